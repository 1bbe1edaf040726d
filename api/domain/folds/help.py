"""What happens to a wish for help."""

from datetime import datetime

from api.contract.events import HelpAcknowledged, HelpAsked, HelpEnded, HelpEscalated
from api.domain.state import Help, State


def help_asked(state: State, event: HelpAsked, at: datetime) -> None:
    """Open, and nobody on the way."""
    state.help_serial = event.serial
    state.help[event.help] = Help(
        id=event.help,
        place=event.place,
        kind=event.kind,
        language=event.language,
        asked_at=at,
    )


def help_acknowledged(state: State, event: HelpAcknowledged, at: datetime) -> None:
    """Somebody is on the way."""
    wish = state.help[event.help]
    wish.state, wish.staff = "coming", event.by


def help_escalated(state: State, event: HelpEscalated, at: datetime) -> None:
    """The leader knows."""
    state.help[event.help].leader = True


def help_ended(state: State, event: HelpEnded, at: datetime) -> None:
    """Over."""
    del state.help[event.help]
