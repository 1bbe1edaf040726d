"""A hall to look at without a hub: one state for every screen. Words of an invented office."""

from dataclasses import replace
from datetime import UTC, datetime

from api.contract.phrases import FALLBACK, words
from api.contract.problems import problem
from api.contract.views import (
    ClassLine,
    HallLine,
    KioskTicket,
    KioskView,
    ServiceLine,
    Ticket,
    WaitRange,
)
from api.contract.words import PrintState
from kiosk.machine import step
from kiosk.states import (
    Attract,
    Busy,
    Classes,
    Issued,
    Press,
    Refusal,
    Screen,
    Seen,
    Services,
    State,
    StillHere,
    Taking,
)

_NAMES: tuple[tuple[str, str, str, str], ...] = (
    (
        "戶籍登記",
        "Household registration",
        "出生、結婚、遷徙、更名",
        "Birth, marriage, moving, name",
    ),
    ("身分證・印鑑", "Identity card and seal", "請領、補發、變更", "New, lost, changed"),
    ("規費繳納", "Fees", "謄本、證明", "Transcripts, certificates"),
    ("新住民服務", "New residents", "歸化、居留", "Naturalisation, residence"),
    ("國民年金", "National pension", "申請、查詢", "Apply, ask"),
    ("稅務諮詢", "Tax advice", "房屋稅、地價稅", "House and land tax"),
    ("地政規費", "Land office fees", "登記、測量", "Registration, survey"),
    ("健保業務", "Health insurance", "加保、退保、換卡", "Join, leave, new card"),
    ("勞保給付", "Labour insurance benefits", "生育、傷病、老年", "Maternity, illness, old age"),
    ("社會福利", "Social welfare", "補助、津貼", "Grants, allowances"),
    ("兵役業務", "Military service", "徵集、緩徵", "Call-up, deferment"),
    ("綜合服務台", "General enquiries", "其他業務、文件收發", "All other matters, papers"),
)


_HALL = HallLine(
    names={"zh-Hant": "青川區戶政事務所", "en": "Qingchuan Household Registration Office"},
    hours={"zh-Hant": "週一至週五 08:30–17:30", "en": "Monday to Friday 08:30–17:30"},
    timezone="Asia/Taipei",
    languages=("zh-Hant", "en"),
    service_phone="02-5550-0123",
)
_CLASSES = (
    ClassLine(
        code="normal",
        names={"zh-Hant": "一般", "en": "Standard"},
        details={"zh-Hant": "依取號先後叫號", "en": "Called in order of arrival"},
        head_start_min=0,
        at_kiosk=True,
    ),
    ClassLine(
        code="priority",
        names={"zh-Hant": "友善服務", "en": "Priority"},
        details={
            "zh-Hant": "長者、孕婦、身心障礙、行動不便、攜帶嬰幼兒",
            "en": "Elderly, pregnant, disabled, or with an infant",
        },
        head_start_min=20,
        at_kiosk=True,
    ),
    ClassLine(
        code="urgent", names={"zh-Hant": "急件"}, details={}, head_start_min=90, at_kiosk=False
    ),
)


def sample_view(services: int = 5) -> KioskView:
    """A hall with so many services (1 to 12), one of them not yet open."""
    return KioskView(
        hall=_HALL,
        state="open",
        services=tuple(_service(index) for index in range(services)),
        classes=_CLASSES,
        printer="ready",
        without_paper=True,
    )


def sample_ticket() -> Ticket:
    """A number that was just given."""
    taken_at = datetime(2026, 11, 23, 1, 42, tzinfo=UTC)
    return Ticket(
        number="A013",
        token="t13",
        service="A",
        ticket_class="normal",
        state="waiting",
        day="2026-11-23",
        taken_at=taken_at,
        clock=taken_at,
        ahead=12,
        job="j13",
        wait=WaitRange(low=20, high=35),
    )


def sample_states(services: int = 5, language: str = FALLBACK) -> dict[str, State]:
    """A state for every screen there is, by the screen's name."""
    view = sample_view(services)
    opens_at = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)
    closed = replace(view, state="closed", opens_at=opens_at)
    states = {name: _state(view, screen) for name, screen in _screens(language).items()}
    papers: dict[str, PrintState] = {
        "take": "printed",
        "weak": "printed_weak",
        "ask": "unknown",
        "sorry": "failed",
        "printing": "sending",
    }
    issued = Issued(sample_ticket(), "printing", 0.0)
    for name, paper in papers.items():
        states[name] = _seen(_state(_with_paper(view, paper), issued))
    states["keep"] = _seen(_state(replace(view, printer="no_paper"), issued))
    states["screen_only"] = _state(replace(view, printer="no_paper"), Services())
    states["closed"] = _state(closed, Attract())
    states["extended"] = _state(replace(closed, state="extended"), Attract())
    states["fault"] = replace(_state(view, Attract()), stale=True)
    refused = replace(view, printer="no_paper", without_paper=False)
    states["no_printer"] = _state(refused, Attract())
    states["starting"] = State()
    return states


def _screens(language: str) -> dict[str, Screen]:
    no = problem("numbers_used_up", language, service=words(_service(0).names, language))
    press = Press(key="k", service="A", ticket_class="normal", language="zh-Hant", at=0.0)
    return {
        "attract": Attract(),
        "services": Services(),
        "friendly": Services(ticket_class="priority"),
        "class": Classes("A"),
        "still_here": StillHere(Services(), 17.0),
        "taking": Taking(press, 0.0),
        "busy": Busy(press, 0.0),
        "refused": Refusal(no.title, no.mend, 0.0),
    }


def _service(index: int) -> ServiceLine:
    name, english, detail, english_detail = _NAMES[index]
    late = index == 4
    waiting = (12, 4, 7, 0, 0, 3, 25, 118, 1, 0, 6, 2)[index]
    return ServiceLine(
        code=chr(65 + index),
        names={"zh-Hant": name, "en": english},
        details={"zh-Hant": detail, "en": english_detail},
        prefix=chr(65 + index),
        state="unstaffed" if index == 8 else "closed" if late else "open",
        waiting=waiting,
        counters=(1, 2, 3),
        documents={"zh-Hant": "身分證、印章", "en": "identity card, seal"},
        wait=WaitRange(low=waiting * 5 // 3, high=waiting * 3) if waiting > 1 else None,
        opens_at=datetime(2026, 11, 23, 5, 30, tzinfo=UTC) if late else None,
    )


def _with_paper(view: KioskView, paper: PrintState) -> KioskView:
    return replace(view, tickets=(KioskTicket(number="A013", token="t13", job="j13", paper=paper),))


def _state(view: KioskView, screen: Screen) -> State:
    return State(screen=screen, view=view)


def _seen(state: State) -> State:
    return step(state, Seen(state.view, False), 0.0)[0]
