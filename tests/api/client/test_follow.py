"""A screen holds the newest whole view, knows how old it is, and finds a lost hub again."""

import threading
from collections.abc import Callable, Iterator
from itertools import islice

import pytest
from structlog.testing import capture_logs

from api.client.background import Background
from api.client.follow import CONNECT_S, PAUSE_S, SILENCE_S, STALE_AFTER_S, Follower
from api.client.hub import Hub
from api.client.waits import FIRST_S, waits
from api.contract.mirror import MirrorView
from tests.api.client.fakes import PATIENCE_S, Clock, FakeHub, Hurried, ended


class Screen:
    """Follows one path and lets a test wait until something is so."""

    def __init__(self, hub: Hub, clock: Clock, silence_s: float) -> None:
        self._woken = threading.Semaphore(0)
        self.stopping = Hurried()
        self.background = Background()
        self.background.stopping = self.stopping
        self.follower = Follower(
            hub, "/seen", MirrorView, wake=self._woken.release, clock=clock, silence_s=silence_s
        )
        self.follower.start(self.background)

    @property
    def asked(self) -> int | None:
        """What the view shown now says; None before the first."""
        view = self.follower.view
        return None if view is None else view.asked

    def until(self, true: Callable[[], bool]) -> None:
        while not true():
            assert self._woken.acquire(timeout=PATIENCE_S), "nothing was heard"


def seen(asked: int) -> MirrorView:
    return MirrorView(watched=True, asked=asked)


@pytest.fixture
def desk() -> Iterator[FakeHub]:
    with FakeHub() as hub:
        yield hub


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_screen(desk: FakeHub, clock: Clock) -> Iterator[Callable[..., Screen]]:
    screens: list[Screen] = []
    with Hub(desk.address) as hub:

        def opened(silence_s: float = SILENCE_S) -> Screen:
            screens.append(Screen(hub, clock, silence_s))
            return screens[-1]

        yield opened
        # The end of the hub is no news here.
        with capture_logs():
            for screen in screens:
                screen.stopping.set()
            desk.die()
            ended("follow /seen")
        for screen in screens:
            screen.background.check()


def test_a_screen_shows_the_whole_view_it_gets_on_connecting(
    desk: FakeHub, open_screen: Callable[..., Screen]
) -> None:
    screen = open_screen()
    assert screen.follower.view is None
    assert screen.follower.stale
    desk.next_line().view(seen(1))
    screen.until(lambda: screen.asked == 1)
    assert not screen.follower.stale


def test_the_newest_view_replaces_what_was_not_looked_at(
    desk: FakeHub, open_screen: Callable[..., Screen]
) -> None:
    # when a hundred views come before the screen looks
    screen, line = open_screen(), desk.next_line()
    for asked in range(1, 101):
        line.view(seen(asked))
    # then it sees the last, and never an older one after a newer
    shown: list[int] = []

    def look() -> bool:
        shown.append(screen.asked or 0)
        return screen.asked == 100

    screen.until(look)
    assert shown == sorted(shown)


def test_a_view_grows_stale_without_a_word_and_fresh_with_a_beat(
    desk: FakeHub, clock: Clock, open_screen: Callable[..., Screen]
) -> None:
    screen, line = open_screen(), desk.next_line()
    line.view(seen(1))
    screen.until(lambda: screen.asked == 1)
    # when the hub says nothing for ten seconds
    clock.now += STALE_AFTER_S - 0.1
    fresh = not screen.follower.stale
    clock.now += 0.1
    assert (fresh, screen.follower.stale) == (True, True)
    assert screen.follower.silent_s == pytest.approx(STALE_AFTER_S)
    # then a beat is enough to trust the view again
    line.beat()
    screen.until(lambda: not screen.follower.stale)
    assert screen.asked == 1


def test_before_the_first_word_silence_counts_from_the_start(
    clock: Clock, open_screen: Callable[..., Screen]
) -> None:
    screen = open_screen()
    clock.now += 7
    assert screen.follower.silent_s == pytest.approx(7)
    assert screen.follower.stale


def test_a_hub_that_dies_and_returns_is_found_again(
    desk: FakeHub, open_screen: Callable[..., Screen]
) -> None:
    with capture_logs() as said:
        screen = open_screen()
        desk.next_line().view(seen(1))
        screen.until(lambda: screen.asked == 1)
        # when the hub dies
        desk.die()
        # then the screen keeps what it has, and takes the new hub's whole view
        with FakeHub(port=desk.port) as returned:
            returned.next_line().view(seen(2))
            screen.until(lambda: screen.asked == 2)
            screen.stopping.set()
    # and both edges were said once
    assert [one["event"] for one in said][:2] == ["lost", "back"]


def test_a_stream_the_hub_ends_is_opened_again_soon(
    desk: FakeHub, open_screen: Callable[..., Screen]
) -> None:
    # given a hub that ends the stream after each view, many times
    screen = open_screen()
    for asked in range(1, 8):
        line = desk.next_line()
        line.view(seen(asked))
        screen.until(lambda asked=asked: screen.asked == asked)  # type: ignore[misc]
        line.end()
    desk.next_line()
    # then the pause before each new try stays that of a first one
    assert max(screen.stopping.asked) <= FIRST_S


def test_a_line_that_is_silent_is_given_up_and_opened_anew(
    desk: FakeHub, open_screen: Callable[..., Screen]
) -> None:
    """F:N6"""
    # given a line that went dead without an end, as when a cable is pulled
    screen = open_screen(silence_s=0.05)
    desk.next_line().view(seen(1))
    screen.until(lambda: screen.asked == 1)
    # then another is opened, without a word from the first
    desk.next_line().view(seen(2))
    screen.until(lambda: screen.asked == 2)


def test_the_silence_allowed_is_longer_than_a_beat_and_shorter_than_stale() -> None:
    assert 2 * 3 < SILENCE_S < STALE_AFTER_S


@pytest.mark.parametrize(
    "noise",
    [
        b"event: view\ndata: <html>\n\n",
        b'event: view\ndata: {"watched": "maybe"}\n\n',
        b"event: view\ndata: \xff\xfe\n\n",
    ],
)
def test_noise_is_not_shown_and_not_fatal(
    desk: FakeHub, open_screen: Callable[..., Screen], noise: bytes
) -> None:
    screen, line = open_screen(), desk.next_line()
    line.view(seen(1))
    line.say(noise)
    # then the line is opened anew and the view kept meanwhile
    desk.next_line().view(seen(2))
    screen.until(lambda: screen.asked == 2)
    screen.background.check()


def test_a_device_that_is_not_known_says_so_once_and_is_let_in_by_itself(
    desk: FakeHub, open_screen: Callable[..., Screen]
) -> None:
    """F:N8: the hub is well, and only a person with a token can help."""
    desk.turns_away.extend([503, 401, 503, 401, 401])
    with capture_logs() as said:
        screen = open_screen()
        desk.next_line().view(seen(1))
        screen.until(lambda: screen.asked == 1)
    told = [(one["event"], one["what"].partition(" ")[0]) for one in said]
    assert sorted(told) == [("back", "hub"), ("back", "token"), ("lost", "hub"), ("lost", "token")]


def test_a_line_that_is_back_is_followed_within_two_seconds() -> None:
    """F:N5: one try that hangs and the pause after it, however long nobody answered."""
    assert max(islice(waits(PAUSE_S), 200)) <= PAUSE_S
    assert CONNECT_S + PAUSE_S < 2.0
