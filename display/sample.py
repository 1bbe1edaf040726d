"""Boards of an invented hall, one for each state of the wall, for pictures and tests."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from api.contract.views import (
    BoardView,
    CallLine,
    CounterLine,
    HallLine,
    NoticeLine,
    ServiceLine,
    WaitRange,
)
from display.sample_words import DUTY_LEADER, HOURS, NAMES, SERVICES

# Monday 23 November 2026, 10:42 in Taipei.
NOW = datetime(2026, 11, 23, 2, 42, 8, tzinfo=UTC)

HALL = HallLine(
    names=NAMES,
    hours=HOURS,
    timezone="Asia/Taipei",
    languages=("zh-Hant", "en"),
    service_phone="02-5550-0123",
    complaint_phone="1999",
    web="qingchuan.example",
    duty_leader=DUTY_LEADER,
)

# Prefix, how many wait, and how long.
_QUEUES = (
    ("A", 12, (20, 35)),
    ("B", 4, (5, 10)),
    ("C", 0, None),
    ("D", 7, (10, 15)),
    ("E", 2, (3, 8)),
    ("F", 1, None),
    ("G", 3, (15, 30)),
    ("H", 9, (25, 40)),
    ("J", 0, None),
    ("K", 2, (5, 12)),
    ("L", 5, (12, 20)),
    ("M", 6, (8, 16)),
)


def services(count: int = 4) -> tuple[ServiceLine, ...]:
    """The first `count` services of at most twelve."""
    return tuple(
        ServiceLine(
            code=prefix,
            names=names,
            details={},
            prefix=prefix,
            state="open",
            waiting=waiting,
            counters=(1, 2, 3),
            wait=WaitRange(low=wait[0], high=wait[1]) if wait else None,
        )
        for names, (prefix, waiting, wait) in zip(SERVICES[:count], _QUEUES[:count], strict=True)
    )


def counters(count: int = 6) -> tuple[CounterLine, ...]:
    """So many open counters, most of them serving, the last one free."""
    return tuple(
        CounterLine(counter=n, state="open", number=f"A{40 + n:03}" if n < count else None)
        for n in range(1, count + 1)
    )


def call(number: str, counter: int, *, ago_s: float, id: int) -> CallLine:
    """A call so many seconds before NOW."""
    return CallLine(id=id, number=number, counter=counter, called_at=NOW - timedelta(seconds=ago_s))


def calls() -> tuple[CallLine, ...]:
    """Six calls, the newest first; the first one is some seconds old."""
    return (
        call("A057", 3, ago_s=4, id=206),
        call("B012", 5, ago_s=63, id=205),
        replace(call("A056", 1, ago_s=128, id=204), recalls=1),
        replace(call("D003", 2, ago_s=214, id=203), priority=True),
        call("C021", 6, ago_s=301, id=202),
        replace(call("A149", 1, ago_s=377, id=201), yesterday=True),
    )


def busy() -> BoardView:
    """An ordinary forenoon."""
    return BoardView(
        hall=HALL,
        state="open",
        day="2026-11-23",
        calls=calls(),
        services=services(),
        counters=counters(),
        missed=("A051", "B009"),
    )


def paused() -> BoardView:
    """Counter 4 is paused, counter 6 not open, a service without anybody."""
    four = CounterLine(
        counter=4,
        state="paused",
        reason="personal",
        back_at=NOW + timedelta(minutes=18),
        see_counters=(3, 5),
    )
    six = CounterLine(counter=6, state="closed")
    lines = {line.counter: line for line in counters(8)} | {4: four, 6: six}
    third = replace(services()[2], state="unstaffed", waiting=1)
    board = busy()
    return replace(
        board,
        counters=tuple(lines.values()),
        services=(*board.services[:2], third, board.services[3]),
    )


def crowded() -> BoardView:
    """Twelve services, twenty-four counters, three of them paused."""
    lines = list(counters(24))
    for n in (4, 9, 17):
        lines[n - 1] = CounterLine(
            counter=n, state="paused", reason="fault", see_counters=(1, 2, 3, 5, 6, 7, 8)
        )
    missed = tuple(f"A{n:03}" for n in range(31, 43))
    first = replace(calls()[0], counter=24, recalls=2, priority=True)
    return replace(
        busy(),
        services=services(12),
        counters=tuple(lines),
        missed=missed,
        calls=(first, *calls()[1:]),
    )


def first_call() -> BoardView:
    """The first call of the day."""
    return replace(busy(), calls=(call("A001", 2, ago_s=3, id=101),), missed=())


def early() -> BoardView:
    """Open, and nobody was called yet."""
    return replace(first_call(), calls=())


def extended() -> BoardView:
    """After closing time, with citizens still waiting (R19)."""
    late = tuple(
        replace(line, state="closed", waiting=min(line.waiting, 3), wait=None)
        for line in services()
    )
    return replace(busy(), state="extended", services=late)


def closed() -> BoardView:
    """The hall is closed."""
    gone = tuple(replace(line, state="closed", waiting=0, wait=None) for line in services())
    shut = tuple(CounterLine(counter=n, state="closed") for n in range(1, 7))
    return replace(busy(), state="closed", services=gone, counters=shut, missed=())


def notices() -> BoardView:
    """Two notices by turns, and a recalled priority number."""
    told = (
        {
            "zh-Hant": "本週六（11 月 28 日）加開預約窗口，受理時間 09:00–12:00",
            "en": "This Saturday, 28 November, windows open by appointment 09:00–12:00",
        },
        {"zh-Hant": "失物招領：請至服務台認領", "en": "Lost property: please ask at the desk"},
    )
    again = replace(calls()[0], recalls=1, priority=True, id=207)
    lines = tuple(
        NoticeLine(id=f"hall-{place}", kind="notice", words=words)
        for place, words in enumerate(told, start=1)
    )
    return replace(busy(), notice_lines=lines, calls=(again, *calls()[1:]))
