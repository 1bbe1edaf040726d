"""What contradicts itself in a hall; every kind of mistake is shown in tests/api/hub."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from hypothesis import given as chance
from hypothesis import settings
from hypothesis import strategies as st

from api.contract.commands import OpenCounter
from api.domain.checks.every import mistakes
from api.domain.settings import HallSettings
from tests.api.domain.hall import SETTINGS, calls, given, pauses, take, when

ANY = st.sampled_from((-(2**63), -1, 0, 1, 7, 1000, 2**63 - 1))


def test_the_hall_of_these_stories_is_without_a_mistake() -> None:
    assert mistakes(SETTINGS) == []


def numbers_in(thing: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where a whole number stands in settings."""
    if is_dataclass(thing):
        for one in fields(thing):
            yield from numbers_in(getattr(thing, one.name), (*path, one.name))
    elif isinstance(thing, tuple):
        for place, inner in enumerate(thing):
            yield from numbers_in(inner, (*path, place))
    elif isinstance(thing, int) and not isinstance(thing, bool):
        yield path


def changed(thing: Any, path: tuple[str | int, ...], value: int) -> Any:
    """The settings with one number changed."""
    if not path:
        return value
    step, *rest = path
    if isinstance(step, int):
        inner = changed(thing[step], tuple(rest), value)
        return (*thing[:step], inner, *thing[step + 1 :])
    return replace(thing, **{step: changed(getattr(thing, step), tuple(rest), value)})


@settings(max_examples=150)
@chance(where=st.sampled_from(list(numbers_in(SETTINGS))), value=ANY)
def test_with_whatever_number_a_hall_is_refused_or_runs(
    where: tuple[str | int, ...], value: int
) -> None:
    """No number that the check lets pass can stop the hub at work."""
    hall_settings: HallSettings = changed(SETTINGS, where, value)
    found = mistakes(hall_settings)
    assert all(one.path and one.problem and one.mend for one in found)
    if not found:
        window = hall_settings.counters[1].number
        arrives = OpenCounter(counter=window, staff="1002")
        hall = given(arrives, take("A", "priority"), settings=hall_settings)
        when(hall, calls(window))
        when(hall, calls(window, "A001"))
        when(hall, pauses(window, "fault"))
