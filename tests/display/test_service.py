"""The wall against a hub over a real socket: calls told once, an honest strip, and back again."""

import base64
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pygame
import pytest

from api.client.address import HubAddress
from api.client.hub import Hub
from api.contract.mirror import MirrorView, Showing
from api.contract.views import CallLine, ScreenLine
from display import sample
from display.panel import Panel
from display.screen import Screen
from display.service import Clocks, Display
from display.settings import Settings
from tests.display.fake_hub import FakeHub, newest, running

# Turns of at most a fiftieth of a second each; far more than any step below needs.
MOST_TURNS = 1000


@dataclass
class Clock:
    """Both clocks, moved by hand. Turns still wait in real time for the socket."""

    seconds: float = 1000.0

    def steady(self) -> float:
        return self.seconds

    def wall(self) -> datetime:
        return sample.NOW + timedelta(seconds=self.seconds - 1000.0)


@dataclass
class Wall:
    """A wall under test, its hub, its clock, and the calls it told."""

    display: Display
    hub: FakeHub
    clock: Clock
    told: list[tuple[int, str]]
    file: Path

    def until(self, done: Callable[[], bool]) -> None:
        """Turn until something holds."""
        for _ in range(MOST_TURNS):
            self.display.turn(0.02)
            if done():
                return
        raise AssertionError(f"it never came to be; told {self.told}")

    def shows(self, looks_right: Callable[[Showing], bool]) -> Showing:
        """Turn until a picture with these facts has come to the hub."""
        seen: list[Showing] = []

        def come() -> bool:
            # A picture goes out at most twice a second of the wall's clock.
            self.clock.seconds += 0.05
            showing = newest(self.hub.showings)
            if showing is not None:
                seen.append(showing)
            return bool(seen) and looks_right(seen[-1])

        self.until(come)
        return seen[-1]


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    with running() as hub:
        yield hub


@pytest.fixture
def wall(hub: FakeHub, tmp_path: Path) -> Iterator[Wall]:
    told: list[tuple[int, str]] = []
    clock = Clock()

    def hear(call: CallLine, how: str, at: datetime) -> None:
        told.append((call.id, how))

    file = tmp_path / "calls.jsonl"
    settings = Settings(virtual=True, announcements=file, panel_px="960x540")
    address = HubAddress(url=hub.url, device="wall-1", token="t")
    with Hub(address) as line:
        clocks = Clocks(steady=clock.steady, wall=clock.wall)
        display = Display(settings, line, clocks=clocks, on_call=(hear,))
        yield Wall(display=display, hub=hub, clock=clock, told=told, file=file)
        display.background.stopping.set()
        hub.lose()
        display.close()


def one_call(*, id: int = 206, ago_s: float = 4.0) -> CallLine:
    return sample.call(f"A{id}", 3, ago_s=ago_s, id=id)


def test_a_call_is_told_once_and_accounted_for_in_the_file(wall: Wall) -> None:
    view = replace(sample.busy(), calls=(one_call(), one_call(id=205, ago_s=60)))
    wall.hub.board(view)
    wall.until(lambda: len(wall.told) == 2)
    wall.hub.board(replace(view, missed=("A001",)))
    wall.hub.mirror(MirrorView(watched=True, asked=1))
    showing = wall.shows(lambda showing: showing.facts["calls"] == 1)
    assert wall.told == [(205, "shown"), (206, "announced")]
    lines = [json.loads(line) for line in wall.file.read_text("utf-8").splitlines()]
    assert [(line["id"], line["shown"]) for line in lines] == wall.told
    assert lines[1]["number"] == "A206"
    assert lines[1]["counter"] == 3
    assert datetime.fromisoformat(lines[1]["at"]) == sample.NOW
    assert showing.facts["announced"] == 206


def test_a_watched_wall_sends_its_picture_and_its_facts(wall: Wall) -> None:
    wall.hub.board(sample.busy())
    wall.hub.mirror(MirrorView(watched=True, asked=1))
    showing = wall.shows(lambda showing: showing.facts["number"] == "A057")
    assert base64.b64decode(showing.picture).startswith(b"\x89PNG")
    assert (showing.width, showing.height) == (960, 540)
    assert showing.facts == {
        "announced": 206,
        "number": "A057",
        "counter": 3,
        "stale": False,
        "calls": 1,
    }


def test_a_wall_that_nobody_looks_at_sends_nothing(wall: Wall) -> None:
    wall.hub.mirror(MirrorView(watched=False))
    wall.hub.board(sample.busy())
    wall.until(lambda: len(wall.told) == 6)
    for _ in range(20):
        wall.clock.seconds += 0.25
        wall.display.turn(0.01)
    assert newest(wall.hub.showings) is None


def test_a_lost_line_leaves_the_board_under_a_strip_and_the_return_repeats_nothing(
    wall: Wall,
) -> None:
    """F:N4, F:N5"""
    first = replace(sample.busy(), calls=(one_call(),))
    wall.hub.mirror(MirrorView(watched=True, asked=1))
    wall.hub.board(first)
    wall.until(lambda: wall.told == [(206, "announced")])
    wall.hub.lose()
    wall.clock.seconds += 9.0
    wall.display.turn(0.01)
    assert newest_facts(wall) is not True
    wall.clock.seconds += 21.0
    wall.display.turn(0.01)
    wall.clock.seconds += 30.0
    gone_s = 60.0
    missed = replace(one_call(id=207), called_at=sample.NOW + timedelta(seconds=20))
    fresh = replace(one_call(id=208), called_at=sample.NOW + timedelta(seconds=gone_s - 5))
    wall.hub.board(replace(first, calls=(fresh, missed, *first.calls)))
    wall.hub.open()
    wall.until(lambda: len(wall.told) == 3)
    assert wall.told == [(206, "announced"), (207, "shown"), (208, "announced")]
    back = wall.shows(lambda showing: showing.facts["announced"] == 208)
    assert back.facts["stale"] is False


def test_ten_seconds_of_silence_make_the_board_stale_and_keep_its_number(wall: Wall) -> None:
    """F:N4"""
    wall.hub.mirror(MirrorView(watched=True, asked=1))
    wall.hub.board(sample.busy())
    wall.shows(lambda showing: showing.facts["number"] == "A057")
    wall.clock.seconds += 10.0
    old = wall.shows(lambda showing: showing.facts["stale"] is True)
    assert old.screen == "stale"
    assert old.facts["number"] == "A057"
    wall.hub.board(sample.busy())
    wall.shows(lambda showing: showing.facts["stale"] is False)


def test_a_wall_tells_that_it_is_well_after_each_new_line(wall: Wall) -> None:
    wall.hub.board(sample.busy())
    wall.until(lambda: not wall.hub.health.empty())
    assert wall.hub.health.get()["state"] == "ready"
    wall.hub.lose()
    wall.hub.open()
    wall.until(lambda: not wall.hub.health.empty())
    assert wall.hub.health.get()["state"] == "ready"


def test_a_wall_without_a_hub_says_that_it_is_starting_and_then_that_the_line_is_lost(
    wall: Wall,
) -> None:
    wall.hub.mirror(MirrorView(watched=True, asked=1))
    starting = wall.shows(lambda showing: bool(showing.picture))
    assert starting.facts["number"] is None
    wall.clock.seconds += 10.0
    assert wall.shows(lambda showing: showing.facts["stale"] is True).picture != starting.picture


def test_nothing_is_drawn_while_nothing_changes(wall: Wall) -> None:
    wall.hub.board(sample.busy())
    wall.until(lambda: len(wall.told) == 6)
    wall.clock.seconds += 8.0
    wall.display.turn(0.01)
    wall.display.turn(0.01)
    assert wall.display.draw(wall.display.look()) == []


def test_a_full_disk_never_stops_the_wall(wall: Wall) -> None:
    wall.file.mkdir()
    wall.hub.board(sample.busy())
    wall.until(lambda: len(wall.told) == 6)


def newest_facts(wall: Wall) -> object:
    showing = newest(wall.hub.showings)
    return showing.facts["stale"] if showing else None


SCREEN = ScreenLine(
    device="wall-1", width_px=800, height_px=450, width_mm=800, height_mm=450, seat_m=2.0
)


def test_a_wall_with_a_zone_tells_only_the_calls_of_its_windows(wall: Wall) -> None:
    here, elsewhere = one_call(id=206), replace(one_call(id=207), counter=9)
    screens = (replace(SCREEN, counters=(3,)),)
    wall.hub.board(replace(sample.busy(), calls=(elsewhere, here), screens=screens))
    wall.until(lambda: len(wall.told) == 1)
    wall.clock.seconds += 7.0
    wall.display.turn(0.01)
    assert [id for id, _ in wall.told] == [206]
    wall.hub.board(replace(sample.busy(), calls=(elsewhere, here), screens=()))
    wall.until(lambda: wall.display.fitting.line is None)
    wall.clock.seconds += 5.0
    wall.until(lambda: len(wall.told) == 2)
    assert [id for id, _ in wall.told] == [206, 207]


def test_a_wall_becomes_what_hall_toml_says_of_it_while_it_runs(wall: Wall) -> None:
    wall.hub.mirror(MirrorView(watched=True, asked=1))
    wall.hub.board(sample.busy())
    wall.shows(lambda showing: (showing.width, showing.height) == (960, 540))
    other = replace(SCREEN, device="wall-2", width_mm=10)
    wall.hub.board(replace(sample.busy(), screens=(other, replace(SCREEN, seat_m=1.0))))
    wall.until(lambda: wall.display.fitting.panel.seat_m == 1.0)
    # The pixels were said on the command line, and so they stay.
    assert wall.shows(lambda showing: showing.width == 960).facts["number"] == "A057"


def test_at_night_the_wall_is_black_and_a_call_lights_it(wall: Wall) -> None:
    closed = replace(sample.closed(), calls=(), screens=(SCREEN,))
    wall.hub.board(closed)
    wall.until(lambda: brightest(wall) == 0)
    wall.hub.board(replace(closed, calls=(one_call(),)))
    wall.until(lambda: brightest(wall) > 200)


def test_a_wall_that_burns_nothing_in_moves_all_of_it_by_a_few_pixels() -> None:
    panel = Panel(width_px=640, height_px=360)
    screen = Screen(panel, virtual=True)
    screen.surface.fill((255, 200, 61), (100, 100, 10, 10))
    screen.show([screen.surface.get_rect()])
    seen = pygame.display.get_surface()
    assert seen is not None
    assert seen.get_at((100, 100))[:3] == (255, 200, 61)
    screen.show([], (2, 1))
    assert seen.get_at((101, 101))[:3] != (255, 200, 61)
    assert seen.get_at((102, 101))[:3] == (255, 200, 61)


def brightest(wall: Wall) -> int:
    """The brightest channel anywhere on the wall, on a grid."""
    surface = wall.display.fitting.screen.surface
    wide, high = surface.get_size()
    return max(
        max(surface.get_at((x, y))[:3]) for x in range(2, wide, 5) for y in range(2, high, 5)
    )
