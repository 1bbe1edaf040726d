"""What each part of the wall says, as plain words: equal content need not be drawn again."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import CounterState

TagKind = Literal["priority", "recall", "yesterday"]


@dataclass(frozen=True, slots=True)
class Pair:
    """The same words in the hall's first language and in a second one, which may be empty."""

    first: str
    second: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    """A small word beside a number."""

    kind: TagKind
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Which of several pages this is; one page shows no sign of it."""

    page: int = 0
    pages: int = 1


ONE_PAGE = Paging()


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Who and when. `badge`: the state of the hall when not simply open; `go` if it serves."""

    hall: Pair
    date: Pair
    clock: str
    badge: Pair | None = None
    go: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """The call. Not `live` while the line is lost: it stays, but no longer shouts."""

    caption: Pair
    number: str
    counter: str
    counter_label: Pair
    to_counter: Pair
    tags: tuple[Tag, ...] = ()
    again: bool = False
    live: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Calm:
    """In the place of the call when there is none."""

    title: Pair
    detail: Pair
    fault: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A call of a while ago; `before` or `after` its counter stands the word for it."""

    number: str
    counter: str
    before: str
    after: str
    time: str
    tags: tuple[Tag, ...] = ()
    fresh: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """In the place of a row without a call: where and when to come, whom to ask (R28)."""

    label: Pair
    value: Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceWords:
    """One service: how many wait and how long, or why not."""

    name: Pair
    count: str
    wait: Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Who waits for what."""

    heading: Pair
    services: tuple[ServiceWords, ...]
    paging: Paging = ONE_PAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One counter: its number, and under it whom it serves or that it does not."""

    counter: str
    below: str
    state: CounterState


@dataclass(frozen=True, slots=True, kw_only=True)
class Counters:
    """All counters and their state; warm only while the line is `live`. No tiles: not yet known."""

    heading: Pair
    tiles: tuple[Tile, ...]
    paging: Paging = ONE_PAGE
    live: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused:
    """One paused counter: since it is red, it says why, till when, and where to go instead."""

    title: Pair
    reason: str
    instead: Pair
    paging: Paging = ONE_PAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """Numbers that were passed, and how to come back (R6)."""

    heading: Pair
    numbers: tuple[str, ...]
    rule: Pair
    paging: Paging = ONE_PAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Footer:
    """The foot: mind your belongings, facts or a notice beside it, phones (R27, R28)."""

    warning: Pair
    line: Pair
    notice: bool = False
    phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The foot while the line is lost (F:N4): what is above is old, and how old."""

    title: Pair
    age: Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The whole wall. Parts that are None leave their place empty.

    `languages` are those of the first and second voice, for the letters to be written in.
    """

    header: Header
    call: Calling | Calm
    rows: tuple[Row | Note, ...]
    footer: Footer | Strip
    waiting: Waiting | None = None
    counters: Counters | None = None
    paused: Paused | None = None
    missed: Missed | None = None
    languages: tuple[str, str] = ("", "")
