"""Everybody can read the pages: words from the phrasebook, contrast, names for every control."""

import json
import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from api.contract.phrases import languages, phrase, phrasebook
from tests.api.web.contrast import CONTRASTS, NAMELESS, SMALL
from tests.api.web.desk import act, lead, press_primary, sign_in
from tests.api.web.fake_hub import FakeHub
from tests.api.web.test_clerk_asking import request


@pytest.fixture(params=["light", "dark"])
def themed(request: pytest.FixtureRequest, page: Page, hub: FakeHub) -> Page:
    page.emulate_media(color_scheme=request.param)
    # Sizes count only in the letters that people will see.
    page.context.unroute("**/fonts/*")
    hub.hall.take("A001", "household", ago_min=50)
    hub.hall.take("A002", "household", ago_min=5, ticket_class="priority")
    hub.hall.take("B003", "identity", ago_min=5)
    return page


def _readable(page: Page) -> None:
    page.evaluate("document.fonts.ready.then(() => null)")
    contrasts = page.evaluate(CONTRASTS)
    assert len(contrasts) >= 5
    assert [one for one in contrasts if one[1] < 7] == []
    assert page.evaluate(NAMELESS) == []
    assert page.evaluate(SMALL) == []


def test_the_desk_can_be_read_in_every_state(themed: Page, hub: FakeHub) -> None:
    hub.hall.open(2, "1031")
    themed.goto("/clerk")
    expect(themed.get_by_label("工號")).to_be_visible()
    _readable(themed)
    sign_in(themed)
    _readable(themed)
    press_primary(themed, "叫下一號")
    _readable(themed)
    act(themed, "轉送")
    themed.get_by_label("身分證・印鑑").check()
    _readable(themed)
    themed.locator("dialog .loud").click()
    act(themed, "暫停")
    themed.get_by_label("扎賬").check()
    themed.locator("dialog .loud").click()
    expect(themed.locator("dialog .notice")).to_be_visible()
    _readable(themed)
    hub.go_down()
    themed.keyboard.press("Escape")
    themed.clock.fast_forward(11_000)
    expect(themed.locator(".banner")).to_be_visible()
    _readable(themed)


def test_the_leaders_page_can_be_read(themed: Page, hub: FakeHub) -> None:
    hub.hall.of_floor = {"approvals": (request(), request(id="a0", state="lapsed"))}
    lead(themed)
    _readable(themed)
    themed.get_by_role("button", name="更改受理時間").click()
    _readable(themed)


def test_no_word_on_the_leaders_page_comes_from_outside_the_phrasebook(
    marked: Page, hub: FakeHub
) -> None:
    hub.hall.of_floor = {"approvals": (request(words=""),)}
    marked.goto("/clerk")
    marked.get_by_label("工號").fill("9001")
    marked.get_by_label("密碼").fill("112233")
    marked.keyboard.press("Enter")
    expect(marked.locator(".approval")).to_be_visible()
    words = _words(_foreign(marked))
    assert words <= OF_THE_HALL | LANGUAGE_NAMES | {"值班主任"}


def test_the_hall_can_be_read(themed: Page) -> None:
    themed.goto("/hall#stage:135791")
    expect(themed.locator(".led").first).to_have_text("A057")
    _readable(themed)


def test_the_start_page_can_be_read(themed: Page) -> None:
    themed.goto("/")
    _readable(themed)


@pytest.fixture
def marked(page: Page) -> Page:
    """Every phrase in angle brackets, so that words from anywhere else stand out."""

    def answer(route: Route) -> None:
        book = {key: f"⟦{text}⟧" for key, text in phrasebook("zh-Hant").items()}
        route.fulfill(body=json.dumps(book), content_type="application/json")

    page.route("**/phrases/*.json", answer)
    return page


def _foreign(page: Page) -> str:
    text = page.evaluate("""() => [...document.querySelectorAll('#page *')]
      .flatMap((e) => [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data)
        .concat(['aria-label', 'alt', 'title', 'placeholder']
          .map((name) => e.getAttribute(name) || '')))
      .join('\\n')""")
    return re.sub(r"⟦[^⟧]*⟧", " ", text)


def _words(text: str) -> set[str]:
    return set(re.findall(r"(?<!\w)[^\W\d_](?:[^\W\d_]|・)+(?!\w)", text))


# Each language is offered in its own name, on every page.
LANGUAGE_NAMES = _words(" ".join(phrase(tag, "language.name") for tag in languages()))


# What the fake hall calls itself and its own, and a key's own name.
OF_THE_HALL = {
    *("青川區戶政事務所", "戶籍課辦事員", "戶籍登記", "身分證・印鑑", "規費繳納"),
    *("新住民服務", "優先", "急件", "一般", "長者", "孕婦", "Space"),
}


def _from_the_phrasebook(page: Page) -> None:
    assert _words(_foreign(page)) <= OF_THE_HALL | LANGUAGE_NAMES


def test_no_word_on_the_desk_comes_from_outside_the_phrasebook(marked: Page, hub: FakeHub) -> None:
    hub.hall.take("A001", "household", ago_min=50)
    hub.hall.take("A002", "identity", ticket_class="priority", language="vi")
    marked.goto("/clerk")
    expect(marked.get_by_label("工號")).to_be_visible()
    _from_the_phrasebook(marked)
    sign_in(marked)
    _from_the_phrasebook(marked)
    for name in ("暫停", "關櫃", "請主任", "更多"):
        _asked(marked, name)
    for name in RARE:
        _asked(marked, "更多", name)
    press_primary(marked, "叫下一號")
    _from_the_phrasebook(marked)
    marked.get_by_text("全部用語").click()
    _from_the_phrasebook(marked)
    marked.locator("dialog .plain").click()
    for name in ("保留", "轉送"):
        _asked(marked, name)
    hub.go_down()
    marked.clock.fast_forward(11_000)
    expect(marked.locator(".banner")).to_be_visible()
    _from_the_phrasebook(marked)


# One touch further, for whoever has an open window and no ticket at it.
RARE = (
    *("叫指定號碼", "核給優先", "櫃檯發號", "預約報到", "失物招領", "發布公告"),
    *("補印號碼單", "一次告知"),
)


def _asked(page: Page, name: str, rare: str = "") -> None:
    """The dialog of an act, its words looked at, and closed again."""
    act(page, f"⟦{name}⟧")
    if rare:
        page.locator("dialog").get_by_role("button", name=f"⟦{rare}⟧").click()
        expect(page.locator("dialog .sheet")).to_have_count(0)
    expect(page.locator("dialog")).to_be_visible()
    _from_the_phrasebook(page)
    page.locator("dialog .plain").click()
    expect(page.locator("dialog")).to_have_count(0)


def test_no_word_in_the_hall_comes_from_outside_the_phrasebook(marked: Page) -> None:
    marked.goto("/hall#stage:135791")
    expect(marked.locator(".led").first).to_have_text("A057")
    words = _words(_foreign(marked))
    assert words <= LANGUAGE_NAMES | {"kiosk", "wall", "戶籍登記"}


def test_the_fonts_of_the_look_are_used(browser: Browser, hub: FakeHub) -> None:
    context = browser.new_context(base_url=hub.url, locale="zh-TW")
    page = context.new_page()
    page.goto("/")
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('900 20px Quhao'))")
    context.close()
