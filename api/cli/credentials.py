"""`quhao device` and `quhao pin`: who may speak to the hub, and with what secret."""

import getpass
import sys
from pathlib import Path

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
    try:
        settings = load(hall)
    except HallFileMistakes as mistakes:
        print(mistakes, file=sys.stderr)
        return 1
    found = settings.device(id)
    if found is None:
        known = ", ".join(one.id for one in settings.devices)
        print(f"hall.toml has no device {id!r}; it has {known}", file=sys.stderr)
        return 1
    print(add_device(state_dir, settings.hall.id, found))
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
    try:
        settings = load(hall)
    except HallFileMistakes as mistakes:
        print(mistakes, file=sys.stderr)
        return 1
    if settings.member(staff) is None:
        print(f"hall.toml has no staff number {staff!r}", file=sys.stderr)
        return 1
    first, second = getpass.getpass("PIN: "), getpass.getpass("PIN again: ")
    if first != second or not (first.isdigit() and len(first) >= PIN_DIGITS):
        print(f"a PIN is at least {PIN_DIGITS} digits, typed twice alike", file=sys.stderr)
        return 1
    set_pin(state_dir, settings.hall.id, staff, first)
    return 0
