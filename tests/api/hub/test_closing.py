"""Closing over HTTP: nobody goes home while somebody waits, no stray number at night (R19)."""

from datetime import timedelta
from pathlib import Path

from api.contract.requests import HoursRequest, TakeRequest
from tests.api.hub.given import story, world

TODAY = HoursRequest(closes_at="10:30", reason="power cut")


def test_after_the_grace_the_desk_issues_nothing_and_the_leader_may(tmp_path: Path) -> None:
    """R19: it is 10:00; the hall closes at 10:30 and the desk half an hour later."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            await made.post("/hours", await made.staff("9001"), TODAY)
            made.time.pass_(timedelta(minutes=55))
            clerk = await made.staff("1001")
            assert (await made.post("/tickets", clerk, TakeRequest(service="A"))).status_code == 201
            made.time.pass_(timedelta(minutes=6))
            no = (await made.post("/tickets", clerk, TakeRequest(service="A"))).json()
            assert (no["code"], no["rule"]) == ("desk_closed", "R19")
            leader = await made.staff("9001")
            yes = await made.post("/tickets", leader, TakeRequest(service="A"))
            assert yes.status_code == 201

    story(tell())


def test_the_last_able_window_cannot_sign_off_not_even_out_of_a_pause(tmp_path: Path) -> None:
    """R18, R19: over HTTP as well."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            await made.take()
            await made.post("/hours", await made.staff("9001"), TODAY)
            made.time.pass_(timedelta(minutes=31))
            clerk = await made.staff("1001")
            pause = await made.http.post(
                "/api/counters/1/pause",
                json={"reason": "emergency"},
                headers={**clerk, "Idempotency-Key": "p"},
            )
            assert pause.status_code == 200
            no = (await made.post("/counters/1/close", clerk)).json()
            assert (no["code"], no["rule"]) == ("last_counter", "R18")
            view = (await made.get("/views/counter/1", clerk)).json()
            assert (view["only_here"], view["today"]["state"]) == (1, "extended")

    story(tell())
