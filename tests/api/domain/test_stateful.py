"""A hall in which anybody may do anything at any time: what must hold, holds after every act."""

import os
from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from api.contract.commands import CallNext, Command
from api.contract.events import DayStarted, Event
from api.contract.problems import problem
from api.contract.wire import decode_event, decode_strictly, encode
from api.domain import views
from api.domain.decide import decide
from api.domain.due import due
from api.domain.hall import Hall
from api.domain.opening.hours import next_change
from api.domain.refused import Refused
from api.domain.settings import Calling
from api.domain.state import State
from tests.api.domain import laws
from tests.api.domain.acts import STEPS, TAKING, Step, meant
from tests.api.domain.acts_arrivals import RECEIVING
from tests.api.domain.acts_voices import LETTER, SHORT_LIVED
from tests.api.domain.hall import LANGUAGES, at, health, opens, take, with_calling
from tests.api.domain.watched import Watched

# HYPOTHESIS_PROFILE=nightly takes its time.
HALLS = {"nightly": 10_000, "landing": 100}.get(os.environ.get("HYPOTHESIS_PROFILE", ""), 500)
Row = tuple[int, datetime, Event]
# Every rule of calling has its say: the time to walk up, the pause, and the hall by itself.
STRICT = replace(
    with_calling(Calling(recall_pause_s=2, no_show_after_s=3, no_show_by_itself_s=60)),
    **SHORT_LIVED,
    **RECEIVING,
)


class AnyHall(RuleBasedStateMachine):
    """Citizens, clerks, printers and the clock, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.hall = Hall(STRICT)
        self.watched = Watched(self.hall)
        self.now = at("08:59")
        self.journal: list[Row] = []
        self.snapshot = encode(State())

    @initialize(morning=st.lists(TAKING, min_size=2, max_size=6))
    def the_hall_opens(self, morning: list[Command]) -> None:
        """Three windows and a printer; whatever else comes, comes at random."""
        windows = (opens(1), opens(2), opens(3))
        for command in (
            *windows,
            health("printer-1", "ready"),
            take("A"),
            take("C"),
            LETTER,
            *morning,
        ):
            self._do(command)

    @rule(step=STEPS)
    def something_happens(self, step: Step) -> None:
        """Anything at all, by anybody, a breath after the last."""
        self.now += timedelta(seconds=1)
        match step:
            case timedelta():
                self.now += step
            case "the hour strikes":
                self.now = next_change(self.hall, self.now)
            case "the hub acts":
                self._the_hub_acts()
            case str():
                self._everybody_looks()
            case CallNext():
                self._press(step)
            case command:
                self._do(meant(self.hall, command))

    def _press(self, press: CallNext) -> None:
        """R1, F:B2: a press against what is no longer so moves nobody, nor does a second one."""
        ticket = self.hall.at_counter(press.counter)
        press = replace(press, after=meant(self.hall, press).after)  # type: ignore[union-attr]
        happened = self._do(press)
        if press.after not in ((ticket.id, ticket.number) if ticket else (None,)):
            assert nobody_moved(happened)
        if not nobody_moved(happened):
            assert nobody_moved(self._do(press))

    def _the_hub_acts(self) -> None:
        """What time brings is never refused: the hub gives these commands in its own name.

        A new day may bring what none saw on the old one; after that nothing is left.
        """
        for _ in range(2):
            for command in list(due(self.hall, self.now)):
                decide(self.hall, command, self.now)
                self._do(command)
        assert not list(due(self.hall, self.now))

    def _everybody_looks(self) -> None:
        """Every view can be made and sent, and the state be kept."""
        hall, now = self.hall, self.now
        laws.a_target_shown_is_a_target_taken(hall, now)
        laws.nothing_over_is_shown(hall, now)
        for view in (views.board(hall, now), views.floor(hall, now), views.remote(hall, now)):
            assert encode(view)
        for kiosk in ("kiosk-1", "nobody"):
            assert encode(views.kiosk(hall, kiosk, now))
        for number in (1, 3):
            assert encode(views.counter(hall, number, now))
        assert encode(views.printer(hall, "printer-1", now))
        for ticket in hall.state.tickets.values():
            assert encode(views.citizen(hall, ticket, now))
        self.snapshot = encode(hall.state)

    def teardown(self) -> None:
        """The journal is the only truth (R38): the fold of it is the hall as it lived."""
        sent = [(sequence, when, _over_the_wire(event)) for sequence, when, event in self.journal]
        for start in (State(), decode_strictly(self.snapshot, State)):
            again = Hall(STRICT, start)
            for sequence, when, event in sent:
                if sequence > start.sequence:
                    again.apply(event, when, sequence)
            assert again.state == self.hall.state
            laws.the_lines_are_those_of_the_tickets(again)

    def _do(self, command: Command) -> list[Event]:
        try:
            events = self.watched.obey(command, self.now)
        except Refused as no:
            _says_why(no)
            return []
        rows = enumerate(events, start=len(self.journal) + 1)
        self.journal += [(sequence, self.now, event) for sequence, event in rows]
        return events


def nobody_moved(events: list[Event]) -> bool:
    """Nothing happened, but that perhaps a new day began."""
    return all(isinstance(event, DayStarted) for event in events)


def _says_why(no: Refused) -> None:
    assert no.rule
    for language in LANGUAGES:
        assert problem(no.code, language, detail="", **no.values).mend


def _over_the_wire(event: Event) -> Event:
    heard = decode_event(encode(event))
    assert heard == event
    return heard


# Time is an argument here, so that a slow machine is no fault of the hall's.
AnyHall.TestCase.settings = settings(
    max_examples=HALLS, stateful_step_count=40, deadline=None, suppress_health_check=[*HealthCheck]
)
TestAnyHall = AnyHall.TestCase
