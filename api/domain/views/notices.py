"""What a screen says besides the numbers: what stands now, on this screen, how often (R27–R29)."""

from datetime import datetime

from api.contract.phrases import phrase
from api.contract.views import NoticeLine
from api.contract.words import NoticeKind, Surface, Text
from api.domain.hall import Hall
from api.domain.notices.standing import SURFACES, Standing, notices, over, stands
from api.domain.settings import HallSettings

BELONGINGS = "belongings"


def notice_lines(hall: Hall, surface: Surface, now: datetime) -> tuple[NoticeLine, ...]:
    """All that stands now on some screen of this surface."""
    reached = ((one, reach(hall.settings, one.shown_on, surface)) for one in notices(hall))
    return tuple(
        _line(hall, one, devices)
        for one, devices in reached
        if devices is not None and stands(hall, one, now)
    )


def lines_of(hall: Hall, device: str, surface: Surface, now: datetime) -> tuple[NoticeLine, ...]:
    """All that stands now on this very device."""
    lines = notice_lines(hall, surface, now)
    return tuple(one for one in lines if not one.devices or device in one.devices)


def on_the_wall(hall: Hall, now: datetime) -> tuple[NoticeLine, ...]:
    """What the wall says: the warning to mind one's belongings, then all that stands (R28)."""
    settings = hall.settings.belongings
    warning = NoticeLine(
        id=BELONGINGS,
        kind="belongings",
        words=settings.words or _phrases(hall.settings),
        every_s=belongings_every_s(hall),
    )
    return (warning, *notice_lines(hall, "wall", now))


def in_turn(lines: tuple[NoticeLine, ...]) -> tuple[Text, ...]:
    """The words that every wall shows by turns; a warning has a place of its own there."""
    return tuple(
        one.words for one in lines if one.kind != "belongings" and not one.devices and not one.file
    )


def to_manage(hall: Hall, now: datetime) -> tuple[NoticeLine, ...]:
    """All that stands or will, for whoever puts notices up and takes them down."""
    return tuple(_line(hall, one, one.shown_on) for one in notices(hall) if not over(one, now))


def line_of(hall: Hall, id: str) -> NoticeLine:
    """One notice that was put up, as whoever did it is told."""
    (one,) = (one for one in notices(hall) if one.id == id)
    return _line(hall, one, one.shown_on)


def belongings_every_s(hall: Hall) -> int:
    """How often the warning is said: more often while a cash service is busy (R28)."""
    settings = hall.settings.belongings
    waiting = [len(hall.lines.waiting(one.code)) for one in hall.settings.services if one.cash]
    busy = any(count >= settings.busy_waiting for count in waiting)
    return settings.busy_every_s if busy else settings.every_s


def reach(
    settings: HallSettings, shown_on: tuple[str, ...], surface: Surface
) -> tuple[str, ...] | None:
    """The devices of a surface that show it: () for all of them, None for none of them."""
    if not shown_on or surface in shown_on:
        return ()
    found = tuple(
        one.id
        for one in settings.devices
        if SURFACES.get(one.role) == surface and {one.id, one.zone} & set(shown_on)
    )
    return found or None


def _line(hall: Hall, one: Standing, devices: tuple[str, ...]) -> NoticeLine:
    return NoticeLine(
        id=one.id,
        kind=one.kind,
        words=one.words,
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        every_s=_every_s(hall, one.kind),
        devices=devices,
        by_hand=one.by_hand,
        file=one.file,
        for_s=one.for_s,
    )


def _every_s(hall: Hall, kind: NoticeKind) -> int:
    if kind == "lost_property":
        return hall.settings.lost_property.every_s
    return belongings_every_s(hall) if kind == "belongings" else 0


def _phrases(settings: HallSettings) -> Text:
    return {tag: phrase(tag, "wall.belongings") for tag in settings.hall.languages}
