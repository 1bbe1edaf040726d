"""What comes to a counter unit and what it asks for: presses, views and answers; no decisions."""

from dataclasses import dataclass
from typing import Literal, get_args

from api.contract.requests import NextRequest, PauseRequest
from api.contract.views import CounterView

Button = Literal["next", "recall", "pause"]
BUTTONS: tuple[Button, ...] = get_args(Button)

# F:B4: a press that has not reached the hub by then is dropped; a late call is worse than none.
FRESH_S = 2.0


@dataclass(frozen=True, slots=True)
class Pressed:
    """A clerk pressed a button, and meant it."""

    button: Button


@dataclass(frozen=True, slots=True)
class Turned:
    """The key-switch of 暫停服務 was turned, or was found, `on` or off; `found` at the start."""

    on: bool
    found: bool = False


@dataclass(frozen=True, slots=True)
class Followed:
    """The newest view, None before the first; `lost` when it may no longer be true."""

    view: CounterView | None
    lost: bool


@dataclass(frozen=True, slots=True)
class Done:
    """The hub did what was asked."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The hub said no; `code` is that of its problem."""

    code: str


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Nobody knows what became of what was asked."""


Answer = Done | Refused | Unanswered
Message = Pressed | Turned | Followed | Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A press on its way: the command's last word, its body, and when the button was pressed."""

    button: Button
    command: str
    body: NextRequest | PauseRequest | None
    at: float
