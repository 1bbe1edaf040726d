"""The hall's own voices: what is recorded, new recordings, and whole banks for the walls."""

import asyncio

from fastapi import APIRouter, Request, Response

from api.contract.requests.voices import ClipRequest
from api.contract.views.voices import ClipLine, ClipTaken, VoiceBank, VoiceBanks, VoiceFile
from api.hub.described import described
from api.hub.exchange import answered, hub_of, read
from api.hub.guarded import PICTURE_LIMIT, Guarded
from api.hub.voices import bank_file, bank_line, spoken_here, take_clip

router = APIRouter(prefix="/api/voice/banks", tags=["voice"], route_class=Guarded)

LINE = ClipLine(id="digit:1", text="一", state="recorded")
BANK = VoiceBank(language="nan", name="台語", version="3f9a", clips=(LINE,))


@router.get("", **described("What is recorded in each language", VoiceBanks(banks=(BANK,))))
async def banks(request: Request) -> Response:
    """In the order in which the hall speaks them."""
    hub = hub_of(request)
    lines = [await asyncio.to_thread(bank_line, hub, tag) for tag in spoken_here(hub)]
    return answered(VoiceBanks(banks=tuple(lines)))


@router.get(
    "/{language}",
    **described("A bank as one file", VoiceFile(language="nan", version="3f9a", content="UEs=")),
)
async def bank(request: Request, language: str) -> Response:
    """For the walls, and for another hall."""
    return answered(await asyncio.to_thread(bank_file, hub_of(request), language))


@router.post(
    "/{language}/clips",
    **described(
        "Keep a recording", ClipTaken(bank=BANK), asks=ClipRequest(id="digit:1", content="UklGRg==")
    ),
)
async def clip(request: Request, language: str) -> Response:
    """Checked, trimmed and made as loud as all others; or what is wrong with it.

    The same recording sent twice is one, so that no key is needed.
    """
    body = await read(request, ClipRequest, limit=PICTURE_LIMIT)
    hub = hub_of(request)
    async with hub.one_records:
        made = await asyncio.to_thread(take_clip, hub, language, body.id, body.content)
    return answered(made)
