"""需要協助: one wish for each place, seen by the staff, told to the leader if nobody goes (R31)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from api.contract.commands import (
    AcknowledgeHelp,
    AskHelp,
    Command,
    EscalateHelp,
    FinishHelp,
    LapseHelp,
)
from api.contract.events import Event, HelpAcknowledged, HelpAsked, HelpEnded, HelpEscalated
from api.contract.views import HelpAnswer
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.state import Help


def ask_help(hall: Hall, command: AskHelp, now: datetime) -> list[Event]:
    """Somebody needs a person. Pressing again and again is still one wish."""
    if at_place(hall, command.place) is not None:
        return []
    spoken = hall.settings.hall.languages
    serial = hall.state.help_serial + 1
    return [
        HelpAsked(
            help=f"h{serial}",
            serial=serial,
            place=command.place,
            kind=command.kind,
            language=command.language if command.language in spoken else spoken[0],
        )
    ]


def acknowledge_help(hall: Hall, command: AcknowledgeHelp, now: datetime) -> list[Event]:
    """One of the staff is on the way: whoever asked is told so."""
    wish = _known(hall, command.help)
    if wish.staff == command.by:
        return []
    if wish.staff:
        raise Refused("help_is_coming", staff=wish.staff)
    return [
        HelpAcknowledged(
            help=wish.id, place=wish.place, by=command.by, after_s=_waited_s(wish, now)
        )
    ]


def finish_help(hall: Hall, command: FinishHelp, now: datetime) -> list[Event]:
    """He has been helped."""
    wish = _known(hall, command.help)
    return [HelpEnded(help=wish.id, place=wish.place, by=command.by)]


def escalate_help(hall: Hall, command: EscalateHelp, now: datetime) -> list[Event]:
    """The duty leader is told, once."""
    wish = _known(hall, command.help)
    if wish.leader or wish.state != "asked":
        return []
    return [HelpEscalated(help=wish.id, place=wish.place, after_s=_waited_s(wish, now))]


def lapse_help(hall: Hall, command: LapseHelp, now: datetime) -> list[Event]:
    """Nobody stands there any more."""
    wish = _known(hall, command.help)
    return [HelpEnded(help=wish.id, place=wish.place)]


def help_due(hall: Hall, now: datetime) -> Iterator[Command]:
    """What nobody answered in time goes to the leader, and ends by itself in the end."""
    rules = hall.settings.help
    for wish in hall.state.help.values():
        waited = now - wish.asked_at
        if waited >= timedelta(minutes=rules.lapse_min):
            yield LapseHelp(help=wish.id)
        elif (
            wish.state == "asked"
            and not wish.leader
            and waited >= timedelta(seconds=rules.leader_s)
        ):
            yield EscalateHelp(help=wish.id)


def at_place(hall: Hall, place: str) -> Help | None:
    """The open wish of a place, if there is one."""
    return next((one for one in hall.state.help.values() if one.place == place), None)


def answer_help(hall: Hall, place: str) -> HelpAnswer:
    """What whoever asked is told."""
    wish = at_place(hall, place)
    if wish is None:
        raise Refused("no_such_help")
    return HelpAnswer(help=wish.id, state=wish.state)


def _known(hall: Hall, id: str) -> Help:
    wish = hall.state.help.get(id)
    if wish is None:
        raise Refused("no_such_help")
    return wish


def _waited_s(wish: Help, now: datetime) -> int:
    return int((now - wish.asked_at).total_seconds())
