"""持證上崗: a clerk takes only that for which he is certified on this business day (R10)."""

from dataclasses import replace

from api.contract.commands import (
    AssignServices,
    CallTicket,
    HoldTicket,
    OpenCounter,
    TransferTicket,
)
from api.domain import views
from api.domain.counters.certificates import certified, may_take
from api.domain.settings import Certificate, HallSettings, Staff, Windows
from tests.api.domain.hall import (
    ON_MONDAY,
    SETTINGS,
    at,
    calls,
    given,
    named,
    numbers,
    opens,
    refused,
    take,
    values,
    when,
)

MONDAY, TUESDAY = ON_MONDAY, "2026-03-03"


def with_staff(*staff: Staff) -> HallSettings:
    """The hall with these people."""
    return replace(SETTINGS, staff=staff)


def test_a_certificate_holds_to_the_end_of_its_last_business_day() -> None:
    """R10: the business day decides, not midnight."""
    assert may_take(SETTINGS, "1002", "B", MONDAY)
    assert not may_take(SETTINGS, "1002", "B", TUESDAY)
    hall = given(opens(2), take("B"), take("B"))
    assert numbers(when(hall, calls(2), "+1 02:59")) == ["B001"]
    assert numbers(when(hall, calls(2, "B001"), "+1 03:00")) == []


def test_of_two_certificates_the_later_counts_and_what_asks_for_none_is_anybodys() -> None:
    """R10: a renewal stands beside the old one."""
    old, new = (Certificate(service="B", until=until) for until in ("2025-01-01", "2027-01-01"))
    settings = with_staff(Staff(number="1", certificates=(new, old)), Staff(number="2"))
    assert may_take(settings, "1", "B", MONDAY)
    assert not may_take(settings, "2", "B", MONDAY)
    assert not may_take(settings, "nobody", "B", MONDAY)
    assert may_take(settings, "2", "A", MONDAY)
    assert certified(settings, "B", MONDAY) == ("1",)


def test_nobody_is_called_to_a_clerk_who_may_not_serve_him() -> None:
    """R10: dispatch passes over what he is not certified for."""
    hall = given("+1 09:00", opens(2), take("B"), take("A"))
    assert "B" not in hall.served_at(2)
    assert numbers(when(hall, calls(2))) == ["A001"]


def test_nor_by_number_and_the_refusal_says_which_windows_can() -> None:
    """R10"""
    hall = given("+1 09:00", opens(1), opens(2), take("B"))
    by_number = CallTicket(counter=2, number="B001", reason="急")
    assert refused(hall, by_number) == "R10: certificate_needed"
    assert values(hall, by_number) == {"staff": "1002", "service": "B", "counters": "1"}


def test_nor_is_he_sent_there() -> None:
    """R7, R10"""
    hall = given("+1 09:00", opens(1), opens(2), take("B"), calls(1))
    assert refused(hall, TransferTicket(counter=1, to_counter=2)) == "R10: certificate_needed"


def test_what_is_held_is_not_called_back_once_the_certificate_has_ended_but_handed_over() -> None:
    """R8, R10: he is not trapped either."""
    hall = given(opens(1), opens(2), take("B"), calls(2), HoldTicket(counter=2, reason="缺件"))
    back = CallTicket(counter=2, number="B001")
    assert refused(hall, back, "+1 09:00") == "R10: certificate_needed"
    when(hall, TransferTicket(counter=2, to_counter=1, number="B001"), "+1 09:00")
    assert numbers(when(hall, calls(1))) == ["B001"]


def test_a_window_where_he_could_serve_nothing_is_not_opened() -> None:
    """R10: the refusal names who could; where something is left it opens."""
    hall = given("+1 09:00", AssignServices(counter=2, services=("B",), staff="9001", reason="x"))
    assert refused(hall, opens(2)) == "R10: nothing_certified"
    assert values(hall, opens(2)) == {"counter": 2, "staff": "1002", "clerks": "1001、1003"}
    when(hall, OpenCounter(counter=2, staff="1003"))
    when(hall, OpenCounter(counter=1, staff="1002"))


def test_the_kiosk_does_not_sell_what_no_certified_clerk_can_serve() -> None:
    """R10, R18"""
    hall = given("+1 09:00", opens(2))
    sold = take("B", kiosk="kiosk-2")
    assert refused(hall, sold, "+1 09:01") == "R18: service_unstaffed"
    lines = {one.code: one for one in views.kiosk(hall, "kiosk-2", at("+1 09:01")).services}
    assert (lines["B"].state, lines["A"].state) == ("unstaffed", "open")
    when(hall, opens(1))
    assert numbers(when(hall, sold, "+1 09:02")) == ["B001"]


def test_the_last_certified_clerk_keeps_the_others_from_thinking_they_can() -> None:
    """R10, R18: two windows are open, yet only one may serve seals."""
    hall = given("+1 09:00", opens(1), opens(2), take("B"))
    away = AssignServices(counter=1, services=("A",), staff="9001", reason="x")
    assert refused(hall, away) == "R18: assign_strands"


def test_a_clerk_is_told_which_of_his_certificates_end_or_are_lacking() -> None:
    """R10: those that end within the days that the hall says, and those his window asks for."""
    hall = given(opens(1), opens(2), opens(3))
    (line,) = views.counter(hall, 2, at("09:10")).certificates
    assert (line.staff, line.service, line.until, line.days) == ("1002", "B", MONDAY, 0)
    assert line.names == named("印鑑", "Seal")
    assert views.counter(hall, 1, at("09:10")).certificates == ()
    without = with_staff(Staff(number="1001"), Staff(number="1002"), Staff(number="1003"))
    hall = given(opens(1), opens(3), settings=without)
    (lacking,) = views.counter(hall, 1, at("09:10")).certificates
    assert (lacking.service, lacking.until, lacking.days) == ("B", None, None)
    assert views.counter(hall, 3, at("09:10")).certificates == ()
    assert views.counter(hall, 2, at("09:10")).certificates == ()


def test_the_leader_sees_whose_certificates_end_within_the_days_that_the_hall_says() -> None:
    """R10: and whose have ended."""
    for days, shown in ((29, []), (30, ["1002"])):
        until = Certificate(service="B", until="2026-04-01")
        settings = replace(
            with_staff(Staff(number="1001"), Staff(number="1002", certificates=(until,))),
            windows=Windows(certificate_warning_days=days),
        )
        hall = given(take("A"), settings=settings)
        lines = views.floor(hall, at("09:10")).certificates
        assert [one.staff for one in lines] == shown
    hall = given("+1 09:00", take("A"))
    (ended,) = views.floor(hall, at("+1 09:10")).certificates
    assert (ended.staff, ended.days) == ("1002", -1)
