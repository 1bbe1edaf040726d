"""Simulated clerks: each follows its window's view and serves who comes."""

import random
import threading
from dataclasses import dataclass
from datetime import UTC, datetime

from api.cli.demo.clerks import sign_in
from api.client.background import Background
from api.client.follow import Follower
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.requests import NextRequest
from api.contract.views import CounterAnswer, CounterView

WALK_S = 12.0
SERVICE_MEAN_S = 200.0
SERVICE_SPREAD = 0.7
NO_SHOW_SHARE = 0.05


@dataclass(frozen=True, slots=True)
class Step:
    """What the clerk does next, after how many seconds of life, and when it is allowed at all."""

    act: str
    after_s: float
    body: object | None = None
    not_before: datetime | None = None


def next_step(view: CounterView, chance: random.Random) -> Step | None:
    """What a clerk does at a window like this; None is to wait for a citizen."""
    if view.state != "open":
        return None
    if view.ticket is None:
        return Step("call-next", 3.0, NextRequest(after=None)) if view.waiting else None
    if view.ticket.state == "called":
        absent = chance.random() < NO_SHOW_SHARE
        if absent:
            return Step("no-show", 4 * WALK_S, not_before=view.ticket.no_show_from)
        return Step("start", WALK_S)
    length_s = SERVICE_MEAN_S * chance.lognormvariate(-(SERVICE_SPREAD**2) / 2, SERVICE_SPREAD)
    return Step("finish", length_s)


def clerk_at_work(
    url: str, counter: int, staff: str, pin: str, speed: float, chance: random.Random
) -> None:
    """Serve at one window for ever."""
    stirred = threading.Event()
    hub = sign_in(url, staff=staff, pin=pin)
    follower = Follower(hub, f"/views/counter/{counter}", CounterView, wake=stirred.set)
    background = Background()
    follower.start(background)
    while True:
        stirred.clear()
        step = next_step(follower.view, chance) if follower.view and not follower.stale else None
        if step is None:
            stirred.wait(5.0)
            continue
        background.stopping.wait(max(step.after_s / speed, _allowed_in_s(step)))
        _do(hub, counter, step)
        stirred.wait(1.0)


def _allowed_in_s(step: Step) -> float:
    """R5: however fast the demo runs, the hall gives whoever is called the time to walk up."""
    if step.not_before is None:
        return 0.0
    return (step.not_before - datetime.now(UTC)).total_seconds()


def _do(hub: Hub, counter: int, step: Step) -> None:
    try:
        hub.send(f"/counters/{counter}/{step.act}", CounterAnswer, step.body)
    except (HubLost, HubRefused):
        # Somebody else pressed first, or the hub is away: the view will tell what to do next.
        return
