"""Opinions and complaints: filed, owned, read, answered, and asked after (R30)."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response

from api.contract.commands import AnswerOpinion, AssignOpinion, ReadOpinion, ReopenOpinion
from api.contract.requests import (
    AnswerRequest,
    AssignRequest,
    MineRequest,
    OpinionRequest,
    ReopenRequest,
)
from api.contract.views import MyOpinion, OpinionLine, OpinionList, OpinionText, Receipt
from api.contract.words import Via
from api.domain.views.opinions import my_opinion, opinion_line, opinion_list
from api.domain.voices.opinions import known_opinion
from api.hub.described import described
from api.hub.exchange import act, answered, hub_of, read, sender_of
from api.hub.guarded import Guarded
from api.hub.letters import FILED, file, own_opinion, send
from api.hub.private import written
from api.hub.routes.samples import ACCEPTED

router = APIRouter(prefix="/api/opinions", tags=["opinions"], route_class=Guarded)

RECEIPT = Receipt(reference="26-0007", due="2026-12-02", secret="BCDFGHJK")
LINE = OpinionLine(
    reference="26-0007",
    kind="complaint",
    state="filed",
    owner="9001",
    post={"zh-Hant": "值班主任", "en": "Duty leader"},
    filed_at=datetime(2026, 11, 23, 2, tzinfo=UTC),
    due="2026-12-02",
    overdue=False,
    via="kiosk",
    language="zh-Hant",
)
MINE = MyOpinion(reference="26-0007", state="filed", due="2026-12-02", may_reopen=False)


@router.post(
    "",
    **described(
        "Say something to the hall",
        RECEIPT,
        asks=OpinionRequest(text="…", kind="complaint"),
        status=FILED,
        key=True,
    ),
)
async def file_opinion(request: Request) -> Response:
    """At a kiosk, or at the desk for somebody. The text is sealed; the secret is said once."""
    via: Via = "kiosk" if sender_of(request).device else "desk"
    return await file(request, await read(request, OpinionRequest), via)


@router.get("", **described("The book of opinions", OpinionList(opinions=(LINE,))))
async def opinions(request: Request) -> Response:
    """Open ones first, by due day: all for a supervisor, his own for a clerk. No texts."""
    return answered(opinion_list(hub_of(request).hall, sender_of(request).staff or ""))


@router.post(
    "/{reference}/assign",
    **described("Give it to somebody", ACCEPTED, asks=AssignRequest(owner="1024"), key=True),
)
async def assign(request: Request, reference: str) -> Response:
    """The supervisor names who answers."""
    body, by = await read(request, AssignRequest), sender_of(request).staff or ""
    return await act(request, AssignOpinion(reference=reference, owner=body.owner, by=by))


@router.post(
    "/{reference}/read",
    **described("Read what was written", OpinionText(opinion=LINE, written=()), key=True),
)
async def read_opinion(request: Request, reference: str) -> Response:
    """Its owner or a supervisor; who read it is in the journal before a word is said (R38)."""
    hub, by = hub_of(request), sender_of(request).staff or ""
    await act(request, ReadOpinion(reference=reference, by=by))
    # Asked anew: a key that was good once must not open it for a former owner.
    opinion = known_opinion(hub.hall, reference, by)
    texts = await written(hub, opinion)
    return answered(OpinionText(opinion=opinion_line(hub.hall, opinion), written=texts))


@router.post(
    "/{reference}/answer",
    **described("Answer", ACCEPTED, asks=AnswerRequest(text="…"), key=True),
)
async def answer(request: Request, reference: str) -> Response:
    """Its owner or a supervisor; sealed like the opinion itself."""
    body, by = await read(request, AnswerRequest), sender_of(request).staff or ""
    bare = AnswerOpinion(reference=reference, by=by, words="", digest="")
    return await send(request, bare, body.text)


@router.post(
    "/mine",
    **described("Ask after one's own", MINE, asks=MineRequest(reference="26-0007", secret="…")),
)
async def mine(request: Request) -> Response:
    """By reference and secret: where it stands, and the answers."""
    body = await read(request, MineRequest)
    opinion = own_opinion(request, body.reference, body.secret)
    texts = await written(hub_of(request), opinion)
    answers = tuple(one for one in texts if one.part == "answer")
    return answered(my_opinion(opinion, answers))


@router.post(
    "/mine/reopen",
    **described(
        "Not content with the answer",
        ACCEPTED,
        asks=ReopenRequest(reference="26-0007", secret="…", text="…"),
        key=True,
    ),
)
async def reopen(request: Request) -> Response:
    """Once; what is still wanting is sealed as well."""
    body = await read(request, ReopenRequest)
    opinion = own_opinion(request, body.reference, body.secret)
    bare = ReopenOpinion(reference=opinion.reference, words="", digest="")
    return await send(request, bare, body.text)
