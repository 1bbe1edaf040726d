"""Pauses, consent, idle windows, promises and leader calls, counted from a day (R16–R22)."""

from dataclasses import replace

from api.contract.commands import (
    AcknowledgeLeaderCall,
    AskApproval,
    CallLeader,
    CallTicket,
    CloseCounter,
    Command,
    FinishTicket,
    GrantApproval,
    HoldTicket,
    NoticeAbsence,
    RefuseApproval,
    ResumeCounter,
    StartService,
)
from api.contract.phrases import languages, phrasebook
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.reports import Happened, report
from tests.api.domain.hall import SETTINGS, at, calls, opens, pauses, take

HOUSEHOLD, *OTHERS = SETTINGS.services
PROMISES = replace(
    SETTINGS,
    services=(replace(HOUSEHOLD, promised_wait_min=10, promised_handling_min=5), *OTHERS),
)


def figures(*steps: Command | str) -> dict[tuple[str, str], float]:
    """The figures of a day on which all this was done at these times."""
    hall, now, rows = Hall(PROMISES), at("09:00"), list[Happened]()
    for step in steps:
        if isinstance(step, str):
            now = at(step)
            continue
        for event in decide(hall, step, now):
            hall.apply(event, now, len(rows) + 1)
            rows.append(Happened(at=now, actor="somebody", event=event))
    found = report(PROMISES, "2026-03-02", rows).figures
    for one in found:
        for language in languages():
            assert f"report.{one.name}" in phrasebook(language)
    return {(one.name, one.about): one.value for one in found}


def asks(counter: int, id: str) -> AskApproval:
    """A clerk asks to cash up."""
    wish = pauses(counter, "settlement")
    return AskApproval(counter=counter, staff=f"100{counter}", wish=wish, approval=id)


def test_r17_pauses_are_counted_by_class_with_their_minutes() -> None:
    found = figures(
        *(opens(1), opens(2), "09:10", pauses(1), "09:25", ResumeCounter(counter=1)),
        *("09:30", pauses(1), "09:35", CloseCounter(counter=1)),
        *("09:40", pauses(2, "fault"), "10:00", opens(3)),
    )
    assert (found["pauses", "personal"], found["pauses_min", "personal"]) == (2, 20)
    # the fault is not mended yet
    assert (found["pauses", "fault"], found["pauses_min", "fault"]) == (1, 20)
    assert (found["pauses", "internal"], found["pauses_min", "internal"]) == (0, 0)


def test_r16_what_was_asked_and_who_agreed() -> None:
    found = figures(
        *(opens(1), opens(2), take("A"), asks(1, "a"), GrantApproval(approval="a", staff="9001")),
        *(asks(2, "b"), RefuseApproval(approval="b", staff="9002", words="later")),
        CloseCounter(counter=2, by="9002"),
    )
    assert found["approved", "9001"] == found["approved", "9002"] == 1
    assert (found["asked", ""], found["granted", ""], found["asks_refused", ""]) == (2, 1, 1)
    assert (found["asks_lapsed", ""], found["asks_withdrawn", ""]) == (0, 0)


def test_r17_minutes_paused_while_people_waited_are_told_by_window() -> None:
    found = figures(
        *(opens(1), opens(2), "09:10", pauses(1), "09:20", take("A"), "09:32", calls(2)),
        *("09:40", ResumeCounter(counter=1)),
    )
    assert found["paused_waiting_min", "counter 1"] == 12
    assert ("paused_waiting_min", "counter 2") not in found


def test_r17_whoever_is_left_over_from_yesterday_stops_no_report() -> None:
    hall = Hall(PROMISES)
    rows: list[Happened] = []
    for step, time in (
        *((opens(1), "16:00"), (take("A"), "16:01"), (take("A"), "+1 09:00")),
        *((calls(1), "+1 09:10"), (FinishTicket(counter=1), "+1 09:20")),
        *((pauses(1, "fault"), "+1 09:30"), (take("A"), "+1 09:40")),
    ):
        for event in decide(hall, step, at(time)):
            hall.apply(event, at(time), len(rows) + 1)
            rows.append(Happened(at=at(time), actor="somebody", event=event))
    today = [row for row in rows if row.at >= at("+1 08:00")]
    names = {one.name: one.value for one in report(PROMISES, "2026-03-03", today).figures}
    assert names["paused_waiting_min"] == 10


def test_r20_idle_minutes_run_from_when_people_waited_until_the_call() -> None:
    notice = NoticeAbsence(counter=1)
    found = figures(
        *(opens(1), "09:10", take("A"), "09:12", notice, "09:14", replace(notice, told="leader")),
        *("09:17", calls(1)),
    )
    assert found["idle_min", "counter 1"] == 7
    assert (found["idle_noticed", ""], found["idle_to_leader", ""]) == (1, 1)
    still = figures(opens(1), "09:10", take("A"), "09:12", notice, "09:15", take("A"))
    assert still["idle_min", "counter 1"] == 5


def test_r16_late_returns_are_counted_once_each() -> None:
    late = NoticeAbsence(counter=1)
    found = figures(
        *(opens(1), pauses(1, minutes=5), "09:05", late, "09:10", replace(late, told="leader")),
    )
    assert found["late_returns", ""] == 1


def test_r21_promises_kept_are_a_share_of_those_called_and_of_those_done() -> None:
    found = figures(
        *("09:00", opens(1), take("A"), take("A"), "09:10", calls(1)),
        # 10 minutes of waiting are kept; handled in 2 after 9 minutes until he came
        *("09:19", StartService(counter=1), "09:21", calls(1, "A001")),
        # 21 are not; nor are 6 of handling
        *("09:27", FinishTicket(counter=1)),
    )
    assert found["wait_kept_pct", "A"] == 50
    assert found["handling_kept_pct", "A"] == 50
    assert ("wait_kept_pct", "B") not in found


def test_r21_who_is_called_back_from_a_hold_has_not_waited_in_line() -> None:
    found = figures(
        *("09:00", opens(1), take("A"), "09:01", calls(1), HoldTicket(counter=1, reason="x")),
        *("09:30", CallTicket(counter=1, number="A001"), "09:31", FinishTicket(counter=1)),
    )
    assert found["wait_kept_pct", "A"] == 100
    assert found["handling_kept_pct", "A"] == 100


def test_r22_calls_for_the_leader_and_the_minutes_until_he_came() -> None:
    found = figures(
        *(opens(1), opens(2), "09:10", CallLeader(counter=1), CallLeader(counter=2)),
        *("09:12", AcknowledgeLeaderCall(call="L1", staff="9001")),
        *("09:16", AcknowledgeLeaderCall(call="L2", staff="9001")),
        CallLeader(counter=1, reason="safety"),
    )
    assert (found["leader_calls", "help"], found["leader_calls", "safety"]) == (2, 1)
    assert found["leader_answer_min", ""] == 4
    assert ("leader_answer_min", "") not in figures(opens(1), CallLeader(counter=1))
