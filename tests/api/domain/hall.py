"""A small hall to tell stories in: given what was done, when somebody acts, then this follows."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from api.contract.commands import (
    CallNext,
    Command,
    OpenCounter,
    PauseCounter,
    ReportHealth,
    TakeTicket,
)
from api.contract.events import Event, TicketCalled, TicketTaken
from api.contract.problems import problem
from api.contract.views import ElsewhereLine
from api.contract.words import HealthState, PauseReason
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.settings import (
    Calling,
    Certificate,
    Counter,
    Device,
    HallSettings,
    Opening,
    Service,
    Staff,
    Step,
)
from api.domain.settings import Hall as HallItself
from api.domain.settings import TicketClass as Class

TAIPEI = ZoneInfo("Asia/Taipei")
MONDAY = datetime(2026, 3, 2, tzinfo=TAIPEI)
WORKDAY = ("08:00-12:00", "13:00-17:00")
LANGUAGES = ("zh-Hant", "en")
LEADERS = ("9001", "9002")


def named(zh: str, en: str) -> dict[str, str]:
    """A text in both languages of the hall."""
    return {"zh-Hant": zh, "en": en}


FOR_LONG, ON_MONDAY = "2030-12-31", "2026-03-02"


def clerk(number: str, until: str) -> Staff:
    """A clerk who is certified for seals, up to that day."""
    certificate = Certificate(service="B", until=until)
    return Staff(number=number, post=named("課員", "Clerk"), certificates=(certificate,))


SETTINGS = HallSettings(
    hall=HallItself(id="test", names=named("測試", "Test"), languages=LANGUAGES),
    opening=Opening(
        mon=WORKDAY,
        tue=WORKDAY,
        words=named("週一、週二 08:00–17:00", "Mon, Tue 08:00–17:00"),
        holidays=("2026-03-09",),
    ),
    services=(
        Service(code="A", prefix="A", names=named("戶籍", "Household")),
        Service(code="B", prefix="B", names=named("印鑑", "Seal"), last=3, certificate=True),
        Service(code="C", prefix="C", names=named("規費", "Fees"), first=500),
        Service(
            code="J",
            prefix="J",
            names=named("申請", "Application"),
            then=(Step(service="C"), Step(service="B", waits_for_signal=True)),
        ),
    ),
    elsewhere=(
        ElsewhereLine(
            code="E",
            names=named("護照", "Passports"),
            place=named("領事局", "the Bureau"),
            phone="1",
        ),
    ),
    classes=(
        Class(code="normal", names=named("一般", "Standard"), head_start_min=0),
        Class(code="priority", names=named("友善", "Priority"), head_start_min=20),
        Class(code="urgent", names=named("急件", "Urgent"), head_start_min=90, at_kiosk=False),
    ),
    counters=(
        Counter(number=1),
        Counter(number=2),
        Counter(number=3, services=("C",)),
    ),
    # What 1002 may do ends with the Monday.
    staff=(
        *(clerk(f"100{n}", until) for n, until in enumerate((FOR_LONG, ON_MONDAY, FOR_LONG), 1)),
        *(
            Staff(number=n, post=named("值班主任", "Duty leader"), role="supervisor")
            for n in LEADERS
        ),
    ),
    devices=(
        Device(id="kiosk-1", role="kiosk", printer="printer-1", names=named("一號機", "Kiosk 1")),
        Device(id="kiosk-2", role="kiosk"),
        Device(id="printer-1", role="printer"),
        Device(id="printer-2", role="printer"),
        Device(id="wall-1", role="display"),
    ),
)


# In these stories nobody is in a hurry and nobody is held up: how long a call must last is told
# in test_missed.py.
AT_ONCE = Calling(recall_pause_s=0, no_show_after_s=0)
SETTINGS = replace(SETTINGS, calling=AT_ONCE)


def with_calling(calling: Calling) -> HallSettings:
    """The hall with other rules of calling."""
    return replace(SETTINGS, calling=calling)


def with_services(services: dict[int, tuple[str, ...]]) -> HallSettings:
    """The hall with other services at its windows; none is all."""
    counters = tuple(Counter(number=number, services=these) for number, these in services.items())
    return replace(SETTINGS, counters=counters)


def at(words: str) -> datetime:
    """The moment "09:30" of the Monday, or "+1 09:30" of the day after it, by the hall's clock."""
    days, clock = words.split() if " " in words else ("0", words)
    hours, minutes, *seconds = (int(part) for part in clock.split(":"))
    passed = timedelta(days=int(days), hours=hours, minutes=minutes, seconds=sum(seconds))
    return (MONDAY + passed).astimezone(UTC)


def take(service: str = "A", ticket_class: str = "normal", kiosk: str | None = None) -> TakeTicket:
    """A citizen takes a number; without a kiosk, at the desk."""
    reason = "急件" if ticket_class == "urgent" else ""
    return TakeTicket(
        service=service, ticket_class=ticket_class, kiosk=kiosk, token="t", reason=reason
    )


def leader_takes(service: str = "A") -> TakeTicket:
    """The duty leader issues a number, who may at any hour (R19)."""
    return TakeTicket(service=service, staff="9001", token="t")


def opens(counter: int) -> OpenCounter:
    """The clerk of this window opens it."""
    return OpenCounter(counter=counter, staff=f"100{counter}")


def calls(counter: int, after: str | None = None) -> CallNext:
    """The clerk presses call-next, seeing `after`."""
    return CallNext(counter=counter, after=after)


def pauses(
    counter: int, reason: PauseReason = "personal", minutes: int | None = None
) -> PauseCounter:
    """The clerk asks to leave the window."""
    return PauseCounter(counter=counter, reason=reason, minutes=minutes)


def health(device: str, state: HealthState, detail: str = "") -> ReportHealth:
    """A device says how it is."""
    return ReportHealth(device=device, state=state, detail=detail)


def given(*steps: Command | str, settings: HallSettings = SETTINGS) -> Hall:
    """A hall in which all this was done: words set the time, each command takes a second."""
    hall, now = Hall(settings), at("09:00")
    for step in steps:
        if isinstance(step, str):
            now = at(step)
            continue
        _happen(hall, step, now)
        now += timedelta(seconds=1)
    return hall


def when(hall: Hall, command: Command, time: str | None = None) -> list[Event]:
    """What comes of a command at `time`, by default ten seconds after the last event."""
    return _happen(hall, command, at(time) if time else soon(hall))


def refused(hall: Hall, command: Command, time: str | None = None) -> str:
    """ "R17: pause_while_waiting", with the hall left as it was and words for the clerk."""
    before = deepcopy(hall.state)
    with pytest.raises(Refused) as no:
        decide(hall, command, at(time) if time else soon(hall))
    assert hall.state == before
    for language in LANGUAGES:
        said = problem(no.value.code, language, detail="", **no.value.values)
        assert said.title
        assert said.mend
    return f"{no.value.rule}: {no.value.code}"


def values(hall: Hall, command: Command, time: str | None = None) -> dict[str, str | int]:
    """What a refusal tells beside its code."""
    with pytest.raises(Refused) as no:
        decide(hall, command, at(time) if time else soon(hall))
    return no.value.values


def soon(hall: Hall) -> datetime:
    """Ten seconds after the last event: longer than the guard of call-next."""
    return (hall.state.at or at("09:00")) + timedelta(seconds=10)


def numbers(events: Sequence[Event]) -> list[str]:
    """The numbers that were issued or called."""
    return [one.number for one in events if isinstance(one, TicketTaken | TicketCalled)]


def kinds(events: Sequence[Event]) -> list[str]:
    """What happened, in a word each."""
    return [one.type for one in events]


def line(hall: Hall, service: str = "A") -> list[str]:
    """Who waits for a service, first in line first."""
    return [hall.state.tickets[place[2]].number for place in hall.lines.waiting(service)]


def state_of(hall: Hall, number: str) -> str:
    """Where the ticket of this number is on its way."""
    ticket = hall.find(number)
    return ticket.state if ticket else "gone"


def _happen(hall: Hall, command: Command, now: datetime) -> list[Event]:
    events = decide(hall, command, now)
    for event in events:
        hall.apply(event, now, hall.state.sequence + 1)
    return events
