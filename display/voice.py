"""The hall's two voices: every phrase in its first language and one more, and its local time."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from api.contract.phrases import languages, phrase, words
from api.contract.views import HallLine
from api.contract.words import Text
from display.content import Pair
from display.motion import turn_of

# With more than two languages the second voice takes turns.
_TURN_S = 20.0
_BEFORE_THE_HALL_IS_KNOWN = ("zh-Hant", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Two language tags, the second empty in a hall of one language, and the hall's time zone."""

    first: str
    second: str
    timezone: ZoneInfo | None

    def say(self, key: str, /, **values: object) -> Pair:
        """A phrase of the wall in both languages."""
        return Pair(self.one(key, **values), self.other(key, **values))

    def one(self, key: str, /, **values: object) -> str:
        """A phrase of the wall in the first language."""
        return phrase(self.first, f"wall.{key}", **values)

    def other(self, key: str, /, **values: object) -> str:
        """The same in the second language, or nothing."""
        return phrase(self.second, f"wall.{key}", **values) if self.second else ""

    def common(self, key: str, /, **values: object) -> str:
        """A phrase that all surfaces share, in the first language."""
        return phrase(self.first, f"common.{key}", **values)

    def other_common(self, key: str, /, **values: object) -> str:
        """The same in the second language, or nothing."""
        return phrase(self.second, f"common.{key}", **values) if self.second else ""

    def name(self, text: Text) -> Pair:
        """The hall's own words in both; what exists in one language only is said once."""
        first = words(text, self.first)
        second = text.get(self.second, "") if self.second else ""
        return Pair(first, second if second != first else "")

    def listed(self, counters: tuple[int, ...], language: str) -> str:
        """Counters as a list in one language."""
        return phrase(language, "wall.list_mark").join(str(number) for number in counters)

    def clock(self, at: datetime) -> str:
        """The hall's local time, to the minute."""
        return at.astimezone(self.timezone).strftime("%H:%M")

    def date(self, at: datetime) -> Pair:
        """The hall's local day."""
        return Pair(self._date(at, self.first), self._date(at, self.second) if self.second else "")

    def _date(self, at: datetime, language: str) -> str:
        local = at.astimezone(self.timezone)
        days = phrase(language, "common.weekdays")
        week = days.split(",") if "," in days else list(days)
        return phrase(
            language,
            "wall.date",
            month=local.month,
            day=local.day,
            weekday=week[local.isoweekday() % 7],
        )


def voice_of(hall: HallLine | None, clock_s: float) -> Voice:
    """The voices of a hall; before it is known, Chinese and English in this machine's time."""
    spoken = hall.languages if hall is not None else _BEFORE_THE_HALL_IS_KNOWN
    written = [tag for tag in spoken if tag in languages()] or ["zh-Hant"]
    others = written[1:]
    second = others[turn_of(len(others), clock_s, every_s=_TURN_S)] if others else ""
    return Voice(first=written[0], second=second, timezone=zone_of(hall))


def zone_of(hall: HallLine | None) -> ZoneInfo | None:
    """The hall's time zone, None for this machine's own."""
    try:
        return ZoneInfo(hall.timezone) if hall is not None else None
    except (ZoneInfoNotFoundError, ValueError):
        # An unknown zone is the settings' mistake; this machine's own time is the next best.
        return None
