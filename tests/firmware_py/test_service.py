"""A whole counter unit on mock pins, against a hub on a real socket that dies and comes back."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.contract.mirror import MirrorView
from firmware_py.wiring import Buttons, CounterWiring, Lamp, Sign
from tests.firmware_py.fakehub import Book, FakeHub
from tests.firmware_py.fakes import Hall
from tests.firmware_py.rig import NEXT, PAUSE, RECALL, Counter


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def hub(book: Book) -> Iterator[FakeHub]:
    with FakeHub(book) as hub:
        yield hub


@pytest.fixture
def counter(hub: FakeHub, tmp_path: Path) -> Iterator[Counter]:
    unit = Counter(hub.url, facts=tmp_path / "facts.jsonl")
    yield unit
    unit.close()


def test_the_sign_is_lit_from_the_first_moment_until_the_hub_says_open(counter: Counter) -> None:
    assert counter.sign
    counter.until(lambda: not counter.sign)


def test_a_press_calls_the_next_and_the_led_shows_whom(counter: Counter, book: Book) -> None:
    counter.until(lambda: not counter.sign)
    counter.press(NEXT)
    counter.until(lambda: counter.led.shown == "A001")
    assert book.hall.asked == ["call-next"]
    assert counter.panel.lamp


def test_pause_and_again_pause_light_the_sign_and_put_it_out(counter: Counter, book: Book) -> None:
    counter.until(lambda: not counter.sign)
    counter.press(PAUSE)
    counter.until(lambda: counter.sign)
    counter.press(PAUSE)
    counter.until(lambda: not counter.sign)
    assert book.hall.asked == ["pause", "resume"]


def test_a_press_from_before_the_machine_hung_is_not_sent_late(
    counter: Counter, book: Book
) -> None:
    """F:B4: whoever stood at the counter then has gone, and the lamp says 「未送出」."""
    counter.until(lambda: not counter.sign)
    counter.pins.pin(NEXT).drive_low()
    counter.clock.ahead_s += 3.0
    counter.service.turn(0.0)
    counter.pins.pin(NEXT).drive_high()
    counter.until(lambda: counter.panel.lamp)
    assert book.hall.asked == []


def test_a_refused_press_moves_nothing(counter: Counter, book: Book) -> None:
    book.refuse = "last_counter"
    counter.until(lambda: not counter.sign)
    counter.press(PAUSE)
    counter.until(lambda: counter.panel.lamp)
    assert len(book.keys) - len(book.healths) == 1
    assert book.hall.state == "open"
    assert not counter.sign


def test_a_dead_hub_lights_the_sign_and_a_new_one_puts_it_out(
    counter: Counter, hub: FakeHub, book: Book
) -> None:
    book.hall.serial = 7
    counter.until(lambda: counter.led.shown == "A007")

    hub.die()
    counter.clock.ahead_s += 10.0
    counter.until(lambda: counter.sign)
    assert counter.led.shown == ""

    with FakeHub(book, hub.port):
        counter.until(lambda: not counter.sign)
        assert counter.led.shown == "A007"


def test_a_press_while_the_hub_is_dead_is_never_sent_later(
    counter: Counter, hub: FakeHub, book: Book
) -> None:
    counter.until(lambda: not counter.sign)
    hub.die()
    counter.clock.ahead_s += 10.0
    counter.until(lambda: counter.sign)

    counter.press(NEXT)

    with FakeHub(book, hub.port):
        counter.until(lambda: not counter.sign)
        counter.press(RECALL)
        counter.until(lambda: bool(book.hall.asked))
    assert book.hall.asked == ["recall"]


def test_the_unit_says_that_it_is_ready_to_each_hub_it_finds(
    counter: Counter, hub: FakeHub, book: Book
) -> None:
    counter.until(lambda: [how.state for how in book.healths] == ["ready"])
    hub.die()
    with FakeHub(book, hub.port):
        counter.until(lambda: [how.state for how in book.healths] == ["ready", "ready"])


def test_a_stuck_button_is_told_to_the_hub_and_so_is_its_mending(
    counter: Counter, book: Book
) -> None:
    counter.until(lambda: not counter.sign)
    counter.pins.pin(RECALL).drive_low()
    counter.service.turn(0.0)
    counter.clock.ahead_s += 10.0
    counter.until(lambda: bool(book.healths) and book.healths[-1].state == "dead")
    assert book.healths[-1].detail == "3 號櫃檯「重呼」按鈕卡住"

    counter.pins.pin(RECALL).drive_high()
    counter.until(lambda: book.healths[-1].state == "ready")


def test_whoever_looks_sees_what_the_pins_really_do(counter: Counter, book: Book) -> None:
    counter.until(lambda: not counter.sign)
    book.mirror = MirrorView(watched=True, asked=1)
    counter.until(lambda: bool(book.showings))
    assert book.showings[-1].screen == "counter"
    assert book.showings[-1].facts == {
        "counter": 3,
        "sign": False,
        "sign_seen": None,
        "led": "",
        "lamp": False,
        "buzzer": None,
    }

    counter.press(PAUSE)
    counter.until(lambda: book.showings[-1].facts["sign"] is True)


def test_nobody_is_told_anything_while_nobody_looks(counter: Counter, book: Book) -> None:
    counter.until(lambda: not counter.sign)
    counter.press(PAUSE)
    counter.until(lambda: counter.sign)
    assert book.showings == []


def test_a_real_unit_cannot_be_pressed_from_a_browser(counter: Counter, book: Book) -> None:
    book.mirror = MirrorView(watched=True, asked=1)
    counter.until(lambda: len(book.showings) == 1 and not counter.sign)

    book.press("next", asked=2)
    counter.until(lambda: len(book.showings) == 2)
    counter.press(RECALL)
    counter.until(lambda: bool(book.hall.asked))

    assert book.hall.asked == ["recall"]
    assert [seen.state for seen in counter.pins.pin(NEXT).states] == [True]


def test_a_virtual_unit_is_pressed_through_its_pins(
    hub: FakeHub, book: Book, tmp_path: Path
) -> None:
    counter = Counter(hub.url, virtual=True, facts=tmp_path / "facts.jsonl")
    book.mirror = MirrorView(watched=True, asked=1)
    counter.until(lambda: bool(book.showings) and not counter.sign)

    book.press("next")
    counter.until(lambda: counter.led.shown == "A001")

    assert [seen.state for seen in counter.pins.pin(NEXT).states][:2] == [True, False]
    counter.close()


def test_when_the_unit_ends_the_sign_is_lit_and_the_led_is_dark(
    hub: FakeHub, book: Book, tmp_path: Path
) -> None:
    book.hall.serial = 7
    counter = Counter(hub.url, facts=tmp_path / "facts.jsonl")
    counter.until(lambda: counter.led.shown == "A007")

    counter.close()

    assert counter.sign
    assert counter.led.shown == ""
    lines = [json.loads(line) for line in counter.facts.read_text("utf-8").splitlines()]
    assert [(line["sign"], line["led"]) for line in lines][-2:] == [(False, "A007"), (True, "")]
    assert all(line["counter"] == 3 and line["at"] and line["monotonic"] for line in lines)


def test_a_sign_that_does_not_burn_is_told_and_so_is_its_mending(
    hub: FakeHub, book: Book, tmp_path: Path
) -> None:
    """R16, F:M7: the sensor beside the lamp says what citizens see, not what we asked for."""
    wiring = CounterWiring(number=3, sign=Sign(read_back=25))
    counter = Counter(hub.url, facts=tmp_path / "facts.jsonl", wiring=wiring)
    counter.until(lambda: not counter.sign)
    book.hall.state = "paused"
    counter.until(lambda: counter.sign)
    counter.clock.ahead_s += 2.0
    counter.until(lambda: bool(book.healths) and book.healths[-1].state == "dead")
    assert book.healths[-1].detail == "3 號櫃檯「暫停服務」燈應亮未亮"

    counter.pins.pin(25).drive_low()
    counter.until(lambda: book.healths[-1].state == "ready")
    counter.close()


def test_a_key_switch_pauses_and_resumes_by_where_it_stands(
    hub: FakeHub, book: Book, tmp_path: Path
) -> None:
    wiring = CounterWiring(number=3, pause_is="key")
    counter = Counter(hub.url, facts=tmp_path / "facts.jsonl", wiring=wiring)
    counter.until(lambda: not counter.sign)

    counter.turn(PAUSE, on=True)
    counter.until(lambda: counter.sign)
    counter.turn(PAUSE, on=False)
    counter.until(lambda: not counter.sign)
    assert book.hall.asked == ["pause", "resume"]
    counter.close()


def test_two_counters_on_one_unit_do_not_meet(hub: FakeHub, book: Book, tmp_path: Path) -> None:
    book.others[4] = Hall(counter=4, serial=40)
    other = CounterWiring(
        number=4, buttons=Buttons(next=5, recall=6, pause=13), sign=Sign(pin=19), lamp=Lamp(pin=26)
    )
    counter = Counter(hub.url, facts=tmp_path / "facts.jsonl", others=[other])
    counter.until(lambda: not counter.sign and counter.leds[4].shown == "A040")

    counter.press(5)
    counter.until(lambda: counter.leds[4].shown == "A041")
    counter.press(PAUSE)
    counter.until(lambda: counter.sign)

    assert (book.hall.asked, book.others[4].asked) == (["pause"], ["call-next"])
    assert not counter.panels[4].sign
    hub.die()
    counter.clock.ahead_s += 10.0
    counter.until(lambda: counter.panels[4].sign)
    counter.close()
