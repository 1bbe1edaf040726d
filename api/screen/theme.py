"""The form of a screen's design: type scale, spacing, motion, colours. Each surface has its values.

One file of each service (`kiosk/tokens.py`) holds what it looks like, as one `Theme`. Lengths are
millimetres on the glass, never pixels, because what an eye or a finger needs is no matter of
pixels (R35).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from api.contract.look import Colour, contrast

BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Step:
    """A length in millimetres, on the tightest screen and on a roomy one."""

    tight: float
    roomy: float

    def at(self, room: float) -> float:
        """The length at `room`, from 0 (tightest) to 1 (roomy)."""
        return self.tight + (self.roomy - self.tight) * min(max(room, 0.0), 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeScale:
    """The ems of a screen: at most these and one giant, so that every page looks related."""

    text: Step
    name: Step
    title: Step
    # How much larger everything is written in large mode.
    large: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Spacing:
    """Margins, gaps, corners and edges."""

    margin: Step
    gap: Step
    radius: Step
    line: Step
    # The height of a button in a row of buttons.
    bar: Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """What moves, and how fast, in seconds; a screen on which nothing moves has none."""

    pulse_s: float = 0.0
    pulses: int = 0
    slide_s: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """What the colours of the look are painted as. Empty tables paint the look itself.

    `least` is the contrast that every word keeps, and `least_sign` every edge and drawn sign: one
    whose own colour does not reach it on its ground is painted black or white, whichever stands
    out more.
    """

    name: str
    least: float
    least_sign: float = 0.0
    grounds: Mapping[Colour, Colour] = field(default_factory=dict)
    voices: Mapping[Colour, Colour] = field(default_factory=dict)

    def ground(self, colour: Colour) -> Colour:
        """What a filled box of the look's colour is filled with."""
        return self.grounds.get(colour, colour)

    def voice(self, colour: Colour, ground: Colour) -> Colour:
        """What a word of the look's colour is painted in, on the look's `ground`."""
        return self._seen(colour, ground, self.least)

    def sign(self, colour: Colour, ground: Colour) -> Colour:
        """What an edge or a drawn sign of the look's colour is painted in."""
        return self._seen(colour, ground, self.least_sign)

    def _seen(self, colour: Colour, ground: Colour, least: float) -> Colour:
        wanted, on = self.voices.get(colour, colour), self.ground(ground)
        if contrast(wanted, on) >= least:
            return wanted
        return max(BLACK, WHITE, key=lambda one: contrast(one, on))


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The whole design of one surface. The first palette is the one without any wish."""

    type: TypeScale
    space: Spacing
    motion: Motion
    palettes: tuple[Palette, ...]
