"""Views of the devices and the supervisor: kiosk, printer, floor (R15, R18, R24, R36)."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from api.contract.commands import Command, MarkNoShow, ReprintTicket
from api.contract.layout import Layout, Piece
from api.contract.wire import encode
from api.domain import views
from api.domain.hall import Hall
from api.domain.settings import Group, Tickets
from tests.api.domain.hall import (
    SETTINGS,
    at,
    calls,
    given,
    health,
    line,
    named,
    opens,
    pauses,
    take,
    when,
)

KIOSK: Sequence[Command] = (health("printer-1", "ready"), opens(1), take(kiosk="kiosk-1"))


def services(hall: Hall, time: str) -> dict[str, str]:
    """What each service offers to the next citizen."""
    return {one.code: one.state for one in views.kiosk(hall, "kiosk-1", at(time)).services}


def test_the_kiosk_offers_what_is_served_now() -> None:
    """R15, R18: a paused window still counts, a closed hall offers nothing."""
    hall = given(opens(3), pauses(3))
    assert services(hall, "09:01") == {
        "A": "unstaffed",
        "B": "unstaffed",
        "C": "open",
        "J": "unstaffed",
    }
    assert set(services(hall, "12:30").values()) == {"closed"}
    assert views.kiosk(hall, "kiosk-1", at("12:30")).opens_at == at("13:00")
    assert views.kiosk(hall, "kiosk-1", at("09:01")).opens_at is None


@pytest.mark.parametrize(
    ("kiosk", "printer"), [("kiosk-1", "ready"), ("kiosk-2", None), ("nobody", None)]
)
def test_a_kiosk_knows_how_its_own_printer_is(kiosk: str, printer: str | None) -> None:
    """R36"""
    assert views.kiosk(given(*KIOSK), kiosk, at("09:01")).printer == printer


def test_a_printer_never_heard_is_unknown_and_not_well() -> None:
    """R36"""
    assert views.kiosk(given(), "kiosk-1", at("09:01")).printer == "unknown"
    assert {one.state for one in views.floor(given(), at("09:01")).devices} == {"unknown"}


def test_a_kiosk_lists_the_services_under_their_kinds_of_business() -> None:
    sorted_ = tuple(
        replace(one, group="papers" if one.code in "AB" else "") for one in SETTINGS.services
    )
    papers = Group(code="papers", names=named("證件", "Papers"))
    hall = given(settings=replace(SETTINGS, services=sorted_, groups=(papers,)))
    shown = views.kiosk(hall, "kiosk-1", at("09:00"))
    assert [(one.code, one.names["en"]) for one in shown.groups] == [("papers", "Papers")]
    assert {one.code: one.group for one in shown.services} == {
        "A": "papers",
        "B": "papers",
        "C": "",
        "J": "",
    }


def test_a_kiosk_keeps_its_own_last_35_tickets_newest_first() -> None:
    """Faults §5: as gaming terminals must; those of others and of the desk are not its own."""
    hall = given(*KIOSK, *[take(kiosk="kiosk-1") for _ in range(36)], take(), take(kiosk="kiosk-2"))
    shown = views.kiosk(hall, "kiosk-1", at("09:01")).tickets
    assert [one.number for one in shown] == [f"A{n:03d}" for n in range(37, 2, -1)]
    assert (shown[0].paper, shown[0].copy) == ("queued", 0)
    (screen_only,) = views.kiosk(hall, "kiosk-2", at("09:01")).tickets
    assert (screen_only.job, screen_only.paper) == (None, None)


def test_a_paper_says_all_that_the_citizen_needs() -> None:
    """R2, R24: with the clock and its reason, in his language."""
    hall = given(health("printer-1", "ready"), opens(1), take(), "09:30")
    when(hall, take("A", "priority", "kiosk-1"), "09:30")
    (job,) = views.printer(hall, "printer-1", at("09:30")).jobs
    paper = job.paper
    assert (paper.number, paper.clock, paper.head_start_min) == ("A002", at("09:10"), 20)
    assert (paper.service["en"], paper.class_names["en"]) == ("Household", "Priority")
    assert (paper.kiosk, paper.url, paper.ahead) == ("一號機", "", 1)
    assert job.expires_at == at("09:33")


def test_who_chose_large_letters_gets_his_paper_in_them_and_its_copy_too() -> None:
    """R35, R38"""
    hall = given(*KIOSK)
    when(hall, replace(take(kiosk="kiosk-1"), large=True), "09:30")
    when(hall, ReprintTicket(number="A002"), "09:31")
    jobs = views.printer(hall, "printer-1", at("09:31")).jobs
    assert [(job.paper.number, job.copy, job.paper.large) for job in jobs] == [
        ("A001", 0, False),
        ("A002", 0, True),
        ("A002", 1, True),
    ]


def test_a_printer_is_sent_the_hall_s_own_templates_and_mark() -> None:
    own = Layout(
        pieces=(Piece(show="number", size_mm=20), Piece(show="service"), Piece(show="ahead"))
    )
    hall = given(*KIOSK)
    hall.settings = replace(hall.settings, tickets=Tickets(standard=own, logo="aGFsbA=="))
    view = views.printer(hall, "printer-1", at("09:30"))
    assert (view.standard, view.large, view.logo) == (own, None, "aGFsbA==")
    assert view.letters == "drawn"


def test_a_printer_is_told_which_letters_its_maker_promises() -> None:
    hall = given(*KIOSK)
    devices = tuple(
        replace(one, letters="big5") if one.id == "printer-1" else one
        for one in hall.settings.devices
    )
    hall.settings = replace(hall.settings, devices=devices)
    assert views.printer(hall, "printer-1", at("09:30")).letters == "big5"
    assert views.printer(hall, "printer-2", at("09:30")).letters == "drawn"


def test_the_supervisor_sees_every_line_in_one_order() -> None:
    """R2, R36"""
    hall = given(*KIOSK, take("C"), take("B", "urgent"))
    view = views.floor(hall, at("09:01"))
    assert [one.number for one in view.queue] == ["B001", "A001", "C500"]
    assert [one.rank for one in view.queue] == [1, 2, 3]
    assert (view.issued, view.finished, view.sequence) == (3, 0, hall.state.sequence)
    assert [job.paper.number for job in view.unsettled] == ["A001"]


def test_views_of_a_crowded_hall_stay_small() -> None:
    """A kiosk follows its view over a hall's network on every change; sizes in bytes."""
    hall = given(*KIOSK, opens(2), *[take(kiosk="kiosk-1") for _ in range(400)])
    for _ in range(100):
        when(hall, calls(1))
        when(hall, MarkNoShow(counter=1))
    now = at("09:59")
    assert len(line(hall)) == 301
    assert len(encode(views.board(hall, now))) < 12_000
    assert len(encode(views.kiosk(hall, "kiosk-1", now))) < 8_000
    assert len(encode(views.counter(hall, 1, now))) < 64_000
    assert len(views.counter(hall, 1, now).queue) == 50
