"""All that a clerk touches and sees of a unit, whatever it is made of. It knows no pin.

`Panel` puts together what `pins` and `keypad` drive: buttons, the 「暫停服務」 sign, the lamp in
the buttons and perhaps a buzzer.
"""

from collections.abc import Callable
from typing import Protocol

from api.client.background import Background
from firmware_py.messages import Button
from firmware_py.unit import SAFE, Outputs

OnEdge = Callable[[Button, bool], None]


class ButtonBox(Protocol):
    """Buttons of one counter."""

    @property
    def down(self) -> dict[Button, bool]:
        """The raw level of each button now."""

    @property
    def well(self) -> bool:
        """Whether presses can be heard."""

    def listen(self, on_edge: OnEdge) -> None:
        """Every raw edge (button, down) goes to `on_edge`, from a thread of the driver's."""

    def start(self, background: Background) -> None:
        """Begin to hear."""

    def touch(self, button: Button, *, down: bool) -> None:
        """Push a virtual button down or let it go."""


class Switch(Protocol):
    """Something that is lit or dark."""

    @property
    def lit(self) -> bool:
        """What it was told to be, read back from its own driver."""

    @property
    def seen(self) -> bool | None:
        """What a sensor beside it says that it is, None without a sensor."""

    def turn(self, lit: bool) -> None:
        """Light it or make it dark."""


class Panel:
    """The buttons, sign, lamp and buzzer of one counter."""

    def __init__(
        self,
        box: ButtonBox,
        sign: Switch,
        lamp: Switch | None = None,
        buzzer: Switch | None = None,
    ) -> None:
        """The sign MUST be lit already: a unit begins with it (F:M7)."""
        self.box, self._sign, self._lamp, self._buzzer = box, sign, lamp, buzzer

    @property
    def sign(self) -> bool:
        """Whether the sign is told to be lit."""
        return self._sign.lit

    @property
    def sign_seen(self) -> bool | None:
        """Whether the sign's lamp burns, None where nothing looks at it."""
        return self._sign.seen

    @property
    def lamp(self) -> bool:
        """Whether the lamp in the buttons is lit; dark where there is none."""
        return self._lamp is not None and self._lamp.lit

    @property
    def buzzer(self) -> bool | None:
        """Whether the buzzer sounds, None when there is none."""
        return None if self._buzzer is None else self._buzzer.lit

    def show(self, wanted: Outputs) -> None:
        """Set sign, lamp and buzzer; the sign at every turn, for a pin may have been disturbed."""
        self._sign.turn(wanted.sign_lit)
        if self._lamp is not None:
            self._lamp.turn(wanted.lamp)
        if self._buzzer is not None:
            self._buzzer.turn(wanted.buzzer)

    def close(self) -> None:
        """Light the sign, and let nothing else go on. The pins stay driven until the end."""
        self.show(SAFE)
