"""What becomes of a look round the hall, and of a word about the time."""

from datetime import datetime

from api.contract.events import ClockConfirmed, ReadinessChecked
from api.domain.state import HUB_CLOCK, Checked, Health, State


def readiness_checked(state: State, event: ReadinessChecked, at: datetime) -> None:
    """The opening has been looked at."""
    state.readiness = Checked(opening=event.opening, red=tuple(one.item for one in event.red))


def clock_confirmed(state: State, event: ClockConfirmed, at: datetime) -> None:
    """The clock is to be trusted from now on."""
    state.devices[HUB_CLOCK] = Health(state="ready", detail="", since=at)
