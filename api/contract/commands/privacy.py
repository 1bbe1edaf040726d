"""A telephone number for messages, where the hall keeps one at all (R34). Never in a command."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepPhone:
    """The citizen leaves a number under his ticket; the number itself is sealed elsewhere."""

    ticket: str
    type: Literal["keep_phone"] = "keep_phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetPhone:
    """The number under a ticket is to be deleted: the citizen asks, or its time is over."""

    ticket: str
    asked: bool = False
    type: Literal["forget_phone"] = "forget_phone"
