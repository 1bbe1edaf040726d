"""Journeys over HTTP: who may say that a step is ready, and what the hall lets nobody do (R11)."""

import asyncio
from pathlib import Path

import httpx2
import pytest

from api.contract.requests import AddStepRequest, ReadyRequest, SkipStepRequest
from tests.api.hub.given import JOURNEY, World, story, world


async def at_the_pharmacy(made: World) -> dict[str, str]:
    """A citizen of a journey has done its first step and waits for his medicine."""
    clerk = await made.open(1, "1001")
    taken = await made.take(service=JOURNEY)
    assert taken.status_code == 201, taken.text
    assert [one["state"] for one in taken.json()["steps"]] == ["now", "next"]
    await made.post("/counters/1/call-next", clerk)
    await made.post("/counters/1/finish", clerk)
    return clerk


def code(response: httpx2.Response) -> str:
    """Why it was refused, and by which rule."""
    said = response.json()
    assert said["title"]
    assert said["mend"]
    return f"{said['rule']}: {said['code']}"


def test_r11_the_pharmacys_own_program_says_ready_and_the_number_can_be_called(
    tmp_path: Path,
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await at_the_pharmacy(made)
            nobody = await made.post("/counters/1/call-next", clerk)
            assert code(nobody) == "R1: nobody_waits"
            his = made.device("his")
            said = await made.post("/tickets/J001/ready", his)
            assert (said.status_code, said.json()["state"]) == (200, "waiting")
            called = await made.post("/counters/1/call-next", clerk)
            assert called.json()["number"] == "J001"

    story(tell())


def test_r11_breaking_it_a_signal_sent_by_many_at_once_is_one_signal(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await at_the_pharmacy(made)
            his, before = made.device("his"), made.hub.hall.state.sequence
            answers = await asyncio.gather(
                *(made.post("/tickets/J001/ready", his) for _ in range(20))
            )
            assert {one.status_code for one in answers} == {200}
            assert len({one.content for one in answers}) == 1
            assert made.hub.hall.state.sequence == before + 1

    story(tell())


@pytest.mark.parametrize("role", ["public", "kiosk", "display", "counter", "printer", "stage"])
def test_r11_breaking_it_nobody_else_may_say_that_a_step_is_ready(
    tmp_path: Path, role: str
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await at_the_pharmacy(made)
            headers = {**await made.sender(role), "X-Quhao": "1"}
            for act in ("ready", "skip-step", "add-step"):
                said = await made.post(f"/tickets/J001/{act}", headers)
                assert said.status_code in (401, 403)
            assert made.hub.hall.find("J001", "pending") is not None

    story(tell())


def test_r11_breaking_it_the_pharmacy_moves_signals_and_nothing_else(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await at_the_pharmacy(made)
            his = made.device("his")
            skip = await made.post(
                "/tickets/J001/skip-step", his, SkipStepRequest(service="M", reason="x")
            )
            assert skip.json()["code"] == "not_allowed"
            assert (await made.post("/tickets/J001/cancel", his)).json()["code"] == "not_allowed"
            assert code(await made.post("/tickets/J777/ready", his)) == "R1: no_such_ticket"
            other = await made.post("/tickets/J001/ready", his, ReadyRequest(service="A"))
            assert code(other) == "R11: no_signal_awaited"
            day = await made.post("/tickets/1999-01-01-J001/ready", his)
            assert code(day) == "R1: no_such_ticket"

    story(tell())


def test_r11_breaking_it_no_step_is_changed_without_a_reason(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await at_the_pharmacy(made)
            skip = SkipStepRequest(service="M", reason=" \u200b ")
            assert code(await made.post("/tickets/J001/skip-step", clerk, skip)) == (
                "R11: step_needs_reason"
            )
            add = AddStepRequest(service="A", reason="")
            assert code(await made.post("/tickets/J001/add-step", clerk, add)) == (
                "R11: step_needs_reason"
            )
            add = AddStepRequest(service="A", reason="缺證明")
            added = await made.post("/tickets/J001/add-step", clerk, add)
            assert [one["service"] for one in added.json()["steps"]] == ["J", "M", "A"]
            journal = await made.get("/journal?limit=1000", await made.staff("9001"))
            (row,) = [o for o in journal.json()["lines"] if o["type"] == "step_added"]
            assert (row["actor"], row["payload"]["reason"]) == ("staff:1001", "缺證明")

    story(tell())


def test_r36_another_program_that_is_silent_is_no_lost_device(tmp_path: Path) -> None:
    """A hospital's own program has no stream open, and raises no alarm by that."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            assert "his" not in made.hub.presence.lost(1e12)
            assert "kiosk-1" in made.hub.presence.lost(1e12)

    story(tell())
