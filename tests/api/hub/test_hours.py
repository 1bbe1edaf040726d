"""Other hours for a day, over HTTP: the leader's one action, and everybody who may not (R15)."""

from datetime import timedelta
from pathlib import Path

from api.contract.requests import HoursRequest
from tests.api.hub.given import World, story, world

TYPHOON = HoursRequest(
    closes_at="10:30", reason="typhoon", words={"zh-Hant": "颱風", "en": "Typhoon"}
)


async def today(made: World) -> dict[str, object]:
    board = (await made.get("/views/board")).json()
    found: dict[str, object] = board["today"]
    return found


def test_a_typhoon_day_reaches_every_surface_at_once_and_can_be_withdrawn(tmp_path: Path) -> None:
    """R15, R19: it is 10:00 in the hall; who took a number before 10:30 is served after it."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            await made.take()
            leader = await made.staff("9001")
            assert (await made.post("/hours", leader, TYPHOON)).status_code == 200
            assert (await today(made))["closes_at"] == "2026-03-02T02:30:00Z"
            made.time.pass_(timedelta(minutes=31))
            made.hub.writer.time_passed()
            assert (await made.take()).json()["code"] == "hall_closed"
            kiosk = (await made.get("/views/kiosk", made.device("kiosk-1"))).json()
            assert kiosk["today"]["exception"]["en"] == "Typhoon"
            assert kiosk["today"]["opens_at"] == "2026-03-02T16:00:00Z"
            assert (await made.post("/counters/1/close", clerk)).json()["rule"] == "R18"
            assert (await made.post("/counters/1/call-next", clerk)).status_code == 200
            leader = await made.staff("9001")
            assert (await made.post("/hours/2026-03-02/withdraw", leader)).status_code == 200
            assert (await made.take()).status_code == 201

    story(tell())


def test_only_a_supervisor_changes_the_hours(tmp_path: Path) -> None:
    """R15"""

    async def tell() -> None:
        async with world(tmp_path) as made:
            for role in ("clerk", "kiosk", "stage", "display"):
                no = await made.post("/hours", await made.sender(role), TYPHOON)
                assert no.json()["code"] == "not_allowed"
            assert (await today(made))["exception"] == {}

    story(tell())


def test_what_nobody_could_follow_changes_nothing(tmp_path: Path) -> None:
    """R15: yesterday, no reason, two ways at once, and words that are no words."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            leader = await made.staff("9001")
            for body, why in (
                (HoursRequest(reason="x", closed=True, date="2026-03-01"), "hours_date"),
                (HoursRequest(reason=" ", closed=True), "hours_need_reason"),
                (HoursRequest(reason="x", closed=True, closes_at="10:30"), "hours_one_way"),
                (HoursRequest(reason="x", closes_at="half past ten"), "hours_unreadable"),
            ):
                no = (await made.post("/hours", leader, body)).json()
                assert (no["code"], no["rule"]) == (why, "R15")
            assert (await made.post("/hours/x/withdraw", leader)).json()["rule"] == "R15"
            assert (await today(made))["hours"] == ["00:00-24:00"]

    story(tell())
