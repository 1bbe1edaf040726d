"""Every shape that goes over the wire, and how to make any instance of one."""

import dataclasses
from datetime import UTC, datetime
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from hypothesis import strategies as st

from api.contract import commands, events, mirror, problems, requests, views

# Aware and within the life of a hall; microseconds as the hub's clock gives them.
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
st.register_type_strategy(datetime, MOMENTS)
# JSON has no others, and no figure of a hall is one.
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


def shapes(module: ModuleType) -> list[type[Any]]:
    """The dataclasses that `module` defines, or the modules of it if it is a package."""
    names = [
        f"{module.__name__}.{one.name}" for one in iter_modules(getattr(module, "__path__", ()))
    ]
    found = [
        one
        for home in (module, *map(import_module, names))
        for one in vars(home).values()
        if isinstance(one, type) and one.__module__ == home.__name__
    ]
    return [one for one in found if dataclasses.is_dataclass(one)]


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
