"""What the rules show and let press of the ticket at the window, one sentence for each."""

from dataclasses import replace

from playwright.sync_api import Page, expect

from api.contract.views import (
    QueueLine,
    StepLine,
    ToldLine,
)
from api.contract.views.windows import CounterTarget, Targets
from tests.api.web.desk import (
    act,
    action,
    go,
    more,
    press_primary,
    ready,
    sign_in,
)
from tests.api.web.fake_hub import FakeHub
from tests.api.web.fake_views import counter_view, soon
from tests.api.web.shown import body, called


def test_r5_a_recall_and_a_no_show_say_on_the_button_when_they_are_allowed(
    page: Page, hub: FakeHub
) -> None:
    called(page, hub, recalls_left=2, recall_from=soon(0.2), no_show_from=soon(0.4))
    expect(action(page, "重叫")).to_contain_text("秒後")
    expect(action(page, "過號")).to_contain_text("秒後")
    for name in ("重叫", "過號"):
        expect(action(page, name)).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("KeyM")
    page.clock.fast_forward(13_000)
    hub.tell()
    expect(action(page, "重叫")).to_contain_text("還可 2 次")
    expect(action(page, "重叫")).to_have_attribute("aria-disabled", "false")
    expect(action(page, "過號")).to_have_attribute("aria-disabled", "true")
    assert hub.acts("no-show") == []


def test_r21_the_promised_time_turns_amber_then_red_in_words_too(page: Page, hub: FakeHub) -> None:
    called(page, hub, since=soon(-16), promised_at=soon(4.5))
    promise = page.locator(".promise")
    expect(promise).to_have_class("promise soon")
    expect(promise).to_contain_text("快到承諾時限，剩 5 分")
    hub.hall.of_ticket = {"since": soon(-20), "promised_at": soon(-3)}
    hub.tell()
    expect(promise).to_have_class("promise late")
    expect(promise).to_contain_text("已逾承諾 3 分")


def test_r8_the_ticket_names_who_answers_for_it_and_what_he_left(page: Page, hub: FakeHub) -> None:
    called(page, hub, responsible="1031", note="已收正本，待影印")
    expect(page.locator(".left-note")).to_contain_text("1031 留言 已收正本，待影印")
    expect(page.locator(".details")).to_contain_text("首問負責1031")


def test_r11_steps_are_shown_and_one_is_skipped_with_a_reason(page: Page, hub: FakeHub) -> None:
    steps = (
        StepLine(service="household", state="now"),
        StepLine(service="fees", state="next"),
        StepLine(service="identity", state="next", waits_for_signal=True),
    )
    called(page, hub, steps=steps)
    ready(page)
    expect(page.locator(".steps li")).to_have_text(
        ["戶籍登記本櫃", "規費繳納待辦", "身分證・印鑑等候通知"]
    )
    more(page, "更改步驟")
    page.get_by_role("group", name="略過一個步驟").get_by_label("規費繳納").check()
    page.get_by_label("不需辦理").check()
    go(page, "略過一個步驟")
    ready(page)
    assert body(hub, "skip-step") == {"service": "fees", "reason": "不需辦理"}


def test_r11_a_step_is_said_to_be_ready(page: Page, hub: FakeHub) -> None:
    line = QueueLine(
        id="t9",
        number="A009",
        service="identity",
        ticket_class="normal",
        state="pending",
        taken_at=soon(-30),
        clock=soon(-30),
        language="zh-Hant",
    )
    hub.hall.of_window = {"awaiting_signal": (line,)}
    sign_in(page)
    more(page, "備妥通知")
    page.get_by_role("button", name="已備妥 A009").click()
    ready(page)
    assert hub.acts("ready")[-1].path == "/api/tickets/t9/ready"
    assert body(hub, "ready") == {"service": "identity"}


def test_r24_all_that_a_matter_needs_is_one_touch_away(page: Page, hub: FakeHub) -> None:
    hub.hall.take("A001", "household")
    told = ToldLine(documents={"zh-Hant": ("身分證", "印章")}, fee={"zh-Hant": "30 元"})
    lines = counter_view(hub.hall, 3).services

    hub.hall.of_window = {"services": (replace(lines[0], told=told), *lines[1:])}
    sign_in(page)
    press_primary(page, "叫下一號")
    page.get_by_role("button", name="一次告知").click()
    expect(page.locator("dialog")).to_contain_text("應備文件身分證印章")
    expect(page.locator("dialog")).to_contain_text("規費30 元")


def test_r7_only_places_that_can_take_it_are_offered_with_a_reason_and_a_note(
    page: Page, hub: FakeHub
) -> None:
    hub.hall.open(2, "1031")
    called(page, hub)
    act(page, "轉送")
    dialog = page.locator("dialog")
    expect(dialog.get_by_label("新住民服務")).to_have_count(0)
    page.get_by_role("radio", name="1031").check()
    page.get_by_label("再辦一項").check()
    page.get_by_label("給下一位櫃員的話").fill("已收正本")
    go(page, "轉送 A001")
    ready(page)
    assert body(hub, "transfer") == {"to_counter": 2, "reason": "next_matter", "note": "已收正本"}


def test_r8_a_held_number_says_when_to_look_and_is_handed_over(page: Page, hub: FakeHub) -> None:
    hub.hall.open(2, "1031")
    called(page, hub)
    act(page, "保留")
    page.get_by_label("30 分").check()
    go(page, "保留 A001")
    ready(page)
    assert body(hub, "hold") == {"reason": "補文件", "minutes": 30}
    held = counter_view(hub.hall, 3).held

    targets = Targets(counters=(CounterTarget(counter=2, staff="1031"),))
    hub.hall.of_window = {
        "held": (replace(held[0], look_at=soon(-5), overdue=True, targets=targets),)
    }
    hub.tell()
    expect(page.locator(".aside .overdue")).to_contain_text("已到時")
    page.get_by_role("button", name="轉送 A001").click()
    page.get_by_role("radio", name="2 號櫃檯").check()
    go(page, "轉送 A001")
    ready(page)
    assert body(hub, "transfer") == {
        "to_counter": 2,
        "number": "2026-11-23-A001",
        "reason": "hand_over",
        "note": "",
    }
