"""The printer's jobs, one at a time: journalled, printed once, settled. It opens no port."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

import structlog

from api.client.hub import Hub, HubLost, HubRefused
from api.contract.phrases import FALLBACK, phrase
from api.contract.requests import SettleRequest
from api.contract.views import Accepted, PrinterView, PrintJob
from printer.composed import Composed
from printer.job import Ended, Printing
from printer.link import Link

log = structlog.get_logger()

# How long one word to the hub may take within a turn, and the pause after one that got lost.
SEND_S, PAUSE_S = 2.0, 1.0
# The probe has the one above to itself.
_PROOFS = 9_999
# No code of a problem is empty.
DONE = ""

# What makes a job into bytes.
Compose = Callable[[PrintJob, PrinterView], Composed]


@dataclass(frozen=True, slots=True)
class _Settling:
    job: PrintJob
    ended: Ended
    fed_mm: int


class Desk:
    """Takes the view's jobs in order. Its memory ends with the process; the hub's does not."""

    def __init__(
        self,
        hub: Hub,
        link: Link,
        compose: Compose,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._hub, self._link, self._compose = hub, link, compose
        self._clock = clock
        self._job: PrintJob | None = None
        self._mm = 0
        self._printing: Printing | None = None
        self._settling: _Settling | None = None
        # Jobs told to the hub as begun, of which no byte has gone out: ours to begin again.
        self._announced: set[str] = set()
        self._done: set[str] = set()
        self._seen_at: dict[str, float] = {}
        self._refused: set[tuple[str, str]] = set()
        # Not from 0: an answer to a paper from before a restart must prove nothing now.
        self._count = secrets.randbelow(_PROOFS)
        self._pause_until = 0.0

    @property
    def busy(self) -> bool:
        """Whether the next step can be taken at once."""
        told = self._settling is None or self._clock() < self._pause_until
        return self._printing is not None or not told

    @property
    def sending(self) -> bool:
        """Whether the printer is in the middle of a ticket's bytes: ask it nothing."""
        return self._printing is not None and self._printing.sending

    @property
    def stalled(self) -> bool:
        """Whether the printer has stopped taking a ticket's bytes (F:R10)."""
        return self._printing is not None and self._printing.stalled(self._clock())

    def work(self, view: PrinterView | None, *, hub_heard: bool) -> None:
        """One step: of the paper on its way, else of the news to the hub, else of the next job."""
        if self._printing is not None:
            self._step(self._printing)
        elif view is None or not hub_heard or self._clock() < self._pause_until:
            return
        elif self._settling is not None:
            self._tell(self._settling, view)
        else:
            self._next(view)

    def _step(self, printing: Printing) -> None:
        gone = self._link.talk is None
        ended = printing.lost() if gone else printing.step(self._clock)
        if ended is None or self._job is None:
            return
        # A printer without a way back is unknown by nature; a line that failed may have brought
        # over a little of what it says was not taken.
        if ended.outcome in ("unknown", "failed") and ended.detail != "blind":
            self._link.break_off()
            self._link.look()
        if ended.detail == "blind":
            self._link.clear_at = self._clock() + self._link.limits.ticket_s
        self._printing = None
        self._end(self._job, ended, fed_mm=0 if ended.outcome == "failed" else self._mm)

    def _end(self, job: PrintJob, ended: Ended, fed_mm: int = 0) -> None:
        log.info("paper", job=job.id, outcome=ended.outcome, detail=ended.detail)
        self._settling = _Settling(job, ended, fed_mm)

    def _tell(self, settling: _Settling, view: PrinterView) -> None:
        job, ended = settling.job, settling.ended
        language = (*view.hall.languages, FALLBACK)[0]
        detail = phrase(language, f"ticket.detail.{ended.detail}") if ended.detail else ""
        if (
            self._post(job, ended.outcome, SettleRequest(detail=detail, fed_mm=settling.fed_mm))
            is None
        ):
            return
        self._done.add(job.id)
        self._settling = None

    def _next(self, view: PrinterView) -> None:
        now = self._clock()
        self._seen_at = {job.id: self._seen_at.get(job.id, now) for job in view.jobs}
        self._done &= self._seen_at.keys()
        for job in view.jobs:
            if job.id not in self._done and self._take(job, view):
                return

    def _take(self, job: PrintJob, view: PrinterView) -> bool:
        """Whether this job keeps the desk busy for now."""
        if job.state == "sending" and job.id not in self._announced:
            # Ours from before a crash: nobody knows how far it came (F:P4, F:P5).
            self._link.break_off()
            self._end(job, Ended("unknown", "found_sending"))
            return True
        if job.state not in ("queued", "sending"):
            return False
        if self._expired(job):
            self._end(job, Ended("failed", "expired"))
            return True
        if self._link.can_print:
            self._begin(job, view)
        # In order: a later paper never overtakes one that waits for the printer.
        return True

    def _expired(self, job: PrintJob) -> bool:
        """By a clock that nobody sets: the hall's time is the hub's to know (F:C1, F:C2).

        Late by what passed before we saw the job; then the hub refuses to let it begin.
        """
        lasts_s = (job.expires_at - job.queued_at).total_seconds()
        return self._clock() - self._seen_at[job.id] >= lasts_s

    def _begin(self, job: PrintJob, view: PrinterView) -> None:
        paper = self._compose(job, view)
        self._link.make_sure(again=job.copy > 0)
        if not self._link.can_print:
            return
        self._announced.add(job.id)
        said = self._post(job, "sending")
        if said == "job_expired":
            self._announced.discard(job.id)
            self._end(job, Ended("failed", "expired"))
        if said != DONE:
            return
        # It answered a moment ago; the journal came between, so look for a loss once more.
        if self._link.talk is None or self._link.capability is None:
            return
        self._announced.discard(job.id)
        self._count = (self._count + 1) % _PROOFS
        self._job, self._mm = job, paper.mm
        self._printing = Printing(
            paper.data,
            self._link.talk,
            capability=self._link.capability,
            number=self._count,
            now=self._clock(),
        )

    def _post(self, job: PrintJob, step: str, body: object | None = None) -> str | None:
        """DONE, or why the hub refuses; None: it may not have heard, ask again.

        The key is the job's own, so that asking again is the same act.
        """
        path = f"/print-jobs/{job.id}/{step}"
        try:
            self._hub.send(path, Accepted, body, key=f"print-{job.id}-{step}", for_s=SEND_S)
            return DONE
        except HubLost:
            self._pause_until = self._clock() + PAUSE_S
            return None
        except HubRefused as refused:
            if (job.id, step) not in self._refused:
                log.error("hub refused", job=job.id, step=step, problem=str(refused))
            self._refused.add((job.id, step))
            self._pause_until = self._clock() + PAUSE_S
            return refused.problem.code
