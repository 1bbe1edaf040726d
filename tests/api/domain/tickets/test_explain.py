"""A citizen asks why somebody else was called first, and gets an answer (R2, R4, R38)."""

from copy import deepcopy

from api.contract.commands import CallTicket, Command, GrantClass, HoldTicket
from api.contract.events import TicketCalled
from api.contract.views import Explanation
from api.domain.hall import Hall
from api.domain.tickets.explain import explain
from tests.api.domain.hall import at, calls, given, opens, soon, take, when

TODAY = "2026-03-03-A001"


def explained(hall: Hall, command: Command) -> Explanation:
    """Why the call that comes of `command` was made."""
    before, now = deepcopy(hall), soon(hall)
    call = next(event for event in when(hall, command) if isinstance(event, TicketCalled))
    return explain(before, call, now)


def test_everybody_who_waited_is_named_with_the_clock_in_the_order_of_the_clock() -> None:
    """R2: the one called is the first of the list."""
    hall = given(opens(1), "09:00", take("A"), "09:10", take("B", "priority"), take("A"))
    said = explained(hall, calls(1))

    assert [one.number for one in said.waited] == ["B001", "A001", "A002"]
    assert said.number == "B001"
    assert said.by_clock
    assert said.passed == ()
    assert said.waited[0].clock == at("08:50")
    assert said.waited[0].taken_at == at("09:10")


def test_a_call_out_of_turn_says_its_reason_and_whom_it_passed() -> None:
    """R4."""
    hall = given(opens(1), take("A"), take("A"), take("A"))
    said = explained(hall, CallTicket(counter=1, number="A003", reason="不舒服"))

    assert not said.by_clock
    assert "不舒服" in said.reason
    assert [one.number for one in said.passed] == ["A001", "A002"]


def test_why_a_class_was_granted_is_told_and_whom_one_of_yesterday_is() -> None:
    """R3, R38, F:C4: two of a number are two tickets."""
    hall = given(opens(1), take("A"), "+1 09:00", take("A"))
    when(hall, GrantClass(number=TODAY, ticket_class="priority", reason="孕婦", staff="1001"))
    said = explained(hall, CallTicket(counter=1, number=TODAY, reason="在場"))

    assert [(one.ticket, one.class_reason) for one in said.waited] == [
        ("2026-03-02-A001", ""),
        (TODAY, "孕婦"),
    ]
    assert (said.ticket, said.day) == (TODAY, "2026-03-03")
    assert [one.ticket for one in said.passed] == ["2026-03-02-A001"]


def test_who_was_set_aside_at_the_window_passes_nobody() -> None:
    """R8: his clerk goes on with him; he stood in no line."""
    hall = given(opens(1), take("A"), take("A"), calls(1), HoldTicket(counter=1, reason="缺件"))
    said = explained(hall, CallTicket(counter=1, number="A001"))

    assert (said.reason, said.by_clock, said.passed) == ("held", False, ())
    assert [one.number for one in said.waited] == ["A002"]


def test_only_those_whom_the_window_could_serve_count() -> None:
    """R9: a window for fees passes nobody over by not calling a household matter."""
    hall = given(opens(3), take("A"), take("C"))
    said = explained(hall, calls(3))

    assert [one.number for one in said.waited] == ["C500"]
