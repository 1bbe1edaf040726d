"""`quhao explain`, `replay` and `verify`: a disputed call, a past day, the whole journal (R38)."""

import sys
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from api.cli.story import told, told_call
from api.domain.opening.hours import local
from api.domain.settings import HallSettings
from api.hub.hall_file import HallFileMistakes, load
from api.hub.store import chain
from api.hub.store.history import NoJournal, explained, pasts, reading


def explain_call(number: str, *, hall: Path, state_dir: Path, day: str = "") -> int:
    """Say for each call of a number who waited, by which clocks, and why this one was called.

    Parameters
    ----------
    number
        The number on the ticket, such as A012, or its id, such as 2026-11-23-A012.
    hall
        The hall.toml that the hub runs on.
    state_dir
        The hub's state folder.
    day
        The business day, such as 2026-11-23; every day on which the number was called if empty.
    """
    settings, connection = opened(hall, state_dir)
    with closing(connection):
        found = explained(connection, settings, number, day)
    if not found:
        sys.exit(f"{number} was not called{f' on {day}' if day else ''}")
    for one in found:
        print("\n".join(told_call(one, settings)))
    return 0


def replay(day: str, *, hall: Path, state_dir: Path) -> int:
    """Tell a past business day as a story, one line an event.

    Parameters
    ----------
    day
        The business day, such as 2026-11-23.
    hall
        The hall.toml that the hub runs on.
    state_dir
        The hub's state folder.
    """
    settings, connection = opened(hall, state_dir)
    with closing(connection):
        rows = [past for past in pasts(connection, settings.hall.id) if past.day == day]
    if not rows:
        sys.exit(f"the journal has no day {day}")
    for past in rows:
        clock = local(settings, past.recorded.at).strftime("%H:%M:%S")
        print(f"{clock} #{past.recorded.sequence} {told(past.recorded.event)} [{past.actor}]")
    return 0


def verify(*, hall: Path, state_dir: Path) -> int:
    """Check that no row of the journal was changed, removed or put in.

    Parameters
    ----------
    hall
        The hall.toml that the hub runs on.
    state_dir
        The hub's state folder.
    """
    settings, connection = opened(hall, state_dir)
    with closing(connection):
        verdict = chain.verify(connection, settings.hall.id)
    print(f"{verdict.sound} rows are sound; the last one's digest is {verdict.head.hex()}")
    if verdict.wrong:
        print(verdict.wrong)
    return 1 if verdict.wrong else 0


def opened(hall: Path, state_dir: Path) -> tuple[HallSettings, Connection]:
    """The settings, and a connection that can only read; a word and the end if it cannot."""
    try:
        return load(hall), reading(state_dir)
    except (HallFileMistakes, NoJournal) as mistake:
        sys.exit(str(mistake))
