"""What must always hold of ratings, opinions, help and telephone numbers."""

from collections import Counter as Tally
from collections.abc import Sequence

from api.contract.events import Event, OpinionForgotten, TicketRated
from api.domain.hall import Hall


def one_wish_for_each_place(hall: Hall) -> None:
    """R31: mashing gives one request, and whoever is on the way has a number."""
    wishes = hall.state.help.values()
    assert max(Tally(one.place for one in wishes).values(), default=1) == 1
    assert all(bool(one.staff) == (one.state == "coming") for one in wishes)


def every_open_opinion_is_somebodys_and_due(hall: Hall) -> None:
    """R30: an owner and a due day, and a text to each step of its way."""
    for one in hall.state.opinions.values():
        assert one.owner
        assert one.due > one.filed_at.date().isoformat()
        assert (one.answered_at is not None) == (one.state == "answered")
        said = 3 if one.reopened else 1
        assert len(one.words) == said + (one.state == "answered")


def only_what_was_served_is_rated(hall: Hall) -> None:
    """R30: nobody rates what he has not had."""
    rated = [one for one in hall.state.tickets.values() if one.rated_at is not None]
    assert {one.state for one in rated} <= {"finished"}


def nothing_open_is_deleted(hall: Hall, events: Sequence[Event]) -> None:
    """R30: never lost: only what was answered goes, with every word of it (`hall` before)."""
    for event in events:
        if isinstance(event, OpinionForgotten):
            opinion = hall.state.opinions[event.reference]
            assert opinion.state == "answered"
            assert list(event.words) == opinion.words


def each_ticket_is_rated_once(hall: Hall, events: Sequence[Event]) -> None:
    """R30: a second word only ever replaces the first, from the same place (`hall` before)."""
    for event in events:
        if isinstance(event, TicketRated):
            ticket = hall.state.tickets[event.ticket]
            assert event.again == (ticket.rated_at is not None)
            assert ticket.rated_via in ("", event.via)


VOICES_ALWAYS = (
    one_wish_for_each_place,
    every_open_opinion_is_somebodys_and_due,
    only_what_was_served_is_rated,
)
VOICES_BEFORE = (nothing_open_is_deleted, each_ticket_is_rated_once)
