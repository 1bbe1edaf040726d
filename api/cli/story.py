"""Events and calls as sentences for the person who must account for them. Numbers only (R34)."""

from collections.abc import Callable
from typing import Any

from api.contract import events
from api.contract.commands import CloseCounter, Wish
from api.contract.events import Event
from api.contract.views import Explanation
from api.domain.opening.hours import local
from api.domain.settings import HallSettings


def told(event: Event) -> str:
    """What happened, as one sentence."""
    return _STORIES[type(event)](event)


def told_call(call: Explanation, settings: HallSettings) -> list[str]:
    """One call and everybody who waited for that counter then, in the order of the clock."""
    when = local(settings, call.at).strftime("%Y-%m-%d %H:%M:%S")
    why = "its clock was the earliest" if call.by_clock else call.reason
    lines = [f"{call.number} → counter {call.counter}, {when}, staff {call.staff}: {why}"]
    if call.passed and not call.by_clock:
        lines.append(f"  {len(call.passed)} with an earlier clock were passed")
    for place, one in enumerate(call.waited, start=1):
        clock = local(settings, one.clock).strftime("%H:%M:%S")
        taken = local(settings, one.taken_at).strftime("%H:%M:%S")
        mark = "  ← called" if one.ticket == call.ticket else ""
        why = f": {one.class_reason}" if one.class_reason else ""
        times = f"clock {clock}  taken {taken}"
        lines.append(f"  {place:>3}. {one.number}  {times}  {one.ticket_class}{why}{mark}")
    return lines


def _wish(wish: Wish) -> str:
    if isinstance(wish, CloseCounter):
        return f"close counter {wish.counter}"
    return f"pause counter {wish.counter} ({wish.reason}{_minutes(wish.minutes)})"


def _minutes(minutes: int | None) -> str:
    return f", {minutes} minutes" if minutes else ""


def _with_consent(approver: str) -> str:
    return f", with the consent of {approver}" if approver else ""


def _ticket(id: str) -> str:
    return id.rpartition("-")[2]


_STORIES: dict[type, Callable[[Any], str]] = {
    events.DayStarted: lambda e: f"the business day {e.day} began",
    events.TicketTaken: lambda e: (
        f"{e.number} was taken for {e.service} as {e.ticket_class}, {e.ahead} ahead"
    ),
    events.TicketCalled: lambda e: f"{e.number} was called to counter {e.counter}: {e.reason}",
    events.TicketRecalled: lambda e: f"{_ticket(e.ticket)} was called again",
    events.ServiceStarted: lambda e: f"{_ticket(e.ticket)} was served at counter {e.counter}",
    events.TicketFinished: lambda e: f"{_ticket(e.ticket)} was done at counter {e.counter}",
    events.TicketMissed: lambda e: (
        f"{_ticket(e.ticket)} did not come to counter {e.counter}"
        f"{' and was passed over by itself' if e.by_itself else ''}"
    ),
    events.TicketReturned: lambda e: f"{_ticket(e.ticket)} came back into line",
    events.TicketHeld: lambda e: (
        f"{_ticket(e.ticket)} was held at counter {e.counter}: {e.reason}"
        + (f", to look again at {e.look_at:%H:%M} UTC" if e.look_at else "")
    ),
    events.ClassGranted: lambda e: (
        f"{e.number} was made {e.ticket_class} instead of {e.was} by {e.staff}: {e.reason}"
    ),
    events.TicketLapsed: lambda e: f"{e.number}, missed on {e.missed_on}, may not come back now",
    events.TicketTransferred: lambda e: (
        f"{_ticket(e.ticket)} was sent on by {e.staff or 'the hall'} to "
        + (f"counter {e.to_counter}" if e.to_counter else e.service)
        + (f", {e.reason.replace('_', ' ')}" if e.reason else "")
        + (f": {e.note}" if e.note else "")
    ),
    events.TicketReleased: lambda e: f"{_ticket(e.ticket)} may be called at any counter again",
    events.TicketCancelled: lambda e: f"{_ticket(e.ticket)} was given up",
    events.ServicesAssigned: lambda e: (
        f"counter {e.counter} was given {', '.join(e.services)} in place of {', '.join(e.before)} "
        f"by {e.staff}{' as planned' if e.by_plan else ''}: {e.reason}".removesuffix(": ")
    ),
    events.NoticePosted: lambda e: (
        f"{e.notice} was put up: {e.item or next(iter(e.words.values()), '')}"
        f"{' found at ' + e.place if e.place else ''}"
    ),
    events.NoticeWithdrawn: lambda e: f"{e.notice} was taken down",
    events.StepFinished: lambda e: (
        f"{_ticket(e.ticket)} finished {e.service} at counter {e.counter} and "
        f"{'is pending' if e.awaits else 'waits'} for {e.next_service}"
        f"{', which no counter is open for' if e.into_void else ''}"
    ),
    events.StepReady: lambda e: f"{e.service} is ready for {_ticket(e.ticket)}",
    events.StepSkipped: lambda e: f"{_ticket(e.ticket)} was spared {e.service}: {e.reason}",
    events.StepAdded: lambda e: f"{_ticket(e.ticket)} must also go to {e.service}: {e.reason}",
    events.CounterOpened: lambda e: f"counter {e.counter} was opened by {e.staff}",
    events.CounterClosed: lambda e: (
        f"counter {e.counter} was closed by {e.staff}{_with_consent(e.approver)}"
    ),
    events.CounterPaused: lambda e: (
        f"counter {e.counter} was paused by {e.staff}: {e.reason}{_with_consent(e.approver)}"
    ),
    events.CounterResumed: lambda e: f"counter {e.counter} was resumed by {e.staff}",
    events.ApprovalAsked: lambda e: (
        f"{e.staff} asked for consent to {_wish(e.wish)} while {e.waiting} waited ({e.code}):"
        f" {e.words or 'no reason given'}"
    ),
    events.ApprovalGranted: lambda e: (
        f"{e.staff} agreed to what counter {e.counter} asked"
        f"{_minutes(e.minutes)} {e.words}".rstrip()
    ),
    events.ApprovalRefused: lambda e: (
        f"{e.staff} did not agree to what counter {e.counter} asked: {e.words}"
    ),
    events.ApprovalWithdrawn: lambda e: (
        f"what counter {e.counter} asked was {'overtaken' if e.overtaken else 'taken back'}"
        f" by {e.staff}"
    ),
    events.ApprovalLapsed: lambda e: f"nobody answered in time what counter {e.counter} asked",
    events.LeaderCalled: lambda e: (
        f"{e.staff} called the duty leader to counter {e.counter}: {e.reason} {e.words}".rstrip()
    ),
    events.LeaderCallAcknowledged: lambda e: f"{e.staff} is on the way to counter {e.counter}",
    events.LeaderCallEnded: lambda e: f"{e.staff} settled the call from counter {e.counter}",
    events.IdleNoticed: lambda e: (
        f"counter {e.counter} calls nobody while {e.waiting} wait; the {e.told} was told"
    ),
    events.IdleEnded: lambda e: f"nobody waits for counter {e.counter} any more",
    events.ReturnOverdue: lambda e: (
        f"{e.staff} is late back at counter {e.counter}; the {e.told} was told"
    ),
    events.PrintQueued: lambda e: f"paper {e.copy} of {_ticket(e.ticket)} was asked of {e.printer}",
    events.PrintBegun: lambda e: f"paper {e.job} was begun",
    events.PrintSettled: lambda e: f"paper {e.job} ended {e.outcome} {e.detail}".rstrip(),
    events.RollChanged: lambda e: (
        f"a new roll is in {e.printer}; the old one gave {e.papers} papers"
        f"{'' if e.empty else ', and was not empty'}"
    ),
    events.PaperConfirmed: lambda e: (
        f"the citizen {'has' if e.got_it else 'does not have'} paper {e.job}"
    ),
    events.TicketRated: lambda e: (
        f"{_ticket(e.ticket)} was rated {e.grade} by {e.via} {e.reason or ''}".rstrip()
    ),
    events.OpinionFiled: lambda e: (
        f"{e.kind} {e.reference} was filed by {e.via}, due {e.due}, owner {e.owner}"
    ),
    events.OpinionAssigned: lambda e: f"opinion {e.reference} was given to {e.owner} by {e.by}",
    events.OpinionRead: lambda e: f"opinion {e.reference} was read by {e.by}",
    events.OpinionAnswered: lambda e: (
        f"opinion {e.reference} was answered by {e.by}{', late' if e.late else ''}"
    ),
    events.OpinionReopened: lambda e: f"opinion {e.reference} was opened again, due {e.due}",
    events.OpinionOverdue: lambda e: f"opinion {e.reference} of {e.owner} is overdue since {e.due}",
    events.OpinionForgotten: lambda e: f"what opinion {e.reference} said was deleted",
    events.HelpAsked: lambda e: f"help was asked for at {e.place}: {e.kind}, in {e.language}",
    events.HelpAcknowledged: lambda e: f"{e.by} went to help at {e.place} after {e.after_s} s",
    events.HelpEscalated: lambda e: (
        f"nobody went to {e.place} in {e.after_s} s: the leader was told"
    ),
    events.HelpEnded: lambda e: (
        f"{e.by} helped at {e.place}" if e.by else f"the wish for help at {e.place} lapsed"
    ),
    events.PhoneKept: lambda e: f"a telephone number was left under {_ticket(e.ticket)}",
    events.PhoneForgotten: lambda e: f"the telephone number under {_ticket(e.ticket)} was deleted",
    events.ReadinessChecked: lambda e: (
        "the doors opened, not ready: "
        + (", ".join(f"{one.item} {one.code}" for one in (*e.red, *e.unknown)) or "nothing")
    ),
    events.ClockConfirmed: lambda e: f"{e.staff} told the clock the time",
    events.HoursChanged: lambda e: (
        f"{e.staff} set the hours of {e.date}: {', '.join(e.spans) or 'closed'}: {e.reason}"
    ),
    events.HoursWithdrawn: lambda e: f"{e.staff} let the usual hours of {e.date} hold again",
    events.AppointmentBooked: lambda e: (
        f"appointment {e.code} was booked for {e.service} at {e.booked_at:%m-%d %H:%M} UTC"
    ),
    events.AppointmentMoved: lambda e: (
        f"appointment {e.code} was moved from {e.was_at:%m-%d %H:%M}"
        f" to {e.booked_at:%m-%d %H:%M} UTC"
    ),
    events.AppointmentCancelled: lambda e: f"appointment {e.code} was cancelled",
    events.AppointmentCheckedIn: lambda e: (
        f"appointment {e.code} was checked in at the {e.place}, {e.arrival}: {_ticket(e.ticket)}"
    ),
    events.AppointmentMissed: lambda e: f"appointment {e.code} was not kept",
    events.TicketCheckedIn: lambda e: f"{_ticket(e.ticket)} was checked in at the {e.place}",
    events.RemoteTicketLapsed: lambda e: f"{_ticket(e.ticket)} lapsed: nobody checked it in",
    events.HealthChanged: lambda e: f"{e.device} is {e.state} {e.detail}".rstrip(),
}
