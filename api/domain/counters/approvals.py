"""Consent is asked for, given or not, and lapses; by the grant the act is done (R16-R18, R22)."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from api.contract.commands import (
    AskApproval,
    CloseCounter,
    GrantApproval,
    LapseApproval,
    PauseCounter,
    RefuseApproval,
    WithdrawApproval,
)
from api.contract.events import (
    ApprovalAsked,
    ApprovalGranted,
    ApprovalLapsed,
    ApprovalRefused,
    ApprovalWithdrawn,
    Event,
)
from api.domain.counters import opening, pause
from api.domain.counters.asked import open_ask, overtaken
from api.domain.counters.consent import Consent, is_supervisor
from api.domain.counters.questions import known
from api.domain.hall import Hall
from api.domain.privacy.said import reason as said_reason
from api.domain.refused import Refused
from api.domain.state import Approval
from api.domain.tickets.dispatch import waiting_at

# What a wish leads to, by the consent of somebody.
ACTS: dict[type, Callable[[Hall, Any, datetime, Consent], list[Event]]] = {
    PauseCounter: pause.paused_by,
    CloseCounter: opening.closed_by,
}
# Any supervisor: when it is asked what could be granted at all, nobody has granted it yet.
SOMEBODY = Consent("somebody")


def ask_approval(hall: Hall, command: AskApproval, now: datetime) -> list[Event]:
    """File what the clerk may not do alone; do at once what he may.

    What no supervisor could grant is refused as ever. The same request again is no other.
    """
    counter = known(hall, command.counter)
    objection = _objection(hall, command, now)
    if objection is None:
        return DO_ALONE[type(command.wish)](hall, command.wish, now)
    before, words = open_ask(hall, counter.number), said_reason(command.words)
    if before and (before.wish, before.words) == (command.wish, words):
        return []
    asked = ApprovalAsked(
        approval=command.approval,
        counter=counter.number,
        staff=command.staff,
        clerk=counter.staff or "",
        wish=command.wish,
        code=objection.code,
        waiting=len(waiting_at(hall, counter.number)),
        deadline=now + timedelta(seconds=hall.settings.approvals.deadline_s),
        words=words,
    )
    return [*overtaken(hall, counter.number, command.staff), asked]


def _objection(hall: Hall, command: AskApproval, now: datetime) -> Refused | None:
    """What a supervisor would have to set aside, if anything. Raises Refused for all else."""
    wish = command.wish
    if wish.counter != command.counter:
        raise Refused("ask_elsewhere", counter=wish.counter)
    try:
        DO_ALONE[type(wish)](hall, wish, now)
    except Refused as refused:
        ACTS[type(wish)](hall, wish, now, SOMEBODY)
        return refused
    return None


def grant_approval(hall: Hall, command: GrantApproval, now: datetime) -> list[Event]:
    """The supervisor agrees, and it is done, if the hall as it is now still lets it be done."""
    approval = _to_answer(hall, command.approval, command.staff, now)
    granted = ApprovalGranted(
        approval=approval.id,
        counter=approval.counter,
        staff=command.staff,
        minutes=command.minutes,
        words=said_reason(command.words),
    )
    consent = Consent(command.staff, command.minutes)
    return [granted, *ACTS[type(approval.wish)](hall, approval.wish, now, consent)]


def refuse_approval(hall: Hall, command: RefuseApproval, now: datetime) -> list[Event]:
    """The supervisor does not agree, and owes the clerk a word (R25)."""
    approval = _to_answer(hall, command.approval, command.staff, now)
    words = said_reason(command.words)
    if not words:
        raise Refused("refusal_needs_words")
    return [
        ApprovalRefused(
            approval=approval.id, counter=approval.counter, staff=command.staff, words=words
        )
    ]


def withdraw_approval(hall: Hall, command: WithdrawApproval, now: datetime) -> list[Event]:
    """Whoever asked, or the clerk whom it is for, takes it back."""
    approval = _open(hall, command.approval, now)
    if command.staff not in (approval.staff, approval.clerk):
        raise Refused("not_your_request")
    return [ApprovalWithdrawn(approval=approval.id, counter=approval.counter, staff=command.staff)]


def lapse_approval(hall: Hall, command: LapseApproval, now: datetime) -> list[Event]:
    """Nothing, before its deadline and after it was answered."""
    approval = hall.state.approvals.get(command.approval)
    if approval is None or approval.state != "asked" or now < approval.deadline:
        return []
    return [ApprovalLapsed(approval=approval.id, counter=approval.counter)]


def _to_answer(hall: Hall, id: str, staff: str, now: datetime) -> Approval:
    """The open request, if this supervisor may answer it: never whoever asked, nor for whom."""
    approval = _open(hall, id, now)
    if not is_supervisor(hall, staff):
        raise Refused("supervisors_answer")
    if staff in (approval.staff, approval.clerk):
        raise Refused("own_request")
    return approval


def _open(hall: Hall, id: str, now: datetime) -> Approval:
    approval = hall.state.approvals.get(id)
    if approval is None:
        raise Refused("no_such_approval")
    # Between the deadline and the hub's next look it is over already.
    if approval.state != "asked" or now >= approval.deadline:
        raise Refused("approval_over", counter=approval.counter)
    return approval


DO_ALONE: dict[type, Callable[[Hall, Any, datetime], list[Event]]] = {
    PauseCounter: pause.pause_counter,
    CloseCounter: opening.close_counter,
}
