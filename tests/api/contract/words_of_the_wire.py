"""Every shape that goes over the wire, and how to make any instance of one."""

import dataclasses
from datetime import UTC, datetime
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

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


COMMANDS = [one for one in shapes(commands) if "type" in one.__dataclass_fields__]
EVENTS = [one for one in shapes(events) if "type" in one.__dataclass_fields__]
VIEWS = [*shapes(views), *shapes(mirror)]
REQUESTS = shapes(requests)
EVERYTHING = [*COMMANDS, *EVENTS, *VIEWS, *REQUESTS, problems.Problem]


# A view of the whole hall is large: two of everything tell as much as twenty.
FEW = 2


def instances(shape: type[Any]) -> st.SearchStrategy[Any]:
    """Any instance of `shape`, with a few of whatever it has many of."""
    hints = get_type_hints(shape)
    return st.builds(shape, **{name: few(hint) for name, hint in hints.items()})


def few(hint: Any) -> st.SearchStrategy[Any]:
    """Anything of this kind, not much of it."""
    parts = get_args(hint)
    match get_origin(hint):
        case origin if origin is tuple and parts[-1:] == (...,):
            return st.lists(few(parts[0]), max_size=FEW).map(tuple)
        case origin if origin is dict:
            return st.dictionaries(few(parts[0]), few(parts[1]), max_size=FEW)
        case origin if origin in (UnionType, Union):
            return st.one_of([few(part) for part in parts])
        case _:
            whole = isinstance(hint, type) and dataclasses.is_dataclass(hint)
            return instances(hint) if whole else st.from_type(hint)


def name(shape: type[Any]) -> str:
    """How a test names a shape."""
    return shape.__name__
