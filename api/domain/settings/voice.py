"""What the hall says aloud, how loud, and when it is quiet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Loudness:
    """A volume in percent for certain hours of every day, "12:00-13:30"."""

    hours: str
    volume: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """`languages` in the order in which a call is said, empty for those of the hall.

    They may be ones that are only spoken: nan (台語), hak (客語), yue (粵語). `volume` in percent,
    0 for a hall without a voice; `loudness` overrides it by the hour. `quiet` are hours in which
    nothing is heard, "20:00-07:30". `chime` is the sound before a call.
    """

    languages: tuple[str, ...] = ()
    volume: int = 80
    loudness: tuple[Loudness, ...] = ()
    quiet: tuple[str, ...] = ()
    chime: bool = True
