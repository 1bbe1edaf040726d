"""One line of a list of appointments: what of it the hall can take, and what must be mended."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from api.contract.commands import Booking
from api.domain.arrivals import codes
from api.domain.hall import Hall
from api.domain.opening.hours import business_day, parse_clock, spans
from api.domain.privacy.personal import personal_code

# The class of an appointment that its line gives no class.
CLASS = "appointment"
MOMENT = re.compile(r"(?:(\d{4}-\d\d-\d\d)[ T])?(\d\d:\d\d)(?::00)?")


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with a line, in which column, and how to mend it."""

    line: int
    column: str
    problem: str
    mend: str

    def __str__(self) -> str:
        return f"line {self.line}, {self.column}: {self.problem}; {self.mend}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A line that the hall can take: what is asked for, and when that is."""

    line: int
    code: str
    service: str
    at: datetime
    ticket_class: str
    language: str

    @property
    def key(self) -> str:
        """The same for the same line, however often it is handed in."""
        when = self.at.isoformat()
        return f"{self.service} {when} {self.ticket_class} {self.language}"


def moment(hall: Hall, words: str, day: str) -> datetime:
    """The aware time of "09:30" on `day`, or of "2026-03-02 09:30". Raises ValueError."""
    written = MOMENT.fullmatch(words.strip())
    if written is None:
        raise ValueError(f"{words[:40]!r} is not a time")
    on = date.fromisoformat(written[1] or day)
    midnight = datetime.combine(on, time(), ZoneInfo(hall.settings.hall.timezone))
    return midnight + parse_clock(written[2])


def open_then(hall: Hall, at: datetime) -> bool:
    """Whether the posted hours of that day have the hall open at that time (R15)."""
    here = at.astimezone(ZoneInfo(hall.settings.hall.timezone))
    return any(start <= here < end for start, end in spans(hall, here.date()))


def understood(hall: Hall, row: Booking, day: str) -> Asked | list[Complaint]:
    """The line as the hall takes it, or everything that is wrong with it."""
    found = [*_code(row), *_service(hall, row), *_class(hall, row), *_language(hall, row)]
    try:
        at = moment(hall, row.time, day)
    except ValueError as error:
        return [*found, Complaint(row.line, "time", str(error), 'write "09:30"')]
    found += _when(hall, row, at)
    if found:
        return found
    return Asked(
        line=row.line,
        code=codes.keyed(row.code),
        service=row.service.strip(),
        at=at.astimezone(ZoneInfo("UTC")),
        ticket_class=row.ticket_class.strip() or CLASS,
        language=row.language.strip() or hall.settings.hall.languages[0],
    )


def offered(hall: Hall, service: str) -> bool:
    """Whether appointments are made for this service."""
    wanted = hall.settings.appointments.services
    return hall.settings.service(service) is not None and (not wanted or service in wanted)


def _code(row: Booking) -> Iterator[Complaint]:
    code = codes.keyed(row.code)
    if personal_code(code):
        problem = "this is a person's number, which the hall does not keep (R34)"
        yield Complaint(row.line, "code", problem, "leave it empty and the hall makes a code")
    elif code and not codes.WRITTEN.fullmatch(code):
        problem = f"{row.code[:40]!r} is not {codes.SHORTEST} to {codes.LONGEST} letters and digits"
        yield Complaint(row.line, "code", problem, "leave it empty and the hall makes a code")


def _service(hall: Hall, row: Booking) -> Iterator[Complaint]:
    if not offered(hall, row.service.strip()):
        known = ", ".join(o.code for o in hall.settings.services if offered(hall, o.code))
        problem = f"there are no appointments for {row.service[:40]!r}"
        yield Complaint(row.line, "service", problem, f"write one of {known}")


def _class(hall: Hall, row: Booking) -> Iterator[Complaint]:
    wanted, listed = row.ticket_class.strip(), _classes(hall)
    if not wanted or wanted in listed:
        return
    problem = f"there is no class {wanted[:40]!r}"
    if hall.settings.ticket_class(wanted) is not None:
        # R2: a list would give it without a reason, and where it is the leader's, without him.
        problem = f"{wanted!r} is granted at the desk, with a reason"
    mend = f"leave it empty, or write one of {', '.join(listed)}"
    yield Complaint(row.line, "class", problem, mend)


def _classes(hall: Hall) -> list[str]:
    """The classes of which a list may name one: an appointment's, and what everybody may take."""
    return [one.code for one in hall.settings.classes if one.at_kiosk or one.code == CLASS]


def _language(hall: Hall, row: Booking) -> Iterator[Complaint]:
    wanted, spoken = row.language.strip(), hall.settings.hall.languages
    if wanted and wanted not in spoken:
        problem = f"the hall does not speak {wanted[:40]!r}"
        mend = f"leave it empty, or write one of {', '.join(spoken)}"
        yield Complaint(row.line, "language", problem, mend)


def _when(hall: Hall, row: Booking, at: datetime) -> Iterator[Complaint]:
    if business_day(hall.settings, at) < hall.state.day:
        yield Complaint(row.line, "time", f"{row.time} is past", "leave out what is over")
    elif not open_then(hall, at):
        yield Complaint(row.line, "time", f"the hall is closed at {row.time}", "take another time")
