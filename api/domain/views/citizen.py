"""A citizen's own page: his ticket and what concerns it, nothing about anybody else (R34)."""

from dataclasses import replace
from datetime import datetime

from api.contract.views import CitizenView, CounterLine
from api.contract.words import HelpState
from api.domain.arrivals.remote import kept_until, place_kept_until
from api.domain.hall import Hall
from api.domain.state import AT_COUNTER, OVER, Ticket, is_expected
from api.domain.tickets.desk import returns_left
from api.domain.told import documents_line, told
from api.domain.views.board import call_line
from api.domain.views.journeys import named_steps
from api.domain.views.lines import counter_line, hall_line, missed_words
from api.domain.views.notices import notice_lines
from api.domain.views.today import today_line
from api.domain.views.waits import with_wait
from api.domain.voices.help import at_place
from api.domain.voices.ratings import open_to_rating

# The wall shows all; a phone has room for the newest.
CALLS_SHOWN = 6
IN_LINE = frozenset({"waiting", "pending"})


def citizen(hall: Hall, ticket: Ticket, now: datetime) -> CitizenView:
    """What the holder of `ticket` sees at `now`."""
    service = hall.settings.service(ticket.service)
    ticket_class = hall.settings.ticket_class(ticket.ticket_class)
    today = today_line(hall, now)
    view = CitizenView(
        hall=hall_line(hall),
        state=today.state,
        id=ticket.id,
        number=ticket.number,
        ticket_state=ticket.state,
        service=ticket.service,
        service_names=service.names if service else {},
        ticket_class=ticket.ticket_class,
        class_names=ticket_class.names if ticket_class else {},
        language=ticket.language,
        day=ticket.day,
        yesterday=ticket.day != hall.state.day,
        taken_at=ticket.taken_at,
        clock=ticket.clock,
        ahead=_ahead(hall, ticket),
        counter=ticket.counter if ticket.state in AT_COUNTER else None,
        to_counter=ticket.to_counter,
        called_at=ticket.called_at,
        recalls=ticket.recalls,
        counters=_counters(hall, ticket),
        may_rate=ticket.rated_at is None and open_to_rating(hall, ticket, now),
        rated=ticket.rated_at is not None,
        help=_help(hall, ticket),
        may_leave_phone=hall.settings.privacy.phone and ticket.state not in OVER,
        phone_until=hall.state.phones.get(ticket.id),
        calls=tuple(call_line(hall, one) for one in hall.state.calls[:CALLS_SHOWN]),
        today=today,
    )
    view = _after_a_missed_call(hall, ticket, _before_he_came(hall, ticket, view))
    return with_wait(hall, ticket, _told(hall, ticket, view, now), now)


def _after_a_missed_call(hall: Hall, ticket: Ticket, view: CitizenView) -> CitizenView:
    """The same with how he may come back, in figures always and in words once it concerns him."""
    return replace(
        view,
        return_after=hall.settings.calling.return_after,
        returns_left=returns_left(hall, ticket),
        missed_words=missed_words(hall, ticket) if ticket.state == "missed" else {},
    )


def _told(hall: Hall, ticket: Ticket, view: CitizenView, now: datetime) -> CitizenView:
    """The same with what his matter needs (R24), its steps (R11) and the hall's notices (R27)."""
    service = hall.settings.service(ticket.service)
    return replace(
        view,
        documents=documents_line(service),
        told=told(service),
        steps=named_steps(hall, ticket),
        notice_lines=notice_lines(hall, "phone", now),
    )


def _before_he_came(hall: Hall, ticket: Ticket, view: CitizenView) -> CitizenView:
    """The same with what was agreed before he came: a time (R12), a number by phone (R13)."""
    expected = is_expected(ticket)
    return replace(
        view,
        awaits=ticket.awaits,
        booked_at=ticket.booked_at,
        remote=ticket.remote,
        check_in_by=kept_until(hall, ticket) if expected else None,
        place_kept_until=place_kept_until(hall, ticket) if expected else None,
        lapsed=ticket.lapsed,
    )


def _help(hall: Hall, ticket: Ticket) -> HelpState | None:
    wish = at_place(hall, ticket.number)
    return wish.state if wish else None


def _ahead(hall: Hall, ticket: Ticket) -> int:
    """Who waits before him; before he has come, who would if he stood there now."""
    if ticket.state not in IN_LINE:
        return 0
    return hall.lines.ahead(ticket.service, ticket.clock, ticket.order)


def _counters(hall: Hall, ticket: Ticket) -> tuple[CounterLine, ...]:
    """The windows that may serve him, as the wall names them."""
    there = hall.counters_for(ticket.service)
    wanted = there if ticket.to_counter is None else (ticket.to_counter,)
    return tuple(counter_line(hall, number) for number in wanted)
