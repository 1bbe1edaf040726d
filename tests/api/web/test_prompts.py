"""R25: the console offers civil words at the right moment, in the citizen's language."""

import pytest
from playwright.sync_api import Page, expect

from api.contract.phrases import languages, phrase
from api.contract.situations import SITUATIONS
from tests.api.web.desk import act, press_primary, sign_in
from tests.api.web.fake_hub import FakeHub


def told(page: Page, language: str, name: str, **values: object) -> None:
    """The phrase of a situation stands under the number at the window."""
    words = phrase(language, f"situation.{name}", **values)
    expect(page.locator(f".prompts > .spoken b[lang={language}]", has_text=words)).to_be_visible()


@pytest.mark.parametrize("language", [tag for tag in languages() if tag != "zh-Hant"])
def test_a_clerk_sees_what_to_say_in_the_citizens_language_and_in_his_own(
    page: Page, hub: FakeHub, language: str
) -> None:
    hub.hall.take("A001", "household", ago_min=5, language=language)
    sign_in(page)
    press_primary(page, "叫下一號")
    told(page, language, "calling", number="A001", counter=3)
    told(page, language, "greeting")
    own = phrase("zh-Hant", "situation.greeting")
    expect(page.locator(".prompts > .spoken span", has_text=own)).to_be_visible()
    act(page, "重叫")
    told(page, language, "calling_again", number="A001", counter=3)
    press_primary(page, "開始辦理")
    told(page, language, "explaining")
    page.clock.fast_forward(90_000)
    told(page, language, "finish")
    told(page, language, "farewell")


def test_a_citizen_who_waited_long_is_asked_pardon(page: Page, hub: FakeHub) -> None:
    hub.hall.take("A001", "household", ago_min=45)
    sign_in(page)
    press_primary(page, "叫下一號")
    told(page, "zh-Hant", "long_wait")


def test_each_act_that_needs_words_has_them_beside_it(page: Page, hub: FakeHub) -> None:
    hub.hall.take("A001", "household", language="vi")
    sign_in(page)
    press_primary(page, "叫下一號")
    press_primary(page, "開始辦理")
    for name, situation in (("保留", "missing_documents"), ("轉送", "transfer")):
        act(page, name)
        expect(page.locator("dialog")).to_contain_text(phrase("vi", f"situation.{situation}"))
        page.locator("dialog").get_by_role("button", name="取消").click()
        expect(page.locator("dialog")).to_have_count(0)
    press_primary(page, "完成")
    act(page, "暫停")
    expect(page.locator("dialog")).to_contain_text(phrase("zh-Hant", "situation.stepping_away"))


def test_all_situations_are_one_touch_away(page: Page, hub: FakeHub) -> None:
    hub.hall.take("A001", "household", language="ja")
    sign_in(page)
    page.get_by_text("全部用語").click()
    expect(page.locator(".all-prompts li")).to_have_count(len(SITUATIONS))


def test_an_empty_window_faces_the_hall_and_asks_whoever_hesitates(page: Page) -> None:
    sign_in(page)
    expect(page.locator(".prompts")).to_contain_text(phrase("zh-Hant", "clerk.prompt.idle"))
    told(page, "zh-Hant", "hesitating")
