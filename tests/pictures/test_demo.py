"""The pages of a running hall, photographed: the demo as a person starts it, nothing faked."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from tests.api.web.conftest import FLAGS
from tests.hall.running import RunningHall, running_hall
from tests.pictures.frame import keep
from tests.pictures.guests import STAFF, fill, touch_along

pytestmark = pytest.mark.pictures

EXAMPLE = Path("docs/examples/household.toml")
SIZE = (1440, 900)
# Whether the wall's picture has not changed for two and a half seconds.
CALM = """() => {
  const shown = document.querySelector(".wall img").src, now = performance.now();
  if (window.shown !== shown) { window.shown = shown; window.since = now; }
  return now - window.since > 2500;
}"""
CHINESE, ENGLISH = "zh-TW", "en-GB"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("chromium is not here: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHall]:
    """A hall in the middle of its forenoon."""
    folder = tmp_path_factory.mktemp("pictures")
    # Its clerk passes a number over at once, so that the wall has one to show (R5).
    brisk = folder / "hall.toml"
    brisk.write_text(
        EXAMPLE.read_text("utf-8").replace("[calling]", "[calling]\nno_show_after_s = 0"), "utf-8"
    )
    with running_hall(folder / "demo", brisk, "--printer-speed", "0") as hall:
        fill(hall)
        yield hall


class Visitor:
    """A browser in front of the hall, in one language, with a camera."""

    def __init__(self, page: Page, hall: RunningHall, folder: Path) -> None:
        self.page, self._hall, self._folder = page, hall, folder

    def watch_the_hall(self) -> None:
        """Sign in as stage, and wait until every device shows itself."""
        self.page.goto(f"{self._hall.url}/hall#stage:{self._hall.pins['stage']}")
        for picture in (".kiosk img", ".wall img"):
            expect(self.page.locator(picture)).to_be_visible(timeout=15_000)
        expect(self.page.locator(".lost-device")).to_have_count(0)
        # Calls are announced one after another, and each pulses: only a picture to show waits.
        if os.environ.get("QUHAO_PICTURES"):
            self.page.wait_for_function(CALM, timeout=60_000)

    def sign_in(self, counter: int) -> None:
        """At the clerk's page, as the clerk of that window."""
        staff = STAFF[counter]
        self.page.goto(f"{self._hall.url}/clerk")
        fields = self.page.locator("form input")
        fields.nth(0).fill(staff)
        fields.nth(1).fill(self._hall.pins[staff])
        self.page.locator("form button").click()
        expect(self.page.locator("main.desk")).to_have_attribute("aria-busy", "false")

    @property
    def primary(self) -> Locator:
        """The clerk's one amber action."""
        return self.page.locator("button.primary")

    def keep(self, name: str) -> None:
        """One picture; every motion has ended, and the hand is free again."""
        expect(self.page.locator("main[aria-busy=true]")).to_have_count(0)
        shot = self.page.screenshot(animations="disabled", caret="hide")
        path = keep(Image.open(BytesIO(shot)), self._folder, name)
        assert path.stat().st_size < 250_000


@contextmanager
def visitor(browser: Browser, hall: RunningHall, folder: Path, locale: str) -> Iterator[Visitor]:
    context = browser.new_context(
        locale=locale, viewport={"width": SIZE[0], "height": SIZE[1]}, reduced_motion="reduce"
    )
    yield Visitor(context.new_page(), hall, folder)
    context.close()


def test_the_clerks_page_from_the_door_to_the_end_of_a_matter(
    browser: Browser, hall: RunningHall, picture_folder: Path
) -> None:
    with visitor(browser, hall, picture_folder, CHINESE) as guest:
        guest.page.goto(f"{hall.url}/clerk")
        expect(guest.page.locator("form")).to_be_visible()
        guest.keep("clerk-sign-in")
        guest.sign_in(1)
        expect(guest.primary).to_contain_text("開始辦理")
        guest.keep("clerk-called")
        guest.primary.click()
        expect(guest.primary).to_contain_text("完成")
        guest.keep("clerk-serving")
        guest.page.get_by_role("button", name="暫停", exact=True).click()
        expect(guest.page.locator("dialog")).to_be_visible()
        guest.keep("clerk-pause")
        guest.page.keyboard.press("Escape")
        guest.primary.click()
        expect(guest.primary).to_contain_text("叫下一號")
        guest.keep("clerk-free")


def test_the_clerks_page_while_the_window_is_paused(
    browser: Browser, hall: RunningHall, picture_folder: Path
) -> None:
    with visitor(browser, hall, picture_folder, CHINESE) as guest:
        guest.sign_in(3)
        expect(guest.primary).to_contain_text("恢復服務")
        guest.keep("clerk-paused")


def test_the_clerks_page_in_english(
    browser: Browser, hall: RunningHall, picture_folder: Path
) -> None:
    with visitor(browser, hall, picture_folder, ENGLISH) as guest:
        guest.sign_in(2)
        expect(guest.primary).to_contain_text("Start")
        guest.keep("clerk-called-en")


def test_the_hall_in_a_browser(browser: Browser, hall: RunningHall, picture_folder: Path) -> None:
    with visitor(browser, hall, picture_folder, CHINESE) as guest:
        guest.watch_the_hall()
        touch_along(hall, "start", "class:priority", "service:A", "class:priority", until="take")
        expect(guest.page.get_by_role("button", name="完成")).to_be_attached()
        expect(guest.page.locator(".ticket img")).to_be_visible()
        guest.keep("hall")
    touch_along(hall, "done", "language:en", "start", until="services")
    with visitor(browser, hall, picture_folder, ENGLISH) as guest:
        guest.watch_the_hall()
        guest.keep("hall-en")
