"""Promised times are kept, and what will not be is seen before it is late (R21)."""

from dataclasses import replace

from api.contract.commands import HoldTicket, MarkNoShow, ReturnTicket, StartService, TransferTicket
from api.domain import views
from api.domain.hall import Hall
from api.domain.settings import Promises
from tests.api.domain.hall import SETTINGS, at, calls, given, opens, take, when

HOUSEHOLD, SEAL, FEES, *OTHERS = SETTINGS.services
PROMISES = replace(
    SETTINGS,
    services=(
        replace(HOUSEHOLD, promised_wait_min=20, promised_handling_min=10),
        SEAL,
        replace(FEES, promised_wait_min=5),
        *OTHERS,
    ),
    promises=Promises(soon_min=3),
)


def late(hall: Hall, time: str) -> list[tuple[str, str, bool]]:
    """What the leader sees: number, which promise, and whether it is broken."""
    return [(one.number, one.kind, one.late) for one in views.floor(hall, at(time)).late]


def test_who_will_have_waited_too_long_is_seen_before_he_has() -> None:
    """R21: the most overdue first; nobody for a service that promises nothing."""
    hall = given("09:00", take("A"), "09:10", take("C"), take("B"), settings=PROMISES)
    assert late(hall, "09:11") == []
    assert late(hall, "09:12:01") == [("C500", "wait", False)]
    assert late(hall, "09:17") == [("C500", "wait", True), ("A001", "wait", False)]
    assert late(hall, "09:20") == [("C500", "wait", True), ("A001", "wait", True)]


def test_the_clerk_sees_by_when_the_matter_should_be_done() -> None:
    """R21: from the call, and from when the citizen came."""
    hall = given("09:00", opens(1), take("A"), "09:10", calls(1), settings=PROMISES)
    at_window = views.counter(hall, 1, at("09:10")).ticket
    assert at_window is not None
    assert at_window.promised_at == at("09:20")
    when(hall, StartService(counter=1), "09:12")
    at_window = views.counter(hall, 1, at("09:12")).ticket
    assert at_window is not None
    assert at_window.promised_at == at("09:22")
    assert late(hall, "09:19") == [("A001", "handling", False)]
    (line,) = views.floor(hall, at("09:22")).late
    assert (line.late, line.counter, line.promised_at) == (True, 1, at("09:22"))
    when(hall, HoldTicket(counter=1, reason="x"), "09:30")
    assert late(hall, "09:30") == []


def test_where_nothing_is_promised_nothing_is_shown() -> None:
    """R21"""
    hall = given(opens(1), take("B"), calls(1), settings=PROMISES)
    at_window = views.counter(hall, 1, at("09:01")).ticket
    assert at_window is not None
    assert at_window.promised_at is None
    assert late(hall, "16:00") == []


def test_the_wait_begins_anew_in_each_line_that_he_joins() -> None:
    """R21: sent on, or back after having been called in vain."""
    hall = given("09:00", opens(1), opens(3), take("A"), "09:10", calls(1), settings=PROMISES)
    when(hall, TransferTicket(counter=1, service="C"), "09:30")
    assert late(hall, "09:31") == []
    assert late(hall, "09:35") == [("A001", "wait", True)]
    when(hall, calls(3), "09:40")
    when(hall, MarkNoShow(counter=3), "09:41")
    when(hall, ReturnTicket(number="A001"), "10:00")
    assert late(hall, "10:01") == []
    assert late(hall, "10:05") == [("A001", "wait", True)]
