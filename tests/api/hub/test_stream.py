"""Streams over a real socket: the whole view, the newest wins, and a beat in between."""

import json
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from typing import Any

import httpx2
import pytest

from api.hub.credentials import add_device, remove_device
from api.hub.crowd import MOST_PER_ADDRESS
from tests.api.hub.given import SETTINGS
from tests.api.hub.process import Process, open_counter, place, take

CHANGES = 300


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    with place(tmp_path_factory.mktemp("hall")).serving() as serving:
        open_counter(serving)
        yield serving


@contextmanager
def followed(hub: Process, path: str, device: str = "wall-1") -> Iterator[Iterator[Any]]:
    """The events of a stream."""
    with (
        httpx2.Client(base_url=hub.url, headers=hub.device(device), trust_env=False) as http,
        http.sse(f"/api{path}/stream") as stream,
    ):
        yield iter(stream)


def waiting(view: dict[str, Any]) -> int:
    return int(view["services"][0]["waiting"])


def views(events: Iterator[Any]) -> Iterator[dict[str, Any]]:
    return (json.loads(event.data) for event in events if event.event == "view")


def test_the_whole_view_comes_at_once_and_again_when_it_changes(hub: Process) -> None:
    with followed(hub, "/views/board") as events, httpx2.Client(trust_env=False) as http:
        seen = views(events)
        first = next(seen)
        take(http, hub, "kiosk-1", "first")
        then = next(seen)
        assert first.keys() == then.keys()
        assert waiting(then) == waiting(first) + 1


def test_between_changes_the_hub_is_heard_all_the_same(hub: Process) -> None:
    with followed(hub, "/views/board") as events:
        assert [event.event for event in islice(events, 2)] == ["view", "beat"]


def test_every_follower_sees_every_picture_the_same(hub: Process) -> None:
    with (
        followed(hub, "/views/board") as one,
        followed(hub, "/views/board") as other,
        httpx2.Client(trust_env=False) as http,
    ):
        mine, others = views(one), views(other)
        next(mine), next(others)
        take(http, hub, "kiosk-1", "same")
        assert next(mine) == next(others)


def stalled_reader(hub: Process) -> socket.socket:
    """A wall that asks for the board and then does not read."""
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.settimeout(10)
    line.connect(("127.0.0.1", hub.port))
    line.sendall(b"GET /api/views/board/stream HTTP/1.1\r\nHost: localhost\r\n\r\n")
    return line


def read_until(line: socket.socket, wanted: int) -> list[int]:
    """How many waited in each picture, up to the one in which `wanted` do."""
    counts: list[int] = []
    text = b""
    while not counts or counts[-1] < wanted:
        text += line.recv(65536)
        *whole, text = text.split(b"\n\n")
        for event in whole:
            if b"event: view\ndata: " in event:
                counts.append(waiting(json.loads(event.partition(b"data: ")[2].split(b"\r\n")[0])))
    return counts


def test_a_reader_who_stalled_skips_to_the_newest_and_delays_nobody(hub: Process) -> None:
    """F:N7"""
    with stalled_reader(hub) as line, httpx2.Client(trust_env=False) as http:
        for press in range(CHANGES):
            take(http, hub, "kiosk-1", f"stall-{press}")
        now = http.get(f"{hub.url}/api/views/board").json()
        counts = read_until(line, waiting(now))
        assert counts == sorted(counts)
        assert counts[-1] == waiting(now)
        assert len(counts) < CHANGES / 2


def test_a_stranger_may_follow_the_board_but_not_from_everywhere_at_once(hub: Process) -> None:
    public = httpx2.Client(base_url=hub.url, trust_env=False)
    with public, ExitStack() as stack:
        for _ in range(MOST_PER_ADDRESS):
            stack.enter_context(public.stream("GET", "/api/views/board/stream"))
        assert public.get("/api/views/board/stream").json()["code"] == "too_fast"
        with followed(hub, "/views/board") as events:
            assert next(events).event == "view"


def test_tokens_are_given_and_taken_back_while_the_hub_runs(hub: Process) -> None:
    kiosk = SETTINGS.devices[1]
    with followed(hub, "/views/kiosk", kiosk.id) as events:
        assert next(events).event == "view"
        remove_device(hub.state_dir, "test", kiosk.id)
        assert {event.event for event in events} <= {"view", "beat"}
    token = add_device(hub.state_dir, "test", kiosk)
    for known, status in ((hub.tokens[kiosk.id], 401), (token, 200)):
        headers = {"Authorization": f"Bearer {known}"}
        with httpx2.Client(base_url=hub.url, headers=headers, trust_env=False) as http:
            assert http.get("/api/views/kiosk").status_code == status
