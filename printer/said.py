"""What each piece of a ticket says, in the citizen's language. It knows no size and no dot."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from api.contract.layout import Show
from api.contract.phrases import FALLBACK, phrase, words
from api.contract.views import Paper, PrinterView
from api.contract.waiting import promise_words, wait_words

# An address that a citizen without a camera may care to type.
_TYPED_AT_MOST = 32
# A wide space: where a line ends if it must end.
APART = "　"


@dataclass(frozen=True, slots=True)
class Ticket:
    """A paper and the hall that gives it."""

    paper: Paper
    view: PrinterView

    def say(self, key: str, /, **values: object) -> str:
        """One phrase of the paper in the citizen's language."""
        return phrase(self.paper.language, f"ticket.{key}", **values)

    def local(self, moment: datetime) -> datetime:
        """A moment in the hall's own time."""
        return moment.astimezone(ZoneInfo(self.view.hall.timezone))

    def time(self, moment: datetime) -> str:
        """Hours and minutes in the hall's own time; a whole minute begins at its second 0."""
        return self.local(moment).strftime("%H:%M")


def lines(ticket: Ticket, show: Show) -> list[str]:
    """The lines of text of one piece; none when there is nothing to say."""
    return [line for line in _LINES[show](ticket) if line]


def row(ticket: Ticket, show: Show) -> tuple[str, str]:
    """A label and what belongs to it, "" when there is nothing to say."""
    label = ticket.say(show)
    return label, _ROWS[show](ticket)


def class_marks(paper: Paper) -> tuple[str, ...]:
    """優先 and the name of the class, once more in Chinese for the clerk (R3)."""
    tags = dict.fromkeys((paper.language, FALLBACK))
    pairs = [(phrase(tag, "common.priority"), words(paper.class_names, tag)) for tag in tags]
    return tuple(APART.join(dict.fromkeys(filter(None, pair))) for pair in pairs)


def copy_mark(language: str, copy: int) -> str:
    """補印 and the how many-eth, once more in Chinese for the clerk (R38)."""
    tags = dict.fromkeys((language, FALLBACK))
    return APART.join(dict.fromkeys(phrase(tag, "ticket.copy", copy=copy) for tag in tags))


def service_in_chinese(paper: Paper) -> str:
    """The service as the clerk knows it, "" where the citizen reads the same."""
    chinese = words(paper.service, FALLBACK)
    return "" if chinese == words(paper.service, paper.language) else chinese


def _hall(ticket: Ticket) -> list[str]:
    return [words(ticket.view.hall.names, ticket.paper.language)]


def _service(ticket: Ticket) -> list[str]:
    return [words(ticket.paper.service, ticket.paper.language)]


def _ahead(ticket: Ticket) -> list[str]:
    ahead = ticket.paper.ahead
    return [ticket.say("ahead", ahead=ahead) if ahead else ticket.say("next")]


def _wait(ticket: Ticket) -> list[str]:
    wait = ticket.paper.wait
    return [wait_words(wait, ticket.paper.language)] if wait else []


def _promise(ticket: Ticket) -> list[str]:
    wait = ticket.paper.wait
    return [promise_words(wait, ticket.paper.language)] if wait else []


def _clock(ticket: Ticket) -> list[str]:
    """排隊基準時刻, with what moved it from the time of issue, so that nobody need guess (R2)."""
    paper = ticket.paper
    clock, taken = ticket.time(paper.clock), ticket.time(paper.taken_at)
    if clock == taken:
        return [ticket.say("clock", clock=clock)]
    told = [ticket.say("clock_moved", clock=clock, taken=taken)]
    if paper.head_start_min > 0:
        name = words(paper.class_names, paper.language) or phrase(paper.language, "common.priority")
        told.append(ticket.say("head_start", ticket_class=name, minutes=paper.head_start_min))
    return told


def _follow(ticket: Ticket) -> list[str]:
    return [ticket.say("follow" if ticket.paper.url else "keep")]


def _address(ticket: Ticket) -> list[str]:
    """The phone page for whoever has no camera: only where it is short enough to be typed."""
    address = ticket.paper.url.removeprefix("https://").removeprefix("http://")
    return [address] if len(address) <= _TYPED_AT_MOST else []


def _ring(ticket: Ticket, key: str, number: str) -> list[str]:
    return [ticket.say(key, phone=number)] if number else []


def _taken(ticket: Ticket) -> list[str]:
    taken = ticket.local(ticket.paper.taken_at)
    date = ticket.say(
        "date",
        year=taken.year,
        month=f"{taken.month:02d}",
        day=f"{taken.day:02d}",
        time=taken.strftime("%H:%M"),
    )
    return [APART.join(filter(None, (date, ticket.paper.kiosk)))]


def _missed(ticket: Ticket) -> str:
    """R6: a number that was passed is no punishment; the ticket says how to come back."""
    view = ticket.view
    if view.return_times < 1:
        return ticket.say("missed_once_more")
    return ticket.say("missed_rule", places=view.return_after, times=view.return_times)


def _steps(ticket: Ticket) -> str:
    names = (words(step.names, ticket.paper.language) for step in ticket.paper.steps)
    return " → ".join(name for name in names if name)


_LINES: dict[Show, Callable[[Ticket], list[str]]] = {
    "hall": _hall,
    "service": _service,
    "ahead": _ahead,
    "wait": _wait,
    "promise": _promise,
    "clock": _clock,
    "follow": _follow,
    "address": _address,
    "hours": lambda ticket: [words(ticket.view.hall.hours, ticket.paper.language)],
    # R28: whom to ring, and where to complain.
    "phone": lambda ticket: _ring(ticket, "phone", ticket.view.hall.service_phone),
    "complaint": lambda ticket: _ring(ticket, "complaint", ticket.view.hall.complaint_phone),
    "web": lambda ticket: [ticket.view.hall.web],
    "taken": _taken,
    "belongings": lambda ticket: [ticket.say("belongings")],
    "thanks": lambda ticket: [ticket.say("thanks")],
}
_ROWS: dict[Show, Callable[[Ticket], str]] = {
    "documents": lambda ticket: words(ticket.paper.documents, ticket.paper.language),
    "steps": _steps,
    "time_limit": lambda ticket: words(ticket.paper.told.time_limit, ticket.paper.language),
    "fee": lambda ticket: words(ticket.paper.told.fee, ticket.paper.language),
    "missed": _missed,
}
ROWS = frozenset(_ROWS)
