"""Reports over HTTP: for the supervisor, of any day that was (R37)."""

from pathlib import Path

from api.contract.requests import NextRequest
from tests.api.hub.given import story, world

DAY = "2026-03-02"


def test_r37_the_supervisor_reads_the_figures_of_a_day(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            await made.take()
            await made.take()
            said = await made.get(f"/reports/day?day={DAY}", await made.staff("9001"))
            assert said.status_code == 200
            taken = [one for one in said.json()["figures"] if one["name"] == "taken"]
            assert (taken[0]["about"], taken[0]["value"]) == ("A", 2.0)

    story(tell())


def test_a_day_that_never_was_and_a_clerk_who_asks_are_answered_civilly(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            boss = await made.staff("9001")
            gone = await made.get("/reports/day?day=2020-01-01", boss)
            assert (gone.status_code, gone.json()["code"]) == (404, "no_such_day")
            odd = await made.get("/reports/day?day=yesterday", boss)
            assert odd.status_code == 422
            clerk = await made.get(f"/reports/day?day={DAY}", await made.staff("1001"))
            assert clerk.json()["code"] == "not_allowed"

    story(tell())


def test_r21_a_week_tells_how_told_waits_were_kept(tmp_path: Path) -> None:
    """Of all its days; a week without any is said to be none."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            boss = await made.staff("9001")
            made.hub.hall.state.learnt.days = 3
            clerk = await made.open(1, "1001")
            await made.hub.ahead._look()
            await made.take()
            await made.post("/counters/1/call-next", clerk, NextRequest())
            said = (await made.get("/reports/week?day=2026-03-08", boss)).json()
            figures = {one["name"]: one["value"] for one in said["figures"]}
            assert figures == {
                "range_told": 1,
                "range_kept_pct": 100,
                "range_promise_kept_pct": 100,
            }
            for odd in ("2020-01-01", "2026-02-31"):
                refused = await made.get(f"/reports/week?day={odd}", boss)
                assert refused.json()["code"] == "no_such_day"

    story(tell())
