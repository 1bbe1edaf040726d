"""A small hall for one counter: it answers what a counter unit asks, as the hub would."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from api.contract.requests import NextRequest
from api.contract.views import AtCounter, CounterView, HallLine
from api.contract.words import CounterState
from firmware_py.messages import Answer, Ask, Done, Refused

NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)


def ticket_id(number: str) -> str:
    """How the hub names the ticket of this number today."""
    return f"2026-11-23-{number}"


def view(
    state: CounterState = "open",
    number: str | None = None,
    *,
    sign_lit: bool | None = None,
    counter: int = 3,
    waiting: int = 5,
) -> CounterView:
    """A counter's view: its state and the ticket it serves."""
    ticket = AtCounter(
        id=ticket_id(number) if number else "",
        number=number or "",
        service="A",
        ticket_class="normal",
        state="called",
        taken_at=NOON,
        since=NOON,
        language="zh-Hant",
    )
    return CounterView(
        hall=HallLine(names={}, hours={}, timezone="Asia/Taipei", languages=("zh-Hant",)),
        counter=counter,
        state=state,
        sign_lit=state != "open" if sign_lit is None else sign_lit,
        led=(number or "") if state == "open" else "",
        staff="1001",
        since=NOON,
        reason="personal" if state == "paused" else None,
        back_at=None,
        ticket=ticket if number else None,
        waiting=waiting,
        queue=(),
        held=(),
        missed=(),
        services=(),
        counters=(),
    )


@dataclass
class Hall:
    """One open counter and a long queue, with the hub's rules for the unit's four commands."""

    waiting: int = 1_000
    state: CounterState = "open"
    serial: int = 0
    counter: int = 3
    advanced_after: list[str | None] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def number(self) -> str | None:
        """The number at the counter."""
        return f"A{self.serial:03}" if self.serial else None

    @property
    def view(self) -> CounterView:
        """What the unit is to show."""
        return view(self.state, self.number, counter=self.counter)

    def answer(self, ask: Ask) -> Answer:
        """Do what is asked, or refuse it."""
        self.asked.append(ask.command)
        match ask.command:
            case "call-next":
                assert isinstance(ask.body, NextRequest)
                return self._call(ask.body.after)
            case "recall" if self.number is None:
                return Refused("no_ticket_here")
            case "pause":
                self.state = "paused"
            case "resume" if self.state != "paused":
                return Refused("not_paused")
            case "resume":
                self.state = "open"
        return Done()

    def _call(self, after: str | None) -> Answer:
        if self.state != "open":
            return Refused("counter_not_open")
        if after != (ticket_id(self.number) if self.number else None):
            return Done()
        if self.serial == self.waiting:
            return Refused("nobody_waits")
        self.advanced_after.append(after)
        self.serial += 1
        return Done()
