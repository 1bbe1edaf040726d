"""What becomes of a request for consent, and of a call for the duty leader."""

from datetime import datetime

from api.contract.events import (
    ApprovalAsked,
    ApprovalGranted,
    ApprovalLapsed,
    ApprovalRefused,
    ApprovalWithdrawn,
    LeaderCallAcknowledged,
    LeaderCalled,
    LeaderCallEnded,
)
from api.domain.state import Approval, LeaderCall, State


def approval_asked(state: State, event: ApprovalAsked, at: datetime) -> None:
    """It is to be answered; what became of the window's last one is no longer news."""
    others = {key: one for key, one in state.approvals.items() if one.counter != event.counter}
    asked = Approval(
        id=event.approval,
        counter=event.counter,
        staff=event.staff,
        clerk=event.clerk,
        wish=event.wish,
        code=event.code,
        waiting=event.waiting,
        asked_at=at,
        deadline=event.deadline,
        words=event.words,
    )
    state.approvals = {**others, asked.id: asked}


def approval_granted(state: State, event: ApprovalGranted, at: datetime) -> None:
    """Agreed."""
    approval = state.approvals[event.approval]
    approval.state, approval.ended_at = "granted", at
    approval.by, approval.answer, approval.minutes = event.staff, event.words, event.minutes


def approval_refused(state: State, event: ApprovalRefused, at: datetime) -> None:
    """Not agreed."""
    approval = state.approvals[event.approval]
    approval.state, approval.ended_at = "refused", at
    approval.by, approval.answer = event.staff, event.words


def approval_withdrawn(state: State, event: ApprovalWithdrawn, at: datetime) -> None:
    """Needed no longer."""
    approval = state.approvals[event.approval]
    approval.state, approval.ended_at = "withdrawn", at


def approval_lapsed(state: State, event: ApprovalLapsed, at: datetime) -> None:
    """Unanswered."""
    approval = state.approvals[event.approval]
    approval.state, approval.ended_at = "lapsed", at


def leader_called(state: State, event: LeaderCalled, at: datetime) -> None:
    """Somebody wants the leader."""
    state.leader_serial += 1
    state.leader_calls[event.call] = LeaderCall(
        id=event.call,
        counter=event.counter,
        staff=event.staff,
        reason=event.reason,
        called_at=at,
        words=event.words,
    )


def leader_call_acknowledged(state: State, event: LeaderCallAcknowledged, at: datetime) -> None:
    """The leader comes."""
    call = state.leader_calls[event.call]
    call.by, call.acknowledged_at = event.staff, at


def leader_call_ended(state: State, event: LeaderCallEnded, at: datetime) -> None:
    """Settled, and no longer to be seen."""
    del state.leader_calls[event.call]
