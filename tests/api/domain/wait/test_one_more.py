"""What the duty leader is told: what one more window would change, and what was kept (R21)."""

from datetime import timedelta

import pytest

from api.contract.events import Forecast, TicketCalled, TicketTaken
from api.contract.views import KeptLine, OneMoreView, WaitRange
from api.domain.hall import Hall
from api.domain.reports import Happened, week
from api.domain.views.floor import floor
from api.domain.wait.kept import kept, this_week, week_of
from api.domain.wait.one_more import OneMore
from api.domain.wait.replay import replay
from api.domain.wait.rounded import rounded
from tests.api.domain.hall import SETTINGS, at, calls, given, opens, take

NOW = at("09:30")


def one_window() -> Hall:
    """One window open, nine in line for household matters, one for fees."""
    return given("09:00", opens(1), *[take("A") for _ in range(10)], calls(1), take("C"))


def asked(hall: Hall, *services: str) -> OneMoreView:
    """What one more window for these would change."""
    one = OneMore(hall, services, NOW)
    played = (replay(scene, seed=one.look.seed) for scene in (one.look.scene, one.then))
    now, then = (one.look.outlook(waits) for waits in played)
    return one.view(now, then)


def middle(wait: WaitRange | None) -> float:
    assert wait is not None
    return (wait.low + wait.high) / 2


def test_one_more_window_makes_the_wait_of_its_services_shorter() -> None:
    view = asked(one_window())
    lines = {one.service: one for one in view.lines}
    assert (lines["A"].waiting, lines["C"].waiting) == (9, 1)
    assert middle(lines["A"].then) < 0.7 * middle(lines["A"].now)


def test_r9_a_window_for_one_service_shortens_that_and_relieves_the_others() -> None:
    lines = {one.service: one for one in asked(one_window(), "C").lines}
    assert middle(lines["C"].then) < 0.5 * middle(lines["C"].now)
    assert middle(lines["A"].then) <= middle(lines["A"].now)
    assert asked(one_window(), "C").services == ("C",)


def test_a_service_that_nobody_serves_gets_its_first_wait() -> None:
    hall = given("09:00", opens(3), take("A"))
    (line,) = [one for one in asked(hall).lines if one.service == "A"]
    assert line.now is None
    assert line.then is not None


def told(p20: float, p80: float) -> Forecast:
    return Forecast(at=at("09:00"), sequence=1, p20=p20, p50=p20, p80=p80, p90=p80)


def test_r21_the_page_of_the_leader_and_the_report_count_the_same_promises() -> None:
    """Three were promised an end, one of them too early; one was promised none."""
    # given papers with ranges, and calls at half past nine
    hall = given("09:00", opens(1), *[take("A") for _ in range(4)])
    waits = [told(20, 38), told(5, 9), told(22, 39), told(95, 130)]
    rows: list[Happened] = []
    for ticket, forecast in zip(hall.state.tickets.values(), waits, strict=True):
        ticket.forecast = forecast
        rows.append(Happened(at=ticket.taken_at, actor="kiosk-1", event=taken_of(hall, ticket.id)))
    for id in list(hall.state.tickets):
        called = called_of(hall, id)
        hall.apply(called, NOW, hall.state.sequence + 1)
        rows.append(Happened(at=NOW, actor="staff:1001", event=called))
    # then both say that two of three promises were kept
    assert floor(hall, NOW).kept == KeptLine(promised=3, kept=2, kept_pct=67)
    figures = {one.name: one.value for one in week(SETTINGS, "2026-03-02", rows).figures}
    assert figures["range_told"] == 4
    assert figures["range_promise_kept_pct"] == pytest.approx(200 / 3)
    # 「90 分以上」 was said to one who was called after half an hour: not within his range
    assert figures["range_kept_pct"] == pytest.approx(50)


def test_a_promise_without_an_end_cannot_be_broken() -> None:
    assert kept(rounded(told(95, 130)), 400.0)
    assert not kept(rounded(told(60, 88)), 91.0)


def taken_of(hall: Hall, id: str) -> TicketTaken:
    ticket = hall.state.tickets[id]
    return TicketTaken(
        ticket=id,
        number=ticket.number,
        prefix="A",
        serial=ticket.order,
        service="A",
        ticket_class="normal",
        language="zh-Hant",
        day=ticket.day,
        order=ticket.order,
        clock=ticket.clock,
        ahead=ticket.ahead,
        token="t",
        forecast=ticket.forecast,
    )


def called_of(hall: Hall, id: str) -> TicketCalled:
    ticket = hall.state.tickets[id]
    return TicketCalled(
        ticket=id,
        number=ticket.number,
        counter=1,
        staff="1001",
        reason="least_clock",
    )


def test_a_week_is_from_monday_and_last_week_is_over() -> None:
    assert week_of("2026-03-04")[0] == "2026-03-02"
    assert week_of("2026-03-08")[-1] == "2026-03-08"
    by_day = {"2026-03-01": (9, 9), "2026-03-02": (10, 8), "2026-03-03": (10, 9)}
    assert this_week(by_day, "2026-03-03") == KeptLine(promised=20, kept=17, kept_pct=85)
    assert this_week(by_day, "2026-03-09") == KeptLine()
    assert this_week({}, "") == KeptLine()


def test_what_is_counted_of_old_days_is_forgotten() -> None:
    hall = given("09:00", opens(1), take("A"))
    (ticket,) = hall.state.tickets.values()
    ticket.forecast = told(20, 38)
    hall.state.learnt.kept = {f"2026-02-{n:02}": (1, 1) for n in range(1, 20)}
    hall.apply(called_of(hall, ticket.id), NOW + timedelta(minutes=1), hall.state.sequence + 1)
    assert len(hall.state.learnt.kept) == 10
    assert hall.state.learnt.kept["2026-03-02"] == (1, 1)
