"""What a wall says aloud, and how loud."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LoudnessLine:
    """A volume in percent for certain hours of every day by the hall's clock, "12:00-13:30"."""

    hours: str
    volume: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceLine:
    """`languages` in the order in which a call is said; `volume` in percent, 0 for no voice.

    `loudness` overrides it by the hour. In the hours of `quiet`, which may run over midnight,
    nothing is heard.
    """

    languages: tuple[str, ...] = ()
    volume: int = 0
    loudness: tuple[LoudnessLine, ...] = ()
    quiet: tuple[str, ...] = ()
    chime: bool = True
