"""What a counter unit must be told: read once, in `__main__`."""

from dataclasses import dataclass
from pathlib import Path

from cyclopts import Parameter

from api.client.address import DEFAULT_URL


@Parameter(name="*")
@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A counter unit's settings.

    Parameters
    ----------
    counter
        The number of the one counter that this unit stands at, wired as the manual draws it.
    wiring
        A wiring.toml instead: which counters hang on this unit (1 to 8), and on what.
    hub
        The hub's base URL.
    device
        This device's id at the hub; counter-N by default.
    token_file
        The file with this device's token; by default systemd's credential `token`.
    virtual
        Pins without hardware, pressed from the hall in a browser.
    facts
        Append a JSON line to this file for each change of sign or LED.
    lamp_test
        Walk through sign, lamp, LED and buzzer of each counter, and end.
    """

    counter: int | None = None
    wiring: Path | None = None
    hub: str = DEFAULT_URL
    device: str = ""
    token_file: Path | None = None
    virtual: bool = False
    facts: Path | None = None
    lamp_test: bool = False
