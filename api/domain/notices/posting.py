"""Notices are put up and taken down while the hall runs; each has an end (R27)."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from api.contract.commands import PostNotice, WithdrawNotice
from api.contract.events import Event, NoticePosted, NoticeWithdrawn
from api.contract.words import Text
from api.domain.hall import Hall
from api.domain.notices.standing import EVERYWHERE, day_ends_at
from api.domain.privacy.personal import personal
from api.domain.privacy.said import one_line
from api.domain.refused import Refused
from api.domain.settings import HallSettings

# A screen has a few; what is more is not read.
MOST_NOTICES = 40
LONGEST = timedelta(days=366)


def post_notice(hall: Hall, command: PostNotice, now: datetime) -> list[Event]:
    """Put it up, if it says something, to somebody, for a while that has not passed."""
    words = _words(hall.settings, command.words)
    for where in command.shown_on:
        if not known_place(hall.settings, where):
            raise Refused("no_such_screen", screen=one_line(where), screens="、".join(EVERYWHERE))
    starts, ends = _span(hall, command, now)
    room_for_one_more(hall, now)
    return [
        NoticePosted(
            notice=new_id(hall),
            kind=command.kind,
            words=words,
            starts_at=starts,
            ends_at=ends,
            shown_on=command.shown_on,
        )
    ]


def withdraw_notice(hall: Hall, command: WithdrawNotice, now: datetime) -> list[Event]:
    """Take it down; one that hall.toml says is taken down there."""
    found = hall.state.notices.get(command.notice)
    if found is None or now >= found.ends_at:
        raise Refused("no_such_notice", notice=one_line(command.notice))
    return [NoticeWithdrawn(notice=found.id, kind=found.kind)]


def new_id(hall: Hall) -> str:
    """Unique for ever, for it is the row of the journal in which it will stand."""
    return f"notice-{hall.state.sequence + 1}"


def room_for_one_more(hall: Hall, now: datetime) -> None:
    """Raises Refused when more stand by hand than anybody reads."""
    if sum(now < one.ends_at for one in hall.state.notices.values()) >= MOST_NOTICES:
        raise Refused("too_many_notices", most=MOST_NOTICES)


def known_place(settings: HallSettings, where: str) -> bool:
    """Whether there is a surface, a device or a zone of this name."""
    return where in EVERYWHERE or any(where in (one.id, one.zone) for one in settings.devices)


def _words(settings: HallSettings, said: Text) -> Text:
    """What is said in the languages of the hall, each in a line. Raises Refused."""
    lines = {tag: one_line(said.get(tag, "")) for tag in settings.hall.languages}
    if any(personal(_without_our_phones(settings, said.get(tag, ""))) for tag in lines):
        raise Refused("personal_in_text")
    spoken = {tag: line for tag, line in lines.items() if line}
    if not spoken:
        raise Refused("notice_says_nothing", languages="、".join(settings.hall.languages))
    return spoken


def _without_our_phones(settings: HallSettings, text: str) -> str:
    """The telephones of the hall, and of who is elsewhere, are nobody's own (R28)."""
    here = settings.hall
    for phone in (here.service_phone, here.complaint_phone, *(o.phone for o in settings.elsewhere)):
        # Whole numbers only: 1999 must not hide within the number of a person.
        text = re.sub(rf"(?<![\w-]){re.escape(phone)}(?![\w-])", "", text) if phone else text
    return text


def _span(hall: Hall, command: PostNotice, now: datetime) -> tuple[datetime, datetime]:
    try:
        starts = _aware(hall, command.starts_at) or now
        ends = _aware(hall, command.ends_at) or day_ends_at(hall.settings, max(starts, now))
        in_order = max(starts, now) < ends <= now + LONGEST
    except OverflowError:
        # Year 1 or 9999 in another zone is no moment that a clock can say.
        in_order = False
    if not in_order:
        raise Refused("notice_times", days=LONGEST.days)
    return starts, ends


def _aware(hall: Hall, moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    zone = ZoneInfo(hall.settings.hall.timezone)
    known = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    return known.astimezone(ZoneInfo("UTC"))
