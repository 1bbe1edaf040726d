"""An invented hall and its tickets, to look at without a hub: every word of them is made up."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from api.contract.phrases import FALLBACK, languages
from api.contract.views import HallLine, Paper, PrinterView, WaitRange

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
