"""Other hours for a day, while the hall runs: a typhoon day, a power cut (R15).

Who waits is served all the same (R19): only the giving of numbers is changed.
"""

from datetime import date, datetime, timedelta

from api.contract.commands import ChangeHours, WithdrawHours
from api.contract.events import Event, HoursChanged, HoursWithdrawn
from api.contract.phrases import phrase
from api.contract.words import Text
from api.domain.hall import Hall
from api.domain.opening.hours import parse_clock, parse_span, today, written
from api.domain.privacy.said import one_line, public_words
from api.domain.privacy.said import reason as said_reason
from api.domain.refused import Refused

# Nobody plans a hall further; a slip in the year is further.
FURTHEST_DAYS = 366
MOST_SPANS = 8


def change_hours(hall: Hall, command: ChangeHours, now: datetime) -> list[Event]:
    """Let other hours hold on a date. Raises Refused."""
    day = _date(hall, command.date, now)
    if (command.closed, bool(command.spans), bool(command.closes_at)).count(True) != 1:
        raise Refused("hours_one_way")
    reason = said_reason(command.reason)
    if not reason:
        raise Refused("hours_need_reason")
    spans = _closing_at(hall, day, command.closes_at) if command.closes_at else command.spans
    _run_on(spans)
    return [
        HoursChanged(
            date=day.isoformat(),
            spans=spans,
            reason=reason,
            staff=command.staff,
            words=_words(hall, command, spans),
        )
    ]


def withdraw_hours(hall: Hall, command: WithdrawHours, now: datetime) -> list[Event]:
    """Let the hours of hall.toml hold again. Raises Refused."""
    if command.date not in hall.state.hours:
        raise Refused("hours_not_changed", date=one_line(command.date) or "—")
    return [HoursWithdrawn(date=command.date, staff=command.staff)]


def _date(hall: Hall, words: str, now: datetime) -> date:
    """The date meant; a day that is over keeps its hours, for the reports' sake."""
    here = today(hall, now)
    try:
        day = date.fromisoformat(words) if words else here
    except ValueError:
        raise Refused("hours_date", date=one_line(words)) from None
    if not here <= day <= here + timedelta(days=FURTHEST_DAYS):
        raise Refused("hours_date", date=day.isoformat())
    return day


def _closing_at(hall: Hall, day: date, end: str) -> tuple[str, ...]:
    """The hours of the day with another end: earlier, or later than posted."""
    try:
        last = parse_clock(end)
        before = [one for one in written(hall, day) if parse_span(one)[0] < last]
    except ValueError:
        raise Refused("hours_unreadable", hours=one_line(end)) from None
    if not before:
        raise Refused("hours_unreadable", hours=end)
    kept = [one for one in before[:-1] if parse_span(one)[1] <= last]
    return (*kept, f"{before[-1].partition('-')[0].strip()}-{end.strip()}")


def _run_on(spans: tuple[str, ...]) -> None:
    """Each span runs forward, and none begins before the one before it has ended."""
    ended = timedelta()
    for one in spans:
        try:
            start, end = parse_span(one)
        except ValueError:
            raise Refused("hours_unreadable", hours=one_line(one)) from None
        if start < ended:
            raise Refused("hours_unreadable", hours=one_line(one))
        ended = end
    if len(spans) > MOST_SPANS:
        raise Refused("hours_unreadable", hours=one_line("、".join(spans)))


def _words(hall: Hall, command: ChangeHours, spans: tuple[str, ...]) -> Text:
    """What citizens are told in each language of the hall; with nothing said, that it is so."""
    key = "hours.changed" if spans else "hours.closed"
    return {
        tag: public_words(command.words.get(tag, "")) or phrase(tag, key)
        for tag in hall.settings.hall.languages
    }
