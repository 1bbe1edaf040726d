"""What time alone brings: lost devices and their return, the new day, fresh views."""

from datetime import timedelta
from pathlib import Path

import pytest

from api.contract.requests import HealthRequest
from api.hub import pulse
from api.hub.presence import LOST_AFTER_S, Presence
from api.hub.senders import Sender
from tests.api.hub.given import World, story, world

SOON, LATE = LOST_AFTER_S - 1, LOST_AFTER_S + 1


def test_a_device_is_lost_once_when_its_last_stream_is_gone_for_long() -> None:
    presence = Presence([], 0.0)
    with presence.here("kiosk-1", lambda: 100.0), presence.here("kiosk-1", lambda: 100.0):
        assert presence.newly_lost(100.0) == []
    assert presence.newly_lost(100.0 + SOON) == []
    assert presence.newly_lost(100.0 + LATE) == ["kiosk-1"]
    assert presence.newly_lost(100.0 + 2 * LATE) == []


def test_a_device_that_blinks_is_not_lost() -> None:
    presence = Presence([], 0.0)
    with presence.here("kiosk-1", lambda: 100.0):
        pass
    with presence.here("kiosk-1", lambda: 200.0):
        assert presence.newly_lost(100.0 + LATE) == []
        assert presence.newly_back() == []


def test_a_device_that_comes_back_is_named_once() -> None:
    presence = Presence(["kiosk-1"], 0.0)
    assert presence.newly_lost(LATE) == ["kiosk-1"]
    with presence.here("kiosk-1", lambda: 100.0):
        assert presence.newly_back() == ["kiosk-1"]
        assert presence.newly_back() == []


def health(made: World, device: str) -> str:
    return made.hub.hall.state.devices[device].state


@pytest.mark.parametrize(
    ("device", "said", "then"),
    [
        ("wall-1", None, "ready"),
        ("printer-1", None, "unknown"),
        ("printer-1", "low", "low"),
        ("kiosk-1", "dead", "dead"),
    ],
)
def test_the_hub_speaks_for_a_lost_device_and_takes_it_back_when_it_returns(
    tmp_path: Path, device: str, said: str | None, then: str
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            if said:
                report = HealthRequest(state=said)  # type: ignore[arg-type]
                await made.post(f"/devices/{device}/health", made.device(device), report)
            await pulse._devices(made.hub, 1e12)
            assert health(made, device) == "offline"
            with made.hub.attended(Sender(role="display", device=device)):
                await pulse._devices(made.hub, 1e12)
                assert health(made, device) == then

    story(tell())


def test_the_day_begins_by_itself_when_its_hour_has_come(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            hub = made.hub
            await pulse._time_passed(hub, hub.clock.now())
            assert hub.hall.state.day == "2026-03-02"
            made.time.pass_(timedelta(days=1))
            await pulse._time_passed(hub, hub.clock.now())
            assert hub.hall.state.day == "2026-03-03"

    story(tell())


def test_views_are_made_anew_when_only_time_has_passed(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            hub = made.hub
            await hub.writer.feeds.fresh(hub.board())
            made.time.pass_(timedelta(days=1))
            await pulse._time_passed(hub, hub.clock.now())
            fresh = await hub.writer.feeds.fresh(hub.board())
            assert b'"day":"2026-03-03"' in fresh.data

    story(tell())
