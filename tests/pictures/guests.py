"""A hall in the middle of its forenoon: who came, who was called, which window is paused."""

from contextlib import suppress
from functools import partial

from api.cli.demo.hand import Eye, NotSeen, target, touch
from api.client.address import HubAddress
from api.client.hub import Hub
from api.contract.mirror import Showing, Target
from api.contract.requests import NextRequest, PauseRequest, TakeRequest
from api.contract.views import CounterAnswer, Ticket
from tests.hall.running import RunningHall

KIOSK = "kiosk-1"
STAFF = {1: "1001", 2: "1002", 3: "1003", 4: "1004"}
# Service and class of those who came before the picture is taken.
CAME = ("A", "A", "B", "C", "A", "D", "B", "A", "C", "A", "B", "A")
FRIENDLY = (4, 9)
WITHIN_S = 20.0


def fill(hall: RunningHall) -> None:
    """Twelve people have a number, three are called, one window rests, and one more comes."""
    with _as_kiosk(hall) as kiosk:
        for place, service in enumerate(CAME):
            chosen = "priority" if place in FRIENDLY else "normal"
            kiosk.send("/tickets", Ticket, TakeRequest(service=service, ticket_class=chosen))
    for counter, staff in STAFF.items():
        with hall.person(staff) as clerk:
            clerk.send(f"/counters/{counter}/call-next", CounterAnswer, NextRequest())
    with hall.person(STAFF[3]) as clerk:
        clerk.send("/counters/3/no-show", CounterAnswer)
        clerk.send("/counters/3/pause", CounterAnswer, PauseRequest(minutes=15))


def touch_along(hall: RunningHall, *names: str, until: str) -> None:
    """Somebody touches these targets one after another, until the kiosk shows screen `until`."""
    eye = Eye(hall.person("stage"))
    eye.open()
    try:
        for name in names:
            showing = eye.see(KIOSK, partial(target, name=name), within_s=WITHIN_S)
            place = target(showing, name)
            assert place is not None
            _touch_until_it_answers(eye, showing, place)
        eye.see(KIOSK, lambda kiosk: kiosk.screen == until, within_s=WITHIN_S)
    finally:
        eye.close()
        eye.hub.close()


def _touch_until_it_answers(eye: Eye, before: Showing, place: Target) -> None:
    """A touch too soon after another counts as a double strike: people touch again."""
    for _ in range(5):
        touch(eye.hub, KIOSK, place)
        with suppress(NotSeen):
            eye.see(KIOSK, partial(_moved_on, before), within_s=2.0)
            return


def _moved_on(before: Showing, now: Showing) -> bool:
    return (now.screen, now.targets) != (before.screen, before.targets)


def _as_kiosk(hall: RunningHall) -> Hub:
    token = (hall.root / "tokens" / KIOSK).read_text("utf-8").strip()
    return Hub(HubAddress(url=hall.url, device=KIOSK, token=token))
