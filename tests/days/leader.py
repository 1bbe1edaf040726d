"""The duty leader of a simulated day, and the outside: answers, signals, help, opinions."""

from datetime import timedelta

from api.contract.commands import (
    AcknowledgeHelp,
    AcknowledgeLeaderCall,
    AnswerOpinion,
    AssignOpinion,
    EndLeaderCall,
    FinishHelp,
    GrantApproval,
    MarkReady,
    PauseCounter,
    ReadOpinion,
    RefuseApproval,
)
from api.contract.events import (
    ApprovalAsked,
    Event,
    HelpAsked,
    LeaderCalled,
    OpinionFiled,
    OpinionReopened,
    StepFinished,
)
from api.domain.opening.hours import closed_at, is_open
from tests.days import citizens
from tests.days.day import Day, Process

MINUTE = timedelta(minutes=1)
# He lets them cash up, not do papers while people wait, and does not answer about going home.
GRANTED, REFUSED = {"settlement", "personal"}, {"internal"}
# This signal of the day never comes; the first wish for help is overlooked, an opinion forgotten.
LOST_SIGNAL = 12


def leader(day: Day) -> str:
    """The 工號 of who is on duty."""
    return next(one.number for one in day.settings.staff if one.role == "supervisor")


def answers(day: Day, event: Event) -> Process:
    """Agrees or not, after a minute."""
    assert isinstance(event, ApprovalAsked)
    yield MINUTE
    staff = leader(day)
    reason = event.wish.reason if isinstance(event.wish, PauseCounter) else "close"
    shut = closed_at(day.hall, day.now) is not None and not is_open(day.hall, day.now)
    if reason in GRANTED or (reason == "close" and shut):
        day.do(f"staff:{staff}", GrantApproval(approval=event.approval, staff=staff))
    if reason in REFUSED:
        no = RefuseApproval(approval=event.approval, staff=staff, words="請先服務民眾")
        day.do(f"staff:{staff}", no)


def comes(day: Day, event: Event) -> Process:
    """Is called, comes, settles it."""
    assert isinstance(event, LeaderCalled)
    yield 2 * MINUTE
    staff = leader(day)
    day.do(f"staff:{staff}", AcknowledgeLeaderCall(call=event.call, staff=staff))
    yield 5 * MINUTE
    day.do(f"staff:{staff}", EndLeaderCall(call=event.call, staff=staff))


def helps(day: Day, event: Event) -> Process:
    """The first wish of the day is overlooked; the second waits; the others do not."""
    assert isinstance(event, HelpAsked)
    if event.serial == 1:
        return
    yield (3 if event.serial == 2 else 0.3) * MINUTE
    staff = leader(day)
    day.do(f"staff:{staff}", AcknowledgeHelp(help=event.help, by=staff))
    yield 2 * MINUTE
    day.do(f"staff:{staff}", FinishHelp(help=event.help, by=staff))


def signals(day: Day, event: Event) -> Process:
    """The medicine is prepared, the loan approved; once a day nobody ever says so (R11)."""
    assert isinstance(event, StepFinished)
    if event.awaits is None:
        return
    before = sum(isinstance(row.event, StepFinished) and bool(row.event.awaits) for row in day.rows)
    if before == LOST_SIGNAL:
        return
    yield day.chance.uniform(2, 12) * MINUTE
    day.do("device:his", MarkReady(number=event.ticket, service=event.next_service))


def reads_and_answers(day: Day, event: Event) -> Process:
    """Gives it to a colleague, reads it, answers it; the third lies until it is overdue."""
    assert isinstance(event, OpinionFiled | OpinionReopened)
    staff, again = leader(day), isinstance(event, OpinionReopened)
    if event.reference.endswith("3"):
        return
    yield 30 * MINUTE
    if not again:
        owner = day.settings.staff[0].number
        day.do(f"staff:{staff}", AssignOpinion(reference=event.reference, owner=owner, by=staff))
    day.do(f"staff:{staff}", ReadOpinion(reference=event.reference, by=staff))
    words = f"answer-{event.reference}-{again}"
    answer = AnswerOpinion(reference=event.reference, by=staff, words=words, digest="d")
    day.do(f"staff:{staff}", answer)
    if not again and event.reference.endswith("1"):
        yield 10 * MINUTE
        day.begin(citizens.not_content(day, event.reference))
