"""Journeys: one number through several queues, in the order in which people came (R7, R11)."""

from dataclasses import replace

import pytest

from api.contract.commands import (
    AddStep,
    CallTicket,
    CancelTicket,
    CloseCounter,
    Command,
    FinishTicket,
    MarkNoShow,
    MarkReady,
    OpenCounter,
    ReturnTicket,
    RollDay,
    SkipStep,
    TransferTicket,
)
from api.contract.events import StepFinished, StepReady, StepSkipped
from api.contract.views import Ticket
from api.domain import views
from api.domain.answers import answer
from api.domain.checks.every import mistakes
from api.domain.hall import Hall
from api.domain.settings import Counter, HallSettings, Service, Step
from api.domain.views.journeys import step_lines
from tests.api.domain.hall import (
    SETTINGS,
    at,
    calls,
    given,
    kinds,
    line,
    named,
    numbers,
    pauses,
    refused,
    state_of,
    take,
    when,
)

# A hospital: one window registers, one takes the money, one gives the medicine.
HOSPITAL: HallSettings = replace(
    SETTINGS,
    staff=tuple(replace(one, certificates=()) for one in SETTINGS.staff),
    services=(
        Service(
            code="visit",
            prefix="R",
            names=named("掛號", "Registration"),
            then=(Step(service="pay"), Step(service="medicine", waits_for_signal=True)),
        ),
        Service(code="pay", prefix="P", names=named("批價", "Payment")),
        Service(code="medicine", prefix="M", names=named("領藥", "Medicine"), at_kiosk=False),
        Service(code="lab", prefix="L", names=named("檢驗", "Laboratory")),
    ),
    counters=(
        Counter(number=1, services=("visit", "lab")),
        Counter(number=2, services=("pay",)),
        Counter(number=3, services=("medicine",)),
    ),
)
ALL = (
    OpenCounter(counter=1, staff="1001"),
    OpenCounter(counter=2, staff="1002"),
    OpenCounter(counter=3, staff="1003"),
)


def hospital(*steps: Command | str) -> Hall:
    """The hospital with all windows open, and what was done in it."""
    return given(*ALL, *steps, settings=HOSPITAL)


def served(counter: int) -> tuple[Command, Command]:
    """The next one is called to a window and his matter is done."""
    return calls(counter), FinishTicket(counter=counter)


def ready(number: str = "R001", service: str | None = None) -> MarkReady:
    """The pharmacy says that the medicine is prepared."""
    return MarkReady(number=number, service=service)


def skips(service: str, reason: str = "線上已繳費", number: str = "R001") -> SkipStep:
    """The desk leaves a step out."""
    return SkipStep(number=number, service=service, reason=reason)


def adds(service: str, reason: str = "需要驗血", number: str = "R001") -> AddStep:
    """The desk puts a step in."""
    return AddStep(number=number, service=service, reason=reason)


def way(hall: Hall, number: str = "R001") -> list[tuple[str, str]]:
    """Each step of a ticket and how it stands."""
    ticket = hall.find(number)
    assert ticket is not None
    return [(one.service, one.state) for one in step_lines(ticket)]


def test_r11_one_number_goes_through_all_its_queues() -> None:
    # given a citizen who took one number
    hall = hospital(take("visit"))
    assert way(hall) == [("visit", "now"), ("pay", "next"), ("medicine", "next")]
    # when each window is done with him, and his medicine is prepared
    for counter in (1, 2):
        assert numbers(when(hall, calls(counter))) == ["R001"]
        when(hall, FinishTicket(counter=counter))
    assert state_of(hall, "R001") == "pending"
    when(hall, ready())
    assert numbers(when(hall, calls(3))) == ["R001"]
    # then the last step ends the ticket, and no other number was ever given
    assert kinds(when(hall, FinishTicket(counter=3))) == ["ticket_finished"]
    assert state_of(hall, "R001") == "finished"
    assert {state for _, state in way(hall)} == {"done"}
    assert (hall.state.issued, hall.state.finished) == (1, 1)


def test_r11_call_next_also_takes_the_one_before_to_his_next_step() -> None:
    hall = hospital(take("visit"), take("visit"), calls(1))
    events = when(hall, calls(1, "R001"))
    assert kinds(events) == ["step_finished", "ticket_called"]
    done = events[0]
    assert isinstance(done, StepFinished)
    assert (done.implied, done.next_service, done.awaits) == (True, "pay", None)
    assert line(hall, "pay") == ["R001"]


def test_r1_r11_the_clock_is_that_of_arrival_at_every_step() -> None:
    """Who came to the hall first is first at the till, however long his registration took."""
    hall = hospital("09:00", take("visit"), "09:05", take("visit"), "09:06", take("pay"))
    when(hall, calls(1), "09:10")
    when(hall, calls(1, "R001"), "09:30")
    when(hall, FinishTicket(counter=1), "09:31")
    assert line(hall, "pay") == ["R001", "R002", "P001"]


def test_r1_r11_a_window_of_two_steps_takes_on_whoever_is_first_by_the_clock() -> None:
    """He stays seated; and he does not, when somebody came before him."""
    one_stop = replace(HOSPITAL, counters=(Counter(number=1),))
    arrives = OpenCounter(counter=1, staff="1001")
    hall = given(arrives, take("visit"), take("pay"), calls(1), settings=one_stop)
    events = when(hall, calls(1, "R001"))
    assert (kinds(events), numbers(events)) == (["step_finished", "ticket_called"], ["R001"])
    hall = given(arrives, take("pay"), take("visit"), calls(1), settings=one_stop)
    assert numbers(when(hall, calls(1, "P001"))) == ["R001"]
    when(hall, take("pay"))
    assert numbers(when(hall, calls(1, "R001"))) == ["R001"]


def test_r11_a_step_that_waits_for_a_signal_is_passed_over_until_it_comes() -> None:
    hall = hospital(take("visit"), take("visit"), *served(1), *served(1), *served(2), *served(2))
    assert refused(hall, calls(3)) == "R1: nobody_waits"
    assert refused(hall, CallTicket(counter=3, number="R001", reason="x")) == "R11: awaits_signal"
    when(hall, ready("R002"))
    assert numbers(when(hall, calls(3))) == ["R002"]


def test_r11_a_signal_that_comes_early_is_remembered() -> None:
    hall = hospital(take("visit"), ready(), *served(1))
    assert state_of(hall, "R001") == "waiting"
    when(hall, calls(2))
    done = when(hall, FinishTicket(counter=2))[0]
    assert isinstance(done, StepFinished)
    assert (done.next_service, done.awaits) == ("medicine", None)
    assert line(hall, "medicine") == ["R001"]


def test_r11_a_signal_said_twice_is_one_signal_and_gets_the_same_answer() -> None:
    hall = hospital(take("visit"), *served(1), *served(2))
    first = answer(hall, ready(), when(hall, ready()))
    assert when(hall, ready()) == []
    again = answer(hall, ready(), [])
    assert first == again
    assert isinstance(again, Ticket)
    assert (again.state, again.awaits) == ("waiting", None)
    for command in served(3):
        when(hall, command)
    assert when(hall, ready()) == []


def test_r11_a_signal_for_what_waits_for_none_is_refused_with_words() -> None:
    hall = hospital(take("pay"), take("visit"))
    assert refused(hall, ready("P001")) == "R11: no_signal_awaited"
    assert refused(hall, ready("R001", "pay")) == "R11: no_signal_awaited"
    assert refused(hall, ready("R009")) == "R1: no_such_ticket"
    when(hall, CancelTicket(number="R001"))
    assert refused(hall, ready()) == "R1: ticket_settled"


def test_r11_with_two_gates_the_signal_says_which() -> None:
    hall = hospital(take("visit"))
    when(hall, replace(adds("lab"), waits_for_signal=True))
    assert refused(hall, ready()) == "R11: signal_needs_service"
    for command in (ready(service="lab"), *served(1)):
        when(hall, command)
    assert line(hall, "lab") == ["R001"]


def test_r11_a_signal_for_a_later_step_opens_that_one_and_not_the_one_before() -> None:
    hall = hospital(take("visit"))
    for command in (replace(adds("lab"), waits_for_signal=True), *served(1)):
        when(hall, command)
    (told,) = when(hall, ready(service="medicine"))
    assert isinstance(told, StepReady)
    assert not told.joins
    assert state_of(hall, "R001") == "pending"


def test_r8_r11_who_finished_a_step_answers_for_it_no_more() -> None:
    hall = hospital(take("visit"), calls(1))
    assert views.counter(hall, 1, at("09:10")).ticket.responsible == "1001"  # type: ignore[union-attr]
    when(hall, FinishTicket(counter=1))
    assert views.counter(hall, 2, at("09:10")).queue[0].responsible == ""
    when(hall, calls(2))
    assert views.counter(hall, 2, at("09:10")).ticket.responsible == "1002"  # type: ignore[union-attr]


def test_r11_r19_a_signal_means_todays_number_unless_it_names_the_ticket() -> None:
    morning = ("+1 09:00", *served(1), *served(2))
    hall = hospital(take("visit"), *served(1), *served(2), "+1 08:30", take("visit"), *morning)
    yesterday, today = hall.state.tickets.values()
    assert (yesterday.state, today.state) == ("pending", "pending")
    when(hall, ready())
    assert (yesterday.state, today.state) == ("pending", "waiting")
    # a signal sent once more for today's must not reach anybody else's
    assert when(hall, ready()) == []
    when(hall, MarkReady(number=yesterday.id))
    assert yesterday.state == "waiting"


def test_r11_a_step_can_be_left_out_with_a_reason() -> None:
    hall = hospital(take("visit"), skips("pay"), *served(1))
    assert way(hall) == [("visit", "done"), ("pay", "skipped"), ("medicine", "now")]
    assert refused(hall, skips("medicine", " ")) == "R11: step_needs_reason"
    assert refused(hall, skips("pay")) == "R11: no_such_step"
    assert refused(hall, skips("medicine", number="R009")) == "R1: no_such_ticket"


def test_r11_whoever_stands_at_a_step_that_is_left_out_goes_on_at_once() -> None:
    hall = hospital(take("visit"), *served(1), skips("pay"))
    assert (state_of(hall, "R001"), way(hall)[2]) == ("pending", ("medicine", "now"))
    (past,) = when(hall, skips("medicine", "不需用藥"))
    assert isinstance(past, StepSkipped)
    assert past.ends
    assert (state_of(hall, "R001"), hall.state.finished) == ("finished", 1)
    assert refused(hall, skips("medicine")) == "R1: ticket_settled"


def test_r8_r11_a_step_at_a_window_is_that_windows_to_finish() -> None:
    hall = hospital(take("visit"), calls(1))
    assert refused(hall, skips("visit")) == "R8: ticket_at_counter"
    assert kinds(when(hall, skips("pay"))) == ["step_skipped"]
    when(hall, MarkNoShow(counter=1))
    assert refused(hall, skips("visit")) == "R1: not_waiting"


def test_r11_a_step_can_be_added_right_after_the_present_one() -> None:
    hall = hospital(take("visit"), take("pay"), adds("lab"), *served(1))
    assert [code for code, _ in way(hall)] == ["visit", "lab", "pay", "medicine"]
    assert line(hall, "lab") == ["R001"]
    when(hall, adds("visit", number="P001"))
    for command in served(2):
        when(hall, command)
    assert way(hall, "P001") == [("pay", "done"), ("visit", "now")]


def test_r7_r11_no_step_is_added_that_nobody_is_there_for() -> None:
    hall = given(ALL[0], take("visit"), settings=HOSPITAL)
    assert refused(hall, adds("pay")) == "R7: transfer_into_void"
    assert refused(hall, adds("X")) == "R32: no_such_service"
    assert refused(hall, adds("lab", "")) == "R11: step_needs_reason"
    when(hall, CancelTicket(number="R001"))
    assert refused(hall, adds("lab")) == "R1: ticket_settled"


def test_r11_a_way_has_an_end() -> None:
    hall = hospital(take("visit"), *[adds("lab")] * 9)
    assert refused(hall, adds("lab")) == "R11: too_many_steps"


def test_r7_r11_who_is_sent_to_a_later_step_passes_over_those_between() -> None:
    hall = hospital(take("visit"), calls(1), TransferTicket(counter=1, service="medicine"))
    assert way(hall) == [("visit", "skipped"), ("pay", "skipped"), ("medicine", "now")]
    assert state_of(hall, "R001") == "pending"


def test_r7_r11_who_is_sent_back_takes_up_his_way_again_from_there() -> None:
    hall = hospital(take("visit"), *served(1), calls(2), TransferTicket(counter=2, service="visit"))
    assert way(hall) == [("visit", "now"), ("pay", "next"), ("medicine", "next")]
    for command in served(1):
        when(hall, command)
    assert line(hall, "pay") == ["R001"]


def test_r7_r11_who_is_sent_elsewhere_does_the_present_step_there() -> None:
    hall = hospital(take("visit"), calls(1), TransferTicket(counter=1, service="lab"))
    assert way(hall)[0] == ("lab", "now")
    for command in served(1):
        when(hall, command)
    assert line(hall, "pay") == ["R001"]


def test_r6_r11_who_misses_a_step_comes_back_to_that_step() -> None:
    hall = hospital(take("visit"), *served(1), calls(2), MarkNoShow(counter=2))
    when(hall, ReturnTicket(number="R001"))
    assert line(hall, "pay") == ["R001"]
    assert way(hall)[1] == ("pay", "now")


def test_r11_a_citizen_can_give_up_while_his_medicine_is_prepared() -> None:
    hall = hospital(take("visit"), *served(1), *served(2), CancelTicket(number="R001"))
    assert state_of(hall, "R001") == "cancelled"


def test_r7_r11_nobody_is_refused_his_step_and_the_leader_sees_whom_nobody_serves() -> None:
    hall = given(*ALL[:2], take("visit"), skips("pay"), ready(), calls(1), settings=HOSPITAL)
    done = when(hall, FinishTicket(counter=1))[0]
    assert isinstance(done, StepFinished)
    assert done.into_void
    assert views.floor(hall, at("09:10")).unserved == {"medicine": 1}
    when(hall, ALL[2])
    assert views.floor(hall, at("09:11")).unserved == {}


def test_r11_r18_the_machine_sells_no_way_that_ends_before_a_closed_window() -> None:
    hall = given(*ALL[:2], settings=HOSPITAL)
    wish = take("visit", kiosk="kiosk-1")
    assert refused(hall, wish) == "R11: journey_unserved"
    assert views.kiosk(hall, "kiosk-1", at("09:10")).services[0].state == "unstaffed"
    assert kinds(when(hall, take("visit"))) == ["ticket_taken"]
    for command in (ALL[2], pauses(3)):
        when(hall, command)
    assert "ticket_taken" in kinds(when(hall, wish))


def test_r11_what_only_follows_on_another_matter_is_not_sold_alone() -> None:
    hall = hospital()
    assert refused(hall, take("medicine", kiosk="kiosk-1")) == "R11: service_not_at_kiosk"
    sold = views.kiosk(hall, "kiosk-1", at("09:10")).services
    assert [one.code for one in sold] == ["visit", "pay", "lab"]
    assert [one.service for one in sold[0].steps] == ["visit", "pay", "medicine"]
    assert sold[1].steps == ()


def test_r18_r19_the_last_window_of_a_step_stays_for_those_on_their_way() -> None:
    hall = hospital(take("visit"), "17:05")
    for counter in (1, 2, 3):
        assert refused(hall, CloseCounter(counter=counter)) == "R18: last_counter"
    for command in (*served(1), CloseCounter(counter=1), *served(2)):
        when(hall, command)
    assert kinds(when(hall, CloseCounter(counter=2))) == ["counter_closed"]
    # he sits before the pharmacy until his medicine is ready, or the desk says that none comes
    assert refused(hall, CloseCounter(counter=3)) == "R18: last_counter"
    when(hall, skips("medicine", "藥品缺貨，改日領"))
    assert kinds(when(hall, CloseCounter(counter=3))) == ["counter_closed"]


@pytest.mark.parametrize("ends", ["signal", "skip"])
def test_r19_a_signal_that_never_comes_does_not_keep_the_hall_open_for_ever(ends: str) -> None:
    """On the next day he holds up nobody; he is callable when it comes, or the desk ends it."""
    hall = hospital(take("visit"), *served(1), *served(2))
    assert views.board(hall, at("17:05")).state == "extended"
    when(hall, RollDay(day="2026-03-03"), "+1 06:00")
    assert views.board(hall, at("+1 06:01")).state == "closed"
    when(hall, CloseCounter(counter=3), "+1 06:02")
    when(hall, ALL[2], "+1 08:00")
    assert state_of(hall, "R001") == "pending"
    if ends == "skip":
        assert "step_skipped" in kinds(when(hall, skips("medicine", "未領藥"), "+1 08:05"))
        assert state_of(hall, "R001") == "finished"
        return
    (told,) = when(hall, ready(), "+1 08:05")
    assert isinstance(told, StepReady)
    assert numbers(when(hall, calls(3), "+1 08:06")) == ["R001"]
    at_window = views.counter(hall, 3, at("+1 08:06")).ticket
    assert at_window is not None
    assert at_window.yesterday


def test_r11_every_surface_knows_the_steps() -> None:
    hall = hospital(take("visit"), take("visit"), *served(1), *served(1), *served(2), calls(2))
    window = views.counter(hall, 2, at("09:10"))
    assert window.ticket is not None
    assert [one.state for one in window.ticket.steps] == ["done", "now", "next"]
    (still,) = views.counter(hall, 3, at("09:10")).awaiting_signal
    assert (still.id, still.awaits) == ("2026-03-02-R001", "signal")
    assert views.floor(hall, at("09:10")).awaiting_signal == (still,)
    assert views.counter(hall, 1, at("09:10")).awaiting_signal == ()
    ticket = hall.find("R001")
    assert ticket is not None
    page = views.citizen(hall, ticket, at("09:10"))
    assert [one.names["zh-Hant"] for one in page.steps] == ["掛號", "批價", "領藥"]


def test_r11_the_wall_forgets_the_window_that_he_was_sent_on_from() -> None:
    hall = hospital(take("visit"), *served(1))
    assert views.board(hall, at("09:10")).calls == ()


def test_r11_a_citizen_who_gives_up_waits_for_no_signal_any_more() -> None:
    hall = hospital(take("visit"), *served(1), *served(2), CancelTicket(number="R001"))
    assert hall.find("R001").awaits is None  # type: ignore[union-attr]


def test_the_hospital_of_these_stories_is_without_a_mistake() -> None:
    assert mistakes(HOSPITAL) == []
