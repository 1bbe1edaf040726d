"""What a clerk may not do alone is asked for, and done by another's grant (R16–R18, R22)."""

from dataclasses import replace

import pytest

from api.contract.commands import (
    AskApproval,
    CloseCounter,
    Command,
    GrantApproval,
    HoldTicket,
    LapseApproval,
    PauseCounter,
    RefuseApproval,
    ResumeCounter,
    TransferTicket,
    Wish,
    WithdrawApproval,
)
from api.contract.events import ApprovalAsked, ApprovalGranted, CounterPaused
from api.domain import views
from api.domain.due import due
from api.domain.hall import Hall
from tests.api.domain.hall import (
    at,
    calls,
    given,
    kinds,
    line,
    opens,
    pauses,
    refused,
    take,
    when,
)

BUSY = (opens(1), opens(2), take("A"))


def asks(wish: Wish, *, words: str = "運鈔車到了", id: str = "x1", staff: str = "") -> AskApproval:
    """The clerk of the window asks, or somebody else at it."""
    by = staff or f"100{wish.counter}"
    return AskApproval(counter=wish.counter, staff=by, wish=wish, words=words, approval=id)


def grants(id: str = "x1", staff: str = "9001", minutes: int | None = None) -> GrantApproval:
    """The leader agrees."""
    return GrantApproval(approval=id, staff=staff, minutes=minutes, words="快去快回")


def declines(id: str = "x1", staff: str = "9001", words: str = "請等四點以後") -> RefuseApproval:
    """The leader does not."""
    return RefuseApproval(approval=id, staff=staff, words=words)


def shown(hall: Hall, counter: int = 1) -> tuple[str, str]:
    """What the clerk sees of his request: how it is, and the leader's words."""
    approval = views.counter(hall, counter, at("09:30")).approval
    return (approval.state, approval.answer) if approval else ("", "")


def test_what_needs_the_supervisor_is_filed_with_all_he_must_know() -> None:
    """R17: who, which window, what exactly, why, how many wait, and until when."""
    hall = given(*BUSY)
    wish = pauses(1, "settlement", 10)
    assert refused(hall, wish) == "R17: pause_while_waiting"
    assert when(hall, asks(wish), "09:30") == [
        ApprovalAsked(
            approval="x1",
            counter=1,
            staff="1001",
            clerk="1001",
            wish=wish,
            code="pause_while_waiting",
            waiting=1,
            deadline=at("09:35"),
            words="運鈔車到了",
        )
    ]
    (line_,) = views.floor(hall, at("09:31")).approvals
    assert (line_.act, line_.reason, line_.minutes, line_.rule) == (
        "pause",
        "settlement",
        10,
        "R17",
    )
    assert shown(hall) == ("asked", "")


def test_by_the_grant_it_is_done_and_the_journal_says_who_agreed() -> None:
    """R16: those who were sent to this window are set free before the sign lights."""
    hall = given(
        *(*BUSY, take("A"), calls(2)),
        *(TransferTicket(counter=2, to_counter=1), asks(pauses(1, "settlement", 10))),
    )
    granted = when(hall, grants(), "09:02")
    assert kinds(granted) == ["approval_granted", "ticket_released", "counter_paused"]
    assert granted[2] == CounterPaused(
        counter=1,
        staff="1001",
        reason="settlement",
        back_at=at("09:12"),
        approver="9001",
        waiting=2,
    )
    assert shown(hall) == ("granted", "快去快回")


def test_a_grant_may_set_other_minutes() -> None:
    """R16"""
    hall = given(*BUSY, asks(pauses(1, "internal", 60)))
    granted, paused = when(hall, grants(minutes=5), "09:02")
    assert isinstance(granted, ApprovalGranted)
    assert isinstance(paused, CounterPaused)
    assert (granted.minutes, paused.back_at) == (5, at("09:07"))
    assert refused(given(*BUSY, asks(pauses(1, "internal"))), grants(minutes=0)) == (
        "R16: pause_minutes"
    )


@pytest.mark.parametrize("wish", [pauses(1), CloseCounter(counter=1)], ids=lambda one: one.type)
def test_the_last_window_goes_only_with_consent(wish: Wish) -> None:
    """R18: and whoever waits stays in line."""
    hall = given(opens(1), take("A"), asks(wish))
    assert refused(hall, wish) == "R18: last_counter"
    assert kinds(when(hall, grants()))[0] == "approval_granted"
    assert hall.counter(1).state != "open"
    assert line(hall) == ["A001"]


def test_what_no_supervisor_could_grant_is_not_asked_of_one() -> None:
    """R8, R16"""
    hall = given(*BUSY, calls(1), take("A"))
    assert refused(hall, asks(pauses(1, "settlement"))) == "R8: counter_busy"
    assert refused(hall, asks(CloseCounter(counter=1))) == "R8: counter_busy"
    assert refused(hall, asks(pauses(2, "settlement", 0))) == "R16: pause_minutes"
    assert refused(given(take()), asks(pauses(1, "settlement"))) == "R16: counter_not_open"
    assert refused(hall, asks(pauses(9))) == "R9: no_such_counter"
    elsewhere = replace(asks(pauses(2, "settlement")), counter=1)
    assert refused(hall, elsewhere) == "R16: ask_elsewhere"


def test_what_needs_nobody_is_done_at_once() -> None:
    """R17: the last one in line was called while the clerk wrote."""
    hall = given(opens(1))
    assert kinds(when(hall, asks(pauses(1, "settlement")))) == ["counter_paused"]
    assert hall.state.approvals == {}


def test_asking_twice_is_asking_once() -> None:
    """R16: the same again is harmless; another wish takes the place of the first."""
    hall = given(*BUSY, asks(pauses(1, "settlement")))
    assert when(hall, asks(pauses(1, "settlement"), id="x2")) == []
    anew = ["approval_withdrawn", "approval_asked"]
    assert kinds(when(hall, asks(pauses(1, "settlement"), words="急", id="x2"))) == anew
    assert kinds(when(hall, asks(pauses(1, "settlement", 5), id="x3"))) == anew
    assert refused(hall, grants("x1")) == "R16: no_such_approval"
    assert [one.id for one in views.floor(hall, at("09:30")).approvals] == ["x3"]


def test_two_windows_ask_each_for_itself() -> None:
    """R16: the oldest is to be answered first."""
    hall = given(*BUSY, asks(pauses(2, "internal"), id="x2"), asks(pauses(1, "internal"), id="x1"))
    assert [one.id for one in views.floor(hall, at("09:30")).approvals] == ["x2", "x1"]
    when(hall, declines("x2"))
    assert [one.id for one in views.floor(hall, at("09:30")).approvals] == ["x1", "x2"]


def test_nobody_agrees_to_his_own_request() -> None:
    """R16, R22: not a supervisor who sits at the window, nor one who asked for another."""
    own = replace(opens(1), staff="9001")
    hall = given(own, take(), asks(pauses(1), staff="9001"))
    assert refused(hall, grants()) == "R16: own_request"
    assert refused(hall, declines()) == "R16: own_request"
    assert kinds(when(hall, grants(staff="9002")))[-1] == "counter_paused"
    hall = given(own, take(), asks(pauses(1), staff="9002"))
    assert refused(hall, grants()) == "R16: own_request"
    assert refused(hall, grants(staff="9002")) == "R16: own_request"


@pytest.mark.parametrize("staff", ["1002", "", "0000"])
def test_only_a_supervisor_answers(staff: str) -> None:
    """R22"""
    hall = given(*BUSY, asks(pauses(1, "internal")))
    assert refused(hall, grants(staff=staff)) == "R22: supervisors_answer"
    assert refused(hall, declines(staff=staff)) == "R22: supervisors_answer"


def test_whoever_is_refused_is_told_why() -> None:
    """R25: a no without a word is no civil answer."""
    hall = given(*BUSY, asks(pauses(1, "internal")))
    assert refused(hall, declines(words=" \u200b")) == "R25: refusal_needs_words"
    assert kinds(when(hall, declines())) == ["approval_refused"]
    assert shown(hall) == ("refused", "請等四點以後")
    assert refused(hall, grants()) == "R16: approval_over"
    assert hall.counter(1).state == "open"


def test_it_lapses_by_itself_and_not_before() -> None:
    """R16: and between the deadline and the hub's look nobody grants it any more."""
    hall = given(*BUSY, "09:10", asks(pauses(1, "internal")))
    lapse = LapseApproval(approval="x1")
    assert lapse not in due(hall, at("09:14:59"))
    assert when(hall, lapse, "09:14:59") == []
    assert refused(hall, grants(), "09:15") == "R16: approval_over"
    assert lapse in due(hall, at("09:15"))
    assert kinds(when(hall, lapse, "09:15")) == ["approval_lapsed"]
    assert when(hall, lapse, "09:16") == []
    assert lapse not in due(hall, at("09:17"))
    assert shown(hall) == ("lapsed", "")
    assert kinds(when(hall, asks(pauses(1, "internal"), id="x2"), "09:18")) == ["approval_asked"]


def test_it_can_be_taken_back_by_whoever_asked_or_for_whom() -> None:
    """R16"""
    back = WithdrawApproval(approval="x1", staff="1001")
    hall = given(*BUSY, asks(pauses(1, "internal")))
    assert refused(hall, replace(back, staff="1002")) == "R16: not_your_request"
    assert kinds(when(hall, back)) == ["approval_withdrawn"]
    assert refused(hall, back) == "R16: approval_over"
    assert refused(hall, replace(back, approval="nothing")) == "R16: no_such_approval"
    assert refused(hall, grants()) == "R16: approval_over"
    hall = given(*BUSY, asks(pauses(1, "internal"), staff="9001"))
    assert kinds(when(hall, back)) == ["approval_withdrawn"]


@pytest.mark.parametrize(
    "instead",
    [pauses(1, "fault"), pauses(1, "personal"), CloseCounter(counter=1)],
    ids=["fault", "personal", "close"],
)
def test_a_request_ends_when_the_window_goes_otherwise(instead: Command) -> None:
    """R16: a grant that comes after it would do nothing to anybody."""
    hall = given(*BUSY, asks(pauses(1, "internal")))
    assert kinds(when(hall, instead))[0] == "approval_withdrawn"
    assert refused(hall, grants()) == "R16: approval_over"


def test_a_grant_looks_at_the_hall_as_it_is_then() -> None:
    """R8, R16: a citizen came to the window meanwhile; when he has gone it is done."""
    hall = given(*BUSY, take("A"), take("A"), asks(pauses(1, "internal")), calls(1))
    assert refused(hall, grants()) == "R8: counter_busy"
    assert shown(hall) == ("asked", "")
    when(hall, HoldTicket(counter=1, reason="form"))
    assert kinds(when(hall, grants())) == ["approval_granted", "counter_paused"]


def test_a_grant_that_is_no_longer_needed_is_still_a_grant() -> None:
    """R17: the other window served them all."""
    hall = given(*BUSY, asks(pauses(1, "internal")), calls(2))
    assert kinds(when(hall, grants())) == ["approval_granted", "counter_paused"]


def test_a_supervisor_has_it_done_at_anothers_window_but_not_at_his_own() -> None:
    """R16: two pairs of eyes."""
    hall = given(*BUSY)
    (paused,) = when(hall, PauseCounter(counter=1, reason="internal", by="9001"))
    assert isinstance(paused, CounterPaused)
    assert paused.approver == "9001"
    assert kinds(when(hall, CloseCounter(counter=2, by="9002"))) == ["counter_closed"]
    hall = given(replace(opens(1), staff="9001"), take())
    assert refused(hall, replace(pauses(1), by="9001")) == "R18: last_counter"
    assert refused(hall, replace(pauses(1), by="1002")) == "R18: last_counter"


def test_the_next_clerk_sees_nothing_of_what_the_last_one_asked() -> None:
    """R34"""
    hall = given(
        *(*BUSY, asks(pauses(1, "internal")), declines()),
        *(CloseCounter(counter=1), replace(opens(1), staff="1003")),
    )
    assert shown(hall) == ("", "")


def test_the_clerk_sees_for_what_he_must_ask() -> None:
    """R16–R18"""
    assert views.counter(given(opens(1)), 1, at("09:30")).ask_first == ()
    hall = given(*BUSY)
    first = ("pause.settlement", "pause.internal")
    assert views.counter(hall, 1, at("09:30")).ask_first == first
    when(hall, pauses(2))
    alone = views.counter(hall, 1, at("09:30")).ask_first
    assert alone == ("pause.personal", *first, "close")
    assert views.counter(hall, 3, at("09:30")).ask_first == ()


def test_the_day_begins_without_yesterdays_answers() -> None:
    """R38: those that are in the journal are enough."""
    hall = given(*BUSY, asks(pauses(1, "internal")), declines(), "+1 09:00", take())
    assert hall.state.approvals == {}


def test_after_a_pause_that_was_granted_the_next_one_is_asked_for_again() -> None:
    """R17"""
    hall = given(*BUSY, asks(pauses(1, "internal")), grants(), ResumeCounter(counter=1))
    assert refused(hall, pauses(1, "internal")) == "R17: pause_while_waiting"
    assert hall.counter(1).approver == ""
