"""What a hall hears, found again in the sound track: each call once, none over another."""

from dataclasses import replace
from datetime import time
from itertools import pairwise
from pathlib import Path

import pytest
from gpiozero.pins.mock import MockFactory

from api.contract.views import LoudnessLine, VoiceLine
from api.voice.chime import chime
from api.voice.clip import RATE_HZ, Clip
from api.voice.loudness import SPEECH_LUFS, lufs
from api.voice.loudspeaker import NoSoundDevice
from display.speech.lamp import NoLamp, PinLamp, lit
from display.speech.render import Renderer
from display.speech.speech import AGAIN_S, STUCK_AFTER_S, Speech
from display.speech.volume import gain, percent_at
from tests.api.voice.witness import places, where
from tests.display.speech_rig import Rig

BOTH = ("zh-Hant", "en")


@pytest.fixture
def rig(tmp_path: Path) -> Rig:
    return Rig(tmp_path)


def test_a_call_is_heard_once_in_each_language_after_the_chime(rig: Rig) -> None:
    call = rig.call("A012", 3)
    rig.pass_s(30)
    sound = rig.heard()
    order = [where(sound, clip) for clip in (chime(), *rig.as_said(call, BOTH))]
    assert order == sorted(order)
    # and it began within a second, and what was not said is silence
    assert order[0] < 1.0 * RATE_HZ
    assert sound.samples[-5 * RATE_HZ :].max() == 0
    assert lufs(sound) == pytest.approx(SPEECH_LUFS, abs=1.5)


def test_twenty_calls_at_once_are_each_said_once_in_order_and_never_over_another(
    tmp_path: Path,
) -> None:
    rig = Rig(tmp_path, languages=("en",))
    calls = [rig.call(f"A{serial:03d}", serial) for serial in range(1, 21)]
    rig.pass_s(150)
    sound = rig.heard()
    spans: list[tuple[int, int]] = []
    for call in calls:
        (clip,) = rig.as_said(call, ["en"])
        at = where(sound, clip)
        spans.append((at, at + len(clip.samples)))
    assert spans == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    # R35: the chime comes again only when nobody is kept waiting by it
    assert 1 <= len(places(sound, chime())) <= 3


def test_a_recall_is_said_to_be_a_recall(rig: Rig) -> None:
    rig.call("A012", 3)
    rig.pass_s(20)
    again = rig.call("A012", 3, recalls=1)
    rig.pass_s(20)
    (clip,) = rig.as_said(again, ["en"], kind="recall")
    where(rig.heard(), clip)


def test_whoever_must_go_to_another_counter_is_told_so(rig: Rig) -> None:
    """R7"""
    rig.call("A012", 3)
    rig.pass_s(20)
    rig.at_counter(3, None)
    moved = rig.call("A012", 5)
    rig.pass_s(20)
    (clip,) = rig.as_said(moved, ["zh-Hant"], kind="moved")
    where(rig.heard(), clip)


def test_a_number_of_yesterday_is_another_than_todays(rig: Rig) -> None:
    rig.call("A012", 3)
    rig.pass_s(20)
    old = rig.call("A012", 5, yesterday=True)
    rig.pass_s(20)
    (clip,) = rig.as_said(old, ["zh-Hant"], yesterday=True)
    where(rig.heard(), clip)


def test_a_new_day_forgets_where_a_number_was_called(rig: Rig) -> None:
    rig.call("A012", 3)
    rig.pass_s(20)
    rig.view = replace(rig.view, day="2026-11-24")
    call = rig.call("A012", 5)
    rig.pass_s(20)
    (clip,) = rig.as_said(call, ["zh-Hant"])
    where(rig.heard(), clip)


def test_a_call_that_is_no_longer_meant_when_its_turn_comes_is_not_said(rig: Rig) -> None:
    """R7: nobody is sent to a counter that has gone on to another."""
    first, second, third = (rig.call(f"A00{n}", n) for n in (1, 2, 3))
    rig.pass_s(1)
    # when the second has come by himself and gone, before his call could be said
    rig.at_counter(2, "B001")
    rig.pass_s(60)
    sound = rig.heard()
    where(sound, rig.as_said(first, ["en"])[0])
    where(sound, rig.as_said(third, ["en"])[0])
    assert places(sound, rig.as_said(second, ["en"])[0]) == []


def test_a_call_that_is_being_said_is_said_to_its_end(rig: Rig) -> None:
    call = rig.call("A001", 1)
    rig.pass_s(2)
    rig.at_counter(1, None)
    rig.call("A002", 1)
    rig.pass_s(60)
    sound = rig.heard()
    ends = [where(sound, clip) + len(clip.samples) for clip in rig.as_said(call, BOTH)]
    assert len(ends) == 2


def test_of_a_call_and_its_recall_only_the_newest_is_said(rig: Rig) -> None:
    rig.call("B001", 9)
    rig.pass_s(1)
    first = rig.call("A001", 1)
    again = rig.call("A001", 1, recalls=1)
    rig.pass_s(60)
    sound = rig.heard()
    # then the words of the first are heard once, after the 「再次呼叫」 of the second
    recalled = where(sound, rig.as_said(again, ["zh-Hant"], kind="recall")[0])
    assert where(sound, rig.as_said(first, ["zh-Hant"])[0]) > recalled


def test_what_is_only_shown_is_not_said(rig: Rig) -> None:
    """F:N5"""
    late = rig.call("A001", 1)
    rig.speech._heard.clear()
    rig.speech.hear(late, "shown", late.called_at)
    rig.pass_s(20)
    assert rig.heard().peak == 0
    assert not any(rig.lamp.states)


def test_a_language_that_nobody_can_say_is_left_out_and_told(tmp_path: Path) -> None:
    """R36"""
    rig = Rig(tmp_path, languages=("nan", "en"))
    call = rig.call("A012", 3)
    rig.pass_s(30)
    assert (rig.health.state, rig.health.detail) == ("mute", "no voice: nan")
    where(rig.heard(), rig.as_said(call, ["en"])[0])


def test_banks_that_cannot_be_read_are_told_and_no_fault(rig: Rig, tmp_path: Path) -> None:
    def broken() -> None:
        raise OSError("disk gone")

    rig.speech.renderer = Renderer(broken)  # type: ignore[arg-type]
    rig.call("A001", 1)
    rig.pass_s(10)
    assert (rig.health.state, rig.health.detail) == ("mute", "no voice: zh-Hant, en")


@pytest.mark.parametrize(
    ("clock", "percent"),
    [("07:29", 0), ("07:30", 60), ("12:00", 30), ("13:30", 60), ("19:59", 60), ("20:00", 0)],
)
def test_the_volume_is_that_of_the_hour_and_the_night_is_quiet(clock: str, percent: int) -> None:
    """R35"""
    voice = VoiceLine(
        volume=60,
        loudness=(LoudnessLine(hours="12:00-13:30", volume=30),),
        quiet=("20:00-07:30",),
    )
    assert percent_at(voice, time.fromisoformat(clock)) == percent


def test_half_the_percentage_is_half_as_loud_to_the_ear(rig: Rig) -> None:
    # ten decibels are twice as loud (ISO 532, Stevens)
    assert gain(100) == 1
    assert gain(0) == 0
    rig.view = replace(rig.view, voice=replace(rig.view.voice, volume=50))
    rig.call("A012", 3)
    rig.pass_s(30)
    assert lufs(rig.heard()) == pytest.approx(SPEECH_LUFS - 10, abs=1.5)


def test_in_a_quiet_hour_nothing_is_heard_and_nothing_comes_late(rig: Rig) -> None:
    # given quiet until 10:43 by the hall's clock, and a call at 10:42
    rig.view = replace(rig.view, voice=replace(rig.view.voice, quiet=("20:00-10:43",)))
    rig.call("A001", 1)
    rig.pass_s(120)
    assert rig.lamp.states.count(True) > 0
    assert rig.heard().peak == 0


def test_a_hall_without_a_voice_needs_no_sound_device(tmp_path: Path) -> None:
    rig = Rig(tmp_path)
    broken = Broken()
    speech = Speech(rig.speech.renderer, broken, NoLamp())
    silent = replace(rig.view, voice=VoiceLine(languages=BOTH, volume=0))
    assert speech.turn(silent, rig.moment()).state == "ready"
    assert speech.turn(None, rig.moment()).state == "ready"
    assert broken.tried == 0
    speech.close()


class Broken:
    """A machine without a sound device, until `mended`."""

    def __init__(self) -> None:
        self.tried = 0
        self.mended = self.busy = self.breaks = False
        self.played: list[Clip] = []

    def open(self) -> None:
        self.tried += 1
        if not self.mended:
            raise NoSoundDevice("no such device")

    def play(self, clip: Clip, volume: float) -> None:
        if self.breaks:
            raise NoSoundDevice("pulled out")
        self.open()
        self.played.append(clip)

    def stop(self) -> None:
        self.busy = False

    def close(self) -> None:
        self.busy = False


def test_without_a_sound_device_calls_go_on_and_the_wall_says_so_until_it_is_back(
    rig: Rig,
) -> None:
    """R36"""
    broken = Broken()
    rig.speech = Speech(rig.speech.renderer, broken, rig.lamp)
    rig.call("A001", 1)
    rig.pass_s(5)
    assert (rig.health.state, rig.health.detail) == ("mute", "no sound device")
    # the lamp flashes all the same
    assert True in rig.lamp.states
    # when somebody plugs it in
    broken.mended = True
    rig.pass_s(AGAIN_S + 1)
    assert rig.health.state == "ready"
    rig.call("A002", 2)
    rig.pass_s(5)
    assert len(broken.played) == 1


def test_a_device_that_is_pulled_out_or_hangs_is_told(rig: Rig) -> None:
    device = Broken()
    device.mended = True
    rig.speech = Speech(rig.speech.renderer, device, rig.lamp)
    rig.call("A001", 1)
    rig.pass_s(3)
    device.busy = True
    rig.pass_s(device.played[0].duration_s + STUCK_AFTER_S - 5)
    states = [rig.health.state]
    for seconds in (4, AGAIN_S + 1):
        rig.pass_s(seconds)
        states.append(rig.health.state)
    # then it was well, told to be mute, and opened anew
    assert states == ["ready", "mute", "ready"]
    device.breaks = True
    rig.call("A002", 2)
    rig.pass_s(3)
    assert rig.health.detail == "no sound device"


def test_the_lamp_flashes_once_a_second_five_times_with_each_call(rig: Rig) -> None:
    """R35"""
    rig.call("A001", 1)
    rig.pass_s(20)
    states = [False, *rig.lamp.states]
    rises = sum(after and not before for before, after in pairwise(states))
    assert rises == 5
    assert not states[-1]
    assert not lit(None)
    assert not lit(-1)


def test_a_lamp_on_a_pin_of_the_display_is_lit_and_let_go() -> None:
    factory = MockFactory()
    lamp = PinLamp(17, factory)
    pin = factory.pin(17)
    lamp.show(True)
    assert pin.state
    lamp.show(True)
    lamp.show(False)
    assert not pin.state
    lamp.close()
    factory.close()


def test_a_busy_hall_is_heard_whole(tmp_path: Path) -> None:
    # given a call every 18 s for four minutes, which is as many as fit in two languages
    rig = Rig(tmp_path)
    said: list[Clip] = []
    for serial in range(13):
        counter = serial % 6 + 1
        call = rig.call(f"B{serial:03d}", counter)
        said += rig.as_said(call, BOTH)
        rig.pass_s(18)
    sound = rig.heard()
    # then each was said once in each language, in the order of the calls
    starts = [where(sound, clip) for clip in said]
    assert starts == sorted(starts)
    assert sound.duration_s >= 13 * 18 - 1
    assert sound.peak < 0.9
