"""A wall without a voice, and what every voice of a wall can do."""

from datetime import datetime
from typing import Protocol

from api.client.background import Background
from api.contract.requests import HealthRequest
from api.contract.views import BoardView, CallLine
from display.announce import Moment
from display.ledger import How

# R36: a wall that draws is well; one that cannot draw ends, and the hub sees it gone.
READY = HealthRequest(state="ready")


class Speaking(Protocol):
    """Told of each call, and turned with the wall."""

    def start(self, background: Background) -> None:
        """Begin."""

    def hear(self, call: CallLine, how: How, at: datetime) -> None:
        """The wall tells a call."""

    def turn(self, view: BoardView | None, moment: Moment) -> HealthRequest:
        """Say what is due; how the wall is."""

    def close(self) -> None:
        """Let go of what it holds."""


class Silence:
    """Nothing is said, and that is well."""

    def start(self, background: Background) -> None:
        """Nothing begins."""

    def hear(self, call: CallLine, how: How, at: datetime) -> None:
        """It is shown all the same."""

    def turn(self, view: BoardView | None, moment: Moment) -> HealthRequest:
        """A wall that draws is well."""
        return READY

    def close(self) -> None:
        """Nothing is held."""
