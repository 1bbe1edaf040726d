"""One paper on its way: the first byte, the last, the proof. It knows no hub and no queue."""

from collections.abc import Callable
from dataclasses import dataclass

from api.contract.words import PrintOutcome
from printer.control import CLEAR, STATUS_BACK, process_id, process_id_request
from printer.port import PortLost
from printer.probe import MARKER, Capability
from printer.status import CAN_PRINT
from printer.talk import Talk

# A slice of work, short enough that signals and the watchdog are met in time.
STEP_S = 0.1


@dataclass(frozen=True, slots=True)
class Ended:
    """What became of a paper; `detail` is a phrase key below `ticket.detail`."""

    outcome: PrintOutcome
    detail: str = ""


class Printing:
    """One job in flight. Call `step` until it ends; nothing is ever sent twice."""

    def __init__(
        self, page: bytes, talk: Talk, *, capability: Capability, number: int, now: float
    ) -> None:
        self._talk, self._capability = talk, capability
        self._proof = process_id(number)
        # A page begins with a reset, and some printers forget by it to tell their news.
        self._left = page + _question(capability, number) + STATUS_BACK
        self._length = len(self._left)
        self._moved_at = now
        self._markers = talk.markers
        talk.process_ids.discard(self._proof)

    @property
    def sending(self) -> bool:
        """Whether bytes still wait: nothing else may be sent between them."""
        return bool(self._left)

    def stalled(self, now: float) -> bool:
        """Whether the printer has stopped taking bytes (F:R10)."""
        return self.sending and now - self._moved_at >= self._talk.limits.write_s

    def step(self, clock: Callable[[], float]) -> Ended | None:
        """A little more; how it ended, or None while it has not."""
        try:
            return self._step(clock)
        except PortLost:
            return self.lost()

    def lost(self) -> Ended:
        """How it ended when the line to the printer is gone."""
        if len(self._left) == self._length:
            return Ended("failed", "nothing_sent")
        return Ended("unknown", "stopped" if self.sending else "no_proof")

    def _step(self, clock: Callable[[], float]) -> Ended | None:
        if self.sending:
            taken = self._talk.some(self._left, STEP_S)
            self._left = self._left[taken:]
            if taken:
                self._moved_at = clock()
        ended = None if self.sending else self._proven()
        if ended is None and clock() - self._moved_at >= self._talk.limits.ticket_s:
            return self._give_up()
        return ended

    def _proven(self) -> Ended | None:
        if self._capability == "blind":
            return Ended("unknown", "blind")
        self._talk.listen(STEP_S)
        if self._capability == "process_id":
            return Ended("printed") if self._proof in self._talk.process_ids else None
        if self._capability == "marker":
            return Ended("printed_weak") if self._talk.markers > self._markers else None
        well = self._talk.state("ready") in CAN_PRINT
        return Ended("printed_weak", "no_proof") if well else None

    def _give_up(self) -> Ended:
        """R1: what is still in the printer must not come out after somebody else's paper."""
        detail = "stopped" if self.sending else "no_proof"
        self._talk.some(CLEAR, STEP_S)
        if self._left and len(self._left) == self._length:
            return Ended("failed", "nothing_sent")
        return Ended("unknown", detail)


def _question(capability: Capability, number: int) -> bytes:
    if capability == "process_id":
        return process_id_request(number)
    return MARKER if capability == "marker" else b""
