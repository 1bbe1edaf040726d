"""Sample tickets, to look at without a hub or a printer. They are made up, every one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PIL import Image

from api.contract.phrases import FALLBACK, languages, phrase
from api.contract.views import HallLine, Paper, PrinterView, WaitRange
from printer.blocks import Block, Rule, Words
from printer.layout import ticket
from printer.raster import NARROW, WIDE, draw

_TAKEN = datetime(2026, 11, 23, 1, 42, tzinfo=UTC)

HALL = HallLine(
    names={
        "zh-Hant": "青川區戶政事務所",
        "en": "Qingchuan Household Registration Office",
        "vi": "Phòng Hộ tịch quận Thanh Xuyên",
        "id": "Kantor Catatan Sipil Qingchuan",
        "ja": "青川区戸政事務所",
    },
    hours={
        "zh-Hant": "週一至週五 08:00–17:00（中午不休息）",
        "en": "Mon–Fri 08:00–17:00, open over lunch",
        "vi": "T2–T6 08:00–17:00, không nghỉ trưa",
        "id": "Sen–Jum 08:00–17:00, tanpa istirahat",
        "ja": "月～金曜日 08:00–17:00（昼休みなし）",
    },
    timezone="Asia/Taipei",
    languages=languages(),
    service_phone="02-5550-0123",
    complaint_phone="1999",
)

VIEW = PrinterView(hall=HALL, jobs=())

_KIOSK = {
    "zh-Hant": "取號機 1",
    "en": "Kiosk 1",
    "vi": "Máy lấy số 1",
    "id": "Mesin antrean 1",
    "ja": "発券機 1",
}

NORMAL = Paper(
    number="A057",
    service={
        "zh-Hant": "戶籍登記",
        "en": "Household registration",
        "vi": "Đăng ký hộ tịch",
        "id": "Pendaftaran keluarga",
        "ja": "戸籍登録",
    },
    ticket_class="normal",
    class_names={"zh-Hant": "一般", "en": "Standard", "vi": "Thường", "id": "Umum", "ja": "一般"},
    language=FALLBACK,
    day="2026-11-23",
    taken_at=_TAKEN,
    clock=_TAKEN,
    ahead=9,
    token="9f86d081884c7d65",
    wait=WaitRange(low=20, high=35),
    documents={
        "zh-Hant": "身分證、印章、戶口名簿",
        "en": "ID card, seal, household register",
        "vi": "Thẻ căn cước, con dấu, sổ hộ khẩu",
        "id": "KTP, stempel, kartu keluarga",
        "ja": "身分証、印鑑、戸籍簿",
    },
    kiosk=_KIOSK[FALLBACK],
    url="https://hall.example.tw/t/9f86d081884c7d65",
)

PRIORITY = replace(
    NORMAL,
    number="A058",
    ticket_class="priority",
    class_names={
        "zh-Hant": "友善服務",
        "en": "Priority",
        "vi": "Ưu tiên",
        "id": "Prioritas",
        "ja": "優先案内",
    },
    clock=_TAKEN - timedelta(minutes=20),
    head_start_min=20,
    ahead=2,
    wait=WaitRange(low=5, high=10),
)

PAPERS = {
    "normal": NORMAL,
    "priority": PRIORITY,
    "plain": replace(NORMAL, wait=None, url="", documents={}, ahead=0),
}


def spoken(paper: Paper, language: str) -> Paper:
    """The same paper for a citizen of another language."""
    return replace(paper, language=language, kiosk=_KIOSK.get(language, paper.kiosk))


def views() -> dict[str, Image.Image]:
    """The pictures for the documentation, by kind."""
    large = replace(NORMAL, large=True)
    others = [spoken(NORMAL, tag) for tag in languages() if tag not in (FALLBACK, "en")]
    return {
        "normal": picture(NORMAL),
        "normal-en": picture(spoken(NORMAL, "en")),
        "priority": picture(PRIORITY),
        "priority-en": picture(spoken(PRIORITY, "en")),
        "copy": picture(NORMAL, copy=1),
        "large": picture(large),
        "large-en": picture(spoken(large, "en")),
        "58mm": picture(PRIORITY, width=NARROW),
        "58mm-en": picture(spoken(NORMAL, "en"), width=NARROW),
        "58mm-large": picture(large, width=NARROW),
        "languages": side_by_side([picture(paper) for paper in others]),
    }


def side_by_side(pictures: Sequence[Image.Image]) -> Image.Image:
    """Papers on a grey table."""
    size = (sum(one.width + 24 for one in pictures) - 24, max(one.height for one in pictures))
    table, x = Image.new("L", size, 200), 0
    for one in pictures:
        table.paste(one, (x, 0))
        x += one.width + 24
    return table


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
        Words(text=title, size_mm=6, weight="bold", gap_mm=0),
        Rule(),
        *(Words(text=line, size_mm=5) for line in lines),
        Rule(),
        Words(text=phrase(language, "ticket.test_letters"), size_mm=3.75, language=language),
    ]
