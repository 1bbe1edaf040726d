"""What the hall reports is counted from the journal of a day, and from nothing else (R37)."""

from dataclasses import replace

from api.contract.commands import CancelTicket, Command, MarkNoShow
from api.contract.events import TicketCancelled
from api.contract.phrases import phrasebook
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.reports import Happened, report
from tests.api.domain.hall import SETTINGS, at, calls, opens, take

GIVEN_UP = ("A001", "A002", "A003")


def rows(*steps: Command) -> list[Happened]:
    """The journal of a day on which this was done, a minute apart."""
    hall = Hall(SETTINGS)
    found: list[Happened] = []
    for minute, step in enumerate(steps):
        now = at(f"09:{minute:02d}")
        for event in decide(hall, step, now):
            hall.apply(event, now, len(found) + 1)
            found.append(Happened(at=now, actor="somebody", event=event))
    return found


def figures(*steps: Command) -> dict[tuple[str, str], float]:
    """The figures of such a day, by name and by what they are about."""
    found = report(SETTINGS, "2026-03-02", rows(*steps)).figures
    return {(one.name, one.about): one.value for one in found}


def test_r1_r5_every_number_is_counted_and_how_its_turn_ended() -> None:
    # given four numbers: one served, one missed, one given up, one still waiting
    found = figures(
        opens(1),
        *(take("A"), take("A"), take("A", "priority"), take("C")),
        *(calls(1), calls(1, "A003"), MarkNoShow(counter=1)),
        CancelTicket(number="A002"),
    )
    # then each is in the day's figures once
    assert found["taken", "A"] == 3
    assert found["taken", "C"] == 1
    assert found["taken", "B"] == 0
    assert (found["finished", ""], found["missed", ""], found["cancelled", ""]) == (1, 1, 1)


def test_r19_numbers_that_a_clerk_took_away_are_counted_apart() -> None:
    # given three numbers: one given up on a phone, one at a kiosk, one cancelled by a clerk
    found = rows(*(take("A"), take("A"), take("A")), *(CancelTicket(number=n) for n in GIVEN_UP))
    by = {"A001": "citizen:x", "A002": "device:kiosk-1", "A003": "staff:1001"}
    told = [
        replace(one, actor=by[one.event.ticket[-4:]])
        if isinstance(one.event, TicketCancelled)
        else one
        for one in found
    ]
    figures_ = report(SETTINGS, "2026-03-02", told).figures
    assert [(one.about, one.value) for one in figures_ if one.name == "cancelled_by_staff"] == [
        ("1001", 1)
    ]


def test_r3_the_share_of_each_class_is_known() -> None:
    found = figures(take("A"), take("A", "priority"), take("A"), take("C"))
    assert found["class_share_pct", "priority"] == 25
    assert found["class_share_pct", "normal"] == 75


def test_a_day_without_a_citizen_has_figures_and_no_division() -> None:
    assert figures(opens(1))["class_share_pct", "normal"] == 0


def test_every_figure_has_its_words_and_its_rule() -> None:
    for one in report(SETTINGS, "2026-03-02", rows(take("A"))).figures:
        assert f"report.{one.name}" in phrasebook("zh-Hant")
        assert one.rule.startswith("R")
