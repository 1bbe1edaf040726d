"""The whole kiosk against a small hub on a real socket, with SDL's dummy screen."""

import base64
import io
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from api.client.address import HubAddress
from api.client.hub import Hub
from api.contract.mirror import Input, MirrorView
from kiosk.memory import Memory
from kiosk.panel import Panel
from kiosk.scanner.keys import ENTER
from kiosk.service import Kiosk
from kiosk.settings import Settings
from kiosk.states import Press
from tests.kiosk.fakes import FakeHub
from tests.kiosk.witness import Witness

PANEL = Panel(width_px=540, height_px=960)


WAY = (("attract", "start"), ("services", "service:A"), ("confirm", "class:normal"))


class Clock:
    """The machine's clock: real, and it can be pushed forward."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.ahead


class Hall:
    """A kiosk, its hub and a citizen's finger."""

    def __init__(self, folder: Path) -> None:
        self.hub = FakeHub()
        self.folder = folder
        self.clock = Clock()
        self.kiosk = self.switch_on()

    def switch_on(self) -> Kiosk:
        address = HubAddress(url=self.hub.url, device="kiosk", token="secret")
        settings = Settings(
            hub=address.url, device="kiosk", panel=PANEL, state_dir=self.folder, virtual=True
        )
        self.voice = Witness()
        self.kiosk = Kiosk(Hub(address), settings, clock=self.clock, voice=self.voice)
        return self.kiosk

    def switch_off(self) -> None:
        self.kiosk.background.stopping.set()
        self.kiosk.close()

    def focus(self, target: str) -> bool:
        """Press the next key until it has come to a target."""
        if self.kiosk._listener.focused != target:
            self.kiosk.window.press("next")
            self.kiosk.turn(0.02)
        return self.kiosk._listener.focused == target

    def until(self, done: Callable[[], bool]) -> None:
        """Turn the loop until something is so; a hall that never gets there is a failure."""
        give_up = time.monotonic() + 10
        while not done():
            assert time.monotonic() < give_up, f"still on {self.screen}"
            self.kiosk.turn(0.02)
            self.kiosk.background.check()

    @property
    def screen(self) -> str:
        return self.kiosk.page.screen

    def see(self, screen: str) -> None:
        self.until(lambda: self.screen == screen)

    def touch(self, target: str) -> None:
        """A real FINGERDOWN and FINGERUP in the middle of a target, a second after the last."""
        self.clock.ahead += 1.0
        box = next(one.box for one in self.kiosk.page.touchables if one.name == target)
        self.kiosk.window.touch(box.x + box.width // 2, box.y + box.height // 2)
        self.kiosk.turn(0.02)

    def choose(self) -> None:
        """From the start to the press for a normal number of the first service."""
        self.see("attract")
        self.touch("start")
        self.touch("service:A")
        self.touch("class:normal")


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path)
    yield hall
    hall.switch_off()
    hall.hub.stop()


def test_a_citizen_takes_a_number_and_its_paper(hall: Hall) -> None:
    hall.choose()
    hall.see("printing")
    hall.hub.paper("printed")
    hall.see("take")
    hall.touch("done")
    hall.see("attract")
    assert [one.number for one in hall.hub.tickets.values()] == ["A001"]
    hall.until(lambda: not (hall.folder / "press.json").exists())


def test_a_lost_reply_is_asked_for_again_with_the_same_key(hall: Hall) -> None:
    hall.hub.lose_replies = 2
    hall.choose()
    hall.see("printing")
    assert len(hall.hub.sends) == 3
    assert len(set(hall.hub.sends)) == 1
    assert len(hall.hub.tickets) == 1


def test_a_hub_that_dies_takes_the_kiosk_out_of_use_and_brings_it_back(hall: Hall) -> None:
    hall.see("attract")
    hall.hub.stop()
    follower = hall.kiosk._follower
    follower._clock = lambda: time.monotonic() + 20.0
    hall.see("fault")
    assert hall.kiosk.page.touchables == ()
    hall.hub.start()
    follower._clock = time.monotonic
    hall.see("attract")


def test_a_kiosk_without_a_first_word_says_so_and_not_that_it_is_open(hall: Hall) -> None:
    hall.hub.stop()
    hall.switch_off()
    hall.switch_on()
    hall.kiosk.turn(0.02)
    assert hall.screen == "starting"


def test_pressing_again_while_the_hub_was_dead_gives_one_number(hall: Hall) -> None:
    hall.see("attract")
    hall.touch("start")
    hall.touch("service:A")
    hall.hub.stop()
    hall.touch("class:normal")
    hall.see("taking")
    hall.clock.ahead += 8.0
    hall.see("busy")
    hall.hub.start()
    hall.touch("again")
    hall.see("printing")
    assert len(hall.hub.tickets) == 1
    assert len(set(hall.hub.sends)) == 1


def test_a_press_is_on_disk_before_the_hub_hears_of_it(hall: Hall) -> None:
    seen: list[bool] = []
    file = hall.folder / "press.json"
    hall.hub.on_take = lambda key: seen.append(key in file.read_text())
    hall.choose()
    hall.see("printing")
    assert seen == [True]


def test_a_kiosk_killed_between_writing_and_sending_sends_it_after_the_restart(
    hall: Hall,
) -> None:
    # given a press on disk that no hub has heard of
    hall.switch_off()
    press = Press(key="k1", service="B", ticket_class="normal", language="en", at=hall.clock())
    Memory(hall.folder).keep(press, wall=time.time(), now=hall.clock())
    # when the kiosk comes back
    hall.switch_on()
    # then the citizen who still stands there gets that number, once
    hall.see("printing")
    assert list(hall.hub.tickets) == ["k1"]
    assert hall.kiosk.state.language == "en"
    hall.until(lambda: not (hall.folder / "press.json").exists())


def test_a_kiosk_killed_before_the_answer_shows_the_number_that_was_given(hall: Hall) -> None:
    hall.hub.lose_replies = 1
    hall.choose()
    hall.until(lambda: len(hall.hub.tickets) == 1)
    given = next(iter(hall.hub.tickets.values())).number
    key = next(iter(hall.hub.tickets))
    hall.switch_off()
    Memory(hall.folder).keep(
        Press(key=key, service="A", ticket_class="normal", language="zh-Hant", at=hall.clock()),
        wall=time.time(),
        now=hall.clock(),
    )
    hall.switch_on()
    hall.see("printing")
    assert any(getattr(item, "words", "") == given for item in hall.kiosk.page.items)
    assert len(hall.hub.tickets) == 1


def test_a_refusal_is_shown_in_the_words_of_the_hub(hall: Hall) -> None:
    hall.hub.refuse = "numbers_used_up"
    hall.choose()
    hall.see("refused")
    words = "".join(getattr(item, "words", "") for item in hall.kiosk.page.items)
    assert "今日號碼已發完" in words
    hall.touch("done")
    hall.see("services")


def test_no_paper_in_hand_is_told_to_the_hub_and_nothing_is_printed_by_itself(
    hall: Hall,
) -> None:
    hall.choose()
    hall.see("printing")
    hall.hub.paper("unknown")
    hall.see("ask")
    hall.touch("no")
    hall.see("sorry")
    hall.until(lambda: hall.hub.confirms == [("job-A001", False)])


def test_whoever_watches_gets_the_picture_and_may_touch_a_virtual_kiosk(hall: Hall) -> None:
    hall.see("attract")
    hall.hub.watch(MirrorView(watched=True, asked=1))
    hall.until(lambda: bool(hall.hub.showings))
    showing = hall.hub.showings[-1]
    assert (showing.screen, showing.width, showing.height) == ("attract", 540, 960)
    picture = pygame.image.load(io.BytesIO(base64.b64decode(showing.picture)))
    assert max(picture.get_size()) <= 960
    names = {target.name: target for target in showing.targets}
    begin = names["start"]
    assert "language:en" in names
    touch = Input(id=1, kind="touch", x=begin.x + 9, y=begin.y + 9)
    hall.hub.watch(MirrorView(watched=True, asked=1, inputs=(touch,)))
    hall.see("services")
    hall.until(lambda: hall.hub.showings[-1].screen == "services")


def test_a_kiosk_with_a_glass_of_its_own_takes_no_touch_from_afar(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.see("attract")
    begin = next(one.box for one in hall.kiosk.page.touchables if one.name == "start")
    monkeypatch.setattr(hall.kiosk, "_settings", replace(hall.kiosk._settings, virtual=False))
    hall.hub.watch(MirrorView(watched=True, asked=1))
    hall.until(lambda: bool(hall.hub.showings))
    touch = Input(id=1, kind="touch", x=begin.x + 9, y=begin.y + 9)
    hall.hub.watch(MirrorView(watched=True, asked=2, inputs=(touch,)))
    hall.until(lambda: len(hall.hub.showings) > 1)
    for _ in range(3):
        hall.kiosk.turn(0.02)
    assert hall.screen == "attract"


def test_a_mouse_event_beside_the_finger_is_not_a_second_touch(hall: Hall) -> None:
    hall.see("attract")
    box = next(one.box for one in hall.kiosk.page.touchables if one.name == "start")
    at = (box.x + box.width // 2, box.y + box.height // 2)
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        pygame.event.post(pygame.event.Event(kind, pos=at, button=1, touch=True))
    hall.kiosk.turn(0.02)
    hall.kiosk.turn(0.02)
    assert hall.screen == "attract"


def test_nothing_is_drawn_while_nothing_changes(hall: Hall) -> None:
    hall.see("attract")
    drawn: list[object] = []
    hall.kiosk.window.show = drawn.append  # type: ignore[method-assign,assignment]
    hall.until(lambda: hall.kiosk._mirror._follower.view is not None)
    for _ in range(20):
        hall.kiosk.turn(0.001)
    assert drawn == []


def test_a_pressed_target_shows_it_before_the_finger_is_lifted(hall: Hall) -> None:
    hall.see("attract")
    box = next(one.box for one in hall.kiosk.page.touchables if one.name == "start")
    before = hall.kiosk.window.surface.get_at((box.x + 20, box.y + box.height // 2))
    event = pygame.event.Event(
        pygame.FINGERDOWN,
        finger_id=0,
        x=(box.x + 20) / PANEL.width_px,
        y=(box.y + box.height // 2) / PANEL.height_px,
    )
    pygame.event.post(event)
    hall.kiosk.turn(0.02)
    after = hall.kiosk.window.surface.get_at((box.x + 20, box.y + box.height // 2))
    assert before != after
    assert hall.screen == "attract"


def test_a_blind_citizen_takes_a_number_with_two_keys_and_hears_it(hall: Hall) -> None:
    """EN 301 549, 5.1.3: without sight, and what the ticket says is said."""
    hall.see("attract")
    hall.kiosk.window.press("next")
    hall.until(lambda: hall.kiosk.state.modes.speech)
    assert "您好" in hall.voice.said[-1]
    for screen, target in WAY:
        hall.until(lambda screen=screen: hall.screen == screen)  # type: ignore[misc]
        hall.until(lambda target=target: hall.focus(target))  # type: ignore[misc]
        hall.clock.ahead += 0.6
        hall.kiosk.window.press("choose")
        hall.kiosk.turn(0.02)
    hall.until(lambda: hall.screen == "printing")
    hall.hub.paper("printed")
    hall.until(lambda: hall.screen == "take")
    [number] = [ticket.number for ticket in hall.hub.tickets.values()]
    assert number in hall.voice.said[-1]
    assert "前面還有 12 位" in hall.voice.said[-1]


def test_only_what_changed_is_drawn_under_a_finger(hall: Hall) -> None:
    hall.see("attract")
    shown: list[list[pygame.Rect] | None] = []
    hall.kiosk.window.show = shown.append  # type: ignore[method-assign,assignment]
    target = next(one for one in hall.kiosk.page.touchables if one.name == "start")
    x, y = target.box.x + 20, target.box.y + 20
    left, top = x / PANEL.width_px, y / PANEL.height_px
    pygame.event.post(pygame.event.Event(pygame.FINGERDOWN, finger_id=0, x=left, y=top))
    hall.kiosk.turn(0.02)
    [[part]] = [parts for parts in shown if parts is not None]
    assert part.w * part.h < PANEL.width_px * PANEL.height_px / 2
    assert part.contains(pygame.Rect(target.box))


def test_a_scanner_that_acts_as_a_keyboard_is_read(hall: Hall) -> None:
    hall.see("attract")
    for sign in ("K", "7", "Q", "2", "M", "X", ENTER):
        hall.kiosk.window.type(sign)
    hall.until(lambda: hall.hub.asked != [])
    assert hall.hub.asked[0] == "/api/appointments/K7Q2MX/check-in"
    hall.see("refused")


def test_a_person_at_a_real_keyboard_types_into_the_pad(hall: Hall) -> None:
    hall.see("attract")
    for sign in ("A", "0", "1", "3"):
        hall.kiosk.window.type(sign)
        hall.clock.ahead += 0.5
        hall.kiosk.turn(0.02)
    hall.see("pad_arrive")
    hall.clock.ahead += 0.5
    hall.kiosk.turn(0.02)
    hall.kiosk.window.type(ENTER)
    hall.until(lambda: hall.hub.asked != [])
    assert hall.hub.asked[0] == "/api/tickets/A013/return"


def test_a_virtual_kiosk_reads_what_its_virtual_scanner_is_shown(hall: Hall) -> None:
    hall.see("attract")
    one = Input(id=1, kind="scan", value="K7Q2MX")
    hall.hub.watch(MirrorView(watched=True, asked=1, inputs=(one,)))
    hall.until(lambda: hall.hub.asked == ["/api/appointments/K7Q2MX/check-in"])


def test_the_floor_hears_how_the_kiosk_is(hall: Hall) -> None:
    """R36"""
    hall.until(lambda: hall.hub.healths != [])
    assert hall.hub.healths[-1].state == "ready"
    assert hall.hub.healths[-1].detail == ""
