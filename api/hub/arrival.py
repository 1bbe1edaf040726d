"""The arrival code (到場碼): how a phone shows that it is in the hall (R12, R13).

Four digits on the screens in the hall, new every ten minutes; the one before still counts, for
whoever has just read it. Only devices in the hall and its staff are told, never the open network.
It is not proof against a friend in the hall who passes it on, and need not be: who is called
while he is not there is missed (R5) like anybody else, and gains nothing by it.
"""

import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from fastapi import Request

from api.contract.views import ArrivalView, CounterView, FloorView, KioskView
from api.contract.words import CheckInPlace
from api.domain.refused import Refused
from api.domain.settings import HallSettings
from api.hub.exchange import hub_of, sender_of
from api.hub.orders import Guard, no_guard
from api.hub.strangers import Strangers, address_of

LASTS = timedelta(minutes=10)
DIGITS = 4
InTheHall = TypeVar("InTheHall", KioskView, CounterView, FloorView)
# Who sends from here stands in the hall, or looks at the one who does.
PLACES: dict[str, CheckInPlace] = {"kiosk": "kiosk", "clerk": "desk", "supervisor": "desk"}


class ArrivalCode:
    """Codes by the clock; a hub that starts anew shows others."""

    def __init__(self, settings: HallSettings, now: Callable[[], datetime]) -> None:
        self._wanted = settings.remote.enabled or settings.appointments.enabled
        self._now, self._secret = now, secrets.token_bytes(32)
        self._wrong = Strangers(per_s=1 / 6, burst=20)
        self._guessed = Strangers(per_s=1 / 10, burst=20)

    @property
    def code(self) -> str:
        """The one to be shown now; none where nobody checks in by phone."""
        return self._of(self._period) if self._wanted else ""

    def check(self, code: str, address: str) -> None:
        """Whether somebody can have read it in the hall just now. Raises Refused."""
        shown = (self._of(self._period), self._of(self._period - 1))
        if not any(hmac.compare_digest(code.strip().encode(), one.encode()) for one in shown):
            self._wrong.check(address)
            raise Refused("arrival_code")

    def named(self, address: str, *, known: bool) -> None:
        """Somebody who does stand in the hall names an appointment, `known` or not.

        A list may bring codes of its own that are easy to guess, one after the other. Raises
        Refused after too many guesses.
        """
        self._guessed.guess(address, right=known)

    def view(self) -> ArrivalView:
        """What the hall's screens show."""
        ends = datetime.fromtimestamp((self._period + 1) * LASTS.total_seconds(), UTC)
        return ArrivalView(code=self.code, until=ends)

    def on(self, view: InTheHall) -> InTheHall:
        """A view for who is in the hall says the code; none of the public's does."""
        return replace(view, arrival_code=self.code)

    @property
    def _period(self) -> int:
        return int(self._now().timestamp() // LASTS.total_seconds())

    def _of(self, period: int) -> str:
        mac = hmac.new(self._secret, str(period).encode(), hashlib.sha256).digest()
        return f"{int.from_bytes(mac) % 10**DIGITS:0{DIGITS}d}"


def place_of(request: Request) -> CheckInPlace:
    """Where this sender checks somebody in."""
    return PLACES.get(sender_of(request).role, "phone")


def in_the_hall(request: Request, code: str) -> Guard:
    """A guard: a phone must show the arrival code, with a few tries."""
    if place_of(request) != "phone":
        return no_guard
    arrival, address = hub_of(request).screens.arrival, address_of(request)
    return lambda _hall: arrival.check(code, address)
