"""Papers as a simulation can read them at once: the number above, the number below."""

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from api.contract.views import PrinterView, PrintJob
from printer.composed import Composed
from printer.encode import CUT, RESET
from printer.virtual.model import Cut
from printer.virtual.orders import Order
from printer.virtual.page import Page

# About a usual ticket: 120 mm of feeds of 4 mm, and 9 kB in all.
FEEDS, FEED_ROWS = 30, 32
_FILL = b"\x1dv0\x00\x01\x00\x00\x01" + bytes(256)
MM = FEEDS * FEED_ROWS // 8

_BLANK = Image.new("1", (1, 1), 1)


def slip(job: PrintJob, _view: PrinterView) -> Composed:
    """The paper of a job: which ticket, which copy, at its head and at its foot."""
    name = f"{job.paper.token}/{job.copy}".encode()
    body = (b"\x1bJ" + bytes((FEED_ROWS,)) + _FILL) * FEEDS
    data = RESET + b"head " + name + b"\n" + body + b"foot " + name + b"\n" + CUT
    return Composed(data, MM)


def no_time() -> float:
    """A clock that has not begun."""
    return 0.0


@dataclass(slots=True)
class Slip(Page):
    """A paper that keeps what is written on it as words, and no picture."""

    clock: Callable[[], float] = no_time
    words: str = ""
    began: float = 0.0

    def __post_init__(self) -> None:
        self._image = _BLANK

    @property
    def empty(self) -> bool:
        """Whether nothing is written on it."""
        return not self.words

    def draw(self, order: Order) -> int:
        """Letters are kept, feeds move the paper."""
        if order.kind in ("text", "line"):
            self.began = self.began or self.clock()
            self.words += order.data.decode("ascii", "replace") if order.data else "\n"
        if order.kind == "feed":
            return order.data[0]
        return 0

    def finish(self) -> Image.Image:
        """Its words, for whoever takes it out of the tray."""
        self.codes += [str(self.began), self.words]
        return _BLANK


@dataclass(frozen=True, slots=True)
class Out:
    """What one piece of paper in the tray says: tickets named at a head, and at a foot."""

    heads: tuple[str, ...]
    whole: tuple[str, ...]
    # When its first letter was printed; it may hang there until somebody cuts it off.
    began: float


def read(cut: Cut) -> Out:
    """A piece of paper, as its finder reads it; half a paper has a head and no foot."""
    began, words = cut.codes
    lines = words.split("\n")
    heads = tuple(line[5:] for line in lines if line.startswith("head ") and "/" in line)
    feet = {line[5:] for line in lines if line.startswith("foot ")}
    return Out(heads, tuple(one for one in heads if one in feet), float(began))
