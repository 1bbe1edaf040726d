"""Notices over HTTP: who may put one up, fresh at the second, and nobody's name on a wall."""

from datetime import timedelta
from pathlib import Path

import httpx2
import pytest

from api.contract.requests import LostPropertyRequest, NoticeRequest
from api.hub.pulse import time_has_told
from tests.api.hub.given import START, World, story, world

LIFT = {"zh-Hant": "電梯維修中", "en": "The lift is being mended"}


async def on_the_wall(made: World) -> list[str]:
    """What the wall says now, besides its warning."""
    board = (await made.get("/views/board")).json()
    return [one["kind"] for one in board["notice_lines"] if one["id"] != "belongings"]


def test_r27_r29_the_desk_puts_notices_up_and_takes_them_down(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.staff("1001")
            lift = await made.post("/notices", clerk, NoticeRequest(words=LIFT))
            found = LostPropertyRequest(item="phone", place="restroom", words="紅色外殼")
            phone = await made.post("/notices/lost-property", clerk, found)
            assert (lift.status_code, phone.status_code) == (201, 201)
            assert phone.json()["words"]["zh-Hant"] == (
                "失物招領：在洗手間拾獲手機（紅色外殼），請失主至服務台認領"
            )
            assert await on_the_wall(made) == ["notice", "lost_property"]
            gone = await made.post(f"/notices/{phone.json()['id']}/withdraw", clerk)
            assert gone.status_code == 200
            assert await on_the_wall(made) == ["notice"]

    story(tell())


def test_r27_a_notice_comes_and_goes_to_the_second(tmp_path: Path) -> None:
    """Nobody does anything then: the beat of the hub alone makes the views anew."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk, hall = await made.staff("1001"), made.hub.hall
            starts, ends = START + timedelta(seconds=5), START + timedelta(seconds=10)
            wish = NoticeRequest(words=LIFT, starts_at=starts, ends_at=ends)
            assert (await made.post("/notices", clerk, wish)).status_code == 201
            assert await on_the_wall(made) == []
            a_second, shown_at = timedelta(seconds=1), START
            for turn in (starts, ends):
                assert not time_has_told(hall, shown_at, turn - a_second)
                assert time_has_told(hall, shown_at, turn)
                shown_at = turn
            assert not time_has_told(hall, ends, ends + a_second)

    story(tell())


@pytest.mark.parametrize(
    "role", ["public", "kiosk", "display", "counter", "printer", "integrator", "stage"]
)
def test_r27_breaking_it_nobody_but_staff_writes_on_the_wall(tmp_path: Path, role: str) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            headers = {**await made.sender(role), "X-Quhao": "1"}
            put_up = await made.post("/notices", headers, NoticeRequest(words=LIFT))
            found = LostPropertyRequest(item="bag", place="counter")
            touched = await made.post("/notices/lost-property", headers, found)
            assert {put_up.status_code, touched.status_code} <= {401, 403}
            assert await on_the_wall(made) == []

    story(tell())


def test_r34_breaking_it_no_person_gets_onto_the_wall_or_into_the_journal(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.staff("1001")

            async def refused(path: str, body: object) -> str:
                said: httpx2.Response = await made.post(path, clerk, body)
                assert said.status_code == 422, said.text
                return f"{said.json()['rule']}: {said.json()['code']}"

            name = LostPropertyRequest(item="card", place="counter", words="王小明先生")
            number = LostPropertyRequest(item="card", place="counter", words="A123456789")
            notice = NoticeRequest(words={"zh-Hant": "請 A123456789 洽服務台"})
            assert await refused("/notices/lost-property", name) == "R34: lost_names_somebody"
            assert await refused("/notices/lost-property", number) == "R34: lost_names_somebody"
            assert await refused("/notices", notice) == "R34: personal_in_text"
            assert await on_the_wall(made) == []
            journal = await made.get("/journal?limit=1000", await made.staff("9001"))
            assert "A123456789" not in journal.text
            assert "王小明" not in journal.text

    story(tell())


@pytest.mark.parametrize(
    "body",
    [
        {"item": "dragon", "place": "counter"},
        {"item": "bag", "place": "the moon"},
        {"item": "bag", "place": "counter", "owner": "x"},
        {"item": "bag"},
    ],
)
def test_r29_breaking_it_only_what_is_on_the_list_can_be_found(
    tmp_path: Path, body: dict[str, str]
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = {**await made.staff("1001"), "Idempotency-Key": "k"}
            said = await made.http.post("/api/notices/lost-property", json=body, headers=clerk)
            assert said.json()["code"] == "unreadable"

    story(tell())


def test_r27_breaking_it_an_old_notice_cannot_be_put_up_or_kept(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.staff("1001")
            past = NoticeRequest(words=LIFT, ends_at=START - timedelta(days=1))
            assert (await made.post("/notices", clerk, past)).json()["code"] == "notice_times"
            nowhere = NoticeRequest(words=LIFT, shown_on=("ceiling",))
            assert (await made.post("/notices", clerk, nowhere)).json()["code"] == "no_such_screen"
            gone = await made.post("/notices/notice-9/withdraw", clerk)
            assert (gone.status_code, gone.json()["code"]) == (404, "no_such_notice")

    story(tell())
