"""A USB keypad as a counter's buttons: its events as Linux writes them, on a pipe."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from api.client.background import Background
from firmware_py.boards.keypad import EVENT, KeypadBox, edges
from firmware_py.messages import Button
from firmware_py.wiring import Keypad
from firmware_py.wiring.keys import KEYS

LIMIT_S = 10.0
SYN = EVENT.pack(0, 0, 0, 0, 0)
NEXT: dict[int, Button] = {KEYS["KPENTER"]: "next", KEYS["KP0"]: "recall", KEYS["KPDOT"]: "pause"}


def key(name: str, value: int) -> bytes:
    return EVENT.pack(1, 2, 1, KEYS[name], value) + SYN


def eventually(true: Callable[[], bool]) -> None:
    end = time.monotonic() + LIMIT_S
    while not true():
        assert time.monotonic() < end, "it never came true"


def test_down_and_up_are_edges_and_holding_is_none() -> None:
    heard = edges(key("KPENTER", 1) + key("KPENTER", 2) * 9 + key("KPENTER", 0), NEXT)
    assert list(heard) == [("next", True), ("next", False)]


def test_other_keys_and_other_events_are_not_ours() -> None:
    lamp = EVENT.pack(0, 0, 0x11, KEYS["KP0"], 1)
    assert list(edges(key("KP5", 1) + lamp + key("KP0", 1), NEXT)) == [("recall", True)]


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    path = tmp_path / "keypad"
    os.mkfifo(path)
    return path


@pytest.fixture
def background() -> Iterator[Background]:
    background = Background()
    yield background
    background.stopping.set()


def test_a_keypad_is_taken_for_us_alone_and_heard(pipe: Path, background: Background) -> None:
    taken: list[int] = []
    heard: list[tuple[Button, bool]] = []
    hand = os.open(pipe, os.O_RDWR)
    box = KeypadBox(Keypad(path=pipe), grab=taken.append)
    box.listen(lambda button, down: heard.append((button, down)))
    box.start(background)
    eventually(lambda: bool(taken))
    os.write(hand, key("KPDOT", 1))
    eventually(lambda: box.down["pause"])
    os.write(hand, key("KPDOT", 0))
    eventually(lambda: not box.down["pause"])
    assert heard == [("pause", True), ("pause", False)]
    assert box.well
    os.close(hand)


def test_a_keypad_pulled_out_with_a_key_down_lets_go_of_it(
    pipe: Path, background: Background
) -> None:
    """F:R7, F:B5: a key that nobody can hold any more is not stuck."""
    hand = os.open(pipe, os.O_RDWR)
    box = KeypadBox(Keypad(path=pipe), grab=lambda _device: None)
    box.start(background)
    os.write(hand, key("KPENTER", 1))
    eventually(lambda: box.down["next"])
    pipe.unlink()
    os.close(hand)
    eventually(lambda: not box.well and not box.down["next"])
    background.check()


def test_what_is_no_keypad_is_a_known_fault(tmp_path: Path, background: Background) -> None:
    paper = tmp_path / "paper"
    paper.write_text("x")
    box = KeypadBox(Keypad(path=paper))
    box.start(background)
    eventually(lambda: not box.well)
    background.check()
