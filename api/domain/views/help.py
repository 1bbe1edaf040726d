"""Who needs a person: the longest wait first (R31). Places and numbers only (R34)."""

from api.contract.views import HelpLine
from api.domain.hall import Hall
from api.domain.state import Help


def help_lines(hall: Hall) -> tuple[HelpLine, ...]:
    """Every open wish of the hall, in the order in which they came."""
    return tuple(_line(hall, one) for one in hall.state.help.values())


def _line(hall: Hall, wish: Help) -> HelpLine:
    device = hall.settings.device(wish.place)
    return HelpLine(
        help=wish.id,
        place=wish.place,
        names=device.names if device else {},
        kind=wish.kind,
        language=wish.language,
        asked_at=wish.asked_at,
        state=wish.state,
        staff=wish.staff,
        leader=wish.leader,
    )
