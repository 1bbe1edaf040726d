"""A screen while it is being composed: cards and words are put on it, one after another."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from api.contract.look import CREAM, INK, Colour, Weight
from api.contract.phrases import phrase
from api.screen.theme import Palette
from kiosk.boxes import Box, Card, Code, Icon, Item, Page, Run, Sign, Touchable
from kiosk.paints import PRESSED, first_voice, painted, second_voice
from kiosk.panel import Panel
from kiosk.tokens import DEFAULT
from kiosk.wrap import Measure, cut, fits, line_height, wrap

# What the 需要協助 of a screen is: none there, to be pressed, pressed, or somebody is coming.
Help = Literal["none", "ask", "asked", "coming"]


@dataclass
class Sheet:
    """One screen of one panel in one language. `pressed` is the target under the finger.

    A page is composed in the colours of the look; `palette` is what they are painted as. `focused`
    is the target that the next key-press would choose. `part` of words too long for the panel is
    shown. When everything that is touched stands low,
    `panel` is only the lower part of the `full` one, and `above` the pixels over it.
    """

    panel: Panel
    measure: Measure
    language: str
    second: str
    pressed: str | None = None
    focused: str | None = None
    palette: Palette = DEFAULT
    part: int = 0
    above: int = 0
    full: Panel | None = None
    help: Help = "none"
    help_words: str = ""
    items: list[Item] = field(default_factory=list)
    touchables: list[Touchable] = field(default_factory=list)
    heard: list[tuple[Box, str]] = field(default_factory=list)
    hidden: list[Touchable] = field(default_factory=list)

    @property
    def glass(self) -> Panel:
        """The whole panel, as nobody wished for anything."""
        return replace(self.full or self.panel, zoom=1.0)

    @property
    def area(self) -> Box:
        """The glass that belongs to the page."""
        return Box(0, self.above, self.panel.width_px, self.panel.height_px)

    def say(self, key: str, /, **values: object) -> str:
        """A phrase of the kiosk in the citizen's language."""
        return phrase(self.language, f"kiosk.{key}", **values)

    def say_second(self, key: str, /, **values: object) -> str:
        """The same phrase in the other language."""
        return phrase(self.second, f"kiosk.{key}", **values)

    def blank(self) -> "Sheet":
        """The same sheet without anything on it."""
        return replace(self, items=[], touchables=[], heard=[], hidden=[])

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
        if name == self.focused:
            wide = self.panel.gap * 3 // 8
            ring = box.inset(-wide, -wide)
            radius = self.panel.radius + wide
            line = max(wide * 2 // 3, 2)
            self.items.append(Card(box=ring, fill=CREAM, edge=INK, radius=radius, line=line))
        self.card(box, shown)
        self.touchables.append(Touchable(name=name, label=label, box=box))
        return shown

    def tick(self, box: Box, ground: Colour, *, on: bool) -> None:
        """A box that is ticked or not."""
        edge = first_voice(ground)
        self.card(box, edge if on else ground, edge=edge)
        if on:
            inner = box.middle(box.width * 3 // 4, box.height * 3 // 4)
            self.icon("check", inner, ground, edge)

    def icon(self, sign: Sign, box: Box, colour: Colour, ground: Colour) -> None:
        """A drawn sign."""
        self.items.append(Icon(sign=sign, box=box, colour=colour, ground=ground))

    def code(self, data: str, box: Box, ground: Colour) -> None:
        """A QR code."""
        self.items.append(Code(data=data, box=box, ground=ground))

    def put(self, words: str, box: Box, like: Run) -> None:
        """One line of words that looks like `like`."""
        if words:
            self.items.append(replace(like, words=words, box=box))
            self._hear(words, box, like)

    def width(self, words: str, weight: Weight, size: int) -> int:
        """How wide words are, in pixels."""
        return self.measure(words, weight, size)

    def lines(self, words: str, weight: Weight, size: int, width: int) -> list[str]:
        """Where words break; a word that is wider than `width` alone is cut."""
        whole = wrap(self.measure, words, weight, size, width)
        return [piece for line in whole for piece in cut(self.measure, line, weight, size, width)]

    def whole(self, words: str, weight: Weight, size: int, width: int) -> bool:
        """Whether no word must be cut."""
        return fits(
            self.measure, wrap(self.measure, words, weight, size, width), weight, size, width
        )

    def stack(self, lines: Sequence[str], like: Run, *, top: int | None = None) -> int:
        """Lines one under the other in `like`'s box: from `top`, else in its middle.

        Returns the first free row beneath.
        """
        step = line_height(like.size)
        y = like.box.y + (like.box.height - step * len(lines)) // 2 if top is None else top
        for line in lines:
            if line:
                box = Box(like.box.x, y, like.box.width, step)
                self.items.append(replace(like, words=line, box=box))
            y += step
        between = "" if self.language in ("zh-Hant", "ja") else " "
        self._hear(between.join(lines), Box(like.box.x, y - step * len(lines), 0, 0), like)
        return y

    def _hear(self, words: str, box: Box, like: Run) -> None:
        """The second voice repeats the first, for those who read it: it is not said."""
        if words and like.language == self.language:
            self.heard.append((box, words))

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
        """The finished screen, painted."""
        targets = [one.box for one in self.touchables]
        said = (
            words for box, words in self.heard if not any(t.holds(box.x, box.y) for t in targets)
        )
        return Page(
            screen=screen,
            items=tuple(painted(self.palette, item) for item in self.items),
            touchables=tuple(self.touchables),
            heard=tuple(said),
            hidden=tuple(self.hidden),
        )
