"""What the hall offers: its kinds of business and its classes of ticket."""

from dataclasses import dataclass, field
from typing import Literal

from api.contract.words import Text
from api.domain.settings.journeys import Step
from api.domain.settings.told import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A kind of business, under which a kiosk lists the services that name it as their `group`."""

    code: str
    names: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Told):
    """A kind of business. Its numbers run from `prefix` + `first` to `prefix` + `last` each day.

    `hours` are those in which its numbers are given, as far as the hall is open; empty is always.
    `handling_min` is how long one matter takes on average; 0 is not known.
    `certificate`: only a clerk with a valid one may take it (R10).
    `then` is what follows under the same number (R11): the whole rest of the way, whatever the
    `then` of those services says. `at_kiosk`: citizens may begin with it at the machine.
    `cash`: money changes hands, so people are told to mind their belongings (R28).
    `group` is the kind of business under which kiosks list it; empty: it stands by itself.
    The promised minutes (R21) are to the call and from the call to the end, None for no promise.
    """

    code: str
    names: Text
    prefix: str
    first: int = 1
    last: int = 999
    digits: int = 3
    details: Text = field(default_factory=dict)
    hours: tuple[str, ...] = ()
    handling_min: int = 0
    certificate: bool = False
    then: tuple[Step, ...] = ()
    at_kiosk: bool = True
    cash: bool = False
    group: str = ""
    promised_wait_min: int | None = None
    promised_handling_min: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketClass:
    """Who goes how much earlier (R2, R3). `head_start_min` is in minutes.

    `granted_by` is who may give it at the desk: any clerk, or the leader alone.
    """

    code: str
    names: Text
    head_start_min: int
    details: Text = field(default_factory=dict)
    at_kiosk: bool = True
    granted_by: Literal["clerk", "supervisor"] = "clerk"
