"""What the hall page sees of the virtual printer: its last papers, and how it is. No bytes."""

import base64
import io
from collections import deque

from PIL import Image

from api.contract.mirror import Showing
from printer.typeset import DOTS_PER_MM
from printer.virtual.faults import NAMES, Faults
from printer.virtual.model import Cut

# The last papers, newest above, as they would lie in the tray.
_SHOWN = 3
_MARGIN = 3 * DOTS_PER_MM


class Window:
    """The tally and the newest papers."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._papers: deque[Image.Image] = deque(maxlen=_SHOWN)
        self._tickets = 0
        self._last: str | None = None

    def put(self, cut: Cut) -> None:
        """One more paper came out; `last` is the mark that proved it, as the printer saw it."""
        if cut.blank:
            return
        self._tickets += 1
        self._last = cut.process_id or str(cut.sequence)
        self._papers.appendleft(on_white(cut.picture))

    def showing(self, faults: Faults) -> Showing:
        """All of it, for the mirror."""
        picture = self._stack()
        facts: dict[str, str | int | bool | None] = {
            "tickets": self._tickets,
            "last": self._last,
            "paper": "out" if faults.out else "near" if faults.near else "ok",
        }
        facts |= {name: getattr(faults, name) for name in NAMES}
        return Showing(
            screen="paper",
            picture=base64.b64encode(_png(picture)).decode() if self._papers else "",
            width=picture.width,
            height=picture.height,
            facts=facts,
        )

    def _stack(self) -> Image.Image:
        gap = 2 * _MARGIN
        height = sum(paper.height + gap for paper in self._papers) or 1
        # Between two papers there is nothing: the page's own ground shows.
        stack = Image.new("LA", (self._width + 2 * _MARGIN, height), (255, 0))
        y = 0
        for paper in self._papers:
            stack.paste(paper.convert("LA"), (0, y))
            y += paper.height + gap
        return stack


def on_white(ink: Image.Image) -> Image.Image:
    """A paper with the white around its print."""
    paper = Image.new("1", (ink.width + 2 * _MARGIN, ink.height + 2 * _MARGIN), 1)
    paper.paste(ink, (_MARGIN, _MARGIN))
    return paper


def _png(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
