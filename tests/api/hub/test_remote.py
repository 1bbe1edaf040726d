"""Numbers by phone over HTTP: anybody may take one, only who is here is called (R13)."""

from pathlib import Path

import httpx2
import pytest

from api.contract.requests import CheckInRequest, NextRequest, RemoteRequest
from tests.api.hub.arrivals import PHONE, other, receiving
from tests.api.hub.given import World, story, world

WANTED = RemoteRequest(service="A", language="en")


async def by_phone(made: World, *, key: str | None = None) -> httpx2.Response:
    return await made.post("/remote-tickets", PHONE, WANTED, key=key)


async def shown(made: World) -> CheckInRequest:
    view = await made.get("/views/kiosk", made.device("kiosk-1"))
    return CheckInRequest(arrival_code=view.json()["arrival_code"])


def test_a_number_is_taken_at_home_and_called_once_its_holder_is_here(tmp_path: Path) -> None:
    """R13"""

    async def tell() -> None:
        async with receiving(tmp_path) as made:
            offer = (await made.get("/remote-tickets")).json()
            assert offer["open"]
            assert "A" in [one["service"]["code"] for one in offer["services"]]
            taken = await by_phone(made)
            assert (taken.status_code, taken.json()["state"]) == (201, "pending")
            assert taken.headers["Cache-Control"] == "no-store"
            clerk = await made.staff("1001")
            nobody = await made.post("/counters/1/call-next", clerk, NextRequest())
            assert nobody.json()["code"] == "nobody_waits"
            mine = f"/citizen/{taken.json()['token']}"
            came = await made.post(f"{mine}/check-in", PHONE, await shown(made))
            assert came.json()["state"] == "waiting"
            called = await made.post("/counters/1/call-next", clerk, NextRequest())
            assert called.json()["number"] == taken.json()["number"]

    story(tell())


def test_nobody_checks_in_from_home(tmp_path: Path) -> None:
    """R13: nor by trying codes one after the other"""

    async def tell() -> None:
        async with receiving(tmp_path) as made:
            mine = f"/citizen/{(await by_phone(made)).json()['token']}/check-in"
            guess = CheckInRequest(arrival_code=other((await shown(made)).arrival_code))
            answers = [await made.post(mine, PHONE, guess) for _ in range(30)]
            assert {one.json()["code"] for one in answers} == {"arrival_code", "too_fast"}
            assert [one.state for one in made.hub.hall.state.tickets.values()] == ["pending"]

    story(tell())


def test_nobody_checks_in_anothers_number(tmp_path: Path) -> None:
    """R34: its number is on every wall, its token is only the holder's"""

    async def tell() -> None:
        async with receiving(tmp_path) as made:
            number = (await by_phone(made)).json()["number"]
            code = await shown(made)
            by_number = await made.post(f"/citizen/{number}/check-in", PHONE, code)
            assert by_number.json()["code"] == "no_such_token"
            at_desk = await made.post(f"/tickets/{number}/check-in", PHONE)
            assert at_desk.json()["code"] == "sign_in_first"

    story(tell())


@pytest.mark.parametrize("who", ["kiosk-1", "1002"])
def test_a_kiosk_scans_it_and_the_desk_looks_it_up(tmp_path: Path, who: str) -> None:
    async def tell() -> None:
        async with receiving(tmp_path) as made:
            taken = (await by_phone(made)).json()
            if who == "kiosk-1":
                address, sender = f"/citizen/{taken['token']}", made.device(who)
            else:
                address, sender = f"/tickets/{taken['number']}", await made.staff(who)
            came = await made.post(f"{address}/check-in", sender)
            assert came.json()["state"] == "waiting"
            again = await made.post(f"{address}/check-in", sender)
            assert again.json()["clock"] == came.json()["clock"]

    story(tell())


def test_one_address_does_not_take_all_the_numbers(tmp_path: Path) -> None:
    """F:N9"""

    async def tell() -> None:
        async with receiving(tmp_path) as made:
            answers = [await by_phone(made) for _ in range(15)]
            assert {one.status_code for one in answers} == {201, 429}
            assert len(made.hub.hall.state.tickets) < 15

    story(tell())


def test_two_strangers_who_chose_the_same_simple_key_are_not_given_one_number(
    tmp_path: Path,
) -> None:
    """R1, R34: the second would hold the token of the first"""

    async def tell() -> None:
        async with receiving(tmp_path) as made:
            for key in ("1", "k" * 15):
                answer = await by_phone(made, key=key)
                assert (answer.status_code, answer.json()["code"]) == (400, "key_too_short")
            assert made.hub.hall.state.tickets == {}

    story(tell())


def test_the_same_key_gives_the_same_number(tmp_path: Path) -> None:
    async def tell() -> None:
        async with receiving(tmp_path) as made:
            key = "k" * 16
            first, again = await by_phone(made, key=key), await by_phone(made, key=key)
            assert first.content == again.content
            assert len(made.hub.hall.state.tickets) == 1

    story(tell())


def test_another_sites_page_takes_no_number(tmp_path: Path) -> None:
    async def tell() -> None:
        async with receiving(tmp_path) as made:
            answer = await made.post("/remote-tickets", {"Origin": "http://evil.example"}, WANTED)
            assert answer.json()["code"] == "foreign_page"

    story(tell())


def test_it_is_given_up_by_phone(tmp_path: Path) -> None:
    async def tell() -> None:
        async with receiving(tmp_path) as made:
            mine = f"/citizen/{(await by_phone(made)).json()['token']}"
            assert (await made.post(f"{mine}/cancel", PHONE)).json()["state"] == "cancelled"
            came = await made.post(f"{mine}/check-in", PHONE, await shown(made))
            assert came.json()["code"] == "ticket_settled"

    story(tell())


def test_a_hall_that_gives_none_by_phone_says_so(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            assert (await by_phone(made)).json()["code"] == "not_by_phone"
            offer = (await made.get("/remote-tickets")).json()
            assert (offer["enabled"], offer["services"]) == (False, [])

    story(tell())
