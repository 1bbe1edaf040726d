"""What the printers did: papers by how they ended, copies, metres, rolls (R36)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from api.contract.events import PrintQueued, PrintSettled, RollChanged
from api.contract.views import Figure
from api.domain.reports.figures import Happened
from api.domain.settings import HallSettings


def paper(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """A copy is a paper too; what a printer only believes is counted apart."""
    events = [row.event for row in rows]
    settled = [one for one in events if isinstance(one, PrintSettled)]
    ended = Counter(one.outcome for one in settled)
    yield Figure(rule="R36", name="papers_printed", value=ended["printed"])
    yield Figure(rule="R36", name="papers_believed", value=ended["printed_weak"])
    yield Figure(rule="R36", name="papers_unknown", value=ended["unknown"])
    yield Figure(rule="R36", name="papers_failed", value=ended["failed"])
    copies = sum(isinstance(one, PrintQueued) and one.copy > 0 for one in events)
    yield Figure(rule="R36", name="paper_copies", value=copies)
    yield Figure(rule="R36", name="paper_used_m", value=sum(one.fed_mm for one in settled) / 1000)
    for one in events:
        if isinstance(one, RollChanged):
            yield Figure(rule="R36", name="papers_on_roll", value=one.papers, about=one.printer)
