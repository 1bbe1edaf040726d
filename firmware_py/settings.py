"""What one counter unit must be told: read once, in `__main__`."""

from dataclasses import dataclass
from pathlib import Path

from cyclopts import Parameter

from api.client.address import DEFAULT_URL
from firmware_py.pins import Wiring


@Parameter(name="*")
@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A counter unit's settings. Pins are BCM numbers.

    Parameters
    ----------
    counter
        The number of the counter that this unit stands at.
    hub
        The hub's base URL.
    device
        This device's id at the hub; counter-N by default.
    token_file
        The file with this device's token; by default systemd's credential `token`.
    virtual
        Pins without hardware, pressed from the hall in a browser.
    led
        The number LED: serial:/dev/ttyUSB0?baud=9600&width=4, or none.
    facts
        Append a JSON line to this file for each change of sign or LED.
    pin_next
        Button 叫號, closing to ground.
    pin_recall
        Button 重呼.
    pin_pause
        Button 暫停服務, again to resume.
    pin_sign
        Relay of the 「暫停服務」 sign.
    pin_lamp
        The lamp in the buttons.
    pin_buzzer
        A buzzer; none by default.
    sign_active_low
        The sign is lit by a low pin.
    lamp_test
        Walk through sign, lamp, LED and buzzer, and end.
    """

    counter: int
    hub: str = DEFAULT_URL
    device: str = ""
    token_file: Path | None = None
    virtual: bool = False
    led: str = "none"
    facts: Path | None = None
    pin_next: int = 17
    pin_recall: int = 27
    pin_pause: int = 22
    pin_sign: int = 23
    pin_lamp: int = 24
    pin_buzzer: int | None = None
    sign_active_low: bool = False
    lamp_test: bool = False

    @property
    def device_id(self) -> str:
        """The id this unit goes by."""
        return self.device or f"counter-{self.counter}"

    @property
    def wiring(self) -> Wiring:
        """The pins, as `Panel` wants them."""
        return Wiring(
            next=self.pin_next,
            recall=self.pin_recall,
            pause=self.pin_pause,
            sign=self.pin_sign,
            lamp=self.pin_lamp,
            buzzer=self.pin_buzzer,
            sign_active_low=self.sign_active_low,
        )
