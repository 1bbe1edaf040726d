"""Devices of a simulated day: how they are in the morning, and the papers they print."""

from collections.abc import Callable
from datetime import timedelta

from api.contract.commands import BeginPrint, ConfirmPaper, ReportHealth, SettlePrint
from api.contract.events import Event, PrintQueued
from api.contract.words import HealthState, PrintOutcome
from tests.days.day import Day, Process

SECOND = timedelta(seconds=1)
# Of so many papers one comes out of a printer that could not say so.
UNSURE_ONE_IN = 25
# Of so many numbers one paper is only believed to be out and one fails; every third that nobody
# knows of is said to be missing.
BELIEVED, FAILED, MISSING = 7, 13, 3
OF = 40
# What a paper takes of the roll.
PAPER_MM = 118


def wake(day: Day, faults: dict[str, HealthState]) -> Process:
    """Every device says how it is, but those of which nobody has heard ("unknown")."""
    for device in day.settings.hardware():
        state = faults.get(device, "ready")
        if state != "unknown":
            day.do(f"device:{device}", ReportHealth(device=device, state=state))
        yield SECOND


# The printer as the roll ends and is changed, and for what part of the time it stays so.
_CHANGE: tuple[tuple[HealthState, float], ...] = (("no_paper", 0.9), ("cover", 0.1), ("ready", 0))


def out_of_paper(printer: str, minutes: float) -> Callable[[Day], Process]:
    """The paper runs out, and somebody opens the printer and puts a new roll in."""

    def happen(day: Day) -> Process:
        for state, after in _CHANGE:
            day.do(f"device:{printer}", ReportHealth(device=printer, state=state))
            yield timedelta(minutes=minutes * after)

    return happen


def printing(day: Day, event: Event) -> Process:
    """A paper: begun, out, and now and then nobody knows whether it came."""
    assert isinstance(event, PrintQueued)
    actor = f"device:{event.printer}"
    yield SECOND
    if not day.do(actor, BeginPrint(job=event.job, printer=event.printer)):
        return
    yield 2 * SECOND
    unsure = day.chance.randrange(UNSURE_ONE_IN) == 0
    serial = int("".join(filter(str.isdigit, day.hall.state.tickets[event.ticket].number)))
    outcome: PrintOutcome = "unknown" if unsure else _outcome(serial)
    fed_mm = 0 if outcome == "failed" else PAPER_MM
    settle = SettlePrint(job=event.job, printer=event.printer, outcome=outcome, fed_mm=fed_mm)
    day.do(actor, settle)
    if unsure:
        yield 5 * SECOND
        day.do("citizen", ConfirmPaper(job=event.job, got_it=serial % MISSING != 0))


def _outcome(serial: int) -> PrintOutcome:
    if serial % OF == BELIEVED:
        return "printed_weak"
    return "failed" if serial % OF == FAILED else "printed"
