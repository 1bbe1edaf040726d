"""The roll in a printer: foretold, anchored by the sensor, learnt, and told before its end."""

from dataclasses import replace

import pytest

from api.contract.commands import BeginPrint, Command, ReprintTicket, SettlePrint
from api.contract.events import RollChanged
from api.contract.views import RollLine
from api.contract.words import HealthState, PrintOutcome
from api.domain.hall import Hall
from api.domain.settings import HallSettings, Paper
from api.domain.views.floor import floor
from tests.api.domain.hall import SETTINGS, given, health, opens, soon, take, when

PRINTER = "printer-1"


def hall_with(roll_m: int, *, low_m: int = 2, warn_papers: int = 40) -> HallSettings:
    """The small hall with this in [paper]."""
    return replace(SETTINGS, paper=Paper(roll_m=roll_m, low_m=low_m, warn_papers=warn_papers))


def says(state: HealthState) -> Command:
    """The printer says how it is."""
    return health(PRINTER, state)


def printed(hall: Hall, papers: int, *, mm: int = 100, outcome: PrintOutcome = "printed") -> None:
    """So many numbers are taken at the kiosk and come out."""
    for _ in range(papers):
        when(hall, take("A", kiosk="kiosk-1"))
        job = next(reversed(hall.state.jobs))
        when(hall, BeginPrint(job=job, printer=PRINTER))
        when(hall, SettlePrint(job=job, printer=PRINTER, outcome=outcome, fed_mm=mm))


def roll(hall: Hall) -> RollLine:
    """What the supervisor sees of it."""
    (line,) = [one for one in floor(hall, soon(hall)).rolls if one.device == PRINTER]
    return line


def used_up(hall: Hall, papers: int) -> None:
    """A roll gives so many papers, the last two after the sensor spoke, and is changed."""
    printed(hall, papers - 2)
    when(hall, says("low"))
    printed(hall, 2)
    for state in ("no_paper", "cover", "ready"):
        when(hall, says(state))


def test_nobody_knows_how_long_an_unmeasured_roll_lasts() -> None:
    """Unknown is a value: no figure is better than a false one."""
    hall = given(opens(1), says("ready"))
    printed(hall, 3)
    assert roll(hall) == RollLine(
        device=PRINTER, printed=3, papers_left=None, mm_left=None, soon=False
    )


def test_a_roll_of_known_length_is_counted_down_by_what_papers_really_take() -> None:
    """F:R1"""
    hall = given(opens(1), says("ready"), settings=hall_with(roll_m=10, warn_papers=40))
    printed(hall, 5, mm=100)
    printed(hall, 5, mm=200)
    line = roll(hall)
    assert (line.mm_left, line.papers_left, line.soon) == (8_500, 56, False)


def test_staff_are_told_before_the_roll_ends() -> None:
    """F:R1: by the count, long before the sensor; with the number of papers in hall.toml."""
    hall = given(opens(1), says("ready"), settings=hall_with(roll_m=10, warn_papers=95))
    printed(hall, 4)
    assert not roll(hall).soon
    printed(hall, 1)
    assert roll(hall).soon


def test_the_sensor_is_the_anchor_whatever_was_counted_before() -> None:
    """F:R1: the roll was shorter, or was begun before anybody counted."""
    hall = given(opens(1), says("ready"), settings=hall_with(roll_m=50, low_m=2))
    printed(hall, 4)
    when(hall, says("low"))
    assert (roll(hall).mm_left, roll(hall).soon) == (2_000, True)
    printed(hall, 3)
    assert (roll(hall).mm_left, roll(hall).papers_left) == (1_700, 17)


def test_an_empty_roll_has_nothing_left() -> None:
    """F:R2"""
    hall = given(opens(1), says("ready"), settings=hall_with(roll_m=50))
    printed(hall, 4)
    when(hall, says("no_paper"))
    assert (roll(hall).mm_left, roll(hall).papers_left, roll(hall).soon) == (0, 0, True)


def test_a_new_roll_is_noted_and_the_length_of_a_whole_one_is_learnt() -> None:
    """F:R1: the first was begun before anybody counted, so only the second teaches."""
    hall = given(opens(1), says("ready"))
    used_up(hall, 4)
    assert roll(hall).mm_left is None
    used_up(hall, 10)
    assert (roll(hall).mm_left, roll(hall).papers_left, roll(hall).printed) == (1_000, 10, 0)
    printed(hall, 3)
    when(hall, says("low"))
    assert roll(hall).mm_left == 200


def test_what_a_roll_gave_stands_in_the_journal() -> None:
    """R36, for the report."""
    hall = given(opens(1), says("ready"))
    printed(hall, 3)
    for state in ("low", "no_paper", "cover"):
        when(hall, says(state))
    assert when(hall, says("ready"))[0] == RollChanged(
        printer=PRINTER, papers=3, fed_mm=300, empty=True
    )


@pytest.mark.parametrize(
    ("then", "changed"),
    [
        (("low", "ready"), False),  # the sensor wavers
        (("low", "unknown", "ready"), False),
        (("cover", "ready"), False),  # a jam was cleared
        (("low", "cover", "low"), False),
        (("low", "cover", "ready"), True),
        (("low", "offline", "ready"), True),  # switched off to change it
        (("no_paper", "ready"), True),
        (("no_paper", "low"), True),  # a roll that was nearly used already
    ],
)
def test_only_a_printer_that_was_open_can_have_a_new_roll(
    then: tuple[HealthState, ...], changed: bool
) -> None:
    hall = given(opens(1), says("ready"))
    printed(hall, 1)
    events = [event for state in then for event in when(hall, says(state))]
    assert any(isinstance(one, RollChanged) for one in events) == changed


@pytest.mark.parametrize(
    ("outcome", "mm", "counted"),
    [
        ("printed", 100, 100),
        ("printed_weak", 90, 90),
        ("unknown", 80, 80),
        ("printed", 10**9, 2000),
    ],
)
def test_what_may_have_come_out_counts_and_a_mad_figure_does_no_harm(
    outcome: PrintOutcome, mm: int, counted: int
) -> None:
    hall = given(opens(1), says("ready"), settings=hall_with(roll_m=10))
    printed(hall, 1, mm=mm, outcome=outcome)
    assert roll(hall).mm_left == 10_000 - counted


def test_a_full_disk_of_the_hub_is_no_roll_of_paper() -> None:
    hall = given(opens(1), health("hub:store", "low"))
    assert hall.state.rolls == {}


@pytest.mark.parametrize("outcome", ["failed", "unknown"])
def test_a_paper_that_did_not_come_is_on_the_list_until_a_copy_did(outcome: PrintOutcome) -> None:
    """F:P3, F:P5: 「未印出」 at the desk; the copy is counted."""
    hall = given(opens(1), says("ready"))
    printed(hall, 1, outcome=outcome)
    (line,) = floor(hall, soon(hall)).unprinted
    assert (line.number, line.state) == ("A001", outcome)
    when(hall, ReprintTicket(number="A001"))
    view = floor(hall, soon(hall))
    assert (view.unprinted, view.copies) == ((), 1)


def test_a_paper_that_came_is_on_no_list() -> None:
    hall = given(opens(1), says("ready"))
    printed(hall, 1)
    printed(hall, 1, outcome="printed_weak")
    assert floor(hall, soon(hall)).unprinted == ()
