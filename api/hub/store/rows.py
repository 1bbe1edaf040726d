"""What goes into the database in one commit, and what comes back out of the journal."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from api.contract.events import Event, TicketTaken
from api.contract.wire import encode
from api.domain.state import Ticket
from api.hub.store.chain import link
from api.hub.store.sealed import ended_by


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """One row of the journal (R38): the event `payload`, when and by whom."""

    sequence: int
    day: str
    at: datetime
    actor: str
    type: str
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An event with its place in the journal, as the fold reads it."""

    sequence: int
    at: datetime
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was said to one command; `request` is the SHA-256 of what was asked."""

    request: bytes
    status: int
    body: bytes
    at: datetime


@dataclass(slots=True)
class Writing:
    """All that one commit keeps. `taken` are new tickets, `touched` those that changed.

    `chain` is the digest of the journal's last row, first of the one before this commit.
    `sealed` are the words of citizens by name, None for those to be deleted (R34).
    """

    hall: str
    chain: bytes
    journal: list[dict[str, Any]] = field(default_factory=list)
    answers: list[dict[str, Any]] = field(default_factory=list)
    taken: dict[str, Ticket] = field(default_factory=dict)
    touched: dict[str, Ticket] = field(default_factory=dict)
    sealed: dict[str, tuple[bytes, datetime] | None] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.journal or self.answers)

    def event(self, one: Recorded, *, day: str, actor: str, key: str | None) -> None:
        """One event, by whom and under which key."""
        row = {
            "hall": self.hall,
            "sequence": one.sequence,
            "day": day,
            "at": one.at,
            "actor": actor,
            "key": key,
            "type": one.event.type,
            "payload": encode(one.event).decode(),
        }
        self.chain = link(self.chain, row)
        self.journal.append(row | {"chain": self.chain})
        self.sealed |= dict.fromkeys(ended_by(one.event))

    def ticket(self, one: Recorded, tickets: Mapping[str, Ticket]) -> None:
        """The ticket that the event is about, if any, as it is after it."""
        id = getattr(one.event, "ticket", "")
        if isinstance(one.event, TicketTaken):
            self.taken[id] = tickets[id]
        elif id in tickets and id not in self.taken:
            self.touched[id] = tickets[id]

    @property
    def deletes(self) -> bool:
        """Whether words are to go, so that nothing of them may stay on the disk."""
        return None in self.sealed.values()

    def answer(self, actor: str, key: str, answer: Answer) -> None:
        """What was answered to a key."""
        self.answers.append(
            {
                "hall": self.hall,
                "actor": actor,
                "key": key,
                "request": answer.request,
                "status": answer.status,
                "body": answer.body,
                "at": answer.at,
            }
        )


# Columns of `tickets` that are fields of the ticket under the same name.
SAME = (
    "day",
    "number",
    "service",
    "ticket_class",
    "language",
    "kiosk",
    "ahead",
    "clock",
    "taken_at",
    "called_at",
    "started_at",
    "ended_at",
    "state",
    "counter",
    "staff",
    "recalls",
    "returns",
)


def ticket_row(hall: str, ticket: Ticket) -> dict[str, Any]:
    """The flat row of a ticket as it is now."""
    row = {name: getattr(ticket, name) for name in SAME}
    return {"hall": hall, "ticket": ticket.id, "first_called_at": ticket.called_at, **row}
