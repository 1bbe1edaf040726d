"""What the rules of the hall show and let press at the window, one sentence for each."""

from playwright.sync_api import Page, expect

from api.contract.views import (
    AbsenceLine,
    AppointmentLine,
    CertificateLine,
    CheckLine,
    HelpLine,
    NoticeLine,
    TodayLine,
    WindowLine,
)
from api.contract.views.counter import OutOfTurn
from tests.api.web.desk import (
    act,
    at_the_door,
    go,
    more,
    press_primary,
    primary,
    ready,
    said,
    sign_in,
)
from tests.api.web.fake_hub import FakeHub
from tests.api.web.fake_views import soon
from tests.api.web.shown import body, notes


def test_r14_a_window_opens_with_its_check_list_confirmed(page: Page, hub: FakeHub) -> None:
    items = (("computer", "電腦"), ("printer", "印表機"))
    lines = tuple(CheckLine(code=code, names={"zh-Hant": name}) for code, name in items)
    hub.hall.of_window = {"checklist": lines, "checks_required": True}
    at_the_door(page)
    page.get_by_role("button", name="3 號櫃檯").click()
    expect(primary(page)).to_have_attribute("aria-disabled", "true")
    expect(primary(page)).to_contain_text("還有 2 項未確認")
    page.get_by_label("電腦").check()
    expect(primary(page)).to_contain_text("還有 1 項未確認")
    page.get_by_label("印表機").check()
    press_primary(page, "開櫃")
    assert body(hub, "open") == {"checks": ["computer", "printer"]}


def test_r14_an_item_that_is_not_required_keeps_nobody_from_opening(
    page: Page, hub: FakeHub
) -> None:
    hub.hall.of_window = {"checklist": (CheckLine(code="seal", names={"zh-Hant": "印泥"}),)}
    at_the_door(page)
    page.get_by_role("button", name="3 號櫃檯").click()
    press_primary(page, "開櫃")
    assert body(hub, "open") == {"checks": []}


def test_r10_a_certificate_that_ends_is_said_in_time(page: Page, hub: FakeHub) -> None:
    line = CertificateLine(
        staff="1024", service="fees", names={"zh-Hant": "規費"}, until="2026-12-01", days=8
    )
    hub.hall.of_window = {"certificates": (line,)}
    sign_in(page)
    notes(page, "規費 證書 8 天後到期（2026-12-01）")


def test_r9_a_window_shows_what_it_serves_and_who_assigned_it(page: Page, hub: FakeHub) -> None:
    hub.hall.of_window = {
        "window": WindowLine(
            counter=3, posted=("fees",), serves=("fees",), assigned_by="9001", reason="等候人多"
        )
    }
    sign_in(page)
    services = page.locator(".card", has_text="各項業務等候")
    expect(services).to_contain_text("由 9001 指派：等候人多")
    expect(services.locator(".not-here")).to_have_count(3)


def test_r3_a_class_is_granted_with_a_reason_and_the_leaders_own_is_off(
    page: Page, hub: FakeHub
) -> None:
    hub.hall.take("A007", "household")
    sign_in(page)
    more(page, "核給優先")
    expect(page.get_by_label("急件")).to_be_disabled()
    page.locator("dialog .line.big input").fill("a007")
    page.get_by_label("孕婦", exact=True).check()
    go(page, "給予 A007")
    expect(said(page)).to_have_text("A007 已給予優先")
    assert body(hub, "class") == {"ticket_class": "priority", "reason": "孕婦"}


def test_r4_what_others_called_out_of_turn_is_told(page: Page, hub: FakeHub) -> None:
    line = OutOfTurn(
        ticket="t1", number="A004", counter=2, at=soon(-1), reason="身體不適", passed=3
    )
    hub.hall.of_window = {"out_of_turn": (line,)}
    sign_in(page)
    notes(page, "2 號櫃檯提前叫 A004，前面有 3 位 身體不適")


def test_r12_todays_appointments_are_checked_in_by_one_press_or_by_code(
    page: Page, hub: FakeHub
) -> None:
    line = AppointmentLine(
        code="7K2",
        day="2026-11-23",
        service="fees",
        booked_at=soon(10),
        ticket_class="appointment",
        language="zh-Hant",
        state="booked",
        may_check_in=True,
    )
    hub.hall.of_window = {"appointments": (line,)}
    sign_in(page)
    more(page, "預約報到")
    page.locator("dialog .rows").get_by_role("button", name="報到").click()
    ready(page)
    more(page, "預約報到")
    page.get_by_label("預約代碼").fill("9pq")
    go(page, "報到")
    ready(page)
    assert [one.path for one in hub.acts("check-in")] == [
        "/api/appointments/7K2/check-in",
        "/api/appointments/9PQ/check-in",
    ]


def test_r20_who_idles_while_people_wait_is_nudged(page: Page, hub: FakeHub) -> None:
    line = AbsenceLine(
        counter=3, staff="1024", kind="idle", since=soon(-2), waiting=4, told="leader"
    )
    hub.hall.of_window = {"absence": line}
    sign_in(page)
    notes(page, "有 4 位在等候，請叫下一號 值班主任已獲通知")


def test_r19_the_end_of_the_day_says_how_many_remain(page: Page, hub: FakeHub) -> None:
    today = TodayLine(state="extended", remaining=3)
    hub.hall.of_window = {"today": today, "only_here": 2}
    sign_in(page)
    notes(page, "延時服務：還有 3 位，辦完為止 還有 2 位只有本櫃能辦理")


def test_r31_somebody_goes_to_who_needs_help(page: Page, hub: FakeHub) -> None:
    line = HelpLine(
        help="h1",
        place="kiosk-1",
        kind="form",
        language="vi",
        asked_at=soon(-1),
        state="asked",
        names={"zh-Hant": "取號機 1"},
    )
    hub.hall.of_window = {"help": (line,)}
    sign_in(page)
    notes(page, "取號機 1 需要協助 填寫表單 · Tiếng Việt")
    page.get_by_role("button", name="我去").click()
    ready(page)
    assert hub.acts("coming")[-1].path == "/api/help/h1/coming"


def test_r29_found_things_are_put_up_by_two_touches(page: Page, hub: FakeHub) -> None:
    sign_in(page)
    more(page, "失物招領")
    page.get_by_label("雨傘").check()
    go(page, "公告招領")
    ready(page)
    assert body(hub, "lost-property") == {"item": "umbrella", "place": "waiting_area", "words": ""}


def test_r27_a_notice_has_an_end_and_can_be_taken_down(page: Page, hub: FakeHub) -> None:
    up = NoticeLine(id="notice-8", kind="notice", words={"zh-Hant": "電梯維修中"}, by_hand=True)
    hub.hall.of_window = {"notices": (up,)}
    sign_in(page)
    more(page, "發布公告")
    page.get_by_label("公告內容").fill("二樓影印機維修")
    page.get_by_label("到今天結束").check()
    go(page, "顯示公告")
    ready(page)
    assert body(hub, "notices") == {"words": {"zh-Hant": "二樓影印機維修"}, "ends_at": None}
    more(page, "發布公告")
    page.get_by_role("button", name="撤下").click()
    ready(page)
    assert hub.acts("withdraw")[-1].path == "/api/notices/notice-8/withdraw"


def test_r22_the_leader_is_called_with_two_presses(page: Page, hub: FakeHub) -> None:
    sign_in(page)
    act(page, "請主任")
    go(page, "請主任過來")
    expect(said(page)).to_have_text("已請值班主任過來")
    assert body(hub, "call-leader") == {"reason": "help", "words": ""}
