"""No absence from an open window, and back from a pause when it was said (R16, R20)."""

from dataclasses import replace

from api.contract.commands import (
    Command,
    EndIdle,
    HoldTicket,
    NoticeAbsence,
    ResumeCounter,
    TransferTicket,
)
from api.contract.events import IdleNoticed, ReturnOverdue
from api.contract.views import AbsenceLine
from api.domain import views
from api.domain.due import due
from api.domain.hall import Hall
from api.domain.settings import Pause, Presence
from tests.api.domain.hall import SETTINGS, at, calls, given, kinds, opens, pauses, take, when

# A nudge after a minute, the leader two minutes later; one who is late, the leader after five.
RULES = replace(SETTINGS, presence=Presence(nudge_s=60, leader_s=180))
CLERK, LEADER = NoticeAbsence(counter=1), NoticeAbsence(counter=1, told="leader")


def notices(hall: Hall, time: str) -> list[Command]:
    """What the hub would say of absences at `time`."""
    return [one for one in due(hall, at(time)) if isinstance(one, NoticeAbsence | EndIdle)]


def brings(hall: Hall, time: str) -> list[str]:
    """What comes of it."""
    return [kind for one in notices(hall, time) for kind in kinds(when(hall, one, time))]


def absence(hall: Hall, time: str) -> AbsenceLine | None:
    """What the clerk of window 1 is shown."""
    return views.counter(hall, 1, at(time)).absence


def leader_knows(hall: Hall, time: str) -> list[tuple[int, str]]:
    """Of which windows the leader is told."""
    return [(one.counter, one.kind) for one in views.floor(hall, at(time)).absences]


def test_an_idle_window_is_nudged_and_then_the_leader_told_each_once() -> None:
    """R20: counted from when somebody waited and nobody was before the window."""
    hall = given("09:00", opens(1), "09:10", take("A"), settings=RULES)
    assert brings(hall, "09:10:59") == []
    assert notices(hall, "09:11") == [CLERK]
    assert when(hall, CLERK, "09:11") == [
        IdleNoticed(counter=1, staff="1001", since=at("09:10"), waiting=1, told="clerk")
    ]
    assert absence(hall, "09:11") == AbsenceLine(
        counter=1, staff="1001", kind="idle", since=at("09:10"), waiting=1, told="clerk"
    )
    assert leader_knows(hall, "09:12") == []
    assert brings(hall, "09:12:59") == []
    assert brings(hall, "09:13") == ["idle_noticed"]
    assert leader_knows(hall, "09:13") == [(1, "idle")]
    assert brings(hall, "09:40") == []


def test_it_ends_when_the_clerk_calls_or_pauses() -> None:
    """R20: and begins anew when he idles again."""
    hall = given("09:00", opens(1), opens(2), take("A"), take("A"), settings=RULES)
    brings(hall, "09:02")
    brings(hall, "09:04")
    when(hall, calls(1), "09:05")
    when(hall, pauses(2), "09:05")
    assert absence(hall, "09:05") is None
    assert leader_knows(hall, "09:05") == []
    assert brings(hall, "09:30") == []
    when(hall, HoldTicket(counter=1, reason="x"), "09:30")
    assert brings(hall, "09:30:30") == []
    assert brings(hall, "09:31") == ["idle_noticed"]
    assert absence(hall, "09:31") == AbsenceLine(
        counter=1, staff="1001", kind="idle", since=at("09:30"), waiting=1, told="clerk"
    )


def test_it_ends_when_nobody_waits_any_more() -> None:
    """R20: others served them; the journal says until when it lasted."""
    hall = given("09:00", opens(1), take("A"), settings=RULES)
    brings(hall, "09:02")
    when(hall, opens(2), "09:02")
    assert EndIdle(counter=1) not in due(hall, at("09:02:30"))
    assert when(hall, EndIdle(counter=1), "09:02:30") == []
    when(hall, calls(2), "09:03")
    assert brings(hall, "09:03:01") == ["idle_ended"]
    assert absence(hall, "09:03:01") is None
    when(hall, take("A"), "09:20")
    assert brings(hall, "09:20:30") == []
    assert brings(hall, "09:21") == ["idle_noticed"]


def test_a_window_with_a_citizen_is_never_idle() -> None:
    """R20: however long he takes, and however many wait; nor a window on a pause or closed."""
    hall = given("09:00", opens(1), opens(2), take("A"), take("A"), calls(1), settings=RULES)
    when(hall, pauses(2, "fault"), "09:01")
    assert brings(hall, "11:00") == []
    assert when(hall, CLERK, "11:00") == when(hall, LEADER, "11:00") == []


def test_a_window_is_idle_only_for_those_whom_it_could_serve() -> None:
    """R9, R20: 3 serves fees only, and nobody may take whom another was sent to."""
    hall = given(
        *("09:00", opens(1), opens(2), opens(3), take("A"), take("A"), calls(1), calls(2)),
        TransferTicket(counter=1, to_counter=2),
        settings=RULES,
    )
    assert brings(hall, "10:00") == []


def test_whoever_was_waiting_long_before_does_not_make_a_clerk_late_at_once() -> None:
    """R20: he has his minute from the moment he is free, and the leader his two after it."""
    hall = given("08:30", take("A"), "09:30", opens(1), settings=RULES)
    assert brings(hall, "09:30:59") == []
    assert brings(hall, "09:31") == ["idle_noticed"]
    assert brings(hall, "09:32:59") == []
    assert brings(hall, "09:33") == ["idle_noticed"]


def test_whom_another_window_set_free_is_no_fault_of_the_clerk_who_could_not_call_him() -> None:
    """R20: he waited long, but not for this window; the leader hears of it two minutes later."""
    hall = given(
        *("09:00", opens(1), opens(2), take("A"), calls(1)),
        *("09:10", TransferTicket(counter=1, to_counter=2)),
        settings=RULES,
    )
    brings(hall, "09:12")
    when(hall, pauses(2, "fault"), "09:30")
    assert brings(hall, "09:30") == ["idle_noticed"]
    assert brings(hall, "09:31:59") == []
    assert brings(hall, "09:32") == ["idle_noticed"]


def test_a_notice_of_what_is_not_so_is_no_event() -> None:
    """R20: the hub looks again at the moment of the act."""
    hall = given(opens(1), settings=RULES)
    for nothing in (CLERK, LEADER, EndIdle(counter=1)):
        assert when(hall, nothing, "09:30") == []


def test_a_clerk_who_is_late_is_reminded_and_then_the_leader_told() -> None:
    """R16: each once; it ends when he is back."""
    hall = given("09:00", opens(1), pauses(1, "personal", 10), settings=RULES)
    back = at("09:10:01")
    assert brings(hall, "09:10") == []
    assert when(hall, CLERK, "09:10:01") == [
        ReturnOverdue(counter=1, staff="1001", back_at=back, told="clerk")
    ]
    line = absence(hall, "09:11")
    assert line is not None
    assert (line.kind, line.since, line.told) == ("overdue", back, "clerk")
    assert brings(hall, "09:15") == []
    assert brings(hall, "09:15:01") == ["return_overdue"]
    assert leader_knows(hall, "09:16") == [(1, "overdue")]
    assert brings(hall, "10:00") == []
    when(hall, ResumeCounter(counter=1), "10:00")
    assert absence(hall, "10:00") is None
    assert brings(hall, "11:00") == []


def test_r16_who_comes_to_wait_at_a_window_paused_without_a_time_is_told_of() -> None:
    # given a window that paused for a fault when nobody waited, and nobody can say for how long
    hall = given("09:00", opens(1), pauses(1, "fault"), settings=RULES)
    # when somebody comes whom no other window serves
    when(hall, take("A"), "09:30")
    # then the clerk hears of it after a minute, and two minutes later the leader
    assert brings(hall, "09:30:59") == []
    assert brings(hall, "09:31") == ["return_overdue"]
    told = absence(hall, "09:31")
    assert told is not None
    assert (told.kind, told.waiting, told.since) == ("overdue", 1, at("09:30"))
    assert brings(hall, "09:32") == []
    assert notices(hall, "09:33") == [LEADER]
    # but once another window serves him, nobody is sent for
    hall = given("09:00", opens(1), pauses(1, "fault"), "09:30", take("A"), settings=RULES)
    when(hall, opens(2), "09:30:30")
    assert brings(hall, "09:35") == ["idle_noticed"]


def test_of_a_pause_without_a_time_nobody_is_late_but_of_his_own_when_it_is_used_up() -> None:
    """R16, R17"""
    hall = given("09:00", opens(1), pauses(1, "fault"), settings=RULES)
    assert brings(hall, "11:00") == []
    short = replace(RULES, pause=Pause(personal_min_per_day=30))
    hall = given("09:00", opens(1), pauses(1, "personal"), settings=short)
    assert brings(hall, "09:30") == []
    assert brings(hall, "09:30:01") == ["return_overdue"]
    (pause,) = views.floor(hall, at("09:31")).pauses
    assert (pause.counter, pause.reason, pause.back_at) == (1, "personal", at("09:30:01"))
