"""People of the demo at the hub: sign in with 工號 and PIN, as the clerk's page does."""

import time
from contextlib import suppress

from api.client.address import HubAddress
from api.client.hub import Hub, HubRefused
from api.contract.requests import OpenRequest, Session, SignInRequest
from api.contract.views import CounterAnswer
from api.domain.settings import HallSettings

SIGNED_IN_WITHIN_S, AGAIN_AFTER_S = 60.0, 1.0


def sign_in(url: str, *, staff: str, pin: str) -> Hub:
    """A hub connection that acts for one person. Raises HubRefused or HubLost."""
    hub = Hub(HubAddress(url=url, device=staff, token=""))
    hub.http.headers["X-Quhao"] = "1"
    limit = time.monotonic() + SIGNED_IN_WITHIN_S
    while True:
        try:
            hub.send("/session", Session, SignInRequest(staff=staff, pin=pin))
        except HubRefused as no:
            # Twelve people at once are more than the hub tries PINs for at a time.
            if no.problem.code != "too_fast" or time.monotonic() > limit:
                raise
            time.sleep(AGAIN_AFTER_S)
        else:
            return hub


def clerks(settings: HallSettings) -> dict[int, str]:
    """The 工號 of the clerk for each window, as far as there are clerks."""
    members = [one.number for one in settings.staff if one.role == "clerk"]
    return {
        counter.number: staff for counter, staff in zip(settings.counters, members, strict=False)
    }


def open_counters(url: str, settings: HallSettings, pins: dict[str, str]) -> None:
    """Put a clerk at every window that has none, so that the hall can serve at once.

    A window that is open already, or a clerk who sits elsewhere, is left as it is.
    """
    checks = tuple(one.code for one in settings.checklist)
    for counter, staff in clerks(settings).items():
        with sign_in(url, staff=staff, pin=pins[staff]) as hub, suppress(HubRefused):
            hub.send(f"/counters/{counter}/open", CounterAnswer, OpenRequest(checks=checks))


def leader(settings: HallSettings) -> str:
    """The 工號 of the duty leader: the first supervisor, who never sits at a window."""
    return next(one.number for one in settings.staff if one.role == "supervisor")
