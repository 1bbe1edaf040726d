"""How many papers a roll still gives, and when another was put in (F:R1, R36)."""

from dataclasses import dataclass

from api.contract.events import Event, RollChanged
from api.contract.words import HealthState
from api.domain.folds.rolls import mean_mm
from api.domain.hall import Hall
from api.domain.state import Roll


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What is on a roll: papers and millimetres, None while nobody can know."""

    papers: int | None
    mm: int | None
    soon: bool


def left(hall: Hall, printer: str) -> Left:
    """The forecast for the roll in a printer.

    The near-end sensor is the anchor once it has spoken; before, the length is that in hall.toml
    or of a roll that was used whole.
    """
    roll, paper = hall.state.rolls.get(printer, Roll()), hall.settings.paper
    mm = _left_mm(roll, length_mm=paper.roll_m * 1000, low_mm=paper.low_m * 1000)
    each = mean_mm(roll)
    papers = int(mm / each) if mm is not None and each else None
    few = papers is not None and papers <= paper.warn_papers
    return Left(papers=papers, mm=mm, soon=few or roll.low_at_mm is not None)


def _left_mm(roll: Roll, *, length_mm: int, low_mm: int) -> int | None:
    if roll.empty:
        return 0
    if roll.low_at_mm is not None:
        return max(0, (roll.low_mm or low_mm) - (roll.fed_mm - roll.low_at_mm))
    length = length_mm or roll.length_mm
    return max(0, length - roll.fed_mm) if length else None


def changed(hall: Hall, printer: str, state: HealthState) -> list[Event]:
    """A new roll, told by a sensor that is well again after the printer could be opened.

    Without that a sensor that wavers would bring a fresh roll with each waver.
    """
    roll, device = hall.state.rolls.get(printer), hall.settings.device(printer)
    if device is None or device.role != "printer":
        return []
    if roll is None or roll.low_at_mm is None or not roll.opened:
        return []
    if state != "ready" and not (state == "low" and roll.empty):
        return []
    return [RollChanged(printer=printer, papers=roll.papers, fed_mm=roll.fed_mm, empty=roll.empty)]
