"""One command to events, or a refusal that names its rule. It changes nothing."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from api.contract import commands
from api.contract.commands import Command, RollDay
from api.contract.events import DayStarted, Event
from api.domain import health, paper
from api.domain.arrivals import appointments, check_in, remote
from api.domain.counters import approvals, assignments, leader, opening, pause, presence, windows
from api.domain.hall import Hall
from api.domain.journeys import detours, steps
from api.domain.notices import lost_property, posting
from api.domain.opening import changed_hours, clock, readiness
from api.domain.opening.clock import clock_is_sure, doubts_the_clock
from api.domain.opening.hours import business_day
from api.domain.privacy import phones
from api.domain.refused import Refused
from api.domain.tickets import calls, desk, missed, priority, take, transfers
from api.domain.voices import help, opinions, opinions_due, ratings


def decide(hall: Hall, command: Command, now: datetime) -> list[Event]:
    """What `command` leads to at `now` (aware UTC).

    The first command of a business day starts the day. Raises Refused; the hall is untouched
    either way, and the events take effect only by `hall.apply`.
    """
    start = [] if doubts_the_clock(command) else new_day(hall, now)
    if start:
        # The rest of the decision must see the hall as the new day finds it.
        hall = hall.imagined(start, now)
        released = transfers.stranded(hall)
        if released:
            start, hall = start + released, hall.imagined(released, now)
    return start + DECISIONS[type(command)](hall, command, now)


def new_day(hall: Hall, now: datetime) -> list[Event]:
    """The start of a business day, if it has come. A day never goes backwards.

    By a clock that nobody trusts only the very first begins: numbers need some day (F:C2).
    """
    if hall.state.day and not clock_is_sure(hall):
        return []
    day = business_day(hall.settings, now)
    if day <= hall.state.day:
        return []
    changed = hall.state.hours.get(day)
    windows = (one for one in hall.state.counters.values() if one.state != "closed")
    return [
        *missed.lapsed(hall, day),
        DayStarted(
            day=day,
            hours=changed.spans if changed else None,
            open_windows=tuple(sorted(one.number for one in windows)),
        ),
    ]


def roll_day(hall: Hall, command: RollDay, now: datetime) -> list[Event]:
    """Nothing but the start of the day itself. Raises Refused for a day gone by."""
    if command.day < hall.state.day:
        raise Refused("day_runs_backwards", day=command.day)
    return []


DECISIONS: dict[type, Callable[[Hall, Any, datetime], list[Event]]] = {
    commands.TakeTicket: take.take_ticket,
    commands.CallNext: calls.call_next,
    commands.CallTicket: calls.call_ticket,
    commands.Recall: missed.recall,
    commands.StartService: windows.start_service,
    commands.FinishTicket: windows.finish_ticket,
    commands.MarkNoShow: missed.mark_no_show,
    commands.HoldTicket: windows.hold_ticket,
    commands.TransferTicket: transfers.transfer_ticket,
    commands.ReturnTicket: desk.return_ticket,
    commands.GrantClass: priority.grant_class,
    commands.CancelTicket: desk.cancel_ticket,
    commands.ReprintTicket: paper.reprint_ticket,
    commands.AssignServices: assignments.assign_services,
    commands.ResetServices: assignments.reset_services,
    commands.ReleaseStranded: transfers.release_stranded,
    commands.PostNotice: posting.post_notice,
    commands.PostLostProperty: lost_property.post_lost_property,
    commands.WithdrawNotice: posting.withdraw_notice,
    commands.MarkReady: steps.mark_ready,
    commands.SkipStep: detours.skip_step,
    commands.AddStep: detours.add_step,
    commands.OpenCounter: opening.open_counter,
    commands.CloseCounter: opening.close_counter,
    commands.PauseCounter: pause.pause_counter,
    commands.ResumeCounter: pause.resume_counter,
    commands.AskApproval: approvals.ask_approval,
    commands.GrantApproval: approvals.grant_approval,
    commands.RefuseApproval: approvals.refuse_approval,
    commands.WithdrawApproval: approvals.withdraw_approval,
    commands.LapseApproval: approvals.lapse_approval,
    commands.CallLeader: leader.call_leader,
    commands.AcknowledgeLeaderCall: leader.acknowledge,
    commands.EndLeaderCall: leader.end_call,
    commands.NoticeAbsence: presence.notice_absence,
    commands.EndIdle: presence.end_idle,
    commands.BeginPrint: paper.begin_print,
    commands.SettlePrint: paper.settle_print,
    commands.ConfirmPaper: paper.confirm_paper,
    commands.ReportHealth: health.report_health,
    commands.BookAppointments: appointments.book_appointments,
    commands.MoveAppointment: appointments.move_appointment,
    commands.CancelAppointment: appointments.cancel_appointment,
    commands.CheckInAppointment: check_in.check_in_appointment,
    commands.LapseAppointments: check_in.lapse_appointments,
    commands.TakeRemoteTicket: remote.take_remote_ticket,
    commands.CheckInTicket: remote.check_in_ticket,
    commands.LapseRemoteTicket: remote.lapse_ticket,
    commands.RollDay: roll_day,
    commands.RateTicket: ratings.rate_ticket,
    commands.FileOpinion: opinions.file_opinion,
    commands.AssignOpinion: opinions.assign_opinion,
    commands.ReadOpinion: opinions.read_opinion,
    commands.AnswerOpinion: opinions.answer_opinion,
    commands.ReopenOpinion: opinions.reopen_opinion,
    commands.MarkOverdue: opinions_due.mark_overdue,
    commands.ForgetOpinion: opinions_due.forget_opinion,
    commands.AskHelp: help.ask_help,
    commands.AcknowledgeHelp: help.acknowledge_help,
    commands.FinishHelp: help.finish_help,
    commands.EscalateHelp: help.escalate_help,
    commands.LapseHelp: help.lapse_help,
    commands.KeepPhone: phones.keep_phone,
    commands.ForgetPhone: phones.forget_phone,
    commands.CheckReadiness: readiness.check_readiness,
    commands.ConfirmClock: clock.confirm_clock,
    commands.ChangeHours: changed_hours.change_hours,
    commands.WithdrawHours: changed_hours.withdraw_hours,
}
