"""The virtual printer's works: buffer, paper, time. It has no clock and no line of its own."""

import random
from collections import deque
from collections.abc import Callable

from printer.typeset import DOTS_PER_MM
from printer.virtual.faults import Faults
from printer.virtual.model import PROVES, Cut, Model
from printer.virtual.orders import Order, Reader
from printer.virtual.page import Page
from printer.virtual.real_time import CLEAR, RECOVER, RealTime

_CUT_S = 0.2
_NAME = b"\x5fQUHAO VIRTUAL\x00"


class Machine:
    """Takes bytes, prints them at its own pace, answers. `now` is any clock in seconds."""

    def __init__(
        self,
        model: Model,
        faults: Faults | None = None,
        *,
        blank: Callable[[Model], Page] = lambda model: Page(model.width, model.charset),
    ) -> None:
        """`blank` brings a new paper for such a printer."""
        self.model, self.faults, self._blank = model, faults or Faults(), blank
        # Faults to come, by name, after so many more bytes of orders: paper that ends in the
        # middle of a ticket (F:R3), power that goes (F:P4).
        self.coming: dict[str, int] = {}
        self._knows = PROVES[model.proof]
        self._reader, self._real_time = Reader(), RealTime()
        self._orders: deque[Order] = deque()
        self._waiting = 0
        self._free_at = float("-inf")
        self._page = blank(model)
        self._sequence = 0
        self._cut: Cut | None = None
        self._cuts: list[Cut] = []
        self._answers = b""
        self._random = random.Random(1)
        self._status_back: bytes | None = None

    @property
    def room(self) -> int:
        """How many bytes it takes now; none while its buffer is full (F:R10)."""
        return max(0, self.model.buffer - self._waiting)

    def receive(self, data: bytes) -> None:
        """Bytes from the line."""
        if self.faults.off:
            self._lose_buffer()
            return
        at = 0
        for end, request in self._real_time.feed(data):
            if request in (CLEAR, RECOVER):
                self._lose_buffer()
                at = end
            elif "real_time" in self._knows:
                self._answer_question(request[2])
        self._take(data[at:])

    def step(self, now: float) -> None:
        """Print what the time until `now` allows."""
        while self._orders and not self.faults.stopped and self._free_at <= now:
            order = self._orders[0]
            if self._struck(order):
                break
            self._orders.popleft()
            self._waiting -= order.length
            self._free_at = max(self._free_at, now) + self._obey(order)
        if self.faults.off:
            self._lose_buffer()
        if self._cut is not None and self._free_at <= now and not self._orders:
            self._release(None)
        self._tell_change()

    def due_in(self, now: float) -> float | None:
        """Seconds until `step` has something to do, None when only a byte or a hand can stir it."""
        if self.faults.stopped or not self._orders:
            return None
        return max(0.0, self._free_at - now)

    def answers(self) -> bytes:
        """What it wants to say since the last call."""
        said, self._answers = self._answers, b""
        return b"" if self.faults.mute or self.faults.off else said

    def cuts(self) -> list[Cut]:
        """The papers since the last call."""
        out, self._cuts = self._cuts, []
        return out

    def _take(self, data: bytes) -> None:
        for order in self._reader.feed(data):
            self._orders.append(order)
            self._waiting += order.length

    def _lose_buffer(self) -> None:
        self._orders.clear()
        self._waiting = 0
        self._reader.forget()

    def _struck(self, order: Order) -> bool:
        """Whether a fault that was to come has come before this order."""
        self.coming = {name: left - order.length for name, left in self.coming.items()}
        struck = [name for name, left in self.coming.items() if left <= 0]
        for name in struck:
            del self.coming[name]
            setattr(self.faults, name, True)
        return bool(struck)

    def _obey(self, order: Order) -> float:
        """Do it; how many seconds the works are busy with it."""
        self._release(order)
        match order.kind:
            case "cut":
                return self._do_cut(order)
            case "process_id" if "process_id" in self._knows and order.data[:2] == b"\x30\x30":
                self._say(b"\x37\x22" + order.data[2:6] + b"\x00")
            case "in_order" if "in_order" in self._knows:
                self._say(bytes((self.faults.in_order(),)))
            case "identity" if "in_order" in self._knows:
                self._say(_NAME if order.data[0] >= 65 else b"\x20")
            case "status_back":
                self._status_back = b"" if order.data[0] else None
            case _:
                if order.kind == "reset":
                    # Epson: what GS a asked for lasts until ESC @.
                    self._status_back = None
                return self._seconds(self._page.draw(order))
        return 0.0

    def _do_cut(self, order: Order) -> float:
        feed = order.data[1] if len(order.data) > 1 else 0
        page, self._page = self._page, self._blank(self.model)
        self._sequence += 1
        self._cut = Cut(
            sequence=self._sequence,
            picture=page.finish(),
            codes=page.codes,
            blank=page.empty,
        )
        return (_CUT_S if self.model.speed_mm_s else 0.0) + self._seconds(feed)

    def _release(self, order: Order | None) -> None:
        """The last paper falls; the order behind its cut may be the one that asks for proof."""
        if self._cut is None:
            return
        if order is not None and order.kind == "process_id":
            self._cut.process_id = order.data[2:6].decode("ascii", "replace")
        self._cuts.append(self._cut)
        self._cut = None

    def _seconds(self, rows: int) -> float:
        if not self.model.speed_mm_s:
            return 0.0
        speed = self.model.speed_mm_s * (0.1 if self.faults.slow else 1.0)
        return rows / DOTS_PER_MM / speed

    def _answer_question(self, question: int) -> None:
        byte = self.faults.answer(question)
        if byte is not None:
            self._say(bytes((byte,)))

    def _say(self, answer: bytes) -> None:
        noise = self._random.randbytes(2) if self.faults.noise else b""
        self._answers += noise + answer

    def _tell_change(self) -> None:
        """GS a: four bytes at once when asked for, and at every change."""
        if self._status_back is None:
            return
        fresh = self.faults.status_back()
        if fresh != self._status_back:
            self._status_back = fresh
            self._say(fresh)
