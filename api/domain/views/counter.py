"""One window: its clerk's console and its counter unit follow the same view."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from api.contract.views import AtCounter, CertificateLine, CounterView, OutOfTurn, QueueLine
from api.domain.counters.opening import left_alone
from api.domain.counters.promises import promised
from api.domain.hall import Hall
from api.domain.state import AT_COUNTER, Ticket
from api.domain.tickets.desk import returns_left
from api.domain.tickets.dispatch import waiting_at
from api.domain.tickets.missed import no_show_at, no_show_from, recall_from, recalls_left
from api.domain.views import conduct
from api.domain.views.appointments import expected, todays_count
from api.domain.views.help import help_lines
from api.domain.views.journeys import awaiting_signal, step_lines
from api.domain.views.lines import (
    class_lines,
    counter_lines,
    hall_line,
    line_ahead,
    queue_line,
    told_lines,
)
from api.domain.views.notices import to_manage
from api.domain.views.readiness import check_lines
from api.domain.views.remote import on_the_way
from api.domain.views.today import today_line
from api.domain.views.windows import certificate_lines, held_lines, targets, window_line
from api.domain.voices.ratings import just_finished

# More than a clerk can read; the count of all is given beside it.
QUEUE_SHOWN = 50


def counter(
    hall: Hall, number: int, now: datetime, *, leader_here: bool | None = None
) -> CounterView:
    """What the window `number` shows and its clerk sees at `now`.

    Whether a supervisor is signed in, is for the hub to say.
    """
    view = _with_whom_to_expect(hall, now, _window(hall, number, now))
    view = replace(view, leader_here=leader_here)
    return conduct.at_counter(view, hall, hall.counter(number), now)


def _window(hall: Hall, number: int, now: datetime) -> CounterView:
    here = hall.counter(number)
    ticket = hall.at_counter(number)
    queue = waiting_at(hall, number)
    return CounterView(
        hall=hall_line(hall),
        counter=number,
        state=here.state,
        # R16: only a window that serves has its sign dark.
        sign_lit=here.state != "open",
        led=ticket.number if ticket and here.state == "open" else "",
        staff=here.staff,
        since=here.since,
        reason=here.reason,
        back_at=here.back_at,
        ticket=_at_counter(hall, ticket) if ticket else None,
        waiting=len(queue),
        queue=_in_line(hall, queue, now),
        held=held_lines(hall, now, counter=number),
        missed=_missed(hall, number),
        out_of_turn=_out_of_turn(hall, number),
        return_after=hall.settings.calling.return_after,
        services=told_lines(hall, now),
        today=today_line(hall, now),
        only_here=len(left_alone(hall, number)),
        checklist=check_lines(hall, number),
        checks_required=hall.settings.readiness.checks_required,
        counters=counter_lines(hall),
        help=help_lines(hall),
        rate=_to_rate(hall, number, now),
        classes=class_lines(hall),
        window=window_line(hall, number),
        certificates=_certificates(hall, number),
        hold_min=hall.settings.windows.hold_min,
        clerks_assign=hall.settings.windows.clerks_assign,
        awaiting_signal=_awaiting_signal(hall, number),
        notices=to_manage(hall, now),
        elsewhere=hall.settings.elsewhere,
    )


def _with_whom_to_expect(hall: Hall, now: datetime, view: CounterView) -> CounterView:
    """The same with who has an appointment (R12), or a number by phone (R13), and is not here."""
    return replace(
        view,
        appointments=expected(hall, now, hall.served_at(view.counter)),
        appointment_count=todays_count(hall, now),
        on_the_way=on_the_way(hall),
    )


def _in_line(hall: Hall, queue: Sequence[Ticket], now: datetime) -> tuple[QueueLine, ...]:
    first = enumerate(queue[:QUEUE_SHOWN], start=1)
    return tuple(line_ahead(hall, one, rank, now) for rank, one in first)


def _awaiting_signal(hall: Hall, number: int) -> tuple[QueueLine, ...]:
    return tuple(queue_line(hall, one) for one in awaiting_signal(hall, hall.served_at(number)))


def _to_rate(hall: Hall, number: int, now: datetime) -> str:
    """The number that the keypad may rate now; "" once it was (R30). No grade is ever shown."""
    ticket = just_finished(hall, number, now)
    return ticket.number if ticket and ticket.rated_at is None else ""


def _at_counter(hall: Hall, ticket: Ticket) -> AtCounter:
    called = ticket.state == "called"
    promise = promised(hall, ticket)
    return AtCounter(
        id=ticket.id,
        number=ticket.number,
        service=ticket.service,
        ticket_class=ticket.ticket_class,
        state=ticket.state,
        taken_at=ticket.taken_at,
        since=ticket.started_at or ticket.called_at or ticket.taken_at,
        language=ticket.language,
        recalls=ticket.recalls,
        yesterday=ticket.day != hall.state.day,
        responsible=ticket.responsible or "",
        note=ticket.note,
        targets=targets(hall, ticket, ticket.counter or 0),
        recalls_left=recalls_left(hall, ticket) if called else 0,
        recall_from=recall_from(hall, ticket) if called and recalls_left(hall, ticket) else None,
        no_show_from=no_show_from(hall, ticket) if called else None,
        no_show_at=no_show_at(hall, ticket),
        returns_left=returns_left(hall, ticket),
        steps=step_lines(ticket),
        promised_at=promise.at if promise else None,
        class_reason=ticket.class_reason,
        booked_at=ticket.booked_at,
    )


def _missed(hall: Hall, number: int) -> tuple[QueueLine, ...]:
    """Who was missed in a service that this window may serve."""
    services = hall.served_at(number)
    return tuple(
        queue_line(hall, one)
        for one in hall.state.tickets.values()
        if one.state == "missed" and one.service in services
    )


def _certificates(hall: Hall, number: int) -> tuple[CertificateLine, ...]:
    """What whoever sits there lacks for this window, and what of his ends soon (R10)."""
    member = hall.settings.member(hall.counter(number).staff or "")
    if member is None:
        return ()
    return tuple(certificate_lines(hall, member, *hall.posted_at(number)))


def _out_of_turn(hall: Hall, number: int) -> tuple[OutOfTurn, ...]:
    """R4: why a number is gone from this window's line, before anybody wonders."""
    services = hall.served_at(number)
    return tuple(
        OutOfTurn(
            ticket=one.id,
            number=one.number,
            counter=one.counter or 0,
            at=one.called_at or one.taken_at,
            reason=one.out_of_turn,
            passed=one.passed,
        )
        for one in hall.state.tickets.values()
        if one.out_of_turn
        and one.state in AT_COUNTER
        and one.counter != number
        and one.service in services
    )
