"""A clerk in front of the browser: the words of the tests for what a hand does on the page."""

from playwright.sync_api import Locator, Page, expect


def at_the_door(page: Page, *, staff: str = "1024", pin: str = "246810") -> None:
    """Sign in, and no more."""
    page.goto("/clerk")
    page.get_by_label("工號").fill(staff)
    page.get_by_label("密碼").fill(pin)
    page.get_by_role("button", name="登入").click()


def lead(page: Page) -> None:
    """Sign in as the duty leader."""
    at_the_door(page, staff="9001", pin="112233")
    expect(page.locator("main.lead section").first).to_be_visible()


def more(page: Page, name: str) -> None:
    """Press one of the rare actions, one touch further."""
    act(page, "更多")
    page.locator("dialog").get_by_role("button", name=name).click()


def go(page: Page, name: str) -> None:
    """Press what ends the dialog."""
    page.locator("dialog").get_by_role("button", name=name, exact=True).click()


def sign_in(page: Page, *, counter: int = 3) -> None:
    """Sign in as 1024 and open the counter."""
    at_the_door(page)
    page.get_by_role("button", name=f"{counter} 號櫃檯").click()
    ready(page)


def primary(page: Page) -> Locator:
    """The one amber action."""
    return page.locator("button.primary")


def action(page: Page, name: str) -> Locator:
    """One of the other actions, by what it says."""
    group = page.get_by_role("group", name="其他操作")
    return group.get_by_role("button").filter(has=page.get_by_text(name, exact=False)).first


def ready(page: Page) -> None:
    """The desk has answered and the hand is free again."""
    desk = page.locator("main.desk")
    expect(desk).to_be_visible()
    if desk.get_attribute("aria-busy") == "true":
        # Half a second in which a second strike of the hand is ignored: pass it by the clock.
        page.clock.fast_forward(500)
    expect(desk).to_have_attribute("aria-busy", "false")


def press_primary(page: Page, expected: str) -> None:
    """Press the amber action, which must say `expected`."""
    expect(primary(page)).to_contain_text(expected)
    ready(page)
    primary(page).click()
    ready(page)


def act(page: Page, name: str) -> None:
    """Press one of the other actions."""
    ready(page)
    action(page, name).click()


def key(page: Page, code: str) -> None:
    """Press one key, as soon as the desk listens."""
    expect(page.locator("dialog")).to_have_count(0)
    ready(page)
    page.keyboard.press(code)


def asked(page: Page, code: str) -> None:
    """Press the key of an act that asks first; the first field of its dialog has the focus."""
    key(page, code)
    expect(page.locator("dialog input:focus")).to_have_count(1)


def current(page: Page) -> Locator:
    """The number at the window."""
    return page.locator(".now .number")


def said(page: Page) -> Locator:
    """What the page tells a screen reader after an act."""
    return page.locator(".said")
