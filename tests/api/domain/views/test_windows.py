"""What clerks, leader and wall see of windows, of transfers and of who sits where (R7, R8, R23)."""

from dataclasses import replace

from api.contract.commands import HoldTicket, MarkNoShow, ReturnTicket, TransferTicket
from api.contract.wire import encode
from api.domain import views
from api.domain.settings import HallSettings, Staff, Windows
from tests.api.domain.hall import SETTINGS, at, calls, given, named, opens, pauses, take, when

NOW = "09:30"
SOMEBODY = Staff(
    number="1001",
    department=named("戶籍課", "Registry"),
    post=named("課員", "Clerk"),
    names=named("王小明", "Wang Xiao-ming"),
)


def shown(*, show_names: bool) -> HallSettings:
    """The hall with somebody who has a name."""
    return replace(SETTINGS, staff=(SOMEBODY,), windows=Windows(show_names=show_names))


def test_a_window_shows_the_post_of_who_sits_there_and_no_name() -> None:
    """R23, R34: 崗位牌: 工號, department and title."""
    hall = given(opens(1), settings=shown(show_names=False))
    one, two, _ = views.board(hall, at(NOW)).counters
    assert (one.staff, one.department, one.post) == ("1001", SOMEBODY.department, SOMEBODY.post)
    assert (one.names, two.staff, two.post) == ({}, "", {})
    for view in (views.board, views.floor):
        assert "王小明" not in encode(view(hall, at(NOW))).decode()
    assert "王小明" not in encode(views.counter(hall, 1, at(NOW))).decode()


def test_a_name_is_shown_only_where_the_hall_turns_it_on() -> None:
    """R23"""
    hall = given(opens(1), settings=shown(show_names=True))
    assert views.board(hall, at(NOW)).counters[0].names == SOMEBODY.names


def test_a_clerk_is_offered_the_places_to_which_his_ticket_can_go() -> None:
    """R7: with their names; every other place would be refused."""
    hall = given(opens(1), opens(2), opens(3), take("A"), calls(1))
    ticket = views.counter(hall, 1, at(NOW)).ticket
    assert ticket is not None
    there = {one.service: one.counters for one in ticket.targets.services}
    assert there == {one.code: hall.counters_for(one.code) for one in SETTINGS.services[1:]}
    assert there["C"] == (1, 2, 3)
    assert ticket.targets.services[0].names == named("印鑑", "Seal")
    (counter,) = ticket.targets.counters
    assert (counter.counter, counter.staff, counter.post) == (2, "1002", named("課員", "Clerk"))
    when(hall, pauses(2))
    again = views.counter(hall, 1, at(NOW)).ticket
    assert again is not None
    assert again.targets.counters == ()


def test_a_clerk_is_offered_the_places_to_which_what_he_holds_can_go() -> None:
    """R8"""
    hall = given(opens(1), opens(2), take("A"), calls(1), HoldTicket(counter=1, reason="缺件"))
    (held,) = views.counter(hall, 1, at(NOW)).held
    assert [one.counter for one in held.targets.counters] == [2]
    assert [one.service for one in held.targets.services][:2] == ["B", "C"]


def test_the_next_clerk_sees_the_note_and_who_answers() -> None:
    """R8: in line and at the window; the leader as well."""
    hall = given(opens(1), opens(2), take("A"), calls(1))
    when(hall, TransferTicket(counter=1, to_counter=2, note="缺印章"))
    for (line,) in (views.counter(hall, 2, at(NOW)).queue, views.floor(hall, at(NOW)).queue):
        assert (line.note, line.responsible) == ("缺印章", "1002")
    when(hall, calls(2))
    ticket = views.counter(hall, 2, at(NOW)).ticket
    assert ticket is not None
    assert (ticket.note, ticket.responsible) == ("缺印章", "1002")


def test_the_wall_names_the_new_window_and_not_the_note() -> None:
    """R7, R34: until he is called there."""
    hall = given(opens(1), opens(2), opens(3), take("A"), take("A"), calls(1), calls(2))
    when(hall, TransferTicket(counter=2, to_counter=1, note="缺印章"))
    when(hall, TransferTicket(counter=1, service="C", note="缺印章"))
    wall = views.board(hall, at(NOW))
    assert [(one.number, one.service, one.counters) for one in wall.sent_on] == [
        ("A001", "C", (1, 2, 3)),
        ("A002", "A", (1,)),
    ]
    assert wall.sent_on[0].names == named("規費", "Fees")
    assert wall.calls == ()
    assert "缺印章" not in encode(wall).decode()
    when(hall, calls(3))
    assert [one.number for one in views.board(hall, at(NOW)).sent_on] == ["A002"]
    when(hall, MarkNoShow(counter=3))
    when(hall, ReturnTicket(number="A001"))
    assert [one.number for one in views.board(hall, at(NOW)).sent_on] == ["A002"]


def test_a_clerk_sees_the_names_of_the_classes_and_the_halls_rules_for_him() -> None:
    """R3, R8, R9"""
    hall = given(opens(1))
    view = views.counter(hall, 1, at(NOW))
    assert [one.code for one in view.classes] == ["normal", "priority", "urgent"]
    assert view.classes[1].names == named("友善", "Priority")
    assert (view.hold_min, view.clerks_assign) == (15, False)
