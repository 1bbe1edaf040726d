"""How often somebody needed a person, and how soon one came (R31)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from api.contract.events import HelpAcknowledged, HelpAsked, HelpEnded, HelpEscalated
from api.contract.views import Figure
from api.domain.reports.figures import Happened
from api.domain.settings import HallSettings


def help_(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """Wishes by kind, minutes until somebody went, how many went to the leader or lapsed."""
    events = [row.event for row in rows]
    asked = Counter(one.kind for one in events if isinstance(one, HelpAsked))
    yield Figure(rule="R31", name="help_asked", value=asked.total())
    for kind, times in sorted(asked.items()):
        yield Figure(rule="R31", name="help_asked", value=times, about=kind)
    waited = [one.after_s / 60 for one in events if isinstance(one, HelpAcknowledged)]
    if waited:
        yield Figure(rule="R31", name="help_mean_min", value=sum(waited) / len(waited))
        yield Figure(rule="R31", name="help_longest_min", value=max(waited))
    leader = sum(isinstance(one, HelpEscalated) for one in events)
    yield Figure(rule="R31", name="help_to_leader", value=leader)
    lapsed = sum(isinstance(one, HelpEnded) and not one.by for one in events)
    yield Figure(rule="R31", name="help_lapsed", value=lapsed)
