"""Missed calls over the wire: the hub keeps the pause, the time to walk up and the returns."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest

from api.contract.requests import NextRequest
from api.domain.settings import Calling
from api.hub.pulse import _bring
from tests.api.hub.given import SETTINGS, World, story, world


def code(response: httpx2.Response) -> str:
    return str(response.json()["code"])


async def called(made: World) -> dict[str, str]:
    """The clerk of window 1, who has just called A00001."""
    clerk = await made.open(1, "1001")
    await made.take()
    await made.post("/counters/1/call-next", clerk, NextRequest())
    return clerk


def later(made: World, seconds: float) -> None:
    made.time.pass_(timedelta(seconds=seconds))


async def missed(made: World) -> dict[str, str]:
    """The clerk of window 1, who has passed A00001 over."""
    clerk = await called(made)
    later(made, 20)
    response = await made.post("/counters/1/no-show", clerk)
    assert response.status_code == 200
    return clerk


@pytest.mark.parametrize("sender", ["clerk", "counter"])
def test_r5_no_clerk_and_no_button_box_passes_anybody_over_in_a_hurry(
    tmp_path: Path, sender: str
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await called(made)
            headers = clerk if sender == "clerk" else made.device("counter-1")
            for act, refusal, seconds in (
                ("no-show", "no_show_too_soon", "20"),
                ("recall", "recall_too_soon", "8"),
            ):
                response = await made.post(f"/counters/1/{act}", headers)
                assert (code(response), response.json()["rule"]) == (refusal, "R5")
                assert response.headers["Retry-After"] == seconds
            later(made, 8)
            assert (await made.post("/counters/1/recall", headers)).status_code == 200
            assert (await made.post("/counters/1/no-show", headers)).status_code == 200

    story(tell())


@pytest.mark.parametrize("body", [{"ticket": ""}, {"by_itself": True}])
def test_r5_nobody_outside_can_say_that_it_happened_by_itself(
    tmp_path: Path, body: dict[str, Any]
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await called(made)
            headers = {**clerk, "Idempotency-Key": "k"}
            response = await made.http.post("/api/counters/1/no-show", json=body, headers=headers)
            assert code(response) == "no_show_too_soon"

    story(tell())


def test_r6_a_kiosk_brings_back_whoever_shows_his_paper(tmp_path: Path) -> None:
    """By the token of the QR code, by the id, or by the number keyed in."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await missed(made)
            token = made.hub.hall.state.tickets["2026-03-02-A00001"].token
            kiosk = made.device("kiosk-2")
            back = await made.post(f"/tickets/{token}/return", kiosk)
            assert back.json()["number"] == "A00001"
            assert back.json()["returns_left"] == 1
            await made.post("/counters/1/call-next", clerk, NextRequest())
            later(made, 20)
            await made.post("/counters/1/no-show", clerk)
            back = await made.post("/tickets/A00001/return", kiosk)
            assert back.json()["state"] == "waiting"

    story(tell())


def test_r6_more_often_than_the_hall_allows_nobody_comes_back_by_any_door(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await missed(made)
            ticket = made.hub.hall.state.tickets["2026-03-02-A00001"]
            for _ in range(2):
                await made.post("/tickets/A00001/return", clerk)
                await made.post("/counters/1/call-next", clerk, NextRequest())
                later(made, 20)
                await made.post("/counters/1/no-show", clerk)
            doors = [
                (f"/tickets/{ticket.id}/return", clerk),
                (f"/tickets/{ticket.token}/return", made.device("kiosk-1")),
                (f"/citizen/{ticket.token}/return", {"X-Quhao": "1"}),
            ]
            for path, headers in doors:
                response = await made.post(path, headers)
                assert (code(response), response.json()["rule"]) == ("returned_too_often", "R6")

    story(tell())


def test_r5_the_hall_passes_over_by_itself_and_the_journal_says_so(tmp_path: Path) -> None:
    async def tell() -> None:
        settings = replace(SETTINGS, calling=Calling(no_show_by_itself_s=60))
        async with world(tmp_path, settings=settings) as made:
            await called(made)
            later(made, 61)
            await _bring(made.hub, made.hub.clock.now())
            supervisor = await made.staff("9001")
            lines = (await made.get("/journal?limit=1000", supervisor)).json()["lines"]
            (row,) = [one for one in lines if one["type"] == "ticket_missed"]
            assert row["actor"] == "hub"
            assert row["payload"]["by_itself"] is True

    story(tell())
