"""The simulated duty leader: consents, comes when called, helps, and says what is ready."""

import random
import threading
from collections.abc import Iterator
from dataclasses import dataclass

from api.cli.demo.clerks import sign_in
from api.client.background import Background
from api.client.follow import Follower
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.requests import GrantRequest, ReadyRequest
from api.contract.views import Accepted, CounterAnswer, FloorView, Ticket

# How long of life until he looks round again, and what of all there is to do he then does: a
# medicine is prepared in minutes, not at once.
LOOKS_EVERY_S = 20.0
READY_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that the floor asks of the leader, and what the hub answers to it."""

    path: str
    answer: type[object] = Accepted
    body: object | None = None


def deeds(view: FloorView, chance: random.Random) -> Iterator[Deed]:
    """What a leader does on a floor like this."""
    for one in view.approvals:
        if one.state == "asked":
            yield Deed(f"/approvals/{one.id}/grant", CounterAnswer, GrantRequest())
    for call in view.leader_calls:
        yield Deed(f"/leader-calls/{call.id}/{'done' if call.by else 'acknowledge'}")
    for wish in view.help:
        yield Deed(f"/help/{wish.help}/{'done' if wish.state == 'coming' else 'coming'}")
    for ticket in view.awaiting_signal:
        if chance.random() < READY_SHARE:
            # In a true hall the pharmacy's or the bank's own system says so (R11).
            yield Deed(f"/tickets/{ticket.id}/ready", Ticket, ReadyRequest(service=ticket.service))


def leader_at_work(url: str, staff: str, pin: str, speed: float, chance: random.Random) -> None:
    """Look after the floor for ever."""
    hub = sign_in(url, staff=staff, pin=pin)
    follower, background = Follower(hub, "/views/floor", FloorView, wake=_nothing), Background()
    follower.start(background)
    while not threading.Event().wait(LOOKS_EVERY_S / speed):
        view = follower.view
        for deed in deeds(view, chance) if view and not follower.stale else ():
            _do(hub, deed)


def _do(hub: Hub, deed: Deed) -> None:
    try:
        hub.send(deed.path, deed.answer, deed.body)
    except (HubLost, HubRefused):
        # A true leader was there first, or the window has somebody before it just now.
        return


def _nothing() -> None:
    """He looks by his own clock."""
