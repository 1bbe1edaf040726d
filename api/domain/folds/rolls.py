"""What happens to a roll of paper: it is used, it runs low, it ends, another is put in."""

from datetime import datetime

from api.contract.events import HealthChanged, PrintSettled, RollChanged
from api.domain.state import PARTS_OF_THE_HUB, Roll, State


def paper_fed(state: State, event: PrintSettled) -> None:
    """A paper took its length of the roll."""
    if event.fed_mm:
        roll = _roll(state, state.jobs[event.job].printer)
        roll.papers += 1
        roll.fed_mm += event.fed_mm


def paper_seen(state: State, event: HealthChanged) -> None:
    """What the printer's sensors say of the roll; the hub's own store can be low as well."""
    if event.device in PARTS_OF_THE_HUB:
        return
    if event.state in ("low", "no_paper"):
        roll = _roll(state, event.device)
        if roll.low_at_mm is None:
            roll.low_at_mm = roll.fed_mm
        roll.empty = roll.empty or event.state == "no_paper"
    if event.state in ("cover", "no_paper", "offline") and event.device in state.rolls:
        state.rolls[event.device].opened = True


def roll_changed(state: State, event: RollChanged, at: datetime) -> None:
    """Another roll; from one that was used whole it is known how long they are."""
    old = _roll(state, event.printer)
    new = Roll(whole=True, length_mm=old.length_mm, low_mm=old.low_mm, mean_mm=mean_mm(old))
    if event.empty and old.whole:
        new.length_mm = event.fed_mm
        if old.low_at_mm is not None and old.low_at_mm < event.fed_mm:
            new.low_mm = event.fed_mm - old.low_at_mm
    state.rolls[event.printer] = new


def mean_mm(roll: Roll) -> float:
    """How long a paper is on this printer; 0 while nobody knows."""
    return roll.fed_mm / roll.papers if roll.papers else roll.mean_mm


def _roll(state: State, printer: str) -> Roll:
    return state.rolls.setdefault(printer, Roll())
