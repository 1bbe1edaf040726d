"""The views of the small hall, as the hub would send them."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

from api.contract.views import (
    AtCounter,
    BoardView,
    ClassLine,
    CounterLine,
    CounterView,
    FloorView,
    HallLine,
    HeldLine,
    QueueLine,
    ServiceLine,
    WindowLine,
)
from api.contract.views.windows import CounterTarget, ServiceTarget, Targets
from api.contract.words import ServiceState
from tests.api.web.fake_hall import FakeHall, Ticket

SERVICES = {
    "household": ("A", {"zh-Hant": "戶籍登記", "en": "Household registration"}),
    "identity": ("B", {"zh-Hant": "身分證・印鑑", "en": "ID card and seal"}),
    "fees": ("C", {"zh-Hant": "規費繳納", "en": "Fees"}),
    "newcomer": ("D", {"zh-Hant": "新住民服務", "en": "New residents"}),
}
HALL = HallLine(
    names={"zh-Hant": "青川區戶政事務所", "en": "Qingchuan Household Registration Office"},
    hours={"zh-Hant": "週一至五 08:00–17:00"},
    timezone="Asia/Taipei",
    languages=("zh-Hant", "en"),
)


CLASSES = (
    ClassLine(
        code="normal",
        names={"zh-Hant": "一般", "en": "Standard"},
        details={},
        head_start_min=0,
        at_kiosk=True,
    ),
    ClassLine(
        code="priority",
        names={"zh-Hant": "優先", "en": "Priority"},
        details={"zh-Hant": "長者、孕婦"},
        head_start_min=20,
        at_kiosk=True,
    ),
    ClassLine(
        code="urgent",
        names={"zh-Hant": "急件", "en": "Urgent"},
        details={},
        head_start_min=60,
        at_kiosk=False,
        granted_by="supervisor",
    ),
)


def counter_view(hall: FakeHall, counter: int) -> CounterView:
    window, ticket, line = hall.windows[counter], hall.at(counter), hall.in_line()
    here = [one for one in hall.tickets.values() if one.counter == counter]
    view = CounterView(
        hall=HALL,
        counter=counter,
        state=window.state,
        sign_lit=window.state != "open",
        led=ticket.number if ticket and window.state == "open" else "",
        staff=window.staff,
        since=None,
        reason=window.reason,
        back_at=window.back_at,
        ticket=_at_counter(hall, ticket) if ticket else None,
        waiting=len(line),
        queue=tuple(_line(one, rank=rank) for rank, one in enumerate(line, start=1)),
        held=tuple(_held(one, counter) for one in here if one.state == "held"),
        missed=tuple(_line(one) for one in here if one.state == "missed"),
        services=_services(hall),
        counters=_counters(hall),
        classes=CLASSES,
        window=WindowLine(counter=counter, posted=tuple(SERVICES), serves=tuple(SERVICES)),
    )
    return replace(view, **hall.of_window)


def floor_view(hall: FakeHall) -> FloorView:
    view = FloorView(
        board=board_view(hall),
        queue=(),
        devices=(),
        unsettled=(),
        issued=len(hall.tickets),
        finished=0,
        sequence=1,
        windows=tuple(
            WindowLine(counter=number, posted=tuple(SERVICES), serves=tuple(SERVICES))
            for number in hall.windows
        ),
    )
    return replace(view, **hall.of_floor)


def board_view(hall: FakeHall) -> BoardView:
    return BoardView(
        hall=HALL,
        state="open",
        day="2026-11-23",
        calls=(),
        services=_services(hall),
        counters=_counters(hall),
    )


def _services(hall: FakeHall) -> tuple[ServiceLine, ...]:
    open_ones = tuple(n for n, one in hall.windows.items() if one.state == "open")
    return tuple(
        ServiceLine(
            code=code,
            names=names,
            details={},
            prefix=prefix,
            state=_state(at),
            waiting=sum(one.service == code for one in hall.in_line()),
            counters=at,
        )
        for code, (prefix, names) in SERVICES.items()
        for at in [open_ones if code != "newcomer" else ()]
    )


def _counters(hall: FakeHall) -> tuple[CounterLine, ...]:
    return tuple(
        CounterLine(counter=number, state=window.state, staff=window.staff or "")
        for number, window in hall.windows.items()
    )


def _state(counters: tuple[int, ...]) -> ServiceState:
    return "open" if counters else "unstaffed"


def _at_counter(hall: FakeHall, ticket: Ticket) -> AtCounter:
    at_window = AtCounter(
        id=ticket.id,
        number=ticket.number,
        service=ticket.service,
        ticket_class=ticket.ticket_class,
        state=ticket.state,
        taken_at=ticket.taken_at,
        since=ticket.since or ticket.taken_at,
        language=ticket.language,
        recalls=ticket.recalls,
        recalls_left=max(0, hall.recalls_allowed - ticket.recalls),
        targets=_targets(hall, ticket),
    )
    return replace(at_window, **hall.of_ticket)


def _targets(hall: FakeHall, ticket: Ticket) -> Targets:
    """Every open window but its own, and every service that one of them serves."""
    others = [n for n, one in hall.windows.items() if one.state == "open" and n != ticket.counter]
    return Targets(
        services=tuple(
            ServiceTarget(service=code, names=names, counters=tuple(others))
            for code, (_, names) in SERVICES.items()
            if code != "newcomer" and code != ticket.service and others
        ),
        counters=tuple(CounterTarget(counter=n, staff=hall.windows[n].staff or "") for n in others),
    )


def _held(ticket: Ticket, counter: int) -> HeldLine:
    line = _line(ticket)
    return HeldLine(**{one.name: getattr(line, one.name) for one in fields(line)}, counter=counter)


def soon(minutes: float) -> datetime:
    """So many minutes from now; below nought they are past."""
    return datetime.now(UTC) + timedelta(minutes=minutes)


def _line(ticket: Ticket, *, rank: int = 0) -> QueueLine:
    return QueueLine(
        id=ticket.id,
        number=ticket.number,
        service=ticket.service,
        ticket_class=ticket.ticket_class,
        state=ticket.state,
        taken_at=ticket.taken_at,
        clock=ticket.clock,
        language=ticket.language,
        rank=rank,
        reason=ticket.reason,
        returns_left=2,
    )
