"""What is said arrives as it was said; what is not understood is refused or passed over."""

import json
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.contract import wire
from api.contract.commands import CallNext, Command, PauseCounter
from api.contract.events import Event
from api.contract.mirror import Showing
from api.contract.requests import HoldRequest
from api.contract.views import BoardView, HallLine
from api.contract.wire import Unreadable, decode, decode_command, decode_event, decode_strictly
from tests.api.contract.words_of_the_wire import (
    COMMANDS,
    EVENTS,
    EVERYTHING,
    REQUESTS,
    VIEWS,
    instances,
    name,
)

HALL = HallLine(names={"zh-Hant": "戶政"}, hours={}, timezone="Asia/Taipei", languages=("en",))
BOARD = BoardView(hall=HALL, state="open", day="2026-03-02", calls=(), services=(), counters=())


@pytest.mark.parametrize("shape", EVERYTHING, ids=name)
@given(data=st.data())
@settings(max_examples=12)
def test_every_word_arrives_as_it_was_said(shape: type[Any], data: st.DataObject) -> None:
    said = data.draw(instances(shape))
    heard = decode(wire.encode(said), shape)
    assert heard == said
    # Equal is not the same: 1 == True, and a lamp that says 1 is not one that says true.
    assert wire.encode(heard) == wire.encode(said)


@pytest.mark.parametrize("shape", COMMANDS, ids=name)
@given(data=st.data())
@settings(max_examples=5)
def test_a_command_is_told_by_its_type(shape: type[Any], data: st.DataObject) -> None:
    said = data.draw(instances(shape))
    assert decode_command(wire.encode(said)) == said


@pytest.mark.parametrize("shape", EVENTS, ids=name)
@given(data=st.data())
@settings(max_examples=5)
def test_an_event_is_told_by_its_type(shape: type[Any], data: st.DataObject) -> None:
    said = data.draw(instances(shape))
    assert decode_event(wire.encode(said)) == said


def test_no_command_and_no_event_is_forgotten_in_its_union() -> None:
    assert set(get_args(Command)) == set(COMMANDS)
    assert set(get_args(Event)) == set(EVENTS)


def test_every_type_word_is_the_name_in_small_letters_and_used_once() -> None:
    words = {shape.__name__: shape.__dataclass_fields__["type"].default for shape in COMMANDS}
    words |= {shape.__name__: shape.__dataclass_fields__["type"].default for shape in EVENTS}
    small = {one: "".join(f"_{c.lower()}" if c.isupper() else c for c in one)[1:] for one in words}
    assert words == small


@pytest.mark.parametrize("shape", [*COMMANDS, *REQUESTS], ids=name)
@given(data=st.data())
@settings(max_examples=3)
def test_an_unknown_key_in_a_wish_is_refused_by_its_name(
    shape: type[Any], data: st.DataObject
) -> None:
    # given a wish with a key that we do not know, such as a misspelt one
    said = json.loads(wire.encode(data.draw(instances(shape)))) | {"rason": "x"}
    # then nobody guesses: the key is named
    with pytest.raises(Unreadable, match=r"rason: "):
        decode_strictly(json.dumps(said), shape)


def test_an_unknown_key_in_a_command_is_refused_by_its_name() -> None:
    with pytest.raises(Unreadable, match=r"^call_next\.conter: "):
        decode_command(b'{"type": "call_next", "counter": 1, "conter": 2}')


@pytest.mark.parametrize("shape", [*VIEWS, *EVENTS], ids=name)
@given(data=st.data())
@settings(max_examples=3)
def test_a_newer_hub_may_say_more_than_an_older_device_knows(
    shape: type[Any], data: st.DataObject
) -> None:
    said = data.draw(instances(shape))
    more = json.loads(wire.encode(said)) | {"colour_of_the_carpet": "red"}
    assert decode(json.dumps(more), shape) == said


def test_an_older_hub_may_leave_out_what_has_a_default() -> None:
    said = json.loads(wire.encode(BOARD))
    del said["missed"], said["return_after"], said["notices"]
    assert decode(json.dumps(said), BoardView) == BOARD


@pytest.mark.parametrize(
    ("sent", "complaint"),
    [
        (b'{"type": "call_next"}', "call_next.counter: Field required"),
        (b'{"type": "call_next", "counter": "two"}', "call_next.counter: Input should be a valid"),
        (b'{"type": "fly"}', "'fly'"),
        (b"{}", "'type'"),
        (b"[]", "message: "),
        (b"", "message: Invalid JSON"),
        (b"\xff\xfe", "message: Invalid JSON"),
        (b'{"type": "call_next", "counter": 1', "message: Invalid JSON"),
    ],
)
def test_a_complaint_names_the_place_and_what_was_expected(sent: bytes, complaint: str) -> None:
    with pytest.raises(Unreadable) as refused:
        decode_command(sent)
    assert complaint in str(refused.value)


def test_every_mistake_has_a_line_of_its_own() -> None:
    with pytest.raises(Unreadable) as refused:
        decode_command(b'{"type": "pause_counter", "counter": "a", "reason": "tired"}')
    counter, reason = str(refused.value).splitlines()
    assert counter.startswith("pause_counter.counter: ")
    assert reason.startswith("pause_counter.reason: ")
    assert "'emergency'" in reason


def test_a_mistake_deep_inside_is_named_with_its_whole_path() -> None:
    said = {"screen": "menu", "targets": [{"name": "a", "label": "", "x": 0, "y": 0, "width": 1}]}
    with pytest.raises(Unreadable, match=r"^targets\.0\.height: Field required$"):
        decode(json.dumps(said), Showing)


@given(noise=st.binary() | st.text())
def test_noise_on_the_line_is_unreadable_and_nothing_worse(noise: bytes | str) -> None:
    with pytest.raises(Unreadable):
        decode_command(noise)


def test_chinese_goes_as_itself_not_as_escapes() -> None:
    assert "缺件".encode() in wire.encode(HoldRequest(reason="缺件"))


def test_facts_keep_their_kind() -> None:
    facts: dict[str, str | int | bool | None] = {
        "lit": True,
        "number": 1,
        "led": "1",
        "error": None,
    }
    heard = decode(wire.encode(Showing(screen="unit", facts=facts)), Showing).facts
    assert {name: type(value) for name, value in heard.items()} == {
        name: type(value) for name, value in facts.items()
    }


def test_reading_many_commands_makes_one_reader() -> None:
    decode_command(wire.encode(CallNext(counter=1)))
    before = wire.adapter.cache_info().currsize
    decode_command(wire.encode(PauseCounter(counter=1, reason="personal")))
    assert wire.adapter.cache_info().currsize == before
