"""What somebody in line reads of his wait: how long, why it moved, and when sorry is owed (R25)."""

from dataclasses import replace
from datetime import datetime, timedelta

from api.contract.phrases import phrase
from api.contract.views import CitizenView
from api.contract.words import Text
from api.domain.hall import Hall
from api.domain.opening.hours import local
from api.domain.state import Ticket
from api.domain.wait.outlook import Moved, Reason
from api.domain.wait.told import is_late, range_left

# So long it is news.
NEWS_FOR = timedelta(minutes=10)


def with_wait(hall: Hall, ticket: Ticket, view: CitizenView, now: datetime) -> CitizenView:
    """The same with all that its holder is told of his wait."""
    return replace(
        view,
        wait=range_left(hall, ticket, now),
        wait_moved=_moved_words(hall, ticket, now),
        late=is_late(ticket, now),
    )


def _moved_words(hall: Hall, ticket: Ticket, now: datetime) -> Text:
    """「等候時間延長：2 號櫃檯暫停至 13:10」 in each language; nothing if it did not."""
    outlook = hall.outlook
    if outlook is None or range_left(hall, ticket, now) is None:
        return {}
    moved = outlook.moved.get(ticket.id)
    if moved is None or not moved.reasons or now - moved.at > NEWS_FOR:
        return {}
    return {tag: _sentence(hall, moved, tag) for tag in hall.settings.hall.languages}


def _sentence(hall: Hall, moved: Moved, tag: str) -> str:
    why = phrase(tag, "wall.list_mark").join(_because(hall, one, tag) for one in moved.reasons)
    return phrase(tag, "citizen.longer" if moved.later else "citizen.shorter", why=why)


def _because(hall: Hall, one: Reason, tag: str) -> str:
    time = local(hall.settings, one.until).strftime("%H:%M") if one.until else ""
    key = f"citizen.because.{one.key}"
    return phrase(tag, key, counter=one.counter, time=time, count=one.count)
