"""綠色通道 and explanations over the wire: who may, with what reason, and who is told why."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx2

from api.contract.requests import (
    CallRequest,
    ClassRequest,
    NextRequest,
    TakeRequest,
    TransferRequest,
)
from api.domain.settings import TicketClass
from tests.api.hub.given import NAMES, SETTINGS, World, story, world

CLASSES = (
    *SETTINGS.classes,
    TicketClass(code="priority", names=NAMES, head_start_min=20),
    TicketClass(
        code="urgent",
        names=NAMES,
        head_start_min=90,
        at_kiosk=False,
        granted_by="supervisor",
    ),
)


HALL = replace(SETTINGS, classes=CLASSES)


def wants(ticket_class: str, reason: str = "孕婦") -> ClassRequest:
    return ClassRequest(ticket_class=ticket_class, reason=reason)


def refusal(response: httpx2.Response) -> tuple[str, str]:
    return response.json()["rule"], response.json()["code"]


async def three(made: World) -> None:
    """A00001, A00002 and A00003, a minute apart."""
    for _ in range(3):
        await made.take()
        made.time.pass_(timedelta(minutes=1))


def test_r3_the_desk_grants_a_class_and_the_journal_keeps_who_and_why(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=HALL) as made:
            clerk = await made.open(1, "1001")
            await three(made)
            told = (await made.post("/tickets/A00003/class", clerk, wants("priority"))).json()
            assert (told["ticket_class"], told["ahead"]) == ("priority", 0)
            supervisor = await made.staff("9001")
            lines = (await made.get("/journal?limit=1000", supervisor)).json()["lines"]
            (row,) = [one for one in lines if one["type"] == "class_granted"]
            assert row["actor"] == "staff:1001"
            assert (row["payload"]["reason"], row["payload"]["was"]) == ("孕婦", "normal")

    story(tell())


def test_r3_nobody_but_the_desk_grants_and_not_without_a_reason(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=HALL) as made:
            clerk = await made.open(1, "1001")
            await three(made)
            for role in ("kiosk", "counter", "display", "printer", "stage", "public"):
                headers = {**await made.sender(role), "X-Quhao": "1"}
                response = await made.post("/tickets/A00003/class", headers, wants("priority"))
                assert response.json()["code"] in ("not_allowed", "sign_in_first"), role
            response = await made.post("/tickets/A00003/class", clerk, wants("priority", " \u200b"))
            assert refusal(response) == ("R2", "class_needs_reason")

    story(tell())


def test_r3_the_leaders_class_is_had_by_no_other_way(tmp_path: Path) -> None:
    """Not granted, not taken at the desk, not by a body that claims to be somebody else."""

    async def tell() -> None:
        async with world(tmp_path, settings=HALL) as made:
            clerk = await made.open(1, "1001")
            await three(made)
            grant = await made.post("/tickets/A00003/class", clerk, wants("urgent"))
            assert refusal(grant) == ("R3", "class_of_leader")
            wish = TakeRequest(service="A", ticket_class="urgent", reason="孕婦")
            assert refusal(await made.post("/tickets", clerk, wish)) == ("R3", "class_of_leader")
            kiosk = await made.post("/tickets", made.device("kiosk-1"), wish)
            assert refusal(kiosk) == ("R3", "class_not_at_kiosk")
            claim = {"ticket_class": "urgent", "reason": "孕婦", "staff": "9001"}
            headers = {**clerk, "Idempotency-Key": "claim"}
            claimed = await made.http.post("/api/tickets/A00003/class", json=claim, headers=headers)
            assert claimed.json()["code"] == "unreadable"
            leader = await made.staff("9001")
            assert (await made.post("/tickets", leader, wish)).status_code == 201

    story(tell())


def test_r3_no_chain_of_grants_makes_a_clock_later(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=HALL) as made:
            await made.open(1, "1001")
            await three(made)
            leader = await made.staff("9001")
            await made.post("/tickets/A00003/class", leader, wants("urgent"))
            for ticket_class in ("priority", "normal", "urgent"):
                response = await made.post("/tickets/A00003/class", leader, wants(ticket_class))
                assert refusal(response) == ("R3", "class_not_greater")

    story(tell())


def test_r4_a_number_that_waits_for_one_window_is_not_called_away(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=HALL) as made:
            first, second = await made.open(1, "1001"), await made.open(2, "1002")
            await three(made)
            await made.post("/counters/1/call-next", first, NextRequest())
            await made.post("/counters/1/transfer", first, TransferRequest(to_counter=2))
            wish = CallRequest(number="A00001", reason="在場")
            response = await made.post("/counters/1/call", first, wish)
            assert refusal(response) == ("R7", "waits_for_counter")
            await made.post("/counters/2/call", second, CallRequest(number="A00003", reason="急"))
            view = (await made.get("/views/counter/1", first)).json()
            (seen,) = view["out_of_turn"]
            assert (seen["number"], seen["counter"], seen["passed"]) == ("A00003", 2, 2)

    story(tell())


async def disputed(made: World) -> dict[str, str]:
    """A00001 was called by the clock, then A00003 out of turn; the clerk of window 1."""
    clerk = await made.open(1, "1001")
    await three(made)
    await made.post("/counters/1/call-next", clerk, NextRequest())
    await made.post("/counters/1/finish", clerk)
    await made.post("/counters/1/call", clerk, CallRequest(number="A00003", reason="不舒服"))
    return clerk


def test_r38_a_clerk_and_the_leader_are_told_why_somebody_was_called(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=HALL) as made:
            clerk = await disputed(made)
            for headers in (clerk, await made.staff("9001")):
                for name in ("A00003", "2026-03-02-A00003", "A00003?day=2026-03-02"):
                    path, _, query = name.partition("?")
                    told = (await made.get(f"/tickets/{path}/explain?{query}", headers)).json()
                    (call,) = told["calls"]
                    assert (call["by_clock"], call["reason"]) == (False, "out of turn: 不舒服")
                    assert [one["number"] for one in call["passed"]] == ["A00002"]
                    assert [one["number"] for one in call["waited"]] == ["A00002", "A00003"]

    story(tell())


def test_r38_of_a_number_on_two_days_each_day_has_its_own_explanation(tmp_path: Path) -> None:
    """F:C4"""

    async def tell() -> None:
        async with world(tmp_path, settings=HALL) as made:
            clerk = await disputed(made)
            await made.post("/counters/1/finish", clerk)
            made.time.pass_(timedelta(days=1))
            leader = await made.staff("9001")
            for _ in range(2):
                await made.take()
                await made.post("/counters/1/call-next", leader, NextRequest())
                await made.post("/counters/1/finish", leader)
            for query, days in (
                ("", ["2026-03-02", "2026-03-03"]),
                ("?day=2026-03-02", ["2026-03-02"]),
                ("?day=2026-03-03", ["2026-03-03"]),
            ):
                told = (await made.get(f"/tickets/A00001/explain{query}", leader)).json()
                assert [one["day"] for one in told["calls"]] == days

    story(tell())


def test_r38_what_was_never_called_has_no_explanation(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=HALL) as made:
            clerk = await disputed(made)
            for name in ("A00002", "%25", "A0000", "A00003?day=2026-03-01"):
                path, _, query = name.partition("?")
                response = await made.get(f"/tickets/{path}/explain?{query}", clerk)
                assert refusal(response) == ("R38", "never_called")
            bad = await made.get("/tickets/A00003/explain?day=yesterday", clerk)
            assert bad.json()["code"] == "unreadable"

    story(tell())


def test_r38_a_ticket_named_by_its_token_is_explained_to_nobody_outside(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=HALL) as made:
            await disputed(made)
            token = made.hub.hall.state.tickets["2026-03-02-A00003"].token
            for path in (f"/tickets/{token}/explain", "/tickets/A00003/explain"):
                assert (await made.get(path)).json()["code"] == "sign_in_first"

    story(tell())
