"""When nobody is there to look, the wall goes dark: a function of the board and the hour alone."""

from datetime import datetime, timedelta, tzinfo

from api.contract.views import BoardView, ScreenLine, TodayLine


def dark(view: BoardView, line: ScreenLine | None, now: datetime, zone: tzinfo | None) -> bool:
    """Whether the hall has long been closed and does not open soon.

    Never in 延時服務, and never on a wall that hall.toml does not describe. The hours of the last
    board still hold while the line is lost.
    """
    if line is None or line.dark_after_min == 0 or view.state != "closed":
        return False
    opens_at = view.today.opens_at
    if opens_at is not None and now >= opens_at - timedelta(minutes=line.light_before_min):
        return False
    closed_at = _closed_at(view.today, now.astimezone(zone))
    return closed_at is None or now >= closed_at + timedelta(minutes=line.dark_after_min)


def _closed_at(today: TodayLine, now: datetime) -> datetime | None:
    """The last end of a span of today's that has passed; None before the first."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    ends = (midnight + _clock(span.partition("-")[2]) for span in today.hours)
    return max((end for end in ends if end <= now), default=None)


def _clock(words: str) -> timedelta:
    hours, _, minutes = words.partition(":")
    return timedelta(hours=int(hours), minutes=int(minutes))
