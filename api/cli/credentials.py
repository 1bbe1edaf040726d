"""`quhao device` and `quhao pin`: who may speak to the hub, and with what secret."""

import getpass
import sys
from pathlib import Path

from api.domain.settings import HallSettings
from api.hub.credentials import add_device, set_pin
from api.hub.hall_file import HallFileMistakes, load

PIN_DIGITS = 6


def device(id: str, *, hall: Path, state_dir: Path) -> int:
    """Make a new token for a device of hall.toml and print it once; an earlier one ends.

    Parameters
    ----------
    id
        The device's id in hall.toml.
    hall
        The hall.toml that the hub runs on.
    state_dir
        The hub's state folder.
    """
    settings = _settings(hall)
    found = settings.device(id)
    if found is None:
        known = ", ".join(one.id for one in settings.devices)
        sys.exit(f"hall.toml has no device {id!r}; it has {known}")
    try:
        print(add_device(state_dir, settings.hall.id, found))
    except OSError as error:
        sys.exit(f"the state cannot be kept in {state_dir}: {error}")
    return 0


def pin(staff: str, *, hall: Path, state_dir: Path) -> int:
    """Set a person's PIN; it is asked for twice and never shown.

    Parameters
    ----------
    staff
        The 工號 in hall.toml.
    hall
        The hall.toml that the hub runs on.
    state_dir
        The hub's state folder.
    """
    settings = _settings(hall)
    if settings.member(staff) is None:
        sys.exit(f"hall.toml has no staff number {staff!r}")
    first, second = getpass.getpass("PIN: "), getpass.getpass("PIN again: ")
    if first != second or not (first.isascii() and first.isdigit() and len(first) >= PIN_DIGITS):
        sys.exit(f"a PIN is at least {PIN_DIGITS} digits, typed twice alike")
    try:
        set_pin(state_dir, settings.hall.id, staff, first)
    except OSError as error:
        sys.exit(f"the state cannot be kept in {state_dir}: {error}")
    return 0


def _settings(hall: Path) -> HallSettings:
    try:
        return load(hall)
    except HallFileMistakes as mistakes:
        sys.exit(str(mistakes))
