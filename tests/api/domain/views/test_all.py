"""Views: the whole of what a surface must show, no more, and numbers only (R16, R18, R19, R34)."""

from collections.abc import Sequence

from api.contract.commands import (
    Command,
    HoldTicket,
    MarkNoShow,
    Recall,
    ReturnTicket,
    StartService,
    TransferTicket,
)
from api.contract.wire import encode
from api.domain import views
from tests.api.domain.hall import (
    at,
    calls,
    given,
    health,
    opens,
    pauses,
    take,
    when,
)

KIOSK: Sequence[Command] = (health("printer-1", "ready"), opens(1), take(kiosk="kiosk-1"))


def test_the_wall_shows_the_newest_call_first_and_a_recall_in_a_new_place() -> None:
    """R5: each call has an id of its own, to be announced once."""
    hall = given(opens(1), opens(2), take(), take("A", "priority"), calls(1), calls(2))
    before = views.board(hall, at("09:01")).calls
    assert [(one.number, one.counter, one.priority) for one in before] == [
        ("A001", 2, False),
        ("A002", 1, True),
    ]
    when(hall, Recall(counter=1))
    after = views.board(hall, at("09:01")).calls
    assert [(one.number, one.recalls) for one in after] == [("A002", 1), ("A001", 0)]
    assert after[0].id > max(one.id for one in before)


def test_the_wall_says_which_number_is_yesterdays() -> None:
    """F:C4"""
    hall = given(take(), "+1 09:00", opens(1), opens(2), take(), calls(1), calls(2))
    shown = views.board(hall, at("+1 09:01")).calls
    assert [(one.number, one.yesterday) for one in shown] == [("A001", False), ("A001", True)]
    at_window = views.counter(hall, 1, at("+1 09:01")).ticket
    assert at_window is not None
    assert at_window.yesterday


def test_the_wall_names_who_was_missed_until_he_is_back() -> None:
    """R6"""
    hall = given(opens(1), take(), calls(1), MarkNoShow(counter=1))
    assert views.board(hall, at("09:01")).missed == ("A001",)
    when(hall, ReturnTicket(number="A001"))
    assert views.board(hall, at("09:01")).missed == ()


def test_the_sign_is_dark_only_at_a_window_that_serves() -> None:
    """R16: and the sign of a paused one names who takes over and when somebody is back."""
    hall = given(opens(1), opens(2), opens(3), "09:00", pauses(1, "personal", 10))
    lit = [views.counter(hall, number, at("09:01")).sign_lit for number in (1, 2, 3, 99)]
    assert lit == [True, False, False, True]
    paused, open_, _ = views.board(hall, at("09:01")).counters
    assert (paused.state, paused.see_counters) == ("paused", (2, 3))
    assert (paused.reason, paused.back_at) == ("personal", at("09:10"))
    assert (open_.state, open_.see_counters) == ("open", ())


def test_the_number_on_the_led_is_that_of_the_ticket_at_the_window() -> None:
    """R5"""
    hall = given(opens(1), take())
    assert views.counter(hall, 1, at("09:01")).led == ""
    when(hall, calls(1), "09:02")
    view = views.counter(hall, 1, at("09:02"))
    assert (view.led, view.ticket and view.ticket.since) == ("A001", at("09:02"))
    when(hall, StartService(counter=1), "09:03")
    view = views.counter(hall, 1, at("09:03"))
    assert (view.led, view.ticket and view.ticket.since) == ("A001", at("09:03"))


def test_a_clerk_sees_the_line_in_the_order_in_which_he_will_call_it() -> None:
    """R2, R8: and what he set aside, and who of his services was missed."""
    hall = given(opens(1), opens(3), take(), take("C"), take("B"), take("C"), take("C", "priority"))
    when(hall, calls(3))
    when(hall, HoldTicket(counter=3, reason="缺件"))
    when(hall, calls(1))
    when(hall, MarkNoShow(counter=1))
    one, three = (views.counter(hall, number, at("09:01")) for number in (1, 3))
    assert [(line.rank, line.number) for line in one.queue] == [
        (1, "C500"),
        (2, "B001"),
        (3, "C501"),
    ]
    assert [line.number for line in three.queue] == ["C500", "C501"]
    assert [(line.number, line.reason) for line in three.held] == [("C502", "缺件")]
    assert [line.number for line in one.missed] == ["A001"]
    assert (one.held, three.missed) == ((), ())


def test_a_clerk_sees_who_was_sent_to_him_alone() -> None:
    """R7"""
    hall = given(opens(1), opens(2), take(), calls(1), TransferTicket(counter=1, to_counter=2))
    (sent,) = views.counter(hall, 2, at("09:01")).queue
    assert (sent.number, sent.to_counter) == ("A001", 2)
    assert views.counter(hall, 1, at("09:01")).waiting == 0


def test_the_hall_is_extended_while_somebody_still_needs_it() -> None:
    """R19: 延時服務; with nobody at the windows it is closed whoever may wait."""
    hall = given(opens(1), take(), calls(1))
    for time, state in (("16:59", "open"), ("17:00", "extended")):
        assert views.board(hall, at(time)).state == state
    when(hall, calls(1, "A001"), "17:10")
    assert views.board(hall, at("17:11")).state == "closed"
    assert views.board(given(take()), at("17:11")).state == "closed"


def test_no_view_for_the_public_holds_more_of_a_person_than_a_number() -> None:
    """R34: no ticket's token, no clerk's words; what is said of a window is the 工號 alone."""
    hall = given(*KIOSK, take(), calls(1), HoldTicket(counter=1, reason="王小明缺件"))
    wall = encode(views.board(hall, at("09:01"))).decode()
    assert "王小明" not in wall
    assert "token" not in wall
    assert "A001" in wall
    assert "1001" in wall
