"""What happens in a hall beside the line: notices, things found, faults, storms, grants."""

from collections.abc import Callable
from datetime import timedelta

from api.contract.commands import (
    AssignServices,
    CancelTicket,
    ChangeHours,
    CloseCounter,
    GrantClass,
    PauseCounter,
    PostLostProperty,
    PostNotice,
    ResumeCounter,
    TakeTicket,
    TransferTicket,
    WithdrawNotice,
)
from api.contract.events import NoticePosted
from tests.days import citizens
from tests.days.day import Day, Process
from tests.days.leader import leader

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
Happens = Callable[[Day], Process]


def grants(ticket_class: str, reason: str, staff: str) -> Happens:
    """The desk sees somebody who cannot stand for long (R3)."""

    def happen(day: Day) -> Process:
        waiting = [one for one in day.hall.state.tickets.values() if one.state == "waiting"]
        usual = [one for one in waiting if one.ticket_class == "normal"]
        if usual:
            last = max(usual, key=lambda one: one.clock)
            grant = GrantClass(
                number=last.id, ticket_class=ticket_class, reason=reason, staff=staff
            )
            day.do(f"staff:{staff}", grant)
        yield SECOND

    return happen


def reassigns(counter: int, services: tuple[str, ...], staff: str, reason: str) -> Happens:
    """A window serves something else for the rest of the day (R9)."""

    def happen(day: Day) -> Process:
        day.do(
            f"staff:{staff}",
            AssignServices(counter=counter, services=services, staff=staff, reason=reason),
        )
        yield SECOND

    return happen


def fault(*counters: int, minutes: int = 15) -> Happens:
    """The machines of some windows fail at once, whoever sits there (R16, R17)."""

    def happen(day: Day) -> Process:
        down = [one for one in counters if day.hall.counter(one).state == "open"]
        for number in down:
            day.do(
                f"staff:{leader(day)}",
                PauseCounter(counter=number, reason="fault", minutes=minutes),
            )
        yield minutes * MINUTE
        for number in down:
            day.do(f"staff:{leader(day)}", ResumeCounter(counter=number))

    return happen


def breaks_down(counter: int) -> Happens:
    """The only machine of its kind fails before a citizen, and is not mended today (R16, R19)."""

    def happen(day: Day) -> Process:
        while day.hall.at_counter(counter) is None:
            yield 10 * SECOND
        staff = leader(day)
        day.do(f"staff:{staff}", PauseCounter(counter=counter, reason="fault", by=staff))
        yield 5 * MINUTE
        day.do(f"staff:{staff}", CloseCounter(counter=counter, by=staff))

    return happen


def storm(closes_at: str) -> Happens:
    """The government says that work ends early (R15)."""

    def happen(day: Day) -> Process:
        words = {tag: "因颱風提早停止受理" for tag in day.settings.hall.languages}
        change = ChangeHours(
            closes_at=closes_at, reason="颱風停止上班", words=words, staff=leader(day)
        )
        day.do(f"staff:{leader(day)}", change)
        yield SECOND

    return happen


def urgent_number(service: str, ticket_class: str) -> Happens:
    """The leader gives a number at the desk, in a class that no machine gives (R2)."""

    def happen(day: Day) -> Process:
        take = TakeTicket(
            service=service,
            ticket_class=ticket_class,
            token=f"token-{day.hall.state.order + 1}",
            reason="身體不適",
            staff=leader(day),
        )
        day.do(f"staff:{leader(day)}", take)
        yield SECOND

    return happen


def notice(day: Day) -> Process:
    """Puts a notice up, and takes it down again (R27)."""
    words = {tag: "電梯檢修，請走樓梯" for tag in day.settings.hall.languages}
    yield from _up_and_down(day, PostNotice(words=words), 60 * MINUTE)


def lost_property(day: Day) -> Process:
    """A wallet was found, and its owner comes for it (R29)."""
    found = PostLostProperty(item="wallet", place="waiting_area")
    yield from _up_and_down(day, found, 25 * MINUTE)


def sent_to_one_that_fails(sender: int, receiver: int) -> Happens:
    """He waits for one window alone, and it fails: any other may have him (R7, R16)."""

    def happen(day: Day) -> Process:
        while None in (day.hall.at_counter(sender), day.hall.at_counter(receiver)):
            yield 10 * SECOND
        clerk = day.hall.counter(sender).staff
        day.do(f"staff:{clerk}", TransferTicket(counter=sender, to_counter=receiver))
        yield from fault(receiver)(day)

    return happen


def goes_home(day: Day) -> Process:
    """The last in line has to catch a train, and gives his number back at the desk (R19)."""
    waiting = [one for one in day.hall.state.tickets.values() if one.state == "waiting"]
    while not waiting:
        yield 10 * SECOND
        waiting = [one for one in day.hall.state.tickets.values() if one.state == "waiting"]
    day.do(f"staff:{leader(day)}", CancelTicket(number=waiting[-1].id))


def needs_help(day: Day) -> Process:
    """Somebody presses 需要協助 (R31)."""
    yield from citizens.needs_help(day, "kiosk-1")


def opinion(number: int) -> Happens:
    """Somebody writes to the hall (R30)."""

    def happen(day: Day) -> Process:
        yield from citizens.writes(day, number)

    return happen


def _up_and_down(day: Day, post: PostNotice | PostLostProperty, stands: timedelta) -> Process:
    staff = f"staff:{leader(day)}"
    events = day.do(staff, post)
    (posted,) = [one for one in events if isinstance(one, NoticePosted)]
    yield stands
    day.do(staff, WithdrawNotice(notice=posted.notice))
