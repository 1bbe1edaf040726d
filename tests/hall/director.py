"""The day itself: people come, processes are killed, and it ends when everybody is served."""

import threading
import time
from contextlib import suppress

from api.client.background import Background
from api.client.follow import Follower
from api.client.hub import HubRefused
from api.contract.views import CounterAnswer, FloorView
from tests.hall.people import Citizens, Clerk
from tests.hall.running import RunningHall

TICKETS = 200
STAFF = {1: "1001", 2: "1002", 3: "1003", 4: "1004"}
# At how many issued numbers which process is killed; each has time to come back before the next.
KILLS = {
    20: "wall-1",
    40: "printer-1",
    60: "counter-1",
    80: "kiosk-1",
    100: "hub",
    120: "paper-of-printer-1",
    140: "counter-4",
    160: "hub",
    180: "kiosk-1",
}
DAY_WITHIN_S = 420.0


def live(hall: RunningHall) -> None:
    """From the first touch until the last ticket is done and every window closed."""
    enough, done = threading.Event(), threading.Event()
    citizens = Citizens(hall, "kiosk-1")
    clerks = [Clerk(hall, counter, staff) for counter, staff in STAFF.items()]
    work = [threading.Thread(target=citizens.come_until, args=(enough,))]
    work += [threading.Thread(target=clerk.serve_until, args=(done,)) for clerk in clerks]
    for thread in work:
        thread.start()
    try:
        _direct(hall, enough)
    finally:
        enough.set()
        done.set()
        for thread in work:
            thread.join()
    close_windows(hall)


def _direct(hall: RunningHall, enough: threading.Event) -> None:
    """Kill by the plan, end the arrivals at 200, and wait for the last citizen to be served."""
    stirred = threading.Event()
    supervisor, background = hall.person("9001"), Background()
    follower = Follower(supervisor, "/views/floor", FloorView, wake=stirred.set)
    follower.start(background)
    kills, limit = dict(KILLS), time.monotonic() + DAY_WITHIN_S
    while time.monotonic() < limit:
        stirred.wait(1.0)
        stirred.clear()
        floor = follower.view
        if floor is None:
            continue
        for at in [at for at in kills if at <= floor.issued]:
            hall.kill(kills.pop(at))
        if floor.issued >= TICKETS and not kills:
            enough.set()
        if enough.is_set() and floor.finished == floor.issued and not floor.unsettled:
            background.stopping.set()
            return
    raise AssertionError(f"the day did not end: {follower.view}")


def close_windows(hall: RunningHall) -> None:
    """Every clerk signs off."""
    for counter, staff in STAFF.items():
        with hall.person(staff) as hub, suppress(HubRefused):
            hub.send(f"/counters/{counter}/close", CounterAnswer)
