"""Presses on their way to the hub: one answer each, and none later than it is worth."""

import threading
from collections.abc import Iterator

import httpx2
import pytest

from api.client.address import HubAddress
from api.client.background import Background
from api.client.hub import Hub
from api.contract.problems import problem
from api.contract.requests import NextRequest
from api.contract.views import CounterAnswer
from api.contract.wire import encode
from firmware_py.messages import Answer, Ask, Done, Refused, Unanswered
from firmware_py.sender import Sender

ASK = Ask(button="next", command="call-next", body=NextRequest(after="A001"), at=0.0)
ANSWER = CounterAnswer(counter=3, state="open", number="A002", advanced=True)


class Door(httpx2.BaseTransport):
    """Answers each request in turn; None is a line that breaks."""

    def __init__(self, *answers: httpx2.Response | None) -> None:
        self.answers = list(answers)
        self.seen: list[httpx2.Request] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.seen.append(request)
        answer = self.answers.pop(0) if self.answers else None
        if answer is None:
            raise httpx2.ConnectError("no line")
        return answer


@pytest.fixture
def background() -> Iterator[Background]:
    background = Background()
    yield background
    background.stopping.set()


def answer(door: Door, background: Background) -> Answer:
    answered = threading.Event()
    address = HubAddress(url="http://hub", device="counter-3", token="secret")
    with Hub(address, transport=door) as hub:
        sender = Sender(hub, 3, wake=answered.set, fresh_s=0.2)
        sender.start(background)
        sender.send(ASK)
        assert answered.wait(10.0)
        (only,) = sender.answers()
        return only


def ok() -> httpx2.Response:
    return httpx2.Response(200, content=encode(ANSWER))


def test_a_press_reaches_its_own_counter_with_the_number_seen(background: Background) -> None:
    door = Door(ok())
    assert answer(door, background) == Done()
    assert door.seen[0].url.path == "/api/counters/3/call-next"
    assert door.seen[0].content == b'{"after":"A001"}'


def test_a_refusal_is_an_answer(background: Background) -> None:
    no = problem("nobody_waits", "zh-Hant")
    door = Door(httpx2.Response(no.status, content=encode(no)))
    assert answer(door, background) == Refused("nobody_waits")
    assert len(door.seen) == 1


def test_a_broken_line_is_tried_again_with_the_same_key(background: Background) -> None:
    door = Door(None, ok())
    assert answer(door, background) == Done()
    first, second = (seen.headers["Idempotency-Key"] for seen in door.seen)
    assert first == second


def test_a_line_that_stays_broken_is_given_up_and_not_tried_later(background: Background) -> None:
    door = Door()
    assert answer(door, background) == Unanswered()
    tries = len(door.seen)
    background.check()
    assert len(door.seen) == tries
