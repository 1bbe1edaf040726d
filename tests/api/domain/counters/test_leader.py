"""The duty leader is seen, called, and settles it (R22)."""

from dataclasses import replace

import pytest

from api.contract.commands import AcknowledgeLeaderCall, CallLeader, EndLeaderCall
from api.contract.events import LeaderCalled
from api.domain import views
from api.domain.settings import Hall as HallItself
from tests.api.domain.hall import SETTINGS, at, given, kinds, named, opens, pauses, refused, when

CALL = CallLeader(counter=1)
COMES = AcknowledgeLeaderCall(call="L1", staff="9001")
DONE = EndLeaderCall(call="L1", staff="9001")


def test_one_press_calls_the_leader_and_he_sees_since_when() -> None:
    """R22"""
    hall = given(opens(1))
    assert when(hall, CALL, "09:30") == [
        LeaderCalled(call="L1", counter=1, staff="1001", reason="help")
    ]
    (call,) = views.floor(hall, at("09:31")).leader_calls
    assert (call.counter, call.called_at, call.by) == (1, at("09:30"), "")
    assert views.counter(hall, 1, at("09:31")).leader_calls == (call,)
    assert views.counter(hall, 2, at("09:31")).leader_calls == ()


def test_pressing_again_calls_nobody_twice_but_another_reason_is_news() -> None:
    """R22: also from a window on a pause."""
    hall = given(opens(1), CALL, pauses(1))
    assert when(hall, CALL) == []
    safety = CallLeader(counter=1, reason="safety", words="有人\n昏倒")
    assert when(hall, safety) == [
        LeaderCalled(call="L2", counter=1, staff="1001", reason="safety", words="有人 昏倒")
    ]
    # other words to the same reason are news as well
    assert kinds(when(hall, replace(safety, words="已醒"))) == ["leader_called"]


def test_the_clerk_sees_that_the_leader_comes_and_it_ends_when_it_is_settled() -> None:
    """R22"""
    hall = given(opens(1), CALL)
    assert kinds(when(hall, COMES, "09:32")) == ["leader_call_acknowledged"]
    (call,) = views.counter(hall, 1, at("09:33")).leader_calls
    assert (call.by, call.acknowledged_at) == ("9001", at("09:32"))
    assert when(hall, COMES) == []
    assert refused(hall, replace(COMES, staff="9002")) == "R22: leader_comes"
    assert kinds(when(hall, replace(DONE, staff="9002"))) == ["leader_call_ended"]
    assert views.floor(hall, at("09:40")).leader_calls == ()
    assert refused(hall, DONE) == "R22: no_such_leader_call"
    assert refused(hall, COMES) == "R22: no_such_leader_call"


def test_a_call_that_is_settled_leaves_its_number_to_nobody() -> None:
    """R38"""
    hall = given(opens(1), CALL, DONE)
    (called,) = when(hall, CALL)
    assert isinstance(called, LeaderCalled)
    assert called.call == "L2"


@pytest.mark.parametrize("staff", ["1001", "", "0000"])
def test_only_a_leader_comes_and_settles(staff: str) -> None:
    """R22"""
    hall = given(opens(1), CALL)
    assert refused(hall, replace(COMES, staff=staff)) == "R22: supervisors_answer"
    assert refused(hall, replace(DONE, staff=staff)) == "R22: supervisors_answer"


def test_nobody_calls_from_a_window_without_a_clerk() -> None:
    """R22"""
    assert refused(given(), CALL) == "R16: counter_not_open"
    assert refused(given(), CallLeader(counter=9)) == "R9: no_such_counter"


def test_every_surface_says_who_the_leader_is_and_where_to_call_him() -> None:
    """R22: so that a clerk finds him when none is signed in."""
    itself = HallItself(
        id="t",
        names=named("測", "T"),
        duty_leader=named("8 號櫃檯", "counter 8"),
        duty_leader_phone="分機 123",
    )
    hall = given(opens(1), settings=replace(SETTINGS, hall=itself))
    for line in (views.board(hall, at("09:01")).hall, views.counter(hall, 1, at("09:01")).hall):
        assert (line.duty_leader["en"], line.duty_leader_phone) == ("counter 8", "分機 123")
    for here in (True, False, None):
        assert views.counter(hall, 1, at("09:01"), leader_here=here).leader_here is here
