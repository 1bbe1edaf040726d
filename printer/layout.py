"""What a ticket says, from top to bottom, in its own language with Chinese. It draws nothing."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from api.contract.phrases import FALLBACK, phrase, words
from api.contract.views import HallLine, Paper, PrinterView
from api.contract.words import Text
from printer.blocks import Badge, Block, Code, Number, Row, Rule, Table, Words, written_in

# accessibility.md: the number at least 12 mm, everything else at least 3.5 mm.
NUMBER_MM = 17.0
TITLE_MM = 5.0
SERVICE_MM = 6.0
AHEAD_MM = 6.0
TEXT_MM = 4.0
CODE_MM = 25.0


def ticket(paper: Paper, view: PrinterView, *, copy: int = 0) -> list[Block]:
    """The whole ticket. `copy` from 1 on is marked 補印 (R38: a second paper is never a secret)."""
    blocks = [
        *_heading(paper, view.hall, copy),
        Number(text=paper.number, height_mm=NUMBER_MM),
        *_queue(paper),
        Rule(),
        *_clock(paper, view.hall),
        Table(rows=_rows(paper, view), size_mm=TEXT_MM),
        Code(data=paper.url or paper.token, size_mm=CODE_MM, beside=_beside(paper, view.hall)),
        Rule(),
        *_footer(paper.language, view.hall),
    ]
    return [written_in(paper.language, block) for block in blocks]


def _heading(paper: Paper, hall: HallLine, copy: int) -> list[Block]:
    language = paper.language
    blocks: list[Block] = []
    if copy > 0:
        marks = "　".join(_both(language, "ticket.copy", copy=copy))
        blocks.append(Badge(lines=(marks,), size_mm=TITLE_MM, gap_mm=0))
    blocks += _named(hall.names, language, Words(text="", size_mm=TITLE_MM, weight="bold"))
    blocks += _named(paper.service, language, Words(text="", size_mm=SERVICE_MM, weight="medium"))
    if paper.head_start_min > 0:
        blocks.append(Badge(lines=_class_marks(paper), size_mm=TITLE_MM))
    return blocks


def _class_marks(paper: Paper) -> tuple[str, ...]:
    """優先 and the name of the class, a line for each language of the ticket (R3)."""
    pairs = [
        (phrase(tag, "common.priority"), words(paper.class_names, tag))
        for tag in _tags(paper.language)
    ]
    return tuple("　".join(dict.fromkeys(filter(None, pair))) for pair in pairs)


def _queue(paper: Paper) -> list[Block]:
    key = "ticket.ahead" if paper.ahead else "ticket.next"
    first, *second = _both(paper.language, key, ahead=paper.ahead)
    blocks: list[Block] = [Words(text=first, size_mm=AHEAD_MM, weight="bold", gap_mm=3.5)]
    small = Words(text="", size_mm=TITLE_MM, gap_mm=1.0, language=FALLBACK)
    blocks += [replace(small, text=text) for text in second]
    if paper.wait is None:
        return blocks
    low, high = paper.wait.low, paper.wait.high
    wait = phrase(paper.language, "ticket.wait", low=low, high=high)
    note = phrase(paper.language, "ticket.wait_note", high=high)
    blocks.append(Words(text=wait, size_mm=AHEAD_MM, weight="medium"))
    blocks.append(Words(text=note, size_mm=TEXT_MM, gap_mm=1.5))
    return blocks


def _clock(paper: Paper, hall: HallLine) -> list[Block]:
    """排隊基準時刻, with what moved it from the time of issue, so that nobody need guess (R2)."""
    language = paper.language
    clock, taken = _time(paper.clock, hall), _time(paper.taken_at, hall)
    lines = [phrase(language, "ticket.clock", clock=clock, taken=taken)]
    if paper.head_start_min > 0:
        name = words(paper.class_names, language) or phrase(language, "common.priority")
        minutes = paper.head_start_min
        lines.append(phrase(language, "ticket.head_start", ticket_class=name, minutes=minutes))
    first, *second = lines
    return [
        Words(text=first, size_mm=TEXT_MM, weight="bold", align="left", gap_mm=3.0),
        *(Words(text=line, size_mm=TEXT_MM, align="left") for line in second),
    ]


def _rows(paper: Paper, view: PrinterView) -> tuple[Row, ...]:
    language = paper.language
    missed = _row(language, "missed", _missed(language, view))
    documents = words(paper.documents, language)
    if not documents:
        return (missed,)
    chinese = words(paper.documents, FALLBACK)
    note = chinese if chinese != documents else ""
    return (_row(language, "documents", documents, note), missed)


def _missed(language: str, view: PrinterView) -> str:
    """R6: a number that was passed is no punishment; the ticket says how to come back."""
    if view.return_times < 1:
        return phrase(language, "ticket.missed_once_more")
    places, times = view.return_after, view.return_times
    return phrase(language, "ticket.missed_rule", places=places, times=times)


def _beside(paper: Paper, hall: HallLine) -> tuple[Words, ...]:
    language = paper.language
    key = "ticket.follow" if paper.url else "ticket.keep"
    lines = [
        Words(text=phrase(language, key), size_mm=TITLE_MM, weight="bold", align="left", gap_mm=0),
        Words(text=phrase(language, f"{key}_note"), size_mm=TEXT_MM, align="left"),
        Words(text=_date(paper, hall), size_mm=TEXT_MM, align="left", gap_mm=3.0),
    ]
    if paper.kiosk:
        lines.append(Words(text=paper.kiosk, size_mm=TEXT_MM, align="left"))
    return tuple(lines)


def _footer(language: str, hall: HallLine) -> list[Block]:
    """R28: whom to ring, and a word about belongings; R25: thanks."""
    lines = [phrase(language, "ticket.belongings")]
    if hall.service_phone:
        lines.append(phrase(language, "ticket.phone", phone=hall.service_phone))
    blocks: list[Block] = [Words(text=line, size_mm=TEXT_MM, gap_mm=2.0) for line in lines]
    thanks = phrase(language, "ticket.thanks")
    return [*blocks, Words(text=thanks, size_mm=TEXT_MM, weight="medium", gap_mm=2.0)]


def _named(names: Text, language: str, style: Words) -> list[Block]:
    """A name in the ticket's language, and smaller in Chinese where that differs."""
    own, chinese = words(names, language), words(names, FALLBACK)
    big = Words(text=own, size_mm=style.size_mm, weight=style.weight, gap_mm=2.0)
    if chinese in ("", own):
        return [big]
    small = Words(text=chinese, size_mm=TEXT_MM + 0.5, gap_mm=1.0, language=FALLBACK)
    return [big, small]


def _row(language: str, key: str, value: str, note: str = "") -> Row:
    return Row(label=phrase(language, f"ticket.{key}"), value=value, note=note)


def _tags(language: str) -> tuple[str, ...]:
    return (language,) if language == FALLBACK else (language, FALLBACK)


def _both(language: str, key: str, **values: object) -> list[str]:
    return list(dict.fromkeys(phrase(tag, key, **values) for tag in _tags(language)))


def _time(moment: datetime, hall: HallLine) -> str:
    """Hours and minutes in the hall's own time; a whole minute begins at its second 0."""
    return moment.astimezone(ZoneInfo(hall.timezone)).strftime("%H:%M")


def _date(paper: Paper, hall: HallLine) -> str:
    taken = paper.taken_at.astimezone(ZoneInfo(hall.timezone))
    return phrase(
        paper.language,
        "ticket.date",
        year=taken.year,
        month=f"{taken.month:02d}",
        day=f"{taken.day:02d}",
        time=taken.strftime("%H:%M"),
    )
