"""What the sender of a command is told, once its events have taken effect."""

from collections.abc import Sequence

from api.contract.commands import (
    AddStep,
    AskApproval,
    AskHelp,
    AssignServices,
    CallLeader,
    CallNext,
    CallTicket,
    CancelTicket,
    CheckInAppointment,
    CheckInTicket,
    CloseCounter,
    Command,
    FileOpinion,
    FinishTicket,
    GrantApproval,
    GrantClass,
    HoldTicket,
    MarkNoShow,
    MarkReady,
    OpenCounter,
    PauseCounter,
    PostLostProperty,
    PostNotice,
    Recall,
    ReprintTicket,
    ResetServices,
    ResumeCounter,
    ReturnTicket,
    SkipStep,
    StartService,
    TakeRemoteTicket,
    TakeTicket,
    TransferTicket,
)
from api.contract.events import (
    ClassGranted,
    Event,
    NoticePosted,
    OpinionFiled,
    PrintQueued,
    StepAdded,
    StepSkipped,
    TicketCalled,
    TicketCancelled,
    TicketReturned,
    TicketTaken,
)
from api.contract.views import (
    Accepted,
    AppointmentLine,
    AppointmentsTaken,
    CounterAnswer,
    HelpAnswer,
    NoticeLine,
    Receipt,
    Ticket,
)
from api.domain.arrivals.answers import ABOUT_APPOINTMENTS, answer_appointments
from api.domain.arrivals.appointments import known_appointment
from api.domain.counters.asked import open_ask
from api.domain.hall import Hall
from api.domain.journeys.steps import signalled
from api.domain.state import Ticket as StateTicket
from api.domain.tickets.desk import known_ticket, returns_left
from api.domain.views.journeys import named_steps
from api.domain.views.notices import line_of
from api.domain.voices.help import answer_help
from api.domain.wait.told import range_left

AT_A_COUNTER = (
    CallNext
    | CallTicket
    | Recall
    | StartService
    | FinishTicket
    | MarkNoShow
    | HoldTicket
    | TransferTicket
    | AssignServices
    | ResetServices
    | OpenCounter
    | CloseCounter
    | PauseCounter
    | ResumeCounter
    | AskApproval
    | CallLeader
)
OF_A_TICKET = (
    TakeTicket
    | TakeRemoteTicket
    | ReturnTicket
    | GrantClass
    | CancelTicket
    | ReprintTicket
    | AddStep
    | SkipStep
)
ABOUT_A_TICKET = (
    TicketTaken
    | ClassGranted
    | TicketReturned
    | TicketCancelled
    | PrintQueued
    | StepAdded
    | StepSkipped
)

Answer = (
    Ticket
    | AppointmentsTaken
    | AppointmentLine
    | CounterAnswer
    | Accepted
    | HelpAnswer
    | NoticeLine
    | Receipt
)


def answer(hall: Hall, command: Command, events: Sequence[Event]) -> Answer:
    """The answer to `command`, after `events` were applied to `hall`."""
    ticket = _meant(hall, command, events)
    if ticket is not None:
        return _ticket(hall, ticket, again=not events and not isinstance(command, MarkReady))
    if isinstance(command, ABOUT_APPOINTMENTS):
        return answer_appointments(hall, command, events)
    if isinstance(command, PostNotice | PostLostProperty):
        posted = next(event for event in events if isinstance(event, NoticePosted))
        return line_of(hall, posted.notice)
    if isinstance(command, AT_A_COUNTER):
        return _counter(hall, command.counter, events)
    if isinstance(command, AskHelp):
        return answer_help(hall, command.place)
    if isinstance(command, FileOpinion):
        filed = next(event for event in events if isinstance(event, OpinionFiled))
        return Receipt(reference=filed.reference, due=filed.due)
    if isinstance(command, GrantApproval):
        return _counter(hall, hall.state.approvals[command.approval].counter, events)
    return Accepted()


def _meant(hall: Hall, command: Command, events: Sequence[Event]) -> StateTicket | None:
    """The ticket that the command is about, if it is about one."""
    if isinstance(command, OF_A_TICKET):
        # By its id: a number alone may mean a ticket of yesterday or of today.
        about = next(event for event in events if isinstance(event, ABOUT_A_TICKET))
        return hall.state.tickets[about.ticket]
    match command:
        case MarkReady():
            # Said twice, nothing happens the second time, and the answer is the same.
            return signalled(hall, command)
        case CheckInAppointment(code=code):
            return hall.state.tickets[known_appointment(hall, code).ticket]
        case CheckInTicket(number=number):
            return known_ticket(hall, number)
        case _:
            return None


def _counter(hall: Hall, number: int, events: Sequence[Event]) -> CounterAnswer:
    ticket, approval = hall.at_counter(number), open_ask(hall, number)
    return CounterAnswer(
        counter=number,
        state=hall.counter(number).state,
        number=ticket.number if ticket else None,
        advanced=any(isinstance(event, TicketCalled) for event in events),
        ticket=ticket.id if ticket else None,
        approval=approval.id if approval else None,
    )


def _ticket(hall: Hall, ticket: StateTicket, *, again: bool) -> Ticket:
    # Of one who is back in line, those before him now: he gave up his first place (R6).
    ahead = ticket.ahead
    if ticket.state in ("waiting", "pending"):
        ahead = hall.lines.ahead(ticket.service, ticket.clock, ticket.order)
    return Ticket(
        id=ticket.id,
        number=ticket.number,
        token=ticket.token,
        service=ticket.service,
        ticket_class=ticket.ticket_class,
        state=ticket.state,
        day=ticket.day,
        taken_at=ticket.taken_at,
        clock=ticket.clock,
        ahead=ahead,
        returns_left=returns_left(hall, ticket),
        counter=ticket.counter,
        job=ticket.job,
        awaits=ticket.awaits,
        steps=named_steps(hall, ticket),
        again=again,
        wait=range_left(hall, ticket, hall.state.at) if hall.state.at else None,
    )
