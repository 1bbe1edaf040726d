"""One HTTP exchange: read the body strictly, have the command done, answer, or say why not."""

from collections.abc import Mapping
from dataclasses import replace
from secrets import token_hex
from typing import TYPE_CHECKING, TypeVar

from fastapi import Request, Response

from api.contract.commands import (
    AskApproval,
    BookAppointments,
    CheckInAppointment,
    Command,
    TakeRemoteTicket,
    TakeTicket,
)
from api.contract.phrases import FALLBACK, languages, words
from api.contract.problems import problem
from api.contract.wire import decode_strictly, encode
from api.domain.refused import Refused
from api.domain.settings import HallSettings
from api.domain.told import listed_for, place_of
from api.hub.orders import Guard, Order, Private, no_guard, request_digest
from api.hub.senders import PUBLIC, Sender

if TYPE_CHECKING:
    from api.hub.hub import Hub

T = TypeVar("T")

JSON = "application/json"
BODY_LIMIT = 16 * 1024
KEY_LIMIT = 128
# All strangers are one actor: two who chose the same key would be given the same number, and both
# its token. So theirs must be one that nobody else comes upon.
STRANGERS_KEY = 16
# Values of refusals that name several things.
LISTS = frozenset({"checks", "clerks", "counters"})
NO_VALUES: Mapping[str, str | int] = {}
# The ticket's capability: 64 random bits, the same on every copy of it.
TICKET_TOKEN_BYTES = 8
# Names a request for consent, so that nobody can answer one that he was not shown.
APPROVAL_BYTES = 8
CHANCE_BYTES = 16


def hub_of(request: Request) -> "Hub":
    """The hub that this request came to."""
    hub: Hub = request.app.state.hub
    return hub


def sender_of(request: Request) -> Sender:
    """Who was let in with this request."""
    sender: Sender = request.state.sender
    return sender


async def read(request: Request, shape: type[T], *, limit: int = BODY_LIMIT) -> T:
    """The body as `shape`; none at all is an empty one. Raises Refused or Unreadable."""
    return decode_strictly(await content_of(request, limit=limit) or b"{}", shape)


async def content_of(request: Request, *, limit: int = BODY_LIMIT) -> bytes:
    """The body as it came. Raises Refused when it is too large."""
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > limit:
            raise Refused("too_large", limit=limit)
    return bytes(content)


async def act(
    request: Request,
    command: Command,
    *,
    guard: Guard = no_guard,
    status: int = 200,
    private: Private | None = None,
) -> Response:
    """Have `command` done for the sender, once for each of his keys. Raises Refused.

    `private` is what goes with it and must not stand in the journal.
    """
    key = request.headers.get("Idempotency-Key", "")
    if not 0 < len(key) <= KEY_LIMIT:
        raise Refused("key_missing")
    if sender_of(request) is PUBLIC and len(key) < STRANGERS_KEY:
        raise Refused("key_too_short", least=STRANGERS_KEY)
    digest = request_digest(command) if private is None else private.mark
    order = Order(
        # After the digest: chance must not make a repeated act another act.
        command=_by_chance(command),
        actor=sender_of(request).actor,
        key=key,
        request=digest,
        status=status,
        guard=guard,
        private=private,
    )
    reply = await hub_of(request).writer.submit(order)
    return Response(reply.body, reply.status, media_type=JSON)


def _by_chance(command: Command) -> Command:
    """The command with what only the hub may draw: the domain knows no chance."""
    match command:
        case TakeTicket() | TakeRemoteTicket() | CheckInAppointment():
            return replace(command, token=token_hex(TICKET_TOKEN_BYTES))
        case AskApproval():
            return replace(command, approval=token_hex(APPROVAL_BYTES))
        case BookAppointments():
            return replace(command, chance=token_hex(CHANCE_BYTES))
        case _:
            return command


def answered(message: object, status: int = 200) -> Response:
    """An answer that is made for one asker and kept by nobody."""
    return Response(encode(message), status, {"Cache-Control": "no-store"}, JSON)


def refusal(request: Request, refused: Refused) -> Response:
    """A refusal as RFC 9457 problem details, in the caller's language."""
    settings, spoken = hub_of(request).settings, language(request)
    values = in_words(refused.values, settings, spoken)
    return told(request, refused.code, detail=refused.detail, values=values)


def in_words(
    values: Mapping[str, str | int], settings: HallSettings, spoken: str
) -> dict[str, str | int]:
    """`values` with the hall's own names for its things: nobody knows their codes."""
    named = dict(values)
    service = settings.service(str(values.get("service", "")))
    ticket_class = settings.ticket_class(str(values.get("ticket_class", "")))
    if service is not None:
        named["service"] = words(service.names, spoken)
    elsewhere = settings.offered_elsewhere(str(values.get("service", "")))
    if elsewhere is not None:
        named["service"] = words(elsewhere.names, spoken)
        named["place"] = place_of(elsewhere, spoken)
    if ticket_class is not None:
        named["ticket_class"] = words(ticket_class.names, spoken)
    items = {one.code: words(one.names, spoken) for one in settings.checklist}
    if "checks" in values:
        codes = str(values["checks"]).split("、")
        named["checks"] = "、".join(items.get(code, code) for code in codes)
    for key in LISTS.intersection(named):
        named[key] = listed_for(str(named[key]), spoken)
    return named


def told(
    request: Request, code: str, *, detail: str = "", values: Mapping[str, str | int] = NO_VALUES
) -> Response:
    """One problem of the contract's list, as a response."""
    found = problem(code, language(request), detail=detail, **values)
    headers = {"Cache-Control": "no-store"}
    if "seconds" in values:
        headers["Retry-After"] = str(values["seconds"])
    return Response(encode(found), found.status, headers, "application/problem+json")


def language(request: Request) -> str:
    """The first language the caller asks for that has a phrasebook (RFC 9110 §12.5.4)."""
    wanted = request.headers.get("Accept-Language", "")
    for tag, _ in sorted(_weighed(wanted), key=lambda pair: -pair[1]):
        for known in languages():
            if _same_language(tag, known.lower()):
                return known
    return FALLBACK


def _weighed(header: str) -> list[tuple[str, float]]:
    pairs = []
    for part in header.split(",")[:10]:
        tag, _, weight = part.strip().lower().partition(";q=")
        try:
            pairs.append((tag, float(weight or 1)))
        except ValueError:
            continue
    return pairs


def _same_language(one: str, other: str) -> bool:
    return one == other or one.partition("-")[0] == other.partition("-")[0]
