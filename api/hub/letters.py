"""Opinions on their way over HTTP: sealed before anything else, opened for one asker only."""

from dataclasses import replace
from functools import partial

from fastapi import Request, Response

from api.contract.commands import FileOpinion
from api.contract.requests import OpinionRequest
from api.contract.views import Receipt
from api.contract.wire import decode
from api.contract.words import Via
from api.domain.privacy.said import letter, one_line
from api.domain.refused import Refused
from api.domain.state import Opinion
from api.hub.exchange import act, answered, hub_of, sender_of
from api.hub.private import Letter, Words, put_away
from api.hub.senders import PUBLIC
from api.hub.strangers import address_of

FILED = 201


async def file(request: Request, body: OpinionRequest, via: Via) -> Response:
    """An opinion into the book; the receipt with its secret. Raises Refused.

    The secret is added when the answer leaves: not even the kept answer has it.
    """
    hub, sender = hub_of(request), sender_of(request)
    words = Words(text=letter(body.text), contact=one_line(body.contact))
    bare = FileOpinion(
        kind=body.kind,
        via=via,
        words="",
        digest="",
        language=body.language,
        service=body.service,
    )
    command, private = put_away(hub, bare, words)
    if sender.ticket is not None:
        # R34: nobody at the windows can tell who wrote, so the journal does not name the ticket.
        request.state.sender = PUBLIC
    guard = partial(hub.check_letter, sender.actor)
    reply = await act(request, command, guard=guard, status=FILED, private=private)
    receipt = decode(bytes(reply.body), Receipt)
    opinion = hub.hall.state.opinions.get(receipt.reference)
    if opinion is None:
        # A key from yesterday, and what was filed with it is deleted since.
        raise Refused("no_such_opinion")
    return answered(replace(receipt, secret=hub.seal.secret(opinion.words[0])), FILED)


async def send(request: Request, bare: Letter, text: str) -> Response:
    """An answer, or what is still wanting, in the same way. Raises Refused."""
    command, private = put_away(hub_of(request), bare, Words(text=letter(text)))
    return await act(request, command, private=private)


def own_opinion(request: Request, reference: str, secret: str) -> Opinion:
    """The opinion of these two words. Raises Refused alike for a wrong one of either."""
    hub = hub_of(request)
    digits = "".join(char for char in reference if char.isdigit())
    opinion = hub.hall.state.opinions.get(f"{digits[:2]}-{digits[2:]}")
    # Somebody's to compare with when nobody's is meant, so that time tells nothing.
    fits = hub.seal.fits(opinion.words[0] if opinion else "nobody", secret)
    if opinion is None or not fits:
        hub.wrong_tokens.check(address_of(request))
        raise Refused("no_such_opinion")
    return opinion
