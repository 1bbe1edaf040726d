"""The screens of those who come for something else than a new number, to be looked at."""

from dataclasses import replace
from datetime import UTC, datetime

from api.contract.problems import problem
from api.contract.views import CitizenView, GroupLine, KioskTicket, KioskView, Receipt, Ticket
from api.contract.words import PrintState, Text
from kiosk.states import (
    Arrived,
    Asking,
    Attract,
    Contact,
    Groups,
    Look,
    Machine,
    Opinion,
    Pad,
    PinPad,
    Rating,
    Received,
    Refusal,
    Screen,
    Service,
    Standing,
    State,
    Thanks,
    Unheard,
    Voice,
)

_AT = datetime(2026, 11, 23, 1, 42, tzinfo=UTC)
_TAGS = ("zh-Hant", "en", "vi", "id", "ja")
_GROUPS: tuple[Text, ...] = (
    dict(zip(_TAGS, ("戶籍證件", "Papers", "Giấy tờ", "Surat-surat", "戸籍・証明"), strict=True)),
    dict(zip(_TAGS, ("年金健保", "Insurance", "Bảo hiểm", "Asuransi", "年金・保険"), strict=True)),
    dict(zip(_TAGS, ("稅務地政", "Tax, land", "Thuế, đất", "Pajak", "税・土地"), strict=True)),
)
_POST: Text = {"zh-Hant": "課員", "en": "Clerk", "vi": "Nhân viên", "id": "Petugas", "ja": "係員"}


def visits(view: KioskView, language: str) -> dict[str, State]:
    """A state for each, by name; words of the hub are in `language`."""
    states = {name: _state(view, one) for name, one in _screens(view, language).items()}
    states["groups"] = _state(grouped(view), Groups())
    states["help_asked"] = _state(replace(view, help="asked"), Attract())
    coming = replace(view, help="coming", help_staff="1002", help_post=_POST)
    states["help_coming"] = _state(coming, Attract())
    machine = Machine(device="kiosk-1", hub="http://127.0.0.1:8080", version="0.1.0")
    for tab in ("machine", "tickets"):
        shown = replace(view, tickets=tuple(_ticket(n) for n in range(35)))
        page = Service(tab=tab, reprinted="A034" if tab == "tickets" else "")
        name = "service" if tab == "machine" else "service_tickets"
        states[name] = replace(_state(shown, page), staff="1002", machine=machine)
    return states


def grouped(view: KioskView) -> KioskView:
    """The same services under three kinds of business; the last one stands by itself."""
    lines = [replace(one, group=f"g{place % 3}") for place, one in enumerate(view.services)]
    if len(lines) > 1:
        lines[-1] = replace(lines[-1], group="")
    groups = tuple(GroupLine(code=f"g{place}", names=one) for place, one in enumerate(_GROUPS))
    return replace(view, services=tuple(lines), groups=groups)


def _screens(view: KioskView, language: str) -> dict[str, Screen]:
    early = problem("appointment_early", language, time="10:00", begins="09:30")
    opinion = Opinion("complaint", ("wait", "unclear"))
    asking = Asking("k", Look("t", "t"), Pad("arrive"), 0.0)
    receipt = Receipt(reference="26-0007", due="2026-12-02", secret="BCDFGHJK")
    return {
        "pad_arrive": Pad("arrive"),
        "pad_typed": Pad("arrive", "K7Q2MX"),
        "pad_rate": Pad("rate"),
        "asking": asking,
        "unheard": Unheard(asking, 0.0),
        "early": Refusal(early.title, early.mend, 0.0, "arrive", Pad("arrive")),
        "returned": Arrived(_arrived(), "returned", 0.0),
        "already": Arrived(_arrived(), "already", 0.0),
        "standing": Standing(sample_citizen(view), 0.0),
        "voice": Voice(),
        "rating": Rating("t13", "A013"),
        "reasons": Rating("t13", "A013", 2),
        "thanks": Thanks(0.0),
        "opinion": Opinion(),
        "sentences": opinion,
        "contact": Contact(opinion),
        "telephone": Contact(opinion, "0255500123"),
        "received": Received(receipt, 0.0),
        "staff": PinPad(),
        "pin": PinPad("1234", "1002"),
    }


def _arrived() -> Ticket:
    return Ticket(
        number="A007",
        token="t7",
        service="A",
        ticket_class="normal",
        state="waiting",
        day="2026-11-23",
        taken_at=_AT,
        clock=_AT,
        ahead=3,
    )


def sample_citizen(view: KioskView) -> CitizenView:
    """A ticket that was just called, as its holder may see it."""
    return CitizenView(
        hall=view.hall,
        state="open",
        id="2026-11-23-A007",
        number="A007",
        ticket_state="called",
        service="A",
        service_names={},
        ticket_class="normal",
        class_names={},
        language="zh-Hant",
        day="2026-11-23",
        taken_at=_AT,
        clock=_AT,
        ahead=0,
        counter=3,
    )


def _ticket(place: int) -> KioskTicket:
    papers: tuple[PrintState, ...] = ("sending", "printed", "unknown", "failed")
    return KioskTicket(
        number=f"A{35 - place:03}",
        token=f"t{place}",
        job=f"j{place}",
        paper=papers[place % 4],
        copy=place % 3 // 2,
        id=f"2026-11-23-A{35 - place:03}",
    )


def _state(view: KioskView, screen: Screen) -> State:
    return State(screen=screen, view=view)
