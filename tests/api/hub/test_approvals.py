"""Pauses and consent over HTTP: whoever tries to get round the rules is told which (R16–R22)."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from api.contract.requests import (
    AskRequest,
    CallRequest,
    DeclineRequest,
    GrantRequest,
    LeaderRequest,
    PauseRequest,
    SignInRequest,
)
from tests.api.hub.given import PIN, World, story, world

SETTLEMENT = AskRequest(act="pause", reason="settlement", minutes=10, words="運鈔車到了")


async def busy(made: World) -> tuple[dict[str, str], dict[str, str]]:
    """Two windows open and one citizen in line; the clerk of window 1, and the leader."""
    clerk = await made.open(1, "1001")
    await made.open(2, "1002")
    await made.take()
    return clerk, await made.staff("9001")


async def said(answer: Any) -> tuple[int, str, str]:
    """Status, code and rule of a refusal."""
    body = answer.json()
    return answer.status_code, body.get("code", ""), body.get("rule", "")


async def view(made: World, who: dict[str, str], path: str = "counter/1") -> dict[str, Any]:
    """A view as somebody sees it."""
    shown: dict[str, Any] = (await made.get(f"/views/{path}", who)).json()
    return shown


async def becomes(
    made: World, who: dict[str, str], wanted: Callable[[dict[str, Any]], object]
) -> bool:
    """Whether window 1 comes to be so by itself, at the hub's next look at the clock."""
    for _ in range(100):
        if wanted(await view(made, who)):
            return True
        await asyncio.sleep(0.05)
    return False


def test_r17_nobody_cashes_up_while_citizens_wait_but_by_the_leaders_consent(
    tmp_path: Path,
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk, leader = await busy(made)
            refused = await made.post("/counters/1/pause", clerk, PauseRequest(reason="settlement"))
            assert await said(refused) == (409, "pause_while_waiting", "R17")
            assert refused.json()["needs_supervisor"] is True
            asked = await made.post("/counters/1/ask", clerk, SETTLEMENT)
            id = asked.json()["approval"]
            assert (asked.json()["state"], len(id)) == ("open", 16)
            (line,) = (await view(made, leader, "floor"))["approvals"]
            assert (line["id"], line["words"], line["waiting"]) == (id, "運鈔車到了", 1)
            granted = await made.post(f"/approvals/{id}/grant", leader, GrantRequest(minutes=5))
            assert granted.json()["state"] == "paused"
            shown = await view(made, clerk)
            assert (shown["approval"]["state"], shown["approval"]["granted_min"]) == ("granted", 5)
            journal = (await made.get("/journal?after=0&limit=1000", leader)).json()["lines"]
            paused = next(one for one in journal if one["type"] == "counter_paused")
            assert paused["payload"]["approver"] == "9001"
            assert paused["actor"] == "staff:9001"

    story(tell())


def test_r16_no_clerk_answers_a_request_his_own_or_anothers(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk, leader = await busy(made)
            id = (await made.post("/counters/1/ask", clerk, SETTLEMENT)).json()["approval"]
            fellow, unit = await made.staff("1002"), made.device("counter-1")
            for who in (clerk, fellow, unit):
                granted = await made.post(f"/approvals/{id}/grant", who)
                assert granted.json()["code"] == "not_allowed"
            body = DeclineRequest(words="no")
            assert (await made.post(f"/approvals/{id}/refuse", fellow, body)).status_code == 403
            taken_back = await made.post(f"/approvals/{id}/withdraw", fellow)
            assert await said(taken_back) == (403, "not_your_request", "R16")
            assert (await view(made, clerk))["state"] == "open"
            guessed = await made.post("/approvals/0000000000000000/grant", leader)
            assert await said(guessed) == (404, "no_such_approval", "R16")

    story(tell())


def test_r16_a_supervisor_at_a_window_needs_another_one(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            leader = await made.open(1, "9001")
            await made.take()
            pause = PauseRequest(reason="settlement")
            refused = await made.post("/counters/1/pause", leader, pause)
            assert (await said(refused))[1] == "pause_while_waiting"
            id = (await made.post("/counters/1/ask", leader, SETTLEMENT)).json()["approval"]
            assert await said(await made.post(f"/approvals/{id}/grant", leader)) == (
                403,
                "own_request",
                "R16",
            )

    story(tell())


def test_r16_nobody_writes_his_own_consent_into_a_request(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk, _ = await busy(made)
            for forged in (
                {"reason": "settlement", "by": "9001"},
                {"reason": "settlement", "approver": "9001"},
            ):
                answer = await made.http.post(
                    "/api/counters/1/pause", json=forged, headers={**clerk, "Idempotency-Key": "k"}
                )
                assert (await said(answer))[1] == "unreadable"
            assert (await view(made, clerk))["state"] == "open"

    story(tell())


def test_r16_a_supervisor_has_anothers_window_pause_and_the_journal_says_so(
    tmp_path: Path,
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk, leader = await busy(made)
            pause = PauseRequest(reason="internal", minutes=5)
            done = await made.post("/counters/1/pause", leader, pause)
            assert done.json()["state"] == "paused"
            shown = (await view(made, leader, "floor"))["pauses"]
            assert [(one["staff"], one["approver"]) for one in shown] == [("1001", "9001")]
            # whoever is on a pause can ask for nothing more than to come back
            more = await made.post("/counters/1/ask", clerk, SETTLEMENT)
            assert (await said(more))[1] == "counter_not_open"

    story(tell())


def test_r17_who_has_used_his_own_pauses_up_asks(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            too_long = PauseRequest(reason="personal", minutes=61)
            refused = await made.post(
                "/counters/1/pause", {**clerk, "Accept-Language": "en"}, too_long
            )
            assert await said(refused) == (409, "pause_allowance", "R17")
            assert refused.json()["title"].startswith("60 minutes and 6 times")
            assert (await view(made, clerk))["allowance"] == {
                "staff": "1001",
                "minutes_left": 60,
                "times_left": 6,
            }
            asked = AskRequest(act="pause", reason="personal", minutes=61, words="看醫生")
            assert (await made.post("/counters/1/ask", clerk, asked)).json()["approval"]

    story(tell())


def test_r16_a_request_lapses_by_itself_and_the_clerk_sees_it(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk, leader = await busy(made)
            id = (await made.post("/counters/1/ask", clerk, SETTLEMENT)).json()["approval"]
            made.time.pass_(timedelta(minutes=6))
            late = await made.post(f"/approvals/{id}/grant", leader)
            assert await said(late) == (409, "approval_over", "R16")
            assert await becomes(made, clerk, lambda shown: shown["approval"]["state"] == "lapsed")

    story(tell())


def test_r16_asking_again_changes_nothing_and_taking_it_back_ends_it(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk, leader = await busy(made)
            first = await made.post("/counters/1/ask", clerk, SETTLEMENT, key="same")
            again = await made.post("/counters/1/ask", clerk, SETTLEMENT, key="same")
            anew = await made.post("/counters/1/ask", clerk, SETTLEMENT)
            id = first.json()["approval"]
            assert first.content == again.content
            assert anew.json()["approval"] == id
            assert (await made.post(f"/approvals/{id}/withdraw", clerk)).status_code == 200
            gone = await made.post(f"/approvals/{id}/grant", leader)
            assert (await said(gone))[1] == "approval_over"

    story(tell())


def test_r25_a_refusal_has_words_and_the_clerk_reads_them(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk, leader = await busy(made)
            id = (await made.post("/counters/1/ask", clerk, SETTLEMENT)).json()["approval"]
            mute = await made.post(f"/approvals/{id}/refuse", leader, DeclineRequest(words=" "))
            assert await said(mute) == (422, "refusal_needs_words", "R25")
            await made.post(f"/approvals/{id}/refuse", leader, DeclineRequest(words="請等四點"))
            shown = (await view(made, clerk))["approval"]
            assert (shown["state"], shown["answer"], shown["by"]) == ("refused", "請等四點", "9001")

    story(tell())


def test_r18_of_two_clerks_who_pause_at_the_same_moment_one_stays(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            first = await made.open(1, "1001")
            second = await made.open(2, "1002")
            await made.take()
            answers = await asyncio.gather(
                made.post("/counters/1/pause", first, PauseRequest()),
                made.post("/counters/2/pause", second, PauseRequest()),
            )
            assert sorted(one.status_code for one in answers) == [200, 409]
            refused = next(one for one in answers if one.status_code == 409)
            assert await said(refused) == (409, "last_counter", "R18")

    story(tell())


def test_r18_the_last_window_does_not_vanish_by_any_way_round(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            await made.take()
            unit = made.device("counter-1")
            for who in (clerk, unit):
                pause = await made.post("/counters/1/pause", who, PauseRequest())
                assert (await said(pause))[1] == "last_counter"
            assert (await said(await made.post("/counters/1/close", clerk)))[1] == "last_counter"
            # An emergency is at once, but then the kiosk sells nothing that nobody can serve.
            await made.post("/counters/1/pause", unit, PauseRequest(reason="emergency"))
            assert (await said(await made.take()))[1] == "service_unstaffed"
            assert (await said(await made.post("/counters/1/close", clerk)))[1] == "last_counter"

    story(tell())


def test_r20_an_idle_window_is_nudged_while_somebody_waits(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk, leader = await busy(made)
            made.time.pass_(timedelta(minutes=2))
            assert await becomes(made, clerk, lambda shown: shown["absence"])
            shown = (await view(made, clerk))["absence"]
            assert (shown["kind"], shown["told"], shown["waiting"]) == ("idle", "clerk", 1)
            assert (await view(made, leader, "floor"))["absences"] == []
            called = await made.post("/counters/1/call", clerk, CallRequest(number="A00001"))
            assert (await said(called))[1] == "out_of_turn_needs_reason"
            await made.post("/counters/1/call-next", clerk)
            assert (await view(made, clerk))["absence"] is None

    story(tell())


def test_r22_the_leader_is_called_by_one_press_and_only_a_leader_answers(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk, leader = await busy(made)
            assert (await made.post("/counters/1/call-leader", made.device("counter-1"))).json()
            await made.post("/counters/1/call-leader", clerk)
            await made.post("/counters/1/call-leader", clerk, LeaderRequest(reason="dispute"))
            calls = (await view(made, leader, "floor"))["leader_calls"]
            assert [(one["id"], one["reason"]) for one in calls] == [
                ("L1", "help"),
                ("L2", "dispute"),
            ]
            elsewhere = await made.post("/counters/2/call-leader", clerk)
            assert elsewhere.json()["code"] == "not_allowed"
            for path in ("acknowledge", "done"):
                by_clerk = await made.post(f"/leader-calls/L1/{path}", clerk)
                assert by_clerk.json()["code"] == "not_allowed"
                assert (await made.post(f"/leader-calls/L1/{path}", leader)).status_code == 200
            (left,) = (await view(made, clerk))["leader_calls"]
            assert left["id"] == "L2"

    story(tell())


def test_r22_the_clerk_sees_whether_a_leader_is_signed_in(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            assert (await view(made, clerk))["leader_here"] is False
            page = {"X-Quhao": "1"}
            await made.post("/session", page, SignInRequest(staff="9001", pin=PIN))
            signed_in = dict(made.http.cookies)
            made.http.cookies.clear()
            assert await becomes(made, clerk, lambda shown: shown["leader_here"])
            cookie = "; ".join(f"{name}={value}" for name, value in signed_in.items())
            gone = await made.http.delete("/api/session", headers={**page, "Cookie": cookie})
            assert gone.status_code == 204
            assert await becomes(made, clerk, lambda shown: not shown["leader_here"])

    story(tell())
