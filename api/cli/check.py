"""`quhao check hall.toml`: every mistake with its line and its mend, before the hall runs on it."""

from pathlib import Path

from api.hub.hall_file import HallFileMistakes, load


def check(hall: Path) -> int:
    """Read a hall.toml as the hub would and explain every mistake.

    Parameters
    ----------
    hall
        The file to check.
    """
    try:
        settings = load(hall)
    except HallFileMistakes as mistakes:
        for sentence in mistakes.sentences():
            print(sentence)
        return 1
    counters = len(settings.counters)
    print(f"{hall}: well formed: {len(settings.services)} services, {counters} counters")
    return 0
