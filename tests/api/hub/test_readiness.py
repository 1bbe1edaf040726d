"""The board of readiness and the hall's clock, over HTTP (R14; F:C2, F:S1)."""

import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from api.contract.requests import ClockRequest, OpenRequest
from api.domain.settings import CheckItem
from api.hub import itself, pulse
from api.hub.clock import HallClock
from tests.api.hub.given import START, Time, World, furnish, story, world, world_on

LIST = (CheckItem(code="printer", names={"en": "Printer, with paper"}),)


class Unset(Time):
    """A machine that has not heard what time it is."""

    heard = False

    def clock(self, not_before: datetime | None) -> HallClock:
        """A hall clock on this time."""
        return HallClock(
            not_before,
            wall=lambda: self.wall,
            elapsed_s=lambda: self.elapsed_s,
            is_set=lambda: self.heard,
        )


async def beat(made: World) -> None:
    """What the pulse does of it each second."""
    made.hub.clock.look()
    for said in itself.changed(made.hub):
        await pulse._order(made.hub, said)
    await pulse._bring(made.hub, made.hub.clock.now())


async def board(made: World) -> dict[str, str]:
    answer = await made.get("/readiness", await made.staff("9001"))
    return {one["item"]: one["code"] for one in answer.json()["lines"]}


def test_the_supervisor_sees_the_board_and_nobody_else_does(tmp_path: Path) -> None:
    """R14"""

    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            told = await board(made)
            assert told["service:A"] == told["hub:clock"] == told["hub:store"] == "ready"
            assert told["printer-1"] == "unknown"
            assert "paper-1" not in told
            for role in ("clerk", "kiosk", "public"):
                assert (await made.get("/readiness", await made.sender(role))).status_code in (
                    401,
                    403,
                )

    story(tell())


def test_a_machine_that_boots_with_a_wrong_date_starts_no_day(tmp_path: Path) -> None:
    """F:C2: it boots a month ahead, and numbers go on as if it were the old day."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            assert (await made.take()).json()["number"] == "A00001"
        time = Unset(wall=START + timedelta(days=30))
        async with world_on(tmp_path, made.tokens, time=time) as again:
            # The very first request comes before the first beat of the pulse.
            assert (await again.take()).json()["number"] == "A00002"
            await beat(again)
            assert again.hub.hall.state.day == "2026-03-02"
            assert (await board(again))["hub:clock"] == "clock_unsure"
            assert (await again.get("/views/board")).json()["day"] == "2026-03-02"
            time.heard = True
            await beat(again)
            await beat(again)
            assert (await board(again))["hub:clock"] == "ready"
            assert again.hub.hall.state.day == "2026-04-01"

    story(tell())


def test_the_leader_tells_a_hub_without_a_network_what_time_it_is(tmp_path: Path) -> None:
    """F:C2: in the morning the machine believes that it is still last night."""

    async def tell() -> None:
        tokens = furnish(tmp_path)
        async with world_on(tmp_path, tokens, time=Unset()) as made:
            leader, morning = await made.staff("9001"), START + timedelta(hours=23)
            await beat(made)
            for wrong in (START - timedelta(hours=1), START + timedelta(days=400)):
                no = (await made.post("/clock", leader, ClockRequest(at=wrong))).json()
                assert (no["code"], no["rule"]) == ("clock_time", "R14")
            assert made.hub.clock.unsure
            clerk = await made.staff("1001")
            no = (await made.post("/clock", clerk, ClockRequest(at=morning))).json()
            assert no["code"] == "not_allowed"
            yes = await made.post("/clock", leader, ClockRequest(at=morning), key="now")
            assert yes.status_code == 200
            assert made.hub.clock.now() == morning
            await beat(made)
            assert made.hub.hall.state.day == "2026-03-03"
            later = await made.staff("9001")
            again = await made.post("/clock", later, ClockRequest(at=morning))
            assert again.json()["code"] == "clock_sure"
            repeated = await made.post("/clock", later, ClockRequest(at=morning), key="now")
            assert repeated.content == yes.content

    story(tell())


def test_a_time_without_its_zone_is_no_time(tmp_path: Path) -> None:
    """F:C2"""

    async def tell() -> None:
        async with world(tmp_path) as made:
            headers = {**await made.staff("9001"), "Idempotency-Key": "k"}
            body = {"at": "2026-03-02T08:00:00"}
            no = await made.http.post("/api/clock", json=body, headers=headers)
            assert no.json()["code"] == "unreadable"

    story(tell())


@pytest.mark.parametrize(("free_mb", "code"), [(150, "store_low"), (250, "ready")])
def test_a_disk_that_fills_is_seen_before_it_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free_mb: int, code: str
) -> None:
    """F:S1, R14"""

    async def tell() -> None:
        async with world(tmp_path) as made:
            usage = SimpleNamespace(free=free_mb * itself.MB)
            monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
            await beat(made)
            assert (await board(made))["hub:store"] == code

    story(tell())


def test_a_disk_that_cannot_be_asked_is_unknown(tmp_path: Path) -> None:
    """R14: unknown is a value of its own."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            made.hub.store.state_dir = tmp_path / "gone"
            await beat(made)
            assert (await board(made))["hub:store"] == "store_unknown"

    story(tell())


def test_a_clerk_confirms_the_check_list_and_cannot_invent_one(tmp_path: Path) -> None:
    """R14: a list that is required is required over HTTP as well, and what is missing is named."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            settings = made.hub.hall.settings
            made.hub.hall.settings = replace(
                settings,
                checklist=LIST,
                readiness=replace(settings.readiness, checks_required=True),
            )
            made.hub.settings = made.hub.hall.settings
            clerk = {**await made.staff("1001"), "Accept-Language": "en"}
            no = (await made.post("/counters/1/open", clerk)).json()
            assert (no["code"], no["rule"]) == ("checks_missing", "R14")
            assert no["title"] == "Not yet confirmed before opening: Printer, with paper"
            made_up = OpenRequest(checks=("printer", "coffee"))
            no = (await made.post("/counters/1/open", clerk, made_up)).json()
            assert no["code"] == "no_such_check"
            yes = await made.post("/counters/1/open", clerk, OpenRequest(checks=("printer",)))
            assert yes.json()["state"] == "open"
            view = (await made.get("/views/counter/1", clerk)).json()
            assert view["checklist"] == [
                {"code": "printer", "names": {"en": "Printer, with paper"}, "confirmed": True}
            ]

    story(tell())
