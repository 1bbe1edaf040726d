"""Who comes with a code: what it is, and where its holder stands then (R6, R12, R13). Pure."""

import re

from api.contract.codes import WRITTEN, keyed
from api.contract.views import CitizenView, KioskView, Ticket
from kiosk.issued import follow
from kiosk.states import (
    Arrive,
    Arrived,
    CheckIn,
    Issued,
    Look,
    Rating,
    Return,
    Standing,
)

# The token on a paper of ours: hexadecimal, bare or at the end of its phone page's address.
_TOKEN = re.compile(r"(?:https?://\S+/)?([0-9a-f]{16,64})", re.IGNORECASE)
# 身分證, 居留證 and mobile telephones: what people hold before a scanner by mistake.
_PERSONAL = re.compile(r"[A-Z][1289A-D]\d{8}|09\d{8}")


def meant(code: str, view: KioskView | None) -> Look | Return | Arrive | None:
    """What a scanned or typed code asks for; None for one that is none of the hall's.

    A person's own number never leaves the kiosk, whatever card somebody holds before it (R34).
    """
    if number := number_in(code, view):
        return Return(number)
    if token := _TOKEN.fullmatch(code.strip()):
        return Look(token[1].lower(), code.strip())
    plain = keyed(code)
    if WRITTEN.fullmatch(plain) and not _PERSONAL.fullmatch(plain):
        return Arrive(plain)
    return None


def number_in(code: str, view: KioskView | None) -> str | None:
    """The number of a ticket, as it stands on its paper: a service's letters, then digits."""
    plain = keyed(code)
    prefixes = {line.prefix for line in view.services} if view else set()
    letters = plain.rstrip("0123456789")
    return plain if letters in prefixes and 0 < len(plain) - len(letters) <= 5 else None


def shown(ticket: CitizenView, token: str, now: float) -> Return | CheckIn | Rating | Standing:
    """What somebody wants who shows this paper: his place, his word, or to know how he stands."""
    if ticket.awaits == "check_in" and not ticket.lapsed:
        return CheckIn(token)
    if ticket.ticket_state == "missed":
        return Return(token)
    if ticket.may_rate:
        return Rating(token, ticket.number)
    return Standing(ticket, now)


def came(ticket: Ticket, view: KioskView | None, now: float) -> Issued | Arrived:
    """Where a citizen stands who has checked in: his paper comes, if there is one to come."""
    if ticket.again:
        return Arrived(ticket, "already", now)
    if ticket.job is None:
        return Arrived(ticket, "checked_in", now)
    return follow(Issued(ticket, "printing", now), view, now)
