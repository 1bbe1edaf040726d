"""The only codec: contract dataclasses to JSON and back.

What is not known is ignored in views and events, so that a newer hub and an older device can
talk, and refused in commands, where it is a mistake that somebody can mend.
"""

from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from api.contract.commands import Command
from api.contract.events import Event

T = TypeVar("T")

# Named here, because each Annotated made anew would be another shape to the cache below.
_COMMAND: Any = Annotated[Command, Field(discriminator="type")]
_EVENT: Any = Annotated[Event, Field(discriminator="type")]


class Unreadable(ValueError):
    """Bytes that are not the words they should be; the message names each place and its mend."""


@cache
def adapter(shape: Any) -> TypeAdapter[Any]:
    """The reader and writer of one shape, made once."""
    return TypeAdapter(shape)


def encode(message: object) -> bytes:
    """A contract dataclass as compact UTF-8 JSON."""
    shape: Any = type(message)
    return adapter(shape).dump_json(message)


def decode(data: bytes | str, shape: type[T]) -> T:
    """JSON as an instance of `shape`. Raises Unreadable."""
    return _read(data, shape)  # type: ignore[no-any-return]


def decode_strictly(data: bytes | str, shape: type[T]) -> T:
    """As `decode`, but a key that `shape` does not know is a mistake. Raises Unreadable."""
    return _read(data, shape, strict=True)  # type: ignore[no-any-return]


def decode_command(data: bytes | str) -> Command:
    """JSON as a command, told apart by `type`. Raises Unreadable."""
    return _read(data, _COMMAND, strict=True)  # type: ignore[no-any-return]


def decode_event(data: bytes | str) -> Event:
    """JSON as an event, told apart by `type`. Raises Unreadable."""
    return _read(data, _EVENT)  # type: ignore[no-any-return]


def _read(data: bytes | str, shape: Any, *, strict: bool = False) -> Any:
    try:
        return adapter(shape).validate_json(data, extra="forbid" if strict else "ignore")
    except ValidationError as error:
        raise Unreadable(explain(error)) from None


def explain(error: ValidationError) -> str:
    """Every mistake on a line of its own: where, what was expected, what came."""
    return "\n".join(
        f"{'.'.join(str(step) for step in one['loc']) or 'message'}: {one['msg']}"
        for one in error.errors(include_url=False)
    )
