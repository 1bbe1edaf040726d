"""Citizens act by the token of their own ticket: who shows it is its holder, and nobody else is.

A token is 64 random bits, so that no number of tries finds one of a day's; tries are limited to
keep guessing from costing the hub anything. Whoever shows a good token is never turned away for
the tries of somebody else behind the same address: a whole hall may share one.
"""

from dataclasses import replace

from fastapi import Request, Response

from api.contract.commands import Command
from api.domain.refused import Refused
from api.domain.state import Ticket
from api.hub.exchange import act, hub_of, sender_of
from api.hub.orders import Guard, no_guard
from api.hub.senders import PUBLIC
from api.hub.strangers import address_of


def own_ticket(request: Request, token: str) -> Ticket:
    """The ticket of this token; from here on the sender is its holder, if he was nobody before.

    Raises Refused, alike for a token that never was and for one whose day is over.
    """
    hub = hub_of(request)
    ticket = hub.hall.by_token(token)
    if ticket is None:
        if sender_of(request) is PUBLIC:
            hub.wrong_tokens.check(address_of(request))
        raise Refused("no_such_token")
    if sender_of(request) is PUBLIC:
        request.state.sender = replace(PUBLIC, ticket=ticket.id)
    return ticket


async def act_privately(
    request: Request, command: Command, *, guard: Guard = no_guard, status: int = 200
) -> Response:
    """As `act`, with an answer that no cache may keep. Raises Refused."""
    response = await act(request, command, guard=guard, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response
