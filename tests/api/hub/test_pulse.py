"""What time alone brings: lost devices and their return, the new day, fresh views."""

from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path

import pytest

from api.contract.requests import HealthRequest, HoursRequest
from api.contract.words import HealthState
from api.hub import pulse
from api.hub.presence import LOST_AFTER_S, Presence
from api.hub.senders import Sender
from tests.api.hub.given import START, World, story, world, world_on

SOON, LATE = LOST_AFTER_S - 1, LOST_AFTER_S + 1


def test_a_device_is_lost_when_its_last_stream_is_gone_for_long() -> None:
    presence = Presence([], 0.0)
    with presence.here("kiosk-1", lambda: 100.0), presence.here("kiosk-1", lambda: 100.0):
        assert presence.lost(100.0 + LATE) == []
    assert presence.lost(100.0 + SOON) == []
    assert presence.lost(100.0 + LATE) == ["kiosk-1"]


def test_a_device_that_blinks_is_not_lost() -> None:
    presence = Presence(["kiosk-1"], 0.0)
    with presence.here("kiosk-1", lambda: 100.0):
        pass
    with presence.here("kiosk-1", lambda: 200.0):
        assert presence.lost(100.0 + LATE) == []


def test_a_device_that_never_came_is_lost_after_the_usual_time() -> None:
    presence = Presence(["kiosk-1"], 0.0)
    assert presence.lost(SOON) == []
    assert presence.lost(LATE) == ["kiosk-1"]


def health(made: World, device: str) -> str:
    return made.hub.hall.state.devices[device].state


def here(made: World, device: str) -> AbstractContextManager[None]:
    return made.hub.attended(Sender(role="display", device=device))


async def says(made: World, device: str, state: HealthState) -> None:
    await made.post(f"/devices/{device}/health", made.device(device), HealthRequest(state=state))


@pytest.mark.parametrize(("device", "then"), [("wall-1", "ready"), ("printer-1", "unknown")])
def test_a_device_that_has_said_nothing_yet_is_there_all_the_same(
    tmp_path: Path, device: str, then: str
) -> None:
    """Only a printer's paper is known to nobody but itself (F:R8)."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            with here(made, device):
                await pulse._devices(made.hub, 0.0)
                assert health(made, device) == then

    story(tell())


def test_a_device_that_was_lost_must_say_anew_how_it_is(tmp_path: Path) -> None:
    """It may be another process, and the paper may have gone out in the meantime."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            await says(made, "printer-1", "ready")
            await pulse._devices(made.hub, 1e12)
            assert health(made, "printer-1") == "offline"
            with here(made, "printer-1"):
                await pulse._devices(made.hub, 1e12)
                assert health(made, "printer-1") == "unknown"
                await says(made, "printer-1", "low")
                await pulse._devices(made.hub, 1e12)
                assert health(made, "printer-1") == "low"

    story(tell())


def test_a_last_word_of_a_device_that_is_gone_is_not_believed_for_long(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await pulse._devices(made.hub, 1e12)
            await says(made, "printer-1", "ready")
            await pulse._devices(made.hub, 1e12)
            assert health(made, "printer-1") == "offline"

    story(tell())


@pytest.mark.parametrize("quick", [True, False])
def test_after_a_restart_of_the_hub_only_who_is_there_counts(
    tmp_path: Path, *, quick: bool
) -> None:
    """Not what the journal said of them, even for one that is there before it could be lost."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            await says(made, "kiosk-1", "offline")
            await says(made, "printer-1", "ready")
        async with world_on(tmp_path, made.tokens) as again:
            with here(again, "kiosk-1"):
                await pulse._devices(again.hub, 0.0 if quick else 1e12)
                assert health(again, "kiosk-1") == "ready"
                await pulse._devices(again.hub, 1e12)
                assert health(again, "printer-1") == "offline"

    story(tell())


def test_a_printer_that_calls_itself_offline_is_there_and_believed(tmp_path: Path) -> None:
    """Its service is well and its cable is out; nothing is written down again and again."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            await says(made, "printer-1", "offline")
            with here(made, "printer-1"):
                sequence = made.hub.writer.committed
                await pulse._devices(made.hub, 0.0)
                assert health(made, "printer-1") == "offline"
                assert made.hub.writer.committed == sequence

    story(tell())


def test_the_day_begins_by_itself_when_its_hour_has_come(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            hub = made.hub
            await pulse._bring(hub, hub.clock.now())
            assert hub.hall.state.day == "2026-03-02"
            made.time.pass_(timedelta(days=1))
            await pulse._bring(hub, hub.clock.now())
            assert hub.hall.state.day == "2026-03-03"

    story(tell())


def test_hours_that_are_changed_are_shown_to_the_second(tmp_path: Path) -> None:
    """R15: the doors close at 10:30, a quarter of a minute after the screens were made."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            hall, shown_at = made.hub.hall, START + timedelta(minutes=29, seconds=45)
            soon = shown_at + timedelta(seconds=15)
            assert not pulse.time_has_told(hall, shown_at, soon)
            closes = HoursRequest(closes_at="10:30", reason="power cut")
            await made.post("/hours", await made.staff("9001"), closes)
            assert pulse.time_has_told(hall, shown_at, soon)
            assert not pulse.time_has_told(hall, shown_at, soon - timedelta(seconds=1))
            assert pulse.time_has_told(hall, soon, soon + pulse.REFRESH_EVERY)

    story(tell())


def test_views_are_made_anew_when_only_time_has_passed(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            hub = made.hub
            await hub.writer.feeds.fresh(hub.screens.board())
            made.time.pass_(timedelta(days=1))
            await pulse._bring(hub, hub.clock.now())
            hub.writer.time_passed()
            fresh = await hub.writer.feeds.fresh(hub.screens.board())
            assert b'"day":"2026-03-03"' in fresh.data

    story(tell())
