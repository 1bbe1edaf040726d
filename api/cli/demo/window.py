"""Simulated clerks: each follows its window's view and serves who comes."""

import random
import threading
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from api.cli.demo.clerks import sign_in
from api.client.background import Background
from api.client.follow import Follower
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.requests import (
    AskRequest,
    CallRequest,
    HoldRequest,
    KioskRatingRequest,
    NextRequest,
    TransferRequest,
)
from api.contract.views import Accepted, CounterAnswer, CounterView
from api.contract.words import PauseReason, RatingReason

WALK_S = 12.0
SERVICE_MEAN_S = 200.0
SERVICE_SPREAD = 0.7
NO_SHOW_SHARE = 0.05
# Of those at the window, and of the moments at which nobody is before him.
HOLD_SHARE, WRONG_SHARE, PAUSE_SHARE, LOOKS_AGAIN_SHARE = 0.05, 0.05, 0.02, 0.5
PAUSE_S = 150.0
WHY: dict[PauseReason, str] = {"settlement": "交接現金", "personal": "喝水"}
RATES_SHARE, GRADES = 0.4, (5, 5, 5, 4, 4, 3, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Who sits at which window."""

    counter: int
    staff: str
    pin: str


@dataclass(frozen=True, slots=True)
class Step:
    """What the clerk does next, after how many seconds of life, and when it is allowed at all."""

    act: str
    after_s: float
    body: object | None = None
    not_before: datetime | None = None


def next_step(view: CounterView, chance: random.Random) -> Step | None:
    """What a clerk does at a window like this; None is to wait for a citizen."""
    if view.state == "paused":
        # One that a person began without saying when he is back is his to end.
        return Step("resume", PAUSE_S) if view.back_at is not None else None
    if view.state != "open" or (view.approval is not None and view.approval.state == "asked"):
        return None
    if view.ticket is None:
        return _free(view, chance)
    if view.ticket.state == "called":
        absent = chance.random() < NO_SHOW_SHARE
        if absent:
            return Step("no-show", 4 * WALK_S, not_before=view.ticket.no_show_from)
        return Step("start", WALK_S)
    length_s = SERVICE_MEAN_S * chance.lognormvariate(-(SERVICE_SPREAD**2) / 2, SERVICE_SPREAD)
    return _served(view, length_s, chance)


def _free(view: CounterView, chance: random.Random) -> Step | None:
    """Nobody before him: now and then he must leave the window, and asks where he must (R16)."""
    if not view.waiting:
        return None
    fate = chance.random()
    if fate < PAUSE_SHARE:
        reason: PauseReason = "settlement" if fate < PAUSE_SHARE / 2 else "personal"
        wish = AskRequest(act="pause", reason=reason, minutes=5, words=WHY[reason])
        return Step("ask", 3.0, wish)
    if view.held and fate < LOOKS_AGAIN_SHARE:
        return Step("call", 3.0, CallRequest(number=view.held[0].id))
    return Step("call-next", 3.0, NextRequest(after=None))


def _served(view: CounterView, length_s: float, chance: random.Random) -> Step:
    """Most are done; some lack a paper, some came to the wrong window (R7, R8)."""
    assert view.ticket is not None
    fate, others = chance.random(), view.ticket.targets.services
    if fate < HOLD_SHARE and not view.held:
        return Step("hold", length_s / 2, HoldRequest(reason="等候補件", minutes=5))
    if fate < HOLD_SHARE + WRONG_SHARE and others and not view.ticket.steps:
        to = chance.choice(others).service
        return Step("transfer", length_s / 4, TransferRequest(service=to, reason="wrong_window"))
    return Step("finish", length_s)


def clerk_at_work(url: str, seat: Seat, ratings: Hub, speed: float, chance: random.Random) -> None:
    """Serve at one window for ever; `ratings` is the kiosk at which those served press a key."""
    stirred = threading.Event()
    hub, counter = sign_in(url, staff=seat.staff, pin=seat.pin), seat.counter
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
        before = follower.view.ticket if follower.view else None
        if _do(hub, counter, step) and step.act == "finish" and before is not None:
            _is_rated(ratings, before.number, chance)
        stirred.wait(1.0)


def _allowed_in_s(step: Step) -> float:
    """R5: however fast the demo runs, the hall gives whoever is called the time to walk up."""
    if step.not_before is None:
        return 0.0
    return (step.not_before - datetime.now(UTC)).total_seconds()


def _do(hub: Hub, counter: int, step: Step) -> bool:
    try:
        hub.send(f"/counters/{counter}/{step.act}", CounterAnswer, step.body)
    except (HubLost, HubRefused):
        # Somebody else pressed first, or the hub is away: the view will tell what to do next.
        return False
    return True


def _is_rated(kiosk: Hub, number: str, chance: random.Random) -> None:
    """Some press a key at the kiosk on their way out; one who goes on to a next step cannot."""
    if chance.random() < RATES_SHARE:
        grade = chance.choice(GRADES)
        reason: RatingReason | None = "waited_long" if grade < 3 else None
        with suppress(HubLost, HubRefused):
            rating = KioskRatingRequest(ticket=number, grade=grade, reason=reason)
            kiosk.send("/ratings", Accepted, rating)
