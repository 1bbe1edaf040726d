"""The pulse: once a second, what time alone brings: the day, lost devices, ended sessions."""

import asyncio
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from api.contract.commands import Command, ReportHealth
from api.contract.words import HealthState
from api.domain.due import due
from api.domain.hall import Hall
from api.domain.notices.standing import next_turn
from api.domain.opening.hours import next_change
from api.domain.refused import Refused
from api.hub import itself
from api.hub.orders import Order
from api.hub.senders import HUB
from api.hub.store.thread import StoreFull
from api.process.systemd import notify, watchdog_period_s

if TYPE_CHECKING:
    from api.hub.hub import Hub

log = structlog.get_logger()

BEAT_S = 1.0
# Waits grow shorter while nothing happens, so views are looked at anew now and then.
REFRESH_EVERY = timedelta(seconds=30)
# A commit that takes longer is a disk that hangs: let the watchdog end us (F:M4).
LONGEST_COMMIT_S = 5.0


@dataclass(frozen=True, slots=True)
class Report:
    """How a device last said it was."""

    state: HealthState
    detail: str = ""


async def beat_for_ever(hub: "Hub") -> None:
    """One beat a second. A failure here must end the process."""
    shown_at = hub.clock.now() - REFRESH_EVERY
    fed_at = float("-inf")
    period_s = watchdog_period_s()
    while True:
        now = hub.clock.now()
        hub.store.reserve.hold()
        for said in itself.changed(hub):
            await _order(hub, said)
        await _bring(hub, now)
        if time_has_told(hub.hall, shown_at, now):
            hub.writer.time_passed()
            shown_at = now
        await _devices(hub, time.monotonic())
        hub.relay.refresh()
        await hub.tokens.refresh()
        with suppress(StoreFull):
            await hub.sessions.refresh(now)
        hub.clock.look()
        if period_s is not None and time.monotonic() - fed_at >= period_s:
            fed_at = time.monotonic()
            _feed_watchdog(hub)
        await asyncio.sleep(BEAT_S)


def time_has_told(hall: Hall, shown_at: datetime, now: datetime) -> bool:
    """Whether the views are another by time alone since they were made.

    Asked anew at each beat, for somebody may have changed the hours (R15) or put a notice up (R27).
    """
    refresh = shown_at + REFRESH_EVERY
    return now >= min(next_change(hall, shown_at), next_turn(hall, shown_at) or refresh, refresh)


async def _bring(hub: "Hub", now: datetime) -> None:
    """What the hour itself does, as the rules of the hall say."""
    for command in list(due(hub.hall, now)):
        await _order(hub, command)


async def _devices(hub: "Hub", now_s: float) -> None:
    """Compare who is there with what the journal says of him, whatever happened in between.

    A journal from before a restart of the hub may say anything of a device, and a last word may
    come after its line has gone; so it is not a loss or a return that counts, but who is there.
    """
    for device in hub.presence.lost(now_s):
        # Whoever comes back may be another process: it must say anew how it is.
        hub.reports.pop(device, None)
        if _journalled(hub, device) != "offline":
            await _order(hub, ReportHealth(device=device, state="offline"))
    for one in hub.settings.devices:
        if hub.presence.is_here(one.id) and _journalled(hub, one.id) in (None, "offline"):
            await _is_here(hub, one.id)


async def _is_here(hub: "Hub", device: str) -> None:
    report = hub.reports.get(device) or _unsaid(hub, device)
    if report.state != _journalled(hub, device):
        await _order(hub, ReportHealth(device=device, state=report.state, detail=report.detail))


def _journalled(hub: "Hub", device: str) -> HealthState | None:
    health = hub.hall.state.devices.get(device)
    return health.state if health else None


def _unsaid(hub: "Hub", device: str) -> Report:
    """A device that is there is well, but nobody but a printer knows how its paper is (F:R8)."""
    found = hub.settings.device(device)
    return Report("unknown" if found and found.role == "printer" else "ready")


async def _order(hub: "Hub", command: Command) -> None:
    try:
        await hub.writer.submit(Order(command=command, actor=HUB))
    except Refused as refused:
        log.warning("the hub refused itself", command=command, why=str(refused))


def _feed_watchdog(hub: "Hub") -> None:
    if hub.writer.busy_s < LONGEST_COMMIT_S:
        notify("WATCHDOG=1")
