"""What needs somebody else's consent: asked, granted, refused, withdrawn, lapsed (R16-R18, R22)."""

from dataclasses import dataclass
from typing import Literal

from api.contract.commands.counters import CloseCounter, PauseCounter

# What a clerk may ask for. Whatever else a rule comes to mark so, joins here.
Wish = PauseCounter | CloseCounter


@dataclass(frozen=True, slots=True, kw_only=True)
class AskApproval:
    """`staff` at or for the window `counter` wants `wish` done, and says why in `words`.

    `approval` is the id of the request, unguessable, given by the hub.
    """

    counter: int
    staff: str
    wish: Wish
    words: str = ""
    approval: str = ""
    type: Literal["ask_approval"] = "ask_approval"


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantApproval:
    """The supervisor `staff` agrees, for `minutes` if he sets them; the wish is done now."""

    approval: str
    staff: str
    minutes: int | None = None
    words: str = ""
    type: Literal["grant_approval"] = "grant_approval"


@dataclass(frozen=True, slots=True, kw_only=True)
class RefuseApproval:
    """The supervisor `staff` does not agree, and says why."""

    approval: str
    staff: str
    words: str
    type: Literal["refuse_approval"] = "refuse_approval"


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawApproval:
    """Whoever asked needs it no longer."""

    approval: str
    staff: str
    type: Literal["withdraw_approval"] = "withdraw_approval"


@dataclass(frozen=True, slots=True, kw_only=True)
class LapseApproval:
    """Nobody answered in time; the hub says so."""

    approval: str
    type: Literal["lapse_approval"] = "lapse_approval"
