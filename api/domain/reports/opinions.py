"""Opinions and complaints: how many came, were answered, and were late (R30)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from api.contract.events import (
    OpinionAnswered,
    OpinionFiled,
    OpinionOverdue,
    OpinionRead,
    OpinionReopened,
)
from api.contract.views import Figure
from api.domain.reports.figures import Happened
from api.domain.settings import HallSettings

KINDS = {
    OpinionReopened: "opinions_reopened",
    OpinionAnswered: "opinions_answered",
    OpinionOverdue: "opinions_overdue",
    OpinionRead: "opinions_read",
}
DAY_S = 24 * 3600


def opinions(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """What came in by kind, what became of the open ones, and how long an answer took."""
    filed = Counter(row.event.kind for row in rows if isinstance(row.event, OpinionFiled))
    for kind in ("opinion", "complaint"):
        yield Figure(rule="R30", name="opinions_filed", value=filed[kind], about=kind)
    became = Counter(KINDS.get(type(row.event), "") for row in rows)
    for name in KINDS.values():
        yield Figure(rule="R30", name=name, value=became[name])
    took = [
        (row.at - row.event.filed_at).total_seconds() / DAY_S
        for row in rows
        if isinstance(row.event, OpinionAnswered)
    ]
    if took:
        yield Figure(rule="R30", name="opinions_answer_days", value=sum(took) / len(took))
