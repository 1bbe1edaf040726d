"""The steps of a journey, and who stands still on one (R11)."""

from collections.abc import Iterable
from dataclasses import replace

from api.contract.views import StepLine
from api.contract.words import StepState
from api.domain.counters.questions import open_for
from api.domain.hall import Hall
from api.domain.journeys.steps import way
from api.domain.settings import Service
from api.domain.state import OVER, Step, Ticket


def named_steps(hall: Hall, ticket: Ticket) -> tuple[StepLine, ...]:
    """The whole way of a ticket in the hall's words, for its holder."""
    return tuple(replace(one, names=_names(hall, one.service)) for one in step_lines(ticket))


def step_lines(ticket: Ticket) -> tuple[StepLine, ...]:
    """The whole way of a ticket by its services' codes, empty when it is a single matter."""
    return tuple(
        StepLine(
            service=step.service,
            state=_state(ticket, place, step),
            waits_for_signal=step.waits_for_signal,
            ready=step.ready,
        )
        for place, step in enumerate(ticket.steps)
    )


def planned(hall: Hall, service: Service) -> tuple[StepLine, ...]:
    """The way that a number for this service will take, before it is taken."""
    return tuple(
        StepLine(
            service=leg.service,
            names=_names(hall, leg.service),
            state="next",
            waits_for_signal=leg.waits_for_signal,
        )
        for leg in way(service)
    )


def awaiting_signal(hall: Hall, services: Iterable[str]) -> list[Ticket]:
    """Those who can be called for one of these services once the outside says that all is ready."""
    wanted = set(services)
    return [
        one
        for one in hall.state.tickets.values()
        if one.awaits == "signal" and one.service in wanted
    ]


def unserved(hall: Hall) -> dict[str, int]:
    """How many wait for a service that no window is open for (R7): the leader must see it."""
    return {
        code: len(hall.lines.waiting(code))
        for code in hall.lines.services()
        if not open_for(hall, code)
    }


def _names(hall: Hall, code: str) -> dict[str, str]:
    service = hall.settings.service(code)
    return service.names if service else {}


def _state(ticket: Ticket, place: int, step: Step) -> StepState:
    if step.ended:
        return step.ended
    return "now" if place == ticket.step and ticket.state not in OVER else "next"
