"""A hall to look at without a hub: one state for every screen. Words of an invented office."""

from dataclasses import replace
from datetime import UTC, datetime

from api.contract.phrases import FALLBACK, words
from api.contract.problems import problem
from api.contract.views import (
    KioskTicket,
    KioskView,
    ServiceLine,
    Ticket,
    ToldLine,
    WaitRange,
)
from api.contract.words import PrintState
from kiosk.machine import step
from kiosk.sample_hall import CLASSES, DOCUMENTS, HALL, SERVICES
from kiosk.sample_told import TOLD
from kiosk.sample_visits import visits
from kiosk.states import (
    Access,
    Attract,
    Busy,
    Confirm,
    Issued,
    Languages,
    Press,
    Refusal,
    Screen,
    Seen,
    Services,
    State,
    StillHere,
    Taking,
)


def sample_view(services: int = 5) -> KioskView:
    """A hall with so many services (1 to 40), one of them not yet open."""
    return KioskView(
        hall=HALL,
        state="open",
        services=tuple(_service(index) for index in range(services)),
        classes=CLASSES,
        printer="ready",
        without_paper=True,
        check_in=True,
        url="https://qingchuan.example/t",
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
    return {**states, **visits(view, language)}


def _screens(language: str) -> dict[str, Screen]:
    no = problem("numbers_used_up", language, service=words(_service(0).names, language))
    press = Press(key="k", service="A", ticket_class="normal", language="zh-Hant", at=0.0)
    return {
        "attract": Attract(),
        "services": Services(),
        "friendly": Services(ticket_class="priority"),
        "confirm": Confirm("A"),
        "class": Confirm("A", Services(ticket_class="priority")),
        "language": Languages(Services()),
        "access": Access(Services()),
        "still_here": StillHere(Services(), 17.0),
        "taking": Taking(press, 0.0),
        "busy": Busy(press, 0.0),
        "refused": Refusal(no.title, no.mend, 0.0),
    }


def _service(index: int) -> ServiceLine:
    names, details = SERVICES[index % 12]
    round_ = index // 12
    late = index == 4
    waiting = (12, 4, 7, 0, 0, 3, 25, 118, 1, 0, 6, 2)[index % 12]
    return ServiceLine(
        code=f"{chr(65 + index % 12)}{round_ or ''}",
        names={tag: f"{name} {round_ + 1}" if round_ else name for tag, name in names.items()},
        details=details,
        prefix=chr(65 + index % 12) * (1 + (round_ > 0)),
        state="unstaffed" if index == 8 else "closed" if late else "open",
        waiting=waiting,
        counters=(1, 2, 3),
        documents=DOCUMENTS,
        told=TOLD if index == 0 else ToldLine(),
        wait=_range(waiting) if waiting > 1 else None,
        opens_at=datetime(2026, 11, 23, 5, 30, tzinfo=UTC) if late else None,
    )


def _range(waiting: int) -> WaitRange:
    """A wait in steps of five and ten minutes, as the hub rounds it."""
    return WaitRange(low=waiting * 5 // 15 * 5, high=-(-waiting * 3 // 10) * 10)


def _with_paper(view: KioskView, paper: PrintState) -> KioskView:
    return replace(view, tickets=(KioskTicket(number="A013", token="t13", job="j13", paper=paper),))


def _state(view: KioskView, screen: Screen) -> State:
    return State(screen=screen, view=view)


def _seen(state: State) -> State:
    return step(state, Seen(state.view, False), 0.0)[0]
