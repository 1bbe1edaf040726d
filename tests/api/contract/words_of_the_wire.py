"""Every shape that goes over the wire, and how to make any instance of one."""

import dataclasses
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

from hypothesis import strategies as st

from api.contract import commands, events, mirror, problems, requests, views

# Aware and within the life of a hall; microseconds as the hub's clock gives them.
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
st.register_type_strategy(datetime, MOMENTS)


def shapes(module: ModuleType) -> list[type[Any]]:
    """The dataclasses that `module` defines."""
    found = [one for one in vars(module).values() if isinstance(one, type)]
    return [
        one for one in found if dataclasses.is_dataclass(one) and one.__module__ == module.__name__
    ]


COMMANDS = shapes(commands)
EVENTS = [one for one in shapes(events) if "type" in one.__dataclass_fields__]
VIEWS = [*shapes(views), *shapes(mirror)]
REQUESTS = shapes(requests)
EVERYTHING = [*COMMANDS, *EVENTS, *VIEWS, *REQUESTS, problems.Problem]


def instances(shape: type[Any]) -> st.SearchStrategy[Any]:
    """Any instance of `shape`."""
    return st.from_type(shape)


def name(shape: type[Any]) -> str:
    """How a test names a shape."""
    return shape.__name__
