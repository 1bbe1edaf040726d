"""Devices of a simulated day: how they are in the morning, and the papers they print."""

from datetime import timedelta

from api.contract.commands import BeginPrint, ConfirmPaper, ReportHealth, SettlePrint
from api.contract.events import Event, PrintQueued
from api.contract.words import HealthState, PrintOutcome
from tests.days.day import Day, Process

SECOND = timedelta(seconds=1)
# Of so many papers one comes out of a printer that could not say so.
UNSURE_ONE_IN = 25


def wake(day: Day, faults: dict[str, HealthState]) -> Process:
    """Every device says how it is, but those of which nobody has heard ("unknown")."""
    for device in day.settings.hardware():
        state = faults.get(device, "ready")
        if state != "unknown":
            day.do(f"device:{device}", ReportHealth(device=device, state=state))
        yield SECOND


def out_of_paper(day: Day, printer: str, minutes: float) -> Process:
    """The paper runs out, and somebody puts a new roll in."""
    day.do(f"device:{printer}", ReportHealth(device=printer, state="no_paper"))
    yield timedelta(minutes=minutes)
    day.do(f"device:{printer}", ReportHealth(device=printer, state="ready"))


def printing(day: Day, event: Event) -> Process:
    """A paper: begun, out, and now and then nobody knows whether it came."""
    assert isinstance(event, PrintQueued)
    actor = f"device:{event.printer}"
    yield SECOND
    if not day.do(actor, BeginPrint(job=event.job, printer=event.printer)):
        return
    yield 2 * SECOND
    unsure = day.chance.randrange(UNSURE_ONE_IN) == 0
    outcome: PrintOutcome = "unknown" if unsure else "printed"
    day.do(actor, SettlePrint(job=event.job, printer=event.printer, outcome=outcome))
    if unsure:
        yield 5 * SECOND
        day.do("citizen", ConfirmPaper(job=event.job, got_it=True))
