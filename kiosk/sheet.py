"""A screen while it is being composed: cards and words are put on it, one after another."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from api.contract.look import AMBER, INK, JADE, MIST, SAND, SLATE, WHITE, Colour, Weight
from api.contract.phrases import phrase
from kiosk.boxes import Box, Card, Icon, Item, Page, Run, Sign, Touchable
from kiosk.panel import Panel
from kiosk.wrap import Measure, fits, line_height, wrap

# What a card turns to under a finger, in the same frame.
PRESSED: dict[Colour, Colour] = {WHITE: AMBER, AMBER: WHITE, JADE: INK, INK: JADE}


@dataclass
class Sheet:
    """One screen of one panel in one language. `pressed` is the target under the finger."""

    panel: Panel
    measure: Measure
    language: str
    second: str
    pressed: str | None = None
    items: list[Item] = field(default_factory=list)
    touchables: list[Touchable] = field(default_factory=list)

    def say(self, key: str, /, **values: object) -> str:
        """A phrase of the kiosk in the citizen's language."""
        return phrase(self.language, f"kiosk.{key}", **values)

    def say_second(self, key: str, /, **values: object) -> str:
        """The same phrase in the other language."""
        return phrase(self.second, f"kiosk.{key}", **values)

    def fill(self, box: Box, colour: Colour) -> None:
        """A plain ground."""
        self.items.append(Card(box=box, fill=colour))

    def card(self, box: Box, fill: Colour, *, edge: Colour | None = INK) -> None:
        """A card that cannot be touched."""
        panel = self.panel
        self.items.append(Card(box=box, fill=fill, edge=edge, radius=panel.radius, line=panel.line))

    def target(self, name: str, label: str, box: Box, fill: Colour) -> Colour:
        """A card that can; returns the colour that words on it must stand on."""
        shown = PRESSED[fill] if name == self.pressed else fill
        self.card(box, shown)
        self.touchables.append(Touchable(name=name, label=label, box=box))
        return shown

    def icon(self, sign: Sign, box: Box, colour: Colour, ground: Colour) -> None:
        """A drawn sign."""
        self.items.append(Icon(sign=sign, box=box, colour=colour, ground=ground))

    def put(self, words: str, box: Box, like: Run) -> None:
        """One line of words that looks like `like`."""
        if words:
            self.items.append(replace(like, words=words, box=box))

    def width(self, words: str, weight: Weight, size: int) -> int:
        """How wide words are, in pixels."""
        return self.measure(words, weight, size)

    def lines(self, words: str, weight: Weight, size: int, width: int) -> list[str]:
        """Where words break."""
        return wrap(self.measure, words, weight, size, width)

    def stack(self, lines: Sequence[str], like: Run, *, top: int | None = None) -> int:
        """Lines one under the other in `like`'s box: from `top`, else in its middle.

        Returns the first free row beneath.
        """
        step = line_height(like.size)
        y = like.box.y + (like.box.height - step * len(lines)) // 2 if top is None else top
        for line in lines:
            self.put(line, Box(like.box.x, y, like.box.width, step), like)
            y += step
        return y

    def largest(
        self, words: Sequence[str], sizes: Sequence[int], box: tuple[int, int], weight: Weight
    ) -> int:
        """The largest size at which each of `words`, broken, fits (width, number of lines)."""
        width, most = box
        for size in sizes:
            broken = [wrap(self.measure, one, weight, size, width) for one in words]
            if all(
                len(lines) <= most and fits(self.measure, lines, weight, size, width)
                for lines in broken
            ):
                return size
        return sizes[-1]

    def like(self, ground: Colour, *, size: int | None = None, weight: Weight = "medium") -> Run:
        """How words look on a ground: loud when bold, quiet otherwise."""
        loud = weight in ("bold", "black")
        colour = first_voice(ground) if loud else second_voice(ground)
        em = size or self.panel.text
        return Run(
            words="",
            box=Box(0, 0, 0, 0),
            size=em,
            colour=colour,
            ground=ground,
            weight=weight,
            language=self.language,
        )

    def page(self, screen: str) -> Page:
        """The finished screen."""
        return Page(screen=screen, items=tuple(self.items), touchables=tuple(self.touchables))


def second_voice(ground: Colour) -> Colour:
    """The quiet colour on a ground, as the look pairs them."""
    return {INK: MIST, JADE: WHITE, AMBER: INK}.get(ground, INK if ground == SAND else SLATE)


def first_voice(ground: Colour) -> Colour:
    """The loud colour on a ground."""
    return WHITE if ground in (INK, JADE) else INK
