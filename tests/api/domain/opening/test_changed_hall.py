"""hall.toml was edited and the hub started anew, with people in the hall (R7, R8, R18, R19)."""

from dataclasses import replace

from api.contract.commands import (
    AskApproval,
    AssignServices,
    CallTicket,
    CloseCounter,
    FinishTicket,
    HoldTicket,
    OpenCounter,
    ReleaseStranded,
    TransferTicket,
)
from api.contract.wire import encode
from api.domain import views
from api.domain.due import due
from api.domain.hall import Hall
from tests.api.domain.hall import (
    SETTINGS,
    at,
    calls,
    given,
    kinds,
    line,
    numbers,
    opens,
    pauses,
    refused,
    take,
    when,
    with_services,
)


def without_window_1(hall: Hall) -> Hall:
    """The hub was restarted with a hall.toml that has no window 1 any more."""
    return Hall(with_services({2: (), 3: ("C",)}), hall.state)


def test_a_window_that_hall_toml_has_no_more_keeps_neither_citizen_nor_clerk() -> None:
    """R7, R8, R18: who was there goes back into line with his clock, and its clerk may go on."""
    before = given(
        *(opens(1), take("A"), calls(1), HoldTicket(counter=1, reason="缺件", minutes=5)),
        *(opens(2), take("A"), calls(1), take("A")),
    )
    hall = without_window_1(before)
    assert ReleaseStranded() in list(due(hall, at("09:30")))
    events = when(hall, ReleaseStranded(), "09:30")
    assert kinds(events) == ["ticket_transferred", "ticket_transferred", "counter_closed"]
    assert line(hall) == ["A001", "A002", "A003"]
    assert ReleaseStranded() not in list(due(hall, at("09:31")))
    assert numbers(when(hall, calls(2), "09:31")) == ["A001"]
    when(hall, OpenCounter(counter=3, staff="1001"), "09:32")


def test_a_paused_window_that_is_gone_is_closed_too() -> None:
    """R16: and what its clerk held goes back into line."""
    holds = HoldTicket(counter=1, reason="缺件", minutes=5)
    before = given(opens(1), opens(2), take("A"), calls(1), holds, pauses(1))
    hall = without_window_1(before)
    assert kinds(when(hall, ReleaseStranded())) == ["ticket_transferred", "counter_closed"]


def test_the_night_too_frees_who_is_at_a_window_that_is_gone() -> None:
    """R19: the first act of the morning may come before the hub has looked."""
    hall = without_window_1(given(opens(1), opens(2), take("A"), calls(1)))
    events = when(hall, calls(2), "+1 08:00")
    assert kinds(events)[-3:] == ["ticket_transferred", "counter_closed", "ticket_called"]


def test_a_request_from_a_window_that_is_gone_ends_with_it() -> None:
    """R16"""
    wish = pauses(1, "settlement")
    ask = AskApproval(counter=1, staff="1001", wish=wish, approval="a")
    hall = without_window_1(given(opens(1), opens(2), take("A"), ask))
    assert kinds(when(hall, ReleaseStranded())) == ["approval_withdrawn", "counter_closed"]


def test_who_waits_for_what_hall_toml_has_no_more_is_seen_and_sent_on() -> None:
    """R7, R18, R19: any window may call him by his number, and none may leave him alone."""
    before = given(opens(1), opens(2), take("A"), take("C"), take("C"))
    settings = replace(SETTINGS, services=(SETTINGS.services[0], SETTINGS.services[1]))
    hall = Hall(replace(settings, counters=SETTINGS.counters[:2]), before.state)
    assert [one.number for one in views.floor(hall, at("09:30")).queue] == ["A001", "C500", "C501"]
    assert views.floor(hall, at("09:30")).unserved == {"C": 2}
    assert numbers(when(hall, calls(1))) == ["A001"]
    when(hall, FinishTicket(counter=1))
    assert refused(hall, CallTicket(counter=1, number="C500")) == "R4: out_of_turn_needs_reason"
    when(hall, CloseCounter(counter=2))
    assert refused(hall, CloseCounter(counter=1)) == "R18: last_counter"
    assert refused(hall, pauses(1)) == "R18: last_counter"
    for number in ("C500", "C501"):
        when(hall, CallTicket(counter=1, number=number, reason="已停辦"))
        when(hall, TransferTicket(counter=1, service="A"))
    assert line(hall) == ["C500", "C501"]


def test_what_was_assigned_and_is_offered_no_more_is_served_nowhere() -> None:
    """R9: of an assignment stays what there still is; if nothing is, the plan holds."""
    gives = AssignServices(counter=2, services=("A", "C"), staff="9001", reason="人多")
    state = given(opens(1), opens(2), gives).state
    for left, served in ({"A", "B"}, ("A",)), ({"C"}, ("C",)), ({"B"}, ("B",)):
        services = tuple(one for one in SETTINGS.services if one.code in left)
        hall = Hall(replace(SETTINGS, services=services, counters=SETTINGS.counters[:2]), state)
        assert hall.posted_at(2) == served
        assert encode(views.counter(hall, 2, at("09:30")))
