"""The board of readiness in words: how everything is and what to do about it (R14)."""

from datetime import datetime

from api.contract.phrases import phrase
from api.contract.views import CheckLine, ReadinessLine, ReadinessView
from api.contract.words import Text
from api.domain.hall import Hall
from api.domain.opening.hours import opened_at
from api.domain.opening.readiness import Found, is_due, look_round, opening_at_hand

WORST_FIRST = ("red", "unknown", "green")


def readiness(hall: Hall, now: datetime) -> ReadinessView:
    """How ready the hall is at `now`."""
    found = sorted(look_round(hall, now), key=lambda one: WORST_FIRST.index(one.state))
    return ReadinessView(
        opening=opening_at_hand(hall, now),
        due=is_due(hall, now),
        alarm=_alarm(hall, found, now),
        lines=tuple(_line(hall, one) for one in found),
    )


def check_lines(hall: Hall, counter: int) -> tuple[CheckLine, ...]:
    """The check-list as the clerk of this window confirmed it."""
    done = hall.counter(counter).checks
    return tuple(
        CheckLine(code=one.code, names=one.names, confirmed=one.code in done)
        for one in hall.settings.checklist
    )


def _alarm(hall: Hall, found: list[Found], now: datetime) -> bool:
    """What was red when the doors opened and still is; nobody is alarmed after they closed."""
    last, opening = hall.state.readiness, opened_at(hall, now)
    if last is None or last.opening != opening:
        return False
    return any(one.state == "red" and one.item in last.red for one in found)


def _line(hall: Hall, one: Found) -> ReadinessLine:
    spoken = hall.settings.hall.languages
    return ReadinessLine(
        item=one.item,
        kind=one.kind,
        state=one.state,
        code=one.code,
        title={
            tag: phrase(tag, f"readiness.state.{one.code}", name=_name(hall, one, tag))
            for tag in spoken
        },
        mend=_mend(one.code, spoken),
        since=one.since,
    )


def _mend(code: str, spoken: tuple[str, ...]) -> Text:
    if code == "ready":
        return {}
    return {tag: phrase(tag, f"readiness.mend.{code}") for tag in spoken}


def _name(hall: Hall, one: Found, tag: str) -> str:
    if one.kind in ("clock", "store"):
        return phrase(tag, f"readiness.name.{one.kind}")
    if one.kind == "staff":
        code = one.item.removeprefix("service:")
        service = hall.settings.service(code)
        return service.names.get(tag, code) if service else code
    device = hall.settings.device(one.item)
    return device.names.get(tag, one.item) if device else one.item
