"""Everybody can read the pages: words from the phrasebook, contrast, names for every control."""

import json
import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from api.contract.phrases import languages, phrase, phrasebook
from tests.api.web.desk import act, press_primary, sign_in
from tests.api.web.fake_hub import FakeHub

# Every text in sight with its contrast on what lies behind it (WCAG 2.2, 1.4.6).
CONTRASTS = """() => {
  const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (e) => {
    for (let at = e; at; at = at.parentElement) {
      const c = parse(getComputedStyle(at).backgroundColor);
      if (c.length === 3 || c[3] === 1) return c;
    }
    return [255, 255, 255];
  };
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !e.checkVisibility() || e.closest("noscript")) continue;
    if (e.closest("[aria-disabled=true], .off, .unseen")) continue;
    const [one, other] = [light(parse(getComputedStyle(e).color)), light(behind(e))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    found.push([walk.currentNode.data.trim(), ratio]);
  }
  return found;
}"""
NAMELESS = """() => [
  ...document.querySelectorAll("button, a, input, dialog, [role=region], section")]
  .filter((e) => e.checkVisibility())
  .filter((e) => !(e.getAttribute("aria-label") || e.getAttribute("aria-labelledby")
    || e.innerText.trim() || (e.labels && e.labels.length)))
  .map((e) => e.outerHTML)"""
SMALL = """() => [...document.querySelectorAll("button, a, input")]
  .filter((e) => e.checkVisibility() && !e.closest("label"))
  .map((e) => [e.innerText, e.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24).map(([text]) => text)"""


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
    assert len(contrasts) > 5
    assert [one for one in contrasts if one[1] < 7] == []
    assert page.evaluate(NAMELESS) == []
    assert page.evaluate(SMALL) == []


def test_the_desk_can_be_read_in_every_state(themed: Page, hub: FakeHub) -> None:
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
    return re.sub(r"⟦[^⟧]*⟧", "", text)


def _words(text: str) -> set[str]:
    return set(re.findall(r"(?<!\w)[^\W\d_](?:[^\W\d_]|・)+(?!\w)", text))


# Each language is offered in its own name, on every page.
LANGUAGE_NAMES = _words(" ".join(phrase(tag, "language.name") for tag in languages()))


# What the fake hall calls itself and its own, and a key's own name.
OF_THE_HALL = {
    *("青川區戶政事務所", "戶籍課辦事員", "戶籍登記", "身分證・印鑑", "規費繳納"),
    *("新住民服務", "Space"),
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
    for name in ("補印", "暫停", "指定叫號", "關櫃"):
        _asked(marked, name)
    press_primary(marked, "叫下一號")
    _from_the_phrasebook(marked)
    marked.get_by_text("全部用語").click()
    for name in ("保留", "轉送"):
        _asked(marked, name)
    hub.go_down()
    marked.clock.fast_forward(11_000)
    expect(marked.locator(".banner")).to_be_visible()
    _from_the_phrasebook(marked)


def _asked(page: Page, name: str) -> None:
    """The dialog of an act, its words looked at, and closed again."""
    act(page, f"⟦{name}⟧")
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
