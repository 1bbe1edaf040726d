"""A mirror shows the newest picture to whoever looks, and hears each touch once."""

import threading
from collections.abc import Callable, Iterator

import pytest
from structlog.testing import capture_logs

from api.client.background import Background
from api.client.hub import Hub
from api.client.mirror import Mirror
from api.contract.mirror import Input, MirrorView, Showing
from api.contract.wire import decode
from tests.api.client.fakes import PATIENCE_S, Answer, FakeHub, Hurried, Line, ended


class Device:
    """A device with a mirror, as its loop sees it."""

    def __init__(self, hub: Hub) -> None:
        self._woken = threading.Semaphore(0)
        self.background = Background()
        self.background.stopping = Hurried()
        self.mirror = Mirror(hub, wake=self._woken.release)

    def turn(self) -> None:
        """Wait for the next change."""
        assert self._woken.acquire(timeout=PATIENCE_S), "nothing was heard"


@pytest.fixture
def desk() -> Iterator[FakeHub]:
    with FakeHub() as hub:
        yield hub


@pytest.fixture
def device(desk: FakeHub) -> Iterator[Device]:
    with Hub(desk.address, wait=lambda _: None) as hub:
        device = Device(hub)
        yield device
        # The end of the hub is no news here.
        with capture_logs():
            device.background.stopping.set()
            device.mirror.offer(Showing(screen="farewell"))
            ended("mirror")
            desk.die()
            ended("follow /devices/kiosk-1/mirror")
        device.background.check()


@pytest.fixture
def line(desk: FakeHub, device: Device) -> Line:
    device.mirror.start(device.background)
    return desk.next_line()


def hears(device: Device, line: Line) -> Callable[..., list[int]]:
    def touches(*ids: int, watched: bool = True) -> list[int]:
        inputs = tuple(Input(id=one, kind="touch") for one in ids)
        line.view(MirrorView(watched=watched, asked=1, inputs=inputs))
        device.turn()
        return [one.id for one in device.mirror.inputs()]

    return touches


def test_touches_from_before_we_came_are_left_alone_and_later_ones_heard_once(
    device: Device, line: Line
) -> None:
    touched = hears(device, line)
    # given a hub that still remembers touches 4 and 5 of a life before
    assert touched(4, 5) == []
    # when 6 and 7 come, then each is acted on once, in order
    assert touched(4, 5, 6) == [6]
    assert touched(5, 6, 7, 8) == [7, 8]
    assert touched(7, 8) == []
    assert touched() == []
    assert touched(9) == [9]
    assert device.mirror.inputs() == []


def test_a_touch_that_comes_before_the_loops_first_look_is_heard(
    device: Device, line: Line
) -> None:
    # given a loop that is late: a view without a touch, then one with, before it looks
    line.view(MirrorView(watched=True))
    device.turn()
    line.view(MirrorView(watched=True, inputs=(Input(id=1, kind="press", name="next"),)))
    device.turn()
    assert [one.name for one in device.mirror.inputs()] == ["next"]


def test_nothing_is_heard_before_the_hub_spoke(device: Device) -> None:
    assert device.mirror.inputs() == []
    assert not device.mirror.watched
    assert not device.mirror.newly_watched()


def test_each_new_look_is_answered_once(device: Device, line: Line) -> None:
    answered = []
    for asked, watched in ((0, True), (0, True), (1, True), (1, False), (2, False), (2, True)):
        line.view(MirrorView(watched=watched, asked=asked))
        device.turn()
        assert device.mirror.watched is watched
        answered.append(device.mirror.newly_watched())
    assert answered == [True, False, True, False, False, True]


def test_what_is_offered_is_shown(desk: FakeHub, device: Device, line: Line) -> None:
    device.mirror.offer(Showing(screen="menu"))
    asked = desk.next_asked()
    assert asked.path == "/api/devices/kiosk-1/showing"
    assert decode(asked.body, Showing) == Showing(screen="menu")


def test_a_picture_offered_while_one_is_on_its_way_follows_at_once(
    desk: FakeHub, device: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given a sender that only looks by itself when it is too late for us
    monkeypatch.setattr("api.client.mirror.LOOK_EVERY_S", 3 * PATIENCE_S)
    # and three pictures offered before anything could be sent
    for screen in ("menu", "asking", "thanks"):
        device.mirror.offer(Showing(screen=screen))
    # when the sender comes to it, then only the newest is sent
    device.mirror.start(device.background)
    assert decode(desk.next_asked().body, Showing).screen == "thanks"


def test_a_picture_that_the_hub_could_not_take_is_sent_again(
    desk: FakeHub, device: Device, line: Line
) -> None:
    # given a hub that answers with a fault for longer than one sending lasts
    clock = iter(range(0, 10_000, 3))
    device.mirror._hub._clock = lambda: float(next(clock))
    desk.answers.append(Answer(status=503))
    device.mirror.offer(Showing(screen="menu"))
    # then the same picture comes again, as a new act
    first, second = desk.next_asked(), desk.next_asked()
    assert first.body == second.body
    assert first.key != second.key
