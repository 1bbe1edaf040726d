"""The day itself: people come, processes are killed, and it ends when everybody is served."""

import threading
from contextlib import suppress

from api.cli.demo.hand import Eye
from api.client.hub import HubRefused
from api.contract.views import CounterAnswer
from tests.hall.people import Citizens, Clerk, Floor
from tests.hall.running import RunningHall

TICKETS = 200
# A kiosk gives a number every three seconds at most (F:B6), so two share the day.
KIOSKS = ("kiosk-1", "kiosk-2")
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
    180: "kiosk-2",
}
WALL_WITHIN_S = 180.0


def live(hall: RunningHall) -> None:
    """From the first touch until the last ticket is done, told on the wall, every window closed."""
    enough, done = threading.Event(), threading.Event()
    floor = Floor(hall)
    citizens = [Citizens(hall, kiosk) for kiosk in KIOSKS]
    clerks = [Clerk(hall, counter, staff, floor) for counter, staff in STAFF.items()]
    arriving = [threading.Thread(target=one.come_until, args=(enough,)) for one in citizens]
    serving = [threading.Thread(target=one.serve_until, args=(done,)) for one in clerks]
    for thread in (*arriving, *serving):
        thread.start()
    try:
        _kill_by_plan(hall, floor)
        _end(enough, arriving)
        last = floor.until(lambda view: view.finished == view.issued and not view.unsettled)
    finally:
        _end(enough, arriving)
        _end(done, serving)
        floor.close()
    _wait_for_wall(hall, last.board.calls[0].id)
    close_windows(hall)


def _kill_by_plan(hall: RunningHall, floor: Floor) -> None:
    """Until 200 numbers are out."""
    for at, part in KILLS.items():
        floor.until(lambda view, at=at: view.issued >= at)  # type: ignore[misc]
        hall.kill(part)
    floor.until(lambda view: view.issued >= TICKETS)


def _end(event: threading.Event, threads: list[threading.Thread]) -> None:
    """Whoever is in the middle of something finishes it first."""
    event.set()
    for thread in threads:
        thread.join()


def _wait_for_wall(hall: RunningHall, last_call: int) -> None:
    """Every call gets its time on the wall, so it is behind when the last citizen goes."""
    eye = Eye(hall.person("stage"))
    eye.open()
    eye.see("wall-1", lambda wall: wall.facts.get("announced") == last_call, within_s=WALL_WITHIN_S)
    eye.close()
    eye.hub.close()


def close_windows(hall: RunningHall) -> None:
    """Every clerk signs off."""
    for counter, staff in STAFF.items():
        with hall.person(staff) as hub, suppress(HubRefused):
            hub.send(f"/counters/{counter}/close", CounterAnswer)
