"""Whether the hall knows what time it is, and who says so if the machine does not (F:C2)."""

from datetime import datetime

from api.contract.commands import Command, ConfirmClock, ReportHealth
from api.contract.events import ClockConfirmed, Event
from api.domain.hall import Hall
from api.domain.opening.hours import local
from api.domain.refused import Refused
from api.domain.state import HUB_CLOCK

# A clock that is set stands still for as long as it was ahead: no longer than this.
SMALL_STEP_S = 2
# Time never goes back, so that a slip in the year could not be mended.
FURTHEST_DAYS = 366


def clock_is_sure(hall: Hall) -> bool:
    """Whether the hub trusts its clock. By one that it does not trust, no day begins."""
    health = hall.state.devices.get(HUB_CLOCK)
    return health is None or health.state == "ready"


def doubts_the_clock(command: Command) -> bool:
    """Whether this is the word that the clock is not to be trusted: it begins no day either."""
    return (
        isinstance(command, ReportHealth)
        and command.device == HUB_CLOCK
        and command.state != "ready"
    )


def confirm_clock(hall: Hall, command: ConfirmClock, now: datetime) -> list[Event]:
    """The time on the leader's word. Raises Refused."""
    if clock_is_sure(hall):
        raise Refused("clock_sure")
    return [ClockConfirmed(at=command.at, staff=command.staff)]


def believable(hall: Hall, at: datetime, now: datetime) -> None:
    """Whether `at` can be the time, where it was `now` at the least. Raises Refused."""
    ahead_s = (at - now).total_seconds()
    if not -SMALL_STEP_S <= ahead_s <= FURTHEST_DAYS * 86_400:
        said, least = (local(hall.settings, one).strftime("%Y-%m-%d %H:%M") for one in (at, now))
        raise Refused("clock_time", time=said, least=least)
