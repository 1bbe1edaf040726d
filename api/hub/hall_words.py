"""What the reader of a hall.toml is told when a value is not of its kind, in plain words."""

from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from typing import Any, get_args, get_type_hints

from pydantic_core import ErrorDetails

from api.domain.mistake import Path

# By the kind of pydantic's error: what is wrong, and how to mend it.
_WORDS = {
    "missing": ("this key is missing", "add this key"),
    "string_type": ("this is no text", "write it in quotes"),
    "int_parsing": ("this is no whole number", "write a whole number without quotes"),
    "int_type": ("this is no whole number", "write a whole number without quotes"),
    "int_from_float": ("this is no whole number", "write a whole number without a point"),
    "finite_number": ("this is no whole number", "write a whole number"),
    "float_type": ("this is no number", "write a number without quotes"),
    "float_parsing": ("this is no number", "write a number without quotes"),
    "bool_parsing": ("this is neither true nor false", "write true or false without quotes"),
    "bool_type": ("this is neither true nor false", "write true or false without quotes"),
    "tuple_type": ("this is no list", "write a list in [ ]"),
    "dict_type": ("this is not told by language", 'write {zh-Hant = "…", en = "…"}'),
    "dataclass_type": ("this is no table", "write a table, with a key on each line"),
}
_ELSE = "compare with docs/examples/household.toml"


def told(error: ErrorDetails, kind: Any) -> tuple[str, str]:
    """What is wrong in a file of this kind, and how to mend it."""
    if error["type"] == "unexpected_keyword_argument":
        return "there is no such key", _perhaps(tuple(error["loc"]), kind)
    if error["type"] == "literal_error":
        return f"this is none of {error['ctx']['expected']}", "write one of the words named"
    return _WORDS.get(error["type"], (error["msg"], _ELSE))


def _perhaps(path: Path, kind: Any) -> str:
    """A slip of the keyboard is shown the key that was meant."""
    known = _keys_at(kind, path[:-1])
    meant = get_close_matches(str(path[-1]), known, n=1)
    return f"write {meant[0]}, if that is meant, or remove it" if meant else "remove it"


def _keys_at(kind: Any, path: Path) -> list[str]:
    """The keys that a table at `path` below the settings `kind` may have."""
    for step in path:
        if isinstance(step, int):
            kind = get_args(kind)[0]
        elif is_dataclass(kind):
            kind = get_type_hints(kind).get(step)
    return [one.name for one in fields(kind)] if is_dataclass(kind) else []
