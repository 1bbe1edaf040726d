"""Paper: each printed once, copies marked, none for nobody (faults §5; F:P3–P5, F:R2)."""

import pytest

from api.contract.commands import (
    BeginPrint,
    CancelTicket,
    Command,
    ConfirmPaper,
    FinishTicket,
    ReprintTicket,
    SettlePrint,
)
from api.contract.events import PrintQueued, PrintSettled
from api.contract.words import PrintOutcome
from api.domain import views
from api.domain.hall import Hall
from tests.api.domain.hall import (
    at,
    calls,
    given,
    health,
    kinds,
    opens,
    refused,
    soon,
    take,
    when,
)

JOB = "2026-03-02-A001-0"
COPY = "2026-03-02-A001-1"
QUEUED: tuple[Command, ...] = (
    opens(1),
    health("printer-1", "ready"),
    take("A", kiosk="kiosk-1"),
)
BEGIN = BeginPrint(job=JOB, printer="printer-1")


def settled(outcome: PrintOutcome, job: str = JOB) -> SettlePrint:
    """The printer says how it ended."""
    return SettlePrint(job=job, printer="printer-1", outcome=outcome)


def to_print(hall: Hall) -> list[str]:
    """The jobs that printer-1 still has."""
    return [job.id for job in views.printer(hall, "printer-1", soon(hall)).jobs]


def test_a_paper_is_begun_before_its_first_byte_and_then_settled() -> None:
    """F:P4: in the journal, so that a start after a power cut knows of it."""
    hall = given(*QUEUED)
    assert to_print(hall) == [JOB]
    assert kinds(when(hall, BEGIN)) == ["print_begun"]
    assert refused(hall, BEGIN) == "R1: job_settled"
    assert kinds(when(hall, settled("printed"))) == ["print_settled"]
    assert to_print(hall) == []
    assert refused(hall, settled("failed")) == "R1: job_settled"


def test_an_old_paper_is_never_begun() -> None:
    """F:P3: nobody stands there any more; the printer gives it up."""
    hall = given("09:00", *QUEUED)
    assert refused(hall, BEGIN, "09:03:03") == "R1: job_expired"
    assert kinds(when(hall, settled("failed"), "09:03:04")) == ["print_settled"]
    assert to_print(hall) == []


def test_within_its_time_a_paper_is_begun_although_the_printer_was_away() -> None:
    """F:P3"""
    hall = given("09:00", *QUEUED, health("printer-1", "offline"))
    assert kinds(when(hall, BEGIN, "09:03:02")) == ["print_begun"]


def test_a_printer_speaks_of_its_own_papers_only() -> None:
    """R38"""
    hall = given(*QUEUED)
    assert refused(hall, BeginPrint(job=JOB, printer="printer-2")) == "R38: not_your_job"
    other = SettlePrint(job=JOB, printer="printer-2", outcome="printed")
    assert refused(hall, other) == "R38: not_your_job"
    assert refused(hall, BeginPrint(job="x", printer="printer-1")) == "R38: no_such_job"
    assert refused(hall, settled("printed", "x")) == "R38: no_such_job"
    assert refused(hall, ConfirmPaper(job="x", got_it=True)) == "R38: no_such_job"
    assert views.printer(hall, "printer-2", at("09:00")).jobs == ()


def test_what_a_printer_says_is_kept_as_one_line() -> None:
    """R38"""
    hall = given(*QUEUED)
    (event,) = when(
        hall, SettlePrint(job=JOB, printer="printer-1", outcome="failed", detail="a\n\x1bb" * 500)
    )
    assert isinstance(event, PrintSettled)
    assert event.detail.startswith("a b")
    assert len(event.detail) == 200


def test_a_copy_is_marked_and_goes_to_the_kiosk_that_issued_the_ticket() -> None:
    """Faults §5: a second paper is no second turn."""
    hall = given(*QUEUED)
    copies = [when(hall, ReprintTicket(number="A001"))[0] for _ in range(2)]
    assert copies == [
        PrintQueued(job=COPY, ticket="2026-03-02-A001", printer="printer-1", copy=1),
        PrintQueued(job="2026-03-02-A001-2", ticket="2026-03-02-A001", printer="printer-1", copy=2),
    ]


def test_a_ticket_of_the_desk_is_printed_where_a_printer_is() -> None:
    """R19: and is no copy, for there is no paper of it yet."""
    hall = given(health("printer-1", "ready"), take())
    (queued,) = when(hall, ReprintTicket(number="A001"))
    assert isinstance(queued, PrintQueued)
    assert (queued.copy, queued.printer) == (0, "printer-1")


def test_no_copy_where_no_printer_can_print() -> None:
    """R36: an unknown kiosk, one without a printer, a printer never heard, one without paper."""
    reprint = ReprintTicket(number="A001")
    assert refused(given(take()), reprint) == "R36: no_printer"
    hall = given(health("printer-1", "no_paper"), take())
    assert refused(hall, reprint) == "R36: no_printer"
    hall = given(*QUEUED)
    for kiosk in ("kiosk-2", "nobody"):
        where = ReprintTicket(number="A001", kiosk=kiosk)
        assert refused(hall, where) == "R36: no_printer"
    assert refused(hall, ReprintTicket(number="A009")) == "R1: no_such_ticket"


def test_a_printer_that_became_unable_after_the_number_prints_no_ghost_later() -> None:
    """F:R2, F:P3: the paper waited too long for a new roll."""
    hall = given("09:00", *QUEUED, health("printer-1", "no_paper"))
    when(hall, health("printer-1", "ready"), "09:20")
    assert refused(hall, BEGIN, "09:20:01") == "R1: job_expired"


@pytest.mark.parametrize("ending", [CancelTicket(number="A001"), FinishTicket(counter=1)])
def test_no_paper_comes_out_for_a_number_that_is_over(ending: Command) -> None:
    """Faults §5: given up or done before its paper began."""
    steps = () if isinstance(ending, CancelTicket) else (calls(1),)
    hall = given(*QUEUED, ReprintTicket(number="A001"), *steps, ending)
    assert to_print(hall) == []
    assert refused(hall, BEGIN) == "R1: job_settled"
    assert refused(hall, ReprintTicket(number="A001")) == "R1: ticket_settled"


def test_a_paper_that_has_begun_is_not_withdrawn() -> None:
    """F:P4: bytes may have gone out, and only the printer knows."""
    hall = given(*QUEUED, BEGIN, CancelTicket(number="A001"))
    assert hall.state.jobs[JOB].state == "sending"
    assert kinds(when(hall, settled("printed"))) == ["print_settled"]


@pytest.mark.parametrize("outcome", ["unknown", "failed", "printed_weak"])
def test_who_has_no_paper_gets_a_marked_copy_once(outcome: PrintOutcome) -> None:
    """F:P5: 「有拿到號碼單嗎？」"""
    hall = given(*QUEUED, BEGIN, settled(outcome))
    confirmed, queued = when(hall, ConfirmPaper(job=JOB, got_it=False))
    assert confirmed.type == "paper_confirmed"
    assert isinstance(queued, PrintQueued)
    assert (queued.job, queued.copy) == (COPY, 1)
    assert refused(hall, ConfirmPaper(job=JOB, got_it=False)) == "R1: paper_known"


def test_who_has_his_paper_gets_no_other() -> None:
    """F:P5"""
    hall = given(*QUEUED, BEGIN, settled("unknown"))
    assert kinds(when(hall, ConfirmPaper(job=JOB, got_it=True))) == ["paper_confirmed"]


@pytest.mark.parametrize("steps", [(BEGIN,), (BEGIN, settled("printed"))])
def test_nobody_is_asked_about_a_paper_that_is_on_its_way_or_proven(
    steps: tuple[Command, ...],
) -> None:
    """F:P5"""
    hall = given(*QUEUED, *steps)
    assert refused(hall, ConfirmPaper(job=JOB, got_it=False)) == "R1: paper_known"


def test_a_paper_that_the_citizen_no_longer_waits_for_is_withdrawn() -> None:
    """F:P3: confirmed while still queued, it must not come out later."""
    hall = given(*QUEUED)
    when(hall, ConfirmPaper(job=JOB, got_it=False))
    assert to_print(hall) == [COPY]
    assert refused(hall, BEGIN) == "R1: job_settled"


def test_no_copy_for_a_number_that_is_over_nor_from_a_printer_that_cannot() -> None:
    """F:P5"""
    hall = given(*QUEUED, BEGIN, settled("unknown"), CancelTicket(number="A001"))
    assert kinds(when(hall, ConfirmPaper(job=JOB, got_it=False))) == ["paper_confirmed"]
    hall = given(*QUEUED, BEGIN, settled("unknown"), health("printer-1", "cover"))
    assert kinds(when(hall, ConfirmPaper(job=JOB, got_it=False))) == ["paper_confirmed"]


def test_papers_of_two_days_with_one_number_are_told_apart() -> None:
    """F:C4"""
    hall = given(*QUEUED, "+1 09:00", take("A", kiosk="kiosk-1"))
    assert set(hall.state.jobs) == {JOB, "2026-03-03-A001-0"}
    assert refused(hall, BEGIN) == "R1: job_expired"
