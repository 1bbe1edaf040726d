"""The line to the printer, kept open: how the printer is, what it can prove. No jobs here."""

import time
from collections.abc import Callable

import structlog

from api.client.edge import Edge
from api.contract.words import HealthState
from printer.control import AFRESH, CLEAR, END_HALF_PAPER, RECOVER, STATUS_BACK
from printer.port import Port, PortLost
from printer.probe import Capability, probe, proves
from printer.status import CAN_PRINT
from printer.talk import Limits, Talk

log = structlog.get_logger()

# F:R7: with the seconds that opening, asking and the probe may take, within 5 s of re-plugging.
FIRST_WAIT_S, LONGEST_WAIT_S = 0.2, 1.5
# F:R8: so many questions without an answer, and the printer is gone.
MISSES = 2
# F:R9: so many doubtful answers one after the other, and nobody knows how the printer is.
DOUBTS = 2


class Link:
    """Opens, asks how the printer is, and opens again for ever (F:R7, F:R8)."""

    def __init__(
        self,
        opener: Callable[[], Port],
        limits: Limits,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._opener, self.limits, self._clock = opener, limits, clock
        self._edge = Edge("printer", PortLost)
        self._edge_answer = Edge("printer's answers", PortLost)
        self._wait_s, self._next_at = FIRST_WAIT_S, clock()
        self._misses, self._doubts, self._ever_answered = 0, 0, False
        self.talk: Talk | None = None
        self.state: HealthState = "unknown"
        self.capability: Capability | None = None
        # A paper was broken off: its rest must be ended and cut before the next one (F:P4).
        # So it may have been by a process before this one, and nobody else remembers.
        self.half_paper = True
        # F:R11: a blind printer that has no paper keeps what it took, and until then it may print.
        self.clear_at: float | None = None

    @property
    def next_at(self) -> float:
        """When `tend` has something to do next."""
        return self._next_at

    @property
    def can_print(self) -> bool:
        """Whether a ticket may be begun, as far as is known; not while the answers are doubtful."""
        if self.talk is None or self.capability is None or self._doubts:
            return False
        return self.capability == "blind" or self.state in CAN_PRINT

    def tend(self) -> None:
        """Open the port, or ask how the printer is: if it is time, or the printer says news."""
        if self.clear_at is not None and self._clock() >= self.clear_at:
            self.clear_at = None
            self._clear()
        if self.talk is not None and self._has_news(self.talk):
            self._next_at = self._clock()
        if self._clock() >= self._next_at:
            self.look()

    def _has_news(self, talk: Talk) -> bool:
        try:
            talk.listen(0)
        except PortLost as error:
            self.lose(error)
            return False
        told, talk.told = talk.told, None
        return told is not None and told != self.state

    def look(self) -> None:
        """Ask how the printer is now."""
        try:
            if self.talk is None:
                self._open()
            self._ask()
        except PortLost as error:
            self.lose(error)

    def lose(self, error: PortLost) -> None:
        """The line is gone; try again a little later each time."""
        self._edge.fail(str(error))
        self.close()
        self.state, self.capability = "offline", None
        self._misses = self._doubts = 0
        self._next_at = self._clock() + self._wait_s
        self._wait_s = min(self._wait_s * 2, LONGEST_WAIT_S)

    def make_sure(self, *, again: bool) -> None:
        """Before a paper: ask how the printer is.

        A blind one cannot say; but when a paper is wanted `again`, whoever waits has seen that
        the one before did not come, and it must not come with the next roll either (F:R11).
        """
        if self.capability != "blind":
            self.look()
        elif again:
            self._clear()

    def break_off(self) -> None:
        """A paper ended that may not be whole: what the printer keeps of it must never come out.

        At once, for without paper the printer waits with it for the next roll (F:R3, F:P4).
        """
        self.half_paper = True
        self._clear()

    def _clear(self) -> None:
        if self.talk is not None:
            try:
                self.talk.send(CLEAR)
            except PortLost as error:
                self.lose(error)

    def close(self) -> None:
        """Let go of the printer."""
        if self.talk is not None:
            self.talk.close()
        self.talk = None

    def _open(self) -> None:
        self.talk = Talk(self._opener(), self.limits, clock=self._clock)
        # What it kept of a broken paper goes before any new roll lets it print on; the paper
        # itself is ended once the printer is well.
        self.talk.send((CLEAR if self.half_paper else b"") + AFRESH + STATUS_BACK)
        self._edge.heal()

    def _ask(self) -> None:
        assert self.talk is not None
        state = self.talk.state(self.state)
        if state is None:
            self._missed()
            return
        self._misses, self._ever_answered = 0, True
        self._wait_s = FIRST_WAIT_S
        self._edge_answer.heal()
        if self.capability == "blind":
            self.capability = None
        if self._is_doubtful(state):
            return
        self._next_at = self._clock() + self.limits.heartbeat_s
        before, self.state = self.state, state
        if state == "cutter" and before == "cover":
            # F:R5: the cover was opened and closed, so somebody has been at the cutter: once.
            self.talk.send(RECOVER)
            self.half_paper = True
        if state in CAN_PRINT:
            self._prepare(self.talk)

    def _is_doubtful(self, state: HealthState) -> bool:
        """F:R9: a flicker of the line is asked about once more before it is news."""
        self._doubts = self._doubts + 1 if state == "unknown" and self.state != "unknown" else 0
        if 0 < self._doubts < DOUBTS:
            self._next_at = self._clock() + self.limits.after_miss_s
            return True
        self._doubts = 0
        return False

    def _missed(self) -> None:
        self._misses += 1
        if self._misses < MISSES:
            self._next_at = self._clock() + self.limits.after_miss_s
            return
        self._edge_answer.fail("silent")
        self._next_at = self._clock() + self.limits.heartbeat_s
        if self._ever_answered:
            self.state, self.capability = "offline", None
        else:
            # F:R11: it has never said a word, so it may have no way to; said openly, not hidden.
            self.state, self.capability = "unknown", "blind"
            if self.talk is not None:
                self._end_half(self.talk)

    def _end_half(self, talk: Talk) -> None:
        if self.half_paper:
            talk.send(END_HALF_PAPER + STATUS_BACK)
            self.half_paper = False

    def _prepare(self, talk: Talk) -> None:
        self._end_half(talk)
        if self.capability is None:
            self.capability = probe(talk)
            log.info("printer can prove", capability=self.capability)
        elif self.capability != "process_id" and proves(talk):
            self.capability = "process_id"
