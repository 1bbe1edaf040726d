"""What a clerk and a citizen see at a counter: stories of presses, views, answers and silence."""

from api.contract.requests import NextRequest, PauseRequest
from firmware_py.lamp import Said
from firmware_py.messages import (
    FRESH_S,
    Ask,
    Done,
    Followed,
    Message,
    Pressed,
    Refused,
    Turned,
    Unanswered,
)
from firmware_py.unit import SAFE, Unit, lively, outputs, step
from tests.firmware_py.fakes import view

LOST = Followed(None, lost=True)


def told(*messages: Message, now: float = 100.0, unit: Unit | None = None) -> Unit:
    unit = unit or Unit()
    for message in messages:
        unit, _ = step(unit, message, now)
    return unit


def asks(unit: Unit, message: Message, now: float = 100.0) -> tuple[Ask, ...]:
    return step(unit, message, now)[1]


def following(**counter: str | None) -> Followed:
    return Followed(view(**counter), lost=False)  # type: ignore[arg-type]


def test_before_the_first_word_the_sign_is_lit_and_the_led_is_dark() -> None:
    shown = outputs(Unit(), now=0.5)
    assert shown == SAFE
    assert shown.sign_lit


def test_an_open_counter_shows_its_number_and_no_sign() -> None:
    shown = outputs(told(following(number="A012")), now=100.0)
    assert not shown.sign_lit
    assert shown.led == "A012"


def test_the_sign_is_lit_as_soon_as_the_hub_says_paused() -> None:
    assert outputs(told(following(state="paused")), now=100.0).sign_lit


def test_the_sign_follows_the_hub_and_not_the_name_of_the_state() -> None:
    seen = Followed(view("open", sign_lit=True), lost=False)
    assert outputs(told(seen), now=100.0).sign_lit


def test_a_press_of_pause_lights_nothing_until_the_hub_has_confirmed_it() -> None:
    unit = told(following(), Pressed("pause"))
    assert not outputs(unit, now=100.0).sign_lit
    unit = told(Done(), unit=unit)
    assert not outputs(unit, now=100.0).sign_lit
    unit = told(following(state="paused"), unit=unit)
    assert outputs(unit, now=100.0).sign_lit


def test_a_silent_hub_lights_the_sign_and_it_comes_back_by_itself() -> None:
    open_view = view(number="A012")
    unit = told(Followed(open_view, lost=False), Followed(open_view, lost=True))
    shown = outputs(unit, now=100.5)
    assert (shown.sign_lit, shown.led) == (True, "")
    unit = told(Followed(open_view, lost=False), unit=unit)
    shown = outputs(unit, now=101.0)
    assert (shown.sign_lit, shown.led) == (False, "A012")


def test_call_next_names_the_ticket_the_clerk_sees() -> None:
    (ask,) = asks(told(following(number="A012")), Pressed("next"))
    assert (ask.command, ask.body) == ("call-next", NextRequest(after="2026-11-23-A012"))


def test_the_first_call_of_the_day_carries_no_number() -> None:
    (ask,) = asks(told(following()), Pressed("next"))
    assert ask.body == NextRequest(after=None)


def test_recall_and_pause_and_resume_are_asked_as_such() -> None:
    (recall,) = asks(told(following()), Pressed("recall"))
    (pause,) = asks(told(following()), Pressed("pause"))
    (resume,) = asks(told(following(state="paused")), Pressed("pause"))
    assert (recall.command, recall.body) == ("recall", None)
    assert (pause.command, pause.body) == ("pause", PauseRequest(reason="personal"))
    assert (resume.command, resume.body) == ("resume", None)


def test_a_press_without_the_hub_is_refused_at_once_and_never_sent_later() -> None:
    unit, sent = step(told(LOST), Pressed("next"), 100.0)
    assert sent == ()
    assert unit.said == Said("unsent", 100.0)
    for message in (following(), following(number="A001"), Done()):
        unit, sent = step(unit, message, 101.0)
        assert sent == ()


def test_mashing_while_a_call_is_on_its_way_sends_nothing_more() -> None:
    unit = told(following(), Pressed("next"))
    assert asks(unit, Pressed("next")) == ()
    assert len(told(Pressed("next"), Pressed("next"), unit=unit).asks) == 1


def test_a_pause_pressed_during_a_call_goes_out_after_it() -> None:
    unit = told(following(), Pressed("next"), Pressed("pause"))
    unit, sent = step(unit, Done(), 100.1)
    assert [ask.command for ask in sent] == ["pause"]
    unit, sent = step(unit, Done(), 100.2)
    assert (sent, unit.asks) == ((), ())


def test_what_waited_behind_a_lost_call_is_dropped() -> None:
    unit, sent = step(told(following(), Pressed("next"), Pressed("pause")), Unanswered(), 101.0)
    assert (sent, unit.asks) == ((), ())
    assert unit.said == Said("unsent", 101.0)


def test_what_waited_too_long_behind_a_slow_call_is_dropped_and_said() -> None:
    unit = told(following(), Pressed("next"), Pressed("pause"))
    unit, sent = step(unit, Done(), 100.0 + FRESH_S)
    assert (sent, unit.asks) == ((), ())
    assert unit.said == Said("unsent", 100.0 + FRESH_S)


def test_the_lamp_tells_done_from_nobody_from_refused() -> None:
    asked = told(following(), Pressed("next"))
    assert told(Done(), unit=asked).said == Said("accepted", 100.0)
    assert told(Refused("nobody_waits"), unit=asked).said == Said("nobody", 100.0)
    assert told(Refused("last_counter"), unit=asked).said == Said("refused", 100.0)


def test_the_lamp_is_dark_until_the_hub_has_answered() -> None:
    assert not outputs(told(following(), Pressed("next")), now=100.1).lamp


def test_the_lamp_is_steady_for_two_seconds_after_a_call() -> None:
    unit = told(following(), Pressed("next"), Done())
    assert all(outputs(unit, now=100.0 + tenth / 10).lamp for tenth in range(20))
    assert not outputs(unit, now=102.0).lamp


def test_the_buzzer_sounds_with_the_lamp_only_when_something_was_not_done() -> None:
    done = told(following(), Pressed("next"), Done())
    refused = told(following(), Pressed("next"), Refused("last_counter"))
    assert not outputs(done, now=100.0).buzzer
    assert outputs(refused, now=100.0).buzzer
    assert not outputs(refused, now=100.2).buzzer


def test_the_lamp_flashes_while_the_hub_is_not_heard_or_does_not_answer() -> None:
    assert outputs(told(LOST), now=100.0).lamp
    assert not outputs(told(LOST), now=101.0).lamp
    hanging = told(following(), Pressed("next"))
    assert outputs(hanging, now=102.0).lamp
    assert lively(hanging, 102.0)


def test_a_unit_at_rest_needs_no_quick_looks() -> None:
    assert not lively(told(following(number="A012")), 100.0)


def test_people_who_begin_to_wait_at_a_free_window_are_heard_once() -> None:
    nobody, somebody = (Followed(view(waiting=n), lost=False) for n in (0, 3))
    unit = told(nobody)
    assert not outputs(unit, now=100.0).buzzer
    unit = told(somebody, unit=unit)
    heard = [outputs(unit, now=100.01 + tenth / 20).buzzer for tenth in range(20)]
    assert heard == [*[True] * 3, *[False] * 3, *[True] * 3, *[False] * 11]
    assert (lively(unit, now=100.1), lively(unit, now=101.0)) == (True, False)
    assert not outputs(told(somebody, unit=unit, now=105.0), now=105.0).buzzer


def test_a_window_that_serves_or_comes_back_is_not_rung_for() -> None:
    nobody = Followed(view(waiting=0), lost=False)
    busy = Followed(view(number="A012", waiting=3), lost=False)
    paused = Followed(view("paused", waiting=3), lost=False)
    for then in (busy, paused):
        assert not outputs(told(nobody, then), now=100.0).buzzer
    returned = told(Followed(view(waiting=0), lost=True), Followed(view(waiting=3), lost=False))
    assert not outputs(returned, now=100.0).buzzer


def test_a_key_switch_asks_for_what_it_says_and_for_nothing_that_is_so_already() -> None:
    (pause,) = asks(told(following()), Turned(True))
    assert (pause.command, pause.body) == ("pause", PauseRequest(reason="personal"))
    (resume,) = asks(told(following(state="paused"), Turned(True)), Turned(False))
    assert resume.command == "resume"
    assert asks(told(following(state="paused")), Turned(True)) == ()
    assert asks(told(following(state="closed")), Turned(True)) == ()


def test_where_the_key_switch_stood_at_the_start_is_no_act_of_anybody() -> None:
    assert asks(told(following()), Turned(True, found=True)) == ()


def test_a_key_turned_while_the_hub_is_away_is_not_sent_later() -> None:
    unit, sent = step(told(LOST), Turned(True), 100.0)
    assert (sent, unit.said) == ((), Said("unsent", 100.0))
    assert asks(unit, following()) == ()


def test_the_lamp_reminds_while_the_key_says_another_thing_than_the_sign() -> None:
    """R16: the hub refused the pause, so the sign stays dark and the key must be turned back."""
    unit = told(following(), Turned(True), Refused("last_counter"))
    seen = [outputs(unit, now=104.0 + half / 2).lamp for half in range(4)]
    assert seen == [True, False, False, False]
    assert lively(unit, now=104.0)
    back = told(Turned(False), unit=unit, now=105.0)
    assert not any(outputs(back, now=106.0 + half / 2).lamp for half in range(4))
