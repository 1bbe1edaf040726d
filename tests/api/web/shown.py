"""What tests of the rules ask of the page and of the stand-in for the hub."""

import json

from playwright.sync_api import Page, expect

from tests.api.web.desk import press_primary, sign_in
from tests.api.web.fake_hub import FakeHub


def body(hub: FakeHub, name: str) -> object:
    """What was sent last to a path that ends in `name`."""
    return json.loads(hub.acts(name)[-1].body)


def notes(page: Page, text: str) -> None:
    """The clerk is told so, beside his queue."""
    expect(page.locator(".notes .note-line", has_text=text)).to_be_visible()


def called(page: Page, hub: FakeHub, **of_ticket: object) -> None:
    """A001 is called to the window; the hub says `of_ticket` of it."""
    hub.hall.take("A001", "household", ago_min=5)
    hub.hall.of_ticket = of_ticket
    sign_in(page)
    press_primary(page, "叫下一號")
