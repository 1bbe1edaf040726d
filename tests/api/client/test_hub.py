"""A command reaches the hub once, however often the line fails, or its sender is told."""

import json
import socket
from collections.abc import Iterator
from itertools import islice

import httpx2
import pytest

from api.client.address import HubAddress
from api.client.hub import CONNECT_S, Hub, HubLost, HubRefused, new_key
from api.client.waits import LONGEST_S, waits
from api.contract.problems import problem
from api.contract.requests import HoldRequest
from api.contract.views import Accepted, CounterAnswer
from api.contract.wire import encode
from tests.api.client.fakes import Answer, Clock, FakeHub

LOST = Answer(lost=True)
# Even a fault of the hub that is told in all form leaves open what became of the command.
DOWN = Answer(status=500, body=encode(problem("hub_fault", "en")))


@pytest.fixture
def desk() -> Iterator[FakeHub]:
    with FakeHub() as hub:
        yield hub


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hub(desk: FakeHub, clock: Clock) -> Iterator[Hub]:
    with Hub(desk.address, clock=clock, wait=clock.wait) as hub:
        yield hub


def test_a_command_arrives_with_its_key_its_sender_and_its_language(
    desk: FakeHub, hub: Hub
) -> None:
    # when a clerk holds a ticket
    hub.send("/counters/3/hold", Accepted, HoldRequest(reason="缺件"), key="k1", language="en")
    # then the hub is asked for just that
    (asked,) = desk.asked
    assert asked.path == "/api/counters/3/hold"
    assert json.loads(asked.body) == {"reason": "缺件", "minutes": None, "number": None}
    assert asked.key == "k1"
    assert asked.headers["authorization"] == "Bearer t0ken"
    assert asked.headers["accept-language"] == "en"
    assert asked.headers["content-type"] == "application/json"


def test_a_command_without_a_body_sends_an_empty_one(desk: FakeHub, hub: Hub) -> None:
    hub.send("/counters/3/finish", Accepted)
    assert desk.asked[0].body == b"{}"


def test_the_answer_is_read(desk: FakeHub, hub: Hub) -> None:
    answer = CounterAnswer(counter=3, state="open", number="A007", advanced=True)
    desk.answers.append(Answer(body=encode(answer)))
    assert hub.send("/counters/3/call-next", CounterAnswer) == answer


def test_a_lost_reply_is_asked_for_again_with_the_same_key(desk: FakeHub, hub: Hub) -> None:
    # given a hub that is starting, then acts but loses its reply, twice
    desk.answers.extend([DOWN, LOST, LOST])
    # when a clerk calls the next number
    assert hub.send("/counters/3/call-next", Accepted) == Accepted()
    # then all four tries bore one key, so that only one number was called
    assert len(desk.asked) == 4
    assert len({asked.key for asked in desk.asked}) == 1


def test_each_act_has_a_key_of_its_own(desk: FakeHub, hub: Hub) -> None:
    hub.send("/counters/3/recall", Accepted)
    hub.send("/counters/3/recall", Accepted)
    assert desk.asked[0].key != desk.asked[1].key
    assert len(new_key()) == 32


def test_a_refusal_is_told_at_once_with_its_reason(desk: FakeHub, hub: Hub) -> None:
    refusal = problem("nobody_waits", "zh-Hant")
    desk.answers.append(Answer(status=409, body=encode(refusal)))
    with pytest.raises(HubRefused, match="409 nobody_waits: 目前無人等候") as refused:
        hub.send("/counters/3/call-next", Accepted)
    assert refused.value.problem == refusal
    assert len(desk.asked) == 1


@pytest.mark.parametrize(
    "garbage",
    [
        Answer(body=b"<html>router login</html>"),
        Answer(body=b'{"counter": "three"}'),
        Answer(status=404, body=b"<html>not here</html>"),
        Answer(status=302, body=b""),
    ],
)
def test_an_answer_nobody_can_read_is_no_answer(
    desk: FakeHub, hub: Hub, clock: Clock, garbage: Answer
) -> None:
    desk.answers.extend([garbage] * 99)
    with pytest.raises(HubLost, match="answered something else"):
        hub.send("/counters/3/call-next", CounterAnswer, for_s=5)
    assert sum(clock.waited) < 5


def test_one_unreadable_answer_between_is_got_over(desk: FakeHub, hub: Hub) -> None:
    desk.answers.append(Answer(body=b"\xff"))
    assert hub.send("/counters/3/recall", Accepted) == Accepted()


def test_a_hub_that_is_away_is_given_up_in_the_time_allowed(clock: Clock) -> None:
    # given nobody at the hub's address
    away = nowhere()
    with (
        Hub(away, clock=clock, wait=clock.wait) as hub,
        pytest.raises(HubLost, match=away.url),
    ):
        hub.send("/tickets", Accepted, for_s=8)
    # then the sender hears so within its eight seconds, after some tries
    assert 5 < sum(clock.waited) < 8
    assert max(clock.waited) <= LONGEST_S


def test_no_try_may_outlast_the_time_that_is_left(clock: Clock) -> None:
    # given a line on which each try fails after half a second
    line = SlowLine(clock)
    with (
        Hub(nowhere(), transport=line, clock=clock, wait=clock.wait) as hub,
        pytest.raises(HubLost, match="slow"),
    ):
        hub.send("/tickets", Accepted, for_s=4)
    # then each try was allowed no more than what was left of four seconds
    assert len(line.allowed) > 2
    assert all(allowed <= left + 0.1 for allowed, left in line.allowed)


def test_a_hub_that_hangs_is_given_up(clock: Clock) -> None:
    # given somebody who takes the call and never speaks
    with socket.create_server(("127.0.0.1", 0)) as mute:
        address = HubAddress(url=f"http://127.0.0.1:{mute.getsockname()[1]}", device="d", token="t")
        with Hub(address, wait=clock.wait) as hub, pytest.raises(HubLost):
            hub.send("/tickets", Accepted, for_s=0.2)


def test_a_view_that_cannot_be_had_is_said_at_once() -> None:
    with Hub(nowhere()) as hub, pytest.raises(HubLost):
        hub.get("/session", Accepted)


def test_pauses_grow_to_a_limit_and_are_never_in_step() -> None:
    for pause, longest in zip(islice(waits(), 8), [0.1, 0.2, 0.4, 0.8, 1.6, 2, 2, 2], strict=True):
        assert longest / 2 <= pause <= longest
    assert list(islice(waits(), 5)) != list(islice(waits(), 5))


def nowhere() -> HubAddress:
    """An address at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as briefly:
        port = briefly.getsockname()[1]
    return HubAddress(url=f"http://127.0.0.1:{port}", device="kiosk-1", token="t")


class SlowLine(httpx2.BaseTransport):
    """Each try costs half a second and fails; keeps what was allowed and what was left."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.give_up_at = clock.now + 4
        self.allowed: list[tuple[float, float]] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        limits = request.extensions["timeout"]
        assert limits["connect"] <= CONNECT_S
        self.allowed.append((limits["read"], self.give_up_at - self.clock.now))
        self.clock.now += 0.5
        raise httpx2.ReadTimeout("slow")
