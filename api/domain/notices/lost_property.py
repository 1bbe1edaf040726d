"""失物招領: one touch puts up what was found; it names nobody and goes by itself (R29, R34)."""

import re
import unicodedata
from datetime import datetime, timedelta

from api.contract.commands import PostLostProperty
from api.contract.events import Event, NoticePosted
from api.contract.phrases import phrase
from api.domain.hall import Hall
from api.domain.notices.posting import new_id, room_for_one_more
from api.domain.privacy.personal import personal
from api.domain.privacy.said import one_line
from api.domain.refused import Refused

# A colour, a make; whatever tells more would help a thief, or name the owner.
LONGEST_WORDS = 20
# A name is written with its title, or with a mark in its middle; a number has its last digits.
_A_NAME = re.compile(
    r"先生|女士|小姐|太太|同學|老師|醫師|姓名|姓|[○〇◯*]|\b(mr|mrs|ms|miss|dr|name)\b|さん|様|\d{3,}|@",
    re.IGNORECASE,
)


def post_lost_property(hall: Hall, command: PostLostProperty, now: datetime) -> list[Event]:
    """What was found, where, and a few words that name nobody."""
    more = one_line(command.words)
    if len(more) > LONGEST_WORDS:
        raise Refused("lost_words_too_long", longest=LONGEST_WORDS)
    if names_somebody(command.words):
        raise Refused("lost_names_somebody")
    room_for_one_more(hall, now)
    return [
        NoticePosted(
            notice=new_id(hall),
            kind="lost_property",
            words={tag: _said(tag, command, more) for tag in hall.settings.hall.languages},
            starts_at=now,
            ends_at=now + timedelta(minutes=hall.settings.lost_property.for_min),
            item=command.item,
            place=command.place,
        )
    ]


def names_somebody(text: str) -> bool:
    """Whether words about a found thing say more than its looks: whose it is, or a number of it."""
    plain = "".join(char for char in unicodedata.normalize("NFKC", text) if char.isprintable())
    return personal(plain) or _A_NAME.search(plain) is not None


def _said(language: str, command: PostLostProperty, more: str) -> str:
    item = phrase(language, f"notice.item.{command.item}")
    place = phrase(language, f"notice.place.{command.place}")
    if more:
        item = phrase(language, "notice.item_more", item=item, words=more)
    return phrase(language, "notice.lost_property", item=item, place=place)
