"""The hall in a browser: touches land where they should, and each device is shown as it is."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

from api.contract.mirror import Input
from tests.api.web.fake_hub import FakeHub
from tests.api.web.fake_stage import picture


@pytest.fixture
def hall(page: Page, hub: FakeHub) -> Page:
    page.goto("/hall#stage:135791")
    expect(page.locator(".kiosk img")).to_be_visible()
    return page


def _counter(page: Page, number: int) -> Locator:
    return page.get_by_role("listitem", name=f"{number} 號櫃檯")


def _change(hub: FakeHub, device: str, *, connected: bool = True) -> None:
    line = hub.stage.devices[device]
    hub.stage.devices[device] = replace(line, revision=line.revision + 1, connected=connected)
    hub.tell()


def test_the_page_signs_in_by_itself_and_the_pin_leaves_the_address(hall: Page) -> None:
    assert hall.url.endswith("/hall")


def test_a_touch_lands_on_the_same_pixel_of_the_kiosk(hall: Page, hub: FakeHub) -> None:
    box = hall.locator(".kiosk .touch").bounding_box()
    assert box is not None
    hall.mouse.click(box["x"] + box["width"] * 0.25, box["y"] + box["height"] * 0.75)
    _until(hall, lambda: len(hub.stage.inputs) == 1)
    device, touch = hub.stage.inputs[0]
    assert device == "kiosk-1"
    assert touch.kind == "touch"
    assert touch.x == pytest.approx(270, abs=3)
    assert touch.y == pytest.approx(1440, abs=3)


def _until(page: Page, reached: Callable[[], object]) -> None:
    for _ in range(200):
        if reached():
            return
        page.evaluate("() => new Promise((go) => requestAnimationFrame(go))")
    raise AssertionError("the hub did not hear it")


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900), (3840, 2160), (390, 844)])
def test_the_picture_keeps_its_shape_on_every_screen(hall: Page, size: tuple[int, int]) -> None:
    hall.set_viewport_size({"width": size[0], "height": size[1]})
    box = hall.locator(".kiosk .touch").bounding_box()
    assert box is not None
    assert box["width"] / box["height"] == pytest.approx(9 / 16, rel=0.01)
    assert box["width"] <= size[0]
    width = hall.evaluate("document.documentElement.scrollWidth")
    assert width <= size[0]
    if size[0] >= 1280:
        for number in (1, 2, 3, 4):
            pause = hall.get_by_role("button", name=f"{number} 號櫃檯 暫停")
            place = pause.bounding_box()
            assert place is not None
            assert place["y"] + place["height"] <= size[1]


@pytest.mark.parametrize("language", ["中文", "English"])
@pytest.mark.parametrize("windows", [4, 6, 8])
def test_up_to_eight_windows_are_seen_at_once(
    hall: Page, hub: FakeHub, windows: int, language: str
) -> None:
    line, showing = hub.stage.devices["counter-2"], hub.stage.showings["counter-2"]
    for number in range(5, windows + 1):
        name = f"counter-{number}"
        hub.stage.devices[name] = replace(line, device=name, counter=number)
        hub.stage.showings[name] = showing
    hub.tell()
    hall.get_by_label("語言").select_option(label=language)
    expect(hall.locator(".counter .sign")).to_have_count(windows)
    room = hall.locator(".windows ul")
    assert room.evaluate("(list) => list.scrollHeight <= list.clientHeight + 1")
    assert room.evaluate("(list) => list.getBoundingClientRect().bottom <= innerHeight")


def test_a_code_is_scanned_at_the_virtual_kiosk(hall: Page, hub: FakeHub) -> None:
    hall.get_by_label("掃描器").fill(" A001 ")
    hall.get_by_role("button", name="掃描", exact=True).click()
    _until(hall, lambda: hub.stage.inputs)
    assert hub.stage.inputs == [("kiosk-1", Input(kind="scan", value="A001"))]
    expect(hall.get_by_label("掃描器")).to_have_value("")


def test_the_kiosk_can_be_used_by_keyboard(hall: Page, hub: FakeHub) -> None:
    hall.get_by_role("button", name="戶籍登記").focus()
    hall.keyboard.press("Enter")
    _until(hall, lambda: hub.stage.inputs)
    assert hub.stage.inputs == [("kiosk-1", Input(kind="touch", x=540, y=500))]


def test_sign_and_number_are_those_that_the_unit_shows(hall: Page) -> None:
    expect(_counter(hall, 1).locator(".led")).to_have_text("A057")
    expect(_counter(hall, 1).locator(".sign")).to_have_text("燈牌未亮")
    expect(_counter(hall, 2).locator(".sign.lit")).to_have_text("暫停服務")
    expect(_counter(hall, 2).locator(".sign.lit svg")).to_be_visible()


def test_a_change_at_the_counter_is_fetched(hall: Page, hub: FakeHub) -> None:
    shown = hub.stage.showings["counter-2"]
    facts = {**shown.facts, "sign": False, "led": "B012"}
    hub.stage.showings["counter-2"] = replace(shown, facts=facts)
    _change(hub, "counter-2")
    expect(_counter(hall, 2).locator(".led")).to_have_text("B012")
    expect(_counter(hall, 2).locator(".sign")).to_have_text("燈牌未亮")


def test_a_sign_that_nobody_knows_is_not_drawn_dark(hall: Page, hub: FakeHub) -> None:
    hub.stage.showings["counter-1"] = replace(hub.stage.showings["counter-1"], facts={})
    _change(hub, "counter-1")
    expect(_counter(hall, 1).locator(".sign")).to_have_text("燈牌狀態未知")


def test_a_counter_button_is_pressed_and_let_go(hall: Page, hub: FakeHub) -> None:
    hall.get_by_role("button", name="1 號櫃檯 叫號").click()
    _until(hall, lambda: len(hub.stage.inputs) == 2)
    hall.get_by_role("button", name="1 號櫃檯 暫停").focus()
    hall.keyboard.press("Enter")
    _until(hall, lambda: len(hub.stage.inputs) == 4)
    assert [(device, one.kind, one.name) for device, one in hub.stage.inputs] == [
        ("counter-1", "press", "next"),
        ("counter-1", "release", "next"),
        ("counter-1", "press", "pause"),
        ("counter-1", "release", "pause"),
    ]


def test_a_printer_fault_is_switched_on_and_shown_when_the_printer_has_it(
    hall: Page, hub: FakeHub
) -> None:
    switch = hall.get_by_role("switch", name="缺紙")
    expect(switch).to_have_attribute("aria-checked", "false")
    switch.click()
    _until(hall, lambda: hub.stage.inputs)
    expect(switch).to_have_attribute("aria-checked", "false")
    assert hub.stage.inputs == [("printer-1", Input(kind="set", name="out", value="on"))]
    shown = hub.stage.showings["printer-1"]
    hub.stage.showings["printer-1"] = replace(shown, facts={**shown.facts, "out": True})
    _change(hub, "printer-1")
    expect(switch).to_have_attribute("aria-checked", "true")


def test_a_new_ticket_comes_out_and_can_be_enlarged(hall: Page, hub: FakeHub) -> None:
    shown = hub.stage.showings["printer-1"]
    fresh = picture(576, 700, "#eeeeee")
    hub.stage.showings["printer-1"] = replace(shown, picture=fresh)
    _change(hub, "printer-1")
    expect(hall.locator(".ticket img")).to_have_attribute("src", f"data:image/png;base64,{fresh}")
    hall.get_by_role("button", name="放大號碼單").click()
    expect(hall.locator("dialog img")).to_be_visible()
    hall.keyboard.press("Escape")
    expect(hall.locator("dialog")).to_have_count(0)


def test_a_lost_device_is_said_plainly_and_takes_no_touch(hall: Page, hub: FakeHub) -> None:
    _change(hub, "kiosk-1", connected=False)
    _change(hub, "counter-1", connected=False)
    expect(hall.locator(".kiosk .lost-device")).to_contain_text("設備失聯")
    expect(_counter(hall, 1)).to_contain_text("設備失聯")
    expect(_counter(hall, 1).locator(".led")).not_to_contain_text("A057")
    hall.locator(".kiosk img").click()
    hall.get_by_role("button", name="1 號櫃檯 叫號").click(force=True)
    hall.evaluate("() => new Promise((go) => requestAnimationFrame(go))")
    assert hub.stage.inputs == []


def test_when_the_hub_is_silent_no_device_is_called_well(page: Page, hub: FakeHub) -> None:
    page.goto("/hall#stage:135791")
    expect(page.locator(".kiosk img")).to_be_visible()
    hub.go_down()
    page.clock.fast_forward(11_000)
    expect(page.locator(".banner")).to_contain_text("請原諒")
    expect(page.locator(".lost-device")).to_have_count(7)
    hub.down = False
    page.clock.fast_forward(3_000)
    expect(page.locator(".lost-device")).to_have_count(0)


def test_a_wrong_pin_in_the_address_leads_to_the_door(page: Page, hub: FakeHub) -> None:
    page.goto("/hall#stage:000000")
    expect(page.get_by_role("alert")).to_contain_text("工號或密碼不正確")


def test_the_link_to_the_clerks_page_leaves_the_halls_session_alone(
    hall: Page, hub: FakeHub
) -> None:
    link = _counter(hall, 2).get_by_role("link")
    assert link.evaluate("(a) => a.href") == hub.url.replace("127.0.0.1", "localhost") + "/clerk#2"


def test_who_only_looks_on_is_asked_to_sign_in_at_the_clerks_page(hall: Page) -> None:
    hall.goto("/clerk#2")
    expect(hall.get_by_role("heading", name="您好，請登入")).to_be_visible()
    hall.get_by_label("工號").fill("1024")
    hall.get_by_label("密碼").fill("246810")
    hall.keyboard.press("Enter")
    expect(hall.get_by_role("button", name="2 號櫃檯")).to_be_focused()


def test_when_a_clerk_takes_the_browsers_session_the_hall_says_so(hall: Page, hub: FakeHub) -> None:
    hall.context.clear_cookies()
    _change(hub, "wall-1")
    expect(hall.get_by_role("alert").filter(has_text="請先登入")).to_be_visible()
    expect(hall.get_by_role("heading", name="您好，請登入")).to_be_visible()
