"""What a wall display is made of, from where it is read, and what part of the hall it shows."""

import re
from dataclasses import dataclass

_SIZE = re.compile(r"([1-9]\d{1,4})x([1-9]\d{1,4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """The panel of a display, "1920x1080" pixels on "952x535" mm; higher than wide if upright.

    `seat_m` is how far the farthest seat is, from which every call must be read (12.5 mm a metre);
    `near_m` from how far the rest is, 0 for as large as the panel allows. `columns`: 1 shows calls
    only, 2 the waiting and the windows as well. `services` and `counters` are its zone, empty for
    the whole hall: a call is shown that is for one of the services or goes to one of the counters.
    `dark_after_min` after the hall has closed it goes dark, until `light_before_min` before it
    opens; 0 never.
    """

    px: str = "1920x1080"
    mm: str = "1210x680"
    seat_m: float = 6.0
    near_m: float = 0.0
    columns: int = 2
    services: tuple[str, ...] = ()
    counters: tuple[int, ...] = ()
    dark_after_min: int = 30
    light_before_min: int = 15


def size_of(words: str) -> tuple[int, int] | None:
    """Width and height out of "1920x1080", None for anything else."""
    found = _SIZE.fullmatch(words)
    return (int(found[1]), int(found[2])) if found else None
