"""Where a number stands: it came back, was checked in, or was shown to the scanner. One number."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from api.contract.look import AMBER, WHITE
from api.contract.phrases import phrase
from api.contract.views import CitizenView, Ticket, WaitRange
from api.contract.waiting import wait_words
from api.contract.words import TicketState
from kiosk.boxes import Align, Box, Page
from kiosk.frame import Button, button, header
from kiosk.sheet import Sheet
from kiosk.states import Arrived, Standing
from kiosk.wrap import line_height


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A number, and what its holder is to know."""

    number: str
    state: TicketState
    ahead: int
    wait: WaitRange | None
    counter: int | None
    awaits: str | None = None


def arrived(sheet: Sheet, screen: Arrived) -> Page:
    """He is in the queue now, or was there already."""
    ticket: Ticket = screen.ticket
    place = Place(
        number=ticket.number,
        state=ticket.state,
        ahead=ticket.ahead,
        wait=ticket.wait,
        counter=ticket.counter,
        awaits=ticket.awaits,
    )
    return _page(sheet, f"arrived.{screen.how}", place)


def standing(sheet: Sheet, screen: Standing) -> Page:
    """How the number stands that was shown."""
    ticket: CitizenView = screen.ticket
    place = Place(
        number=ticket.number,
        state=ticket.ticket_state,
        ahead=ticket.ahead,
        wait=ticket.wait,
        counter=ticket.counter,
        awaits=ticket.awaits,
    )
    return _page(sheet, "standing", place)


def _page(sheet: Sheet, screen: str, place: Place) -> Page:
    panel = sheet.panel
    body = header(sheet, sheet.say(f"{screen}.title"), sheet.say_second(f"{screen}.title"))
    height = max(panel.step(20, 40), panel.bar)
    done = Button(name="done", label=sheet.say("done"), sign="check", fill=AMBER, large=True)
    button(sheet, done, body.at(body.height - height, height))
    card = body.at(0, body.height - height - panel.gap)
    sheet.card(card, WHITE)
    inner = card.inset(panel.step(4, 10), panel.step(2, 10))
    if panel.upright:
        _above(sheet, place, inner)
    else:
        left, right = inner.columns(2, panel.gap)
        _number(sheet, place, left)
        _lines(sheet, said(sheet, place), right)
    return sheet.page(screen.partition(".")[0])


def said(sheet: Sheet, place: Place) -> list[str]:
    """How it stands, how many are before him, and how long that is."""
    if place.state in ("waiting", "pending") and place.awaits is None:
        rows = [
            sheet.say("number.ahead", count=place.ahead)
            if place.ahead
            else sheet.say("number.next")
        ]
        if place.wait is not None:
            rows.append(wait_words(place.wait, sheet.language))
        return [*rows, sheet.say("arrived.wait")]
    key = {"signal": "preparing", "check_in": "check_in"}.get(place.awaits or "", place.state)
    counter = place.counter if place.counter is not None else ""
    return [phrase(sheet.language, f"citizen.{key}", counter=counter)]


def _above(sheet: Sheet, place: Place, inner: Box) -> None:
    rows = said(sheet, place)
    size = sheet.panel.name
    broken = [sheet.lines(one, "bold", size, inner.width) for one in rows]
    used = sum(len(lines) for lines in broken) * line_height(size)
    _number(sheet, place, inner.at(0, min(inner.height - used, inner.height * 2 // 3)))
    _lines(sheet, rows, inner.at(inner.height - used, used))


def _number(sheet: Sheet, place: Place, box: Box) -> None:
    wide = sheet.width(place.number, "black", 100) / 100
    size = int(min(box.width * 0.96 / wide, box.height * 0.9 / 0.78))
    loud = replace(sheet.like(WHITE, size=size, weight="black"), align="centre", by_ink=True)
    sheet.put(place.number, box, loud)


def _lines(sheet: Sheet, rows: Sequence[str], box: Box) -> None:
    panel = sheet.panel
    size = sheet.largest(rows, (panel.name, panel.text), (box.width, 2), "bold")
    lines = [line for one in rows for line in sheet.lines(one, "bold", size, box.width)]
    size = size if line_height(size) * len(lines) <= box.height else panel.text
    lines = [line for one in rows for line in sheet.lines(one, "bold", size, box.width)]
    most = max(box.height // line_height(size), 1)
    align: Align = "centre" if panel.upright else "left"
    loud = replace(sheet.like(WHITE, size=size, weight="bold"), box=box, align=align)
    sheet.stack(lines[:most], loud)
