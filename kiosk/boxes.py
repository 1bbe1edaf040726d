"""What a screen is made of: cards, runs of words, signs and targets, each in its box.

Nouns only. It knows no pygame and no meaning.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from api.contract.look import INK, Colour, Weight

Align = Literal["left", "centre", "right"]
Sign = Literal[
    "hand",
    "heart",
    "back",
    "previous",
    "next",
    "pause",
    "slip",
    "check",
    "clock",
    "people",
    "globe",
    "access",
    "large",
    "contrast",
    "low",
    "ear",
    "question",
    "erase",
    "minus",
    "plus",
    "face1",
    "face2",
    "face3",
    "face4",
    "face5",
]


class Box(NamedTuple):
    """A rectangle in the panel's pixels."""

    x: int
    y: int
    width: int
    height: int

    def holds(self, x: int, y: int) -> bool:
        """Whether a point is in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    @property
    def right(self) -> int:
        """The first column beyond."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first row beyond."""
        return self.y + self.height

    def inset(self, across: int, down: int = 0) -> "Box":
        """Smaller by so much on each side."""
        return Box(self.x + across, self.y + down, self.width - 2 * across, self.height - 2 * down)

    def from_left(self, width: int) -> "Box":
        """The left part."""
        return Box(self.x, self.y, width, self.height)

    def from_right(self, width: int) -> "Box":
        """The right part."""
        return Box(self.right - width, self.y, width, self.height)

    def without_left(self, width: int) -> "Box":
        """What is left beside the left part."""
        return Box(self.x + width, self.y, self.width - width, self.height)

    def without_right(self, width: int) -> "Box":
        """What is left beside the right part."""
        return Box(self.x, self.y, self.width - width, self.height)

    def at(self, y: int, height: int) -> "Box":
        """A horizontal strip of it; `y` counts from its own top."""
        return Box(self.x, self.y + y, self.width, height)

    def middle(self, width: int, height: int) -> "Box":
        """A smaller box in its middle."""
        x = self.x + (self.width - width) // 2
        return Box(x, self.y + (self.height - height) // 2, width, height)

    def columns(self, count: int, gap: int) -> "list[Box]":
        """Equal columns from left to right."""
        width = (self.width - gap * (count - 1)) // count
        return [Box(self.x + i * (width + gap), self.y, width, self.height) for i in range(count)]

    def rows(self, count: int, gap: int) -> "list[Box]":
        """Equal rows from top to bottom."""
        height = (self.height - gap * (count - 1)) // count
        return [Box(self.x, self.y + i * (height + gap), self.width, height) for i in range(count)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A filled box with round corners and, with `edge`, an outline."""

    box: Box
    fill: Colour
    edge: Colour | None = None
    radius: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One line of words on `ground`. `by_ink` centres by what is inked: for numbers.

    `language`: whose letters it is written in.
    """

    words: str
    box: Box
    size: int
    colour: Colour = INK
    ground: Colour
    weight: Weight = "medium"
    align: Align = "left"
    by_ink: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Icon:
    """A drawn sign."""

    sign: Sign
    box: Box
    colour: Colour
    ground: Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A QR code of `data`, with its quiet zone; dark on light whatever the palette."""

    data: str
    box: Box
    colour: Colour = INK
    ground: Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Touchable:
    """Something that answers to a finger that stays on it for `hold_s` at least."""

    name: str
    label: str
    box: Box
    hold_s: float = 0.0


Item = Card | Run | Icon | Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A whole screen, in the order of drawing."""

    screen: str
    items: tuple[Item, ...]
    touchables: tuple[Touchable, ...] = ()
    # What there is to read beside the targets, in reading order, as it is said aloud.
    heard: tuple[str, ...] = ()
    # Seen by nobody, and nothing to a finger in passing: for those who know where to hold it.
    hidden: tuple[Touchable, ...] = ()

    def held(self, name: str) -> float:
        """How many seconds a finger must stay on this target."""
        return next((one.hold_s for one in self.hidden if one.name == name), 0.0)

    def target_at(self, x: int, y: int) -> str | None:
        """The name of the target under a point."""
        for one in (*self.touchables, *self.hidden):
            if one.box.holds(x, y):
                return one.name
        return None
