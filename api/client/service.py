"""The one way a service runs: signals, log, systemd, watchdog, and an honest end."""

import signal
import threading
import time
from types import FrameType
from typing import Protocol

import structlog

from api.client.background import Background
from api.process.log import start_logging
from api.process.systemd import notify, watchdog_period_s

log = structlog.get_logger()

# A turn of the loop never lasts longer, so that signals and the watchdog are met in time.
TURN_S = 0.25


class Service(Protocol):
    """A service is a loop that does its work turn by turn."""

    background: Background

    def turn(self, timeout_s: float) -> None:
        """Wait at most `timeout_s` for something to do, and do it."""

    def close(self) -> None:
        """Leave the hardware in its safe state."""


def run(name: str, service: Service, settings: object) -> int:
    """Run `service` until SIGTERM or SIGINT; the exit status for the process.

    An unknown fault is logged with its traceback and ends the process with 1: systemd starts
    it afresh, never half-alive. The watchdog is fed by the loop that does the work.
    """
    start_logging(name)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _signal, _frame: _ask_to_stop(stop, _frame))
    log.info("started", settings=settings)
    notify("READY=1")
    try:
        _loop(service, stop)
    except Exception:
        log.exception("unknown fault, ending so that systemd starts afresh")
        return 1
    finally:
        service.background.stopping.set()
        service.close()
        notify("STOPPING=1")
    log.info("stopped")
    return 0


def _ask_to_stop(stop: threading.Event, _frame: FrameType | None) -> None:
    stop.set()


def _loop(service: Service, stop: threading.Event) -> None:
    period_s = watchdog_period_s()
    fed_at = float("-inf")
    while not stop.is_set():
        service.turn(TURN_S)
        service.background.check()
        if period_s is not None and time.monotonic() - fed_at >= period_s:
            notify("WATCHDOG=1")
            fed_at = time.monotonic()
