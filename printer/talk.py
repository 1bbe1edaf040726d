"""Questions to a printer over an open port, each with a time limit. It decides nothing."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from api.contract.words import HealthState
from printer import answers, status
from printer.answers import InOrder, ProcessId, RealTime, StatusBack
from printer.port import Port, PortLost

# F:R9: how often a question is asked until an answer comes without noise.
TRIES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long to wait for what, in seconds."""

    answer_s: float = 0.3
    probe_s: float = 1.0
    write_s: float = 3.0
    ticket_s: float = 8.0
    heartbeat_s: float = 2.0
    after_miss_s: float = 0.5


class Talk:
    """One conversation. One question at a time: the answers to different ones look alike."""

    def __init__(
        self, port: Port, limits: Limits, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._port, self.limits, self._clock = port, limits, clock
        self._answers = answers.Answers()
        self._real_time: list[int] = []
        self.process_ids: set[bytes] = set()
        self.markers = 0
        # What the printer last said unasked; a reason to ask, for noise can look like it.
        self.told: HealthState | None = None

    def close(self) -> None:
        """End the conversation."""
        self._port.close()

    def some(self, data: bytes, timeout_s: float) -> int:
        """Hand over what fits in the time; how many bytes. Raises PortLost."""
        return self._port.write(data, timeout_s)

    def send(self, data: bytes) -> None:
        """Hand over all of `data`. Raises PortLost when nothing moves for the write limit."""
        while data:
            taken = self._port.write(data, self.limits.write_s)
            if not taken:
                raise PortLost("the printer stopped taking bytes")
            data = data[taken:]

    def listen(self, timeout_s: float) -> None:
        """Take in what the printer says. Raises PortLost."""
        for answer in self._answers.feed(self._port.read(timeout_s)):
            match answer:
                case ProcessId(number=number):
                    self.process_ids.add(number)
                case RealTime(byte=byte):
                    self._real_time.append(byte)
                case StatusBack(four=four):
                    self.told = status.status_back(four)
                case InOrder():
                    self.markers += 1

    def ask(self, question: int) -> int | None:
        """DLE EOT: the answering byte, None when none came in time. Raises PortLost.

        F:R9: an answer counts only when nothing else came with it; NO_ANSWER when none ever did.
        """
        for _ in range(TRIES):
            self.listen(0)
            self._answers.forget()
            self._real_time.clear()
            noise = self._noise
            self.send(bytes((0x10, 0x04, question)))
            self.until(lambda: bool(self._real_time), self.limits.answer_s)
            self.listen(0)
            if self._noise == noise and len(self._real_time) < 2:
                return next(iter(self._real_time), None)
        return status.NO_ANSWER

    def until(self, heard: Callable[[], bool], for_s: float) -> bool:
        """Listen until something was heard, or the time is up. Raises PortLost."""
        end = self._clock() + for_s
        while not heard():
            left = end - self._clock()
            if left <= 0:
                return False
            self.listen(left)
        return True

    def state(self, known: HealthState) -> HealthState | None:
        """How the printer is, None when it is silent; news count only when said twice (F:R9)."""
        first = self._round()
        if first == known or first is None:
            return first
        return first if self._round() == first else "unknown"

    @property
    def _noise(self) -> int:
        """Bytes that nobody asked for so far; a marker among questions is none of ours."""
        return self._answers.rubbish + self._answers.unfinished + self.markers

    def _round(self) -> HealthState | None:
        printer = self.ask(status.PRINTER)
        if printer is None:
            return None
        return status.state(
            status.Answers(
                printer=printer,
                offline_cause=self.ask(status.OFFLINE_CAUSE),
                error_cause=self.ask(status.ERROR_CAUSE),
                paper=self.ask(status.PAPER),
            )
        )
