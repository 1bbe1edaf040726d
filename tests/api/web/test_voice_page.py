"""Recording the hall's own voice in a browser, with a file for a microphone and a real hub."""

import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from api.voice.bank import Bank
from api.voice.clip import Clip, clip_of, pcm
from api.voice.loudness import SPEECH_LUFS, lufs
from api.voice.tokens import Token
from tests.api.hub.given import PIN
from tests.api.hub.process import Process, place
from tests.api.voice.sounds import between, noise, tone
from tests.api.web.conftest import FLAGS, Watch, chromium

HEARS = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"]
ZERO = Token("digit:0", "零")


def microphone(folder: Path, clip: Clip) -> list[str]:
    """A browser whose microphone hears this again and again, at 48 kHz as it wants it."""
    file = folder / "microphone.wav"
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(48_000)
        out.writeframes(pcm(clip_of(clip.samples, 12_000)))
    return [*FLAGS, *HEARS, f"--use-file-for-fake-audio-capture={file}"]


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Process]:
    with place(tmp_path).serving() as made:
        yield made


def studio(browser: Browser, hub: Process, watch: Watch, *, locale: str = "zh-TW") -> Page:
    """The leader has signed in on the page."""
    context = browser.new_context(base_url=hub.url, locale=locale)
    watch.follow(context)
    page = context.new_page()
    page.goto("/voice")
    page.get_by_label("工號").fill("9001")
    page.get_by_label("密碼").fill(PIN)
    page.get_by_role("button", name="登入").click()
    expect(page.locator(".words")).to_have_text("零")
    return page


def test_a_person_records_a_word_in_the_browser(
    tmp_path: Path, hub: Process, playwright: Playwright
) -> None:
    # given a microphone that hears one word every three seconds
    word = between(tone(0.5, hz=220, level=0.2), 0.9, 1.6)
    heard = Clip(word.samples + noise(word.duration_s, level=0.0004).samples)
    watch = Watch()
    with chromium(playwright, microphone(tmp_path, heard)) as browser:
        page = studio(browser, hub, watch)
        page.get_by_role("button", name="開始錄音").click()
        stop = page.get_by_role("button", name="停止")
        expect(stop).to_be_visible()
        # as long as a person takes to read one word out
        expect(page.locator("meter")).to_have_attribute("data-seconds", "3")
        stop.click()
        # then the next word is asked for, and this one is marked
        expect(page.locator(".words")).to_have_text("一")
        expect(page.locator(".clips .recorded")).to_have_text("零已錄好")
        expect(page.locator(".tongues button").first).to_contain_text("1 / ")
        page.screenshot(path=tmp_path / "page.png")
    kept = Bank(hub.state_dir / "voice", "zh-Hant").clip(ZERO, "recorded")
    assert kept is not None
    assert lufs(kept) == pytest.approx(SPEECH_LUFS, abs=0.5)
    assert 0.4 < kept.duration_s < 2.5
    assert watch.complaints == []


def test_silence_is_told_and_asked_for_again(
    tmp_path: Path, hub: Process, playwright: Playwright
) -> None:
    watch = Watch()
    with chromium(playwright, microphone(tmp_path, noise(2.0, level=0.00002))) as browser:
        page = studio(browser, hub, watch)
        page.get_by_role("button", name="開始錄音").click()
        expect(page.locator("meter")).to_have_attribute("data-seconds", "1")
        page.get_by_role("button", name="停止").click()
        expect(page.locator(".faults")).to_have_text("沒有聽到聲音，請再唸一次")
        expect(page.locator(".words")).to_have_text("零")
        # and another language is chosen by one touch
        page.get_by_role("button", name="English").click()
        expect(page.locator(".words")).to_have_text("zero")
    assert Bank(hub.state_dir / "voice", "zh-Hant").version == ""
    assert watch.complaints == []
