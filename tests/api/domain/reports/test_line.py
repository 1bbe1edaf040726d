"""The line in figures: priority and its effect, calls out of turn, missed calls (R3–R6)."""

from api.contract.commands import (
    CallTicket,
    Command,
    FinishTicket,
    GrantClass,
    MarkNoShow,
    Recall,
    ReturnTicket,
    RollDay,
)
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.reports import Happened, report
from tests.api.domain.hall import SETTINGS, at, calls, opens, take

Done = tuple[str, Command] | tuple[str, Command, str]


def figures(*day: Done) -> dict[tuple[str, str], float]:
    """The figures of a day on which this was done at these times, by a clerk if nobody is named."""
    hall, rows = Hall(SETTINGS), list[Happened]()
    for time, command, *who in day:
        for event in decide(hall, command, at(time)):
            hall.apply(event, at(time), len(rows) + 1)
            rows.append(Happened(at=at(time), actor=who[0] if who else "staff:1001", event=event))
    found = report(SETTINGS, "2026-03-02", rows).figures
    return {(one.name, one.about): one.value for one in found}


def grants(number: str, reason: str) -> GrantClass:
    return GrantClass(number=number, ticket_class="priority", reason=reason, staff="1001")


def test_r3_the_wait_of_each_class_and_what_priority_cost_the_others() -> None:
    """A001 would have been next at 09:20 and again at 09:26; he is called at 09:32."""
    found = figures(
        ("09:00", opens(1)),
        ("09:01", take()),
        ("09:10", take("A", "priority")),
        ("09:12", take("A", "priority")),
        ("09:20", calls(1)),
        ("09:26", calls(1, "A002")),
        ("09:32", calls(1, "A003")),
    )
    assert found["class_wait_mean_min", "priority"] == (10 + 14) / 2
    assert found["class_wait_mean_min", "normal"] == 31
    assert found["passed_by_class", ""] == 1
    assert found["passed_by_class_mean_min", ""] == 12


def test_r3_nobody_is_passed_where_nobody_has_a_head_start() -> None:
    found = figures(("09:00", opens(1)), ("09:01", take()), ("09:02", calls(1)))
    assert found["passed_by_class", ""] == 0
    assert ("passed_by_class_mean_min", "") not in found
    assert ("class_wait_mean_min", "priority") not in found


def test_r3_what_the_desk_granted_is_counted_with_who_and_why() -> None:
    found = figures(
        ("09:00", take()),
        ("09:01", take()),
        ("09:02", grants("A001", "孕婦")),
        ("09:03", grants("A002", "孕婦")),
    )
    assert found["class_granted", "priority"] == 2
    assert found["class_granted", "urgent"] == 0
    assert found["class_granted_reason", "1001: 孕婦"] == 2


def test_r3_a_granted_number_waits_in_the_class_that_it_was_called_in() -> None:
    found = figures(
        ("09:00", opens(1)),
        ("09:01", take()),
        ("09:05", grants("A001", "孕婦")),
        ("09:11", calls(1)),
    )
    assert found["class_wait_mean_min", "priority"] == 10
    assert ("class_wait_mean_min", "normal") not in found


def test_r4_calls_out_of_turn_are_counted_by_clerk_with_their_reasons() -> None:
    found = figures(
        ("09:00", opens(1)),
        ("09:00", opens(2)),
        *(("09:01", take()) for _ in range(4)),
        ("09:05", CallTicket(counter=1, number="A004", reason="不舒服")),
        ("09:05", CallTicket(counter=2, number="A003", reason="趕火車")),
        ("09:06", FinishTicket(counter=2)),
        ("09:07", CallTicket(counter=2, number="A002", reason="趕火車")),
    )
    assert found["out_of_turn", ""] == 3
    assert (found["out_of_turn", "1001"], found["out_of_turn", "1002"]) == (1, 2)
    assert found["out_of_turn_reason", "1001: 不舒服"] == 1
    assert found["out_of_turn_reason", "1002: 趕火車"] == 2
    assert found["out_of_turn_passed", ""] == 3 + 2 + 1


def test_r5_r6_recalls_missed_calls_and_returns_are_counted_by_whom_and_by_which_door() -> None:
    missed = MarkNoShow(counter=1)
    found = figures(
        ("09:00", opens(1)),
        ("09:01", take()),
        ("09:02", calls(1)),
        ("09:03", Recall(counter=1)),
        ("09:04", missed),
        ("09:05", ReturnTicket(number="A001"), "citizen:2026-03-02-A001"),
        ("09:06", calls(1)),
        ("09:07", MarkNoShow(counter=1, by_itself=True), "hub"),
        ("09:08", ReturnTicket(number="A001"), "device:kiosk-1"),
        ("09:09", calls(1)),
        ("09:10", missed),
        ("+1 03:00", RollDay(day="2026-03-03"), "hub"),
    )
    assert found["recalls", ""] == 1
    assert (found["missed_by_clerk", "1001"], found["missed_by_itself", ""]) == (2, 1)
    assert (found["returned", "phone"], found["returned", "kiosk"]) == (1, 1)
    assert (found["returned", ""], found["missed_lapsed", ""]) == (2, 1)
