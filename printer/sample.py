"""Sample tickets, to look at without a hub or a printer. They are made up, every one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PIL import Image

from api.contract.phrases import languages, phrase
from api.contract.views import HallLine, Paper, PrinterView, WaitRange
from printer.blocks import Block, Rule, Words
from printer.layout import SERVICE_MM, TEXT_MM, TITLE_MM, ticket
from printer.raster import NARROW, WIDE, draw

_TAKEN = datetime(2026, 11, 23, 1, 42, tzinfo=UTC)

HALL = HallLine(
    names={"zh-Hant": "青川區戶政事務所", "en": "Qingchuan Household Registration Office"},
    hours={"zh-Hant": "08:00–17:00", "en": "08:00–17:00"},
    timezone="Asia/Taipei",
    languages=("zh-Hant", "en"),
    service_phone="02-5550-0123",
)

VIEW = PrinterView(hall=HALL, jobs=())

NORMAL = Paper(
    number="A057",
    service={"zh-Hant": "戶籍登記", "en": "Household registration"},
    ticket_class="normal",
    class_names={"zh-Hant": "一般", "en": "General"},
    language="zh-Hant",
    day="2026-11-23",
    taken_at=_TAKEN,
    clock=_TAKEN,
    ahead=9,
    token="t5Kq0vXb2mWc8yRz1nHs4A",
    wait=WaitRange(low=20, high=35),
    documents={
        "zh-Hant": "身分證、印章、戶口名簿",
        "en": "ID card, seal, household certificate",
    },
    kiosk="取號機 1",
    url="https://hall.example.tw/t/t5Kq0vXb2mWc8yRz1nHs4A",
)

PRIORITY = replace(
    NORMAL,
    number="A058",
    ticket_class="priority",
    class_names={"zh-Hant": "敬老與行動不便", "en": "Elderly and disabled"},
    clock=_TAKEN - timedelta(minutes=20),
    head_start_min=20,
    ahead=2,
    wait=WaitRange(low=5, high=10),
)

PAPERS = {
    "normal": NORMAL,
    "priority": PRIORITY,
    "plain": replace(NORMAL, wait=None, url="", documents={}, ahead=0),
    "english": replace(NORMAL, language="en", kiosk="Kiosk 1"),
    "english-priority": replace(PRIORITY, language="en", kiosk="Kiosk 1"),
}


def views() -> dict[str, Image.Image]:
    """The pictures for the documentation, by kind. Their code is the ticket itself."""
    return {
        "normal": picture(replace(NORMAL, url="")),
        "priority-en": picture(replace(PAPERS["english-priority"], url="")),
        "copy": picture(replace(NORMAL, url=""), copy=1),
        "58mm": picture(replace(PRIORITY, url=""), width=NARROW),
    }


def picture(paper: Paper, *, width: int = WIDE, copy: int = 0) -> Image.Image:
    """One ticket on its paper, with the white that the cutter leaves around it."""
    return on_paper(draw(ticket(paper, VIEW, copy=copy), width))


def on_paper(ink: Image.Image) -> Image.Image:
    """A ticket as it lies in the hand: 3 mm of white on each side."""
    paper = Image.new("1", (ink.width + 48, ink.height + 48), 1)
    paper.paste(ink, (24, 24))
    return paper


def test_page(language: str) -> list[Block]:
    """A short page that shows each size of type, to see that a printer is well."""
    lines = [phrase(tag, "ticket.test_service") for tag in languages()]
    title = phrase(language, "ticket.test_title")
    return [
        Words(text=title, size_mm=SERVICE_MM, weight="bold", gap_mm=0),
        Rule(),
        *(Words(text=line, size_mm=TITLE_MM) for line in lines),
        Rule(),
        Words(text=phrase(language, "ticket.test_letters"), size_mm=TEXT_MM, language=language),
    ]
