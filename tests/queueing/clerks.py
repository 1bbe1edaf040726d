"""The five clerks of the overloaded hall, and their duty leader."""

from functools import partial

from api.contract.commands import (
    AskApproval,
    CallNext,
    CallTicket,
    FinishTicket,
    GrantApproval,
    HoldTicket,
    MarkNoShow,
    PauseCounter,
    Recall,
    RefuseApproval,
    ResumeCounter,
    StartService,
    TransferTicket,
)
from api.contract.events import ApprovalAsked, CounterPaused, Event, TicketCalled
from api.contract.words import PauseReason
from api.domain.state import Ticket
from api.domain.tickets.dispatch import waiting_at
from api.domain.tickets.transfers import counters_to, services_to
from tests.queueing.citizens import Citizens
from tests.queueing.life import LEADER, OPEN_MIN, SERVICES, SKILLS

WALK_MIN = 0.4
REASONS: tuple[PauseReason, ...] = ("personal", "personal", "settlement", "internal", "fault")


class Clerks(Citizens):
    """They call whoever is next, serve, send on, set aside, and wish to leave for a while."""

    def begins(self) -> None:
        """Each will want to leave his window now and then."""
        super().begins()
        self._wishes: dict[int, PauseCounter] = {}
        # What the leader agrees to, as soon as nobody is before the clerk.
        self._agreed: dict[int, GrantApproval] = {}
        for number in SKILLS:
            self._wish_later(number)

    def is_free(self, number: int) -> None:
        """What he set aside goes on when its time has come; else whoever is next is called."""
        if (agreed := self._agreed.pop(number, None)) is not None:
            self._left(self.do(agreed))
        else:
            self._perhaps_leaves(number)
        if self.hall.counter(number).state != "open":
            return
        held = self._to_look_at(number)
        if held is not None:
            self._met(self.do(CallTicket(counter=number, number=held.id)))
        elif waiting := waiting_at(self.hall, number):
            self._calls(number, waiting)

    def _calls(self, number: int, waiting: list[Ticket]) -> None:
        if self.happens(self.life.out_of_turn):
            meant = self.chance.choice(waiting).id
            self._met(self.do(CallTicket(counter=number, number=meant, reason="趕車")))
        else:
            self._met(self.do(CallNext(counter=number)))

    def _to_look_at(self, number: int) -> Ticket | None:
        held = (one for one in self.hall.state.tickets.values() if one.state == "held")
        here = (one for one in held if one.counter == number)
        return next((one for one in here if one.look_at and one.look_at <= self.now), None)

    def _met(self, events: list[Event]) -> None:
        """Who was called comes up to the window, or does not."""
        for event in events:
            if isinstance(event, TicketCalled):
                self._comes_up(event)

    def _comes_up(self, called: TicketCalled) -> None:
        if self.happens(self.life.no_show):
            self.later(0.2, lambda: self._at(called, Recall(counter=called.counter)))
            self.later(0.5, lambda: self._at(called, MarkNoShow(counter=called.counter)))
        else:
            self.later(WALK_MIN, lambda: self._serves(called))

    def _serves(self, called: TicketCalled) -> None:
        self._at(called, StartService(counter=called.counter))
        mean = SERVICES[self.hall.state.tickets[called.ticket].service][1]
        stays = self.chance.gammavariate(2, mean / 2)
        self.later(stays, lambda: self._ends(called))

    def _ends(self, called: TicketCalled) -> None:
        ticket, number = self.hall.state.tickets.get(called.ticket), called.counter
        if ticket is None or self.hall.at_counter(number) is not ticket:
            return
        services, windows = services_to(self.hall, ticket), counters_to(self.hall, ticket, number)
        if services and self.happens(self.life.transfer):
            self.do(TransferTicket(counter=number, service=self.chance.choice(services)))
        elif windows and self.happens(self.life.transfer / 2):
            self.do(TransferTicket(counter=number, to_counter=self.chance.choice(windows)))
        elif self.happens(self.life.hold):
            minutes = self.chance.randrange(3, 15)
            self.do(HoldTicket(counter=number, reason="補件", minutes=minutes))
        elif self.happens(0.5) or self._to_look_at(number) or number in self._wishes:
            self.do(FinishTicket(counter=number))
        else:
            # As most clerks do: one press ends this and calls the next.
            self._met(self.do(CallNext(counter=number, after=ticket.id)))

    def _at(self, called: TicketCalled, command: Recall | MarkNoShow | StartService) -> None:
        there = self.hall.at_counter(called.counter)
        if there is not None and there.id == called.ticket:
            self.do(command)

    def _wish_later(self, number: int) -> None:
        wish = PauseCounter(
            counter=number, reason=self.chance.choice(REASONS), minutes=self.chance.randrange(4, 13)
        )
        self.later(
            self.chance.expovariate(1 / self.life.pause_every),
            lambda: self._wishes.setdefault(number, wish),
        )

    def _perhaps_leaves(self, number: int) -> None:
        wish = self._wishes.pop(number, None)
        if wish is None or self.minute > OPEN_MIN:
            return
        self._wish_later(number)
        ask = AskApproval(
            counter=number, staff=f"100{number}", wish=wish, approval=f"{number} {self.minute}"
        )
        asked = [one for one in self._left(self.do(ask)) if isinstance(one, ApprovalAsked)]
        if asked:
            self.later(self.chance.uniform(0.5, 3), lambda: self._answers(asked[0]))

    def _answers(self, asked: ApprovalAsked) -> None:
        if self.happens(0.7):
            self._agreed[asked.counter] = GrantApproval(approval=asked.approval, staff=LEADER)
        else:
            self.do(RefuseApproval(approval=asked.approval, staff=LEADER, words="請稍後"))

    def _left(self, events: list[Event]) -> list[Event]:
        for event in events:
            if isinstance(event, CounterPaused):
                back = partial(self.do, ResumeCounter(counter=event.counter))
                self.later(self.chance.uniform(4, 15), back)
        return events
