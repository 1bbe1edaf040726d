"""A browser for the pages, and what every page must keep: no complaint, no stranger."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    sync_playwright,
)

from tests.api.web.fake_hub import FakeHub
from tests.api.web.serve import running

# As root and without a display; and quiet, so that each request is the page's own.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@dataclass
class Watch:
    """What the browser complained of, and which hosts it asked."""

    complaints: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    def follow(self, context: BrowserContext) -> None:
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("request", lambda request: self.hosts.add(request.url.split("/")[2]))

    def _console(self, message: ConsoleMessage) -> None:
        # The browser itself writes this line for each refusal; the page has handled it.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.complaints.append(message.text)


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    """One for all browsers: a second one in the same thread is refused."""
    with sync_playwright() as playwright:
        yield playwright


@contextmanager
def chromium(playwright: Playwright, args: list[str]) -> Iterator[Browser]:
    """A browser of its own."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("chromium is not here: apt-get install chromium")
    browser = playwright.chromium.launch(executable_path=path, args=args)
    yield browser
    browser.close()


@pytest.fixture(scope="package")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with chromium(playwright, FLAGS) as browser:
        yield browser


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    with running(FakeHub()) as hub:
        yield hub


@pytest.fixture
def page(browser: Browser, hub: FakeHub) -> Iterator[Page]:
    """A clerk's screen in Chinese; at the end, nothing may have been amiss."""
    context = browser.new_context(
        base_url=hub.url, locale="zh-TW", viewport={"width": 1440, "height": 900}
    )
    watch = Watch()
    watch.follow(context)
    # Twenty-eight megabytes for each test: one test of its own looks at the fonts.
    context.route("**/fonts/*", lambda route: route.abort())
    page = context.new_page()
    page.clock.install()
    page.set_default_timeout(8000)
    yield page
    context.close()
    assert watch.complaints == []
    assert watch.hosts <= {hub.url.removeprefix("http://")}
