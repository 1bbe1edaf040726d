"""The duty leader's page: what he sees and what he may do from a desk or a phone."""

import json

from playwright.sync_api import Page, expect

from api.contract.views import (
    AbsenceLine,
    LateLine,
    LeaderCallLine,
    OpinionCount,
    ReadinessLine,
    ReadinessView,
    RollLine,
    UnprintedLine,
)
from tests.api.web.desk import go, lead, said
from tests.api.web.fake_hub import FakeHub
from tests.api.web.fake_views import soon


def body(hub: FakeHub, name: str) -> object:
    return json.loads(hub.acts(name)[-1].body)


def test_r22_a_call_is_answered_and_then_settled(page: Page, hub: FakeHub) -> None:
    line = {"id": "c1", "counter": 2, "staff": "1031", "reason": "dispute", "words": "費用"}
    hub.hall.of_floor = {"leader_calls": (LeaderCallLine(**line, called_at=soon(-1)),)}  # type: ignore[arg-type]
    lead(page)
    expect(page.locator(".notes")).to_contain_text("2 號櫃檯 · 協調爭議 費用")
    page.get_by_role("button", name="我過去").click()
    expect(said(page)).to_have_text("已完成，謝謝")
    assert hub.acts("acknowledge")[-1].path == "/api/leader-calls/c1/acknowledge"


def test_r20_r21_absences_late_numbers_and_empty_services_are_listed(
    page: Page, hub: FakeHub
) -> None:
    hub.hall.of_floor = {
        "absences": (
            AbsenceLine(
                counter=4, staff="1040", kind="idle", since=soon(-5), waiting=3, told="leader"
            ),
        ),
        "late": (
            LateLine(
                number="A009", service="household", kind="wait", promised_at=soon(-2), late=True
            ),
            LateLine(
                number="B003", service="identity", kind="wait", promised_at=soon(3), late=False
            ),
        ),
        "unserved": {"newcomer": 2},
    }
    lead(page)
    expect(page.locator(".notes")).to_contain_text("4 號櫃檯 · 未叫號，3 位等候，已 5 分")
    late = page.locator(".card", has_text="即將逾時")
    expect(late).to_contain_text("A009戶籍登記 · 等候已逾承諾 2 分")
    expect(late).to_contain_text("快到承諾時限，剩 3 分")
    expect(late).to_contain_text("2新住民服務沒有開放的櫃檯")


def test_r14_readiness_names_what_is_red_and_what_to_do(page: Page, hub: FakeHub) -> None:
    line = ReadinessLine(
        item="hub:clock",
        kind="clock",
        state="red",
        code="clock_unsure",
        title={"zh-Hant": "時鐘：尚未校準"},
        mend={"zh-Hant": "請核對並確認時間"},
    )
    hub.hall.of_floor = {"readiness": ReadinessView(lines=(line,), alarm=True)}
    lead(page)
    expect(page.locator(".ready.alarm")).to_contain_text("時鐘：尚未校準")
    page.get_by_role("button", name="確認時間").click()
    page.get_by_label("現在時間").fill("2026-11-23T09:05")
    go(page, "確認")
    expect(said(page)).to_have_text("已完成，謝謝")
    assert set(json.loads(hub.acts("clock")[-1].body)) == {"at"}


def test_r15_a_typhoon_closes_the_day_in_one_action(page: Page, hub: FakeHub) -> None:
    lead(page)
    page.get_by_role("button", name="更改受理時間").click()
    page.get_by_label("颱風").check()
    go(page, "更改並公告")
    expect(said(page)).to_have_text("已完成，謝謝")
    assert body(hub, "hours") == {"closed": True, "date": "", "reason": "颱風"}


def test_r9_the_leader_changes_what_a_window_serves(page: Page, hub: FakeHub) -> None:
    lead(page)
    page.get_by_role("button", name="調整業務 2 號櫃檯").click()
    page.get_by_label("規費繳納").uncheck()
    go(page, "更改業務")
    expect(said(page)).to_have_text("已完成，謝謝")
    assert hub.acts("services")[-1].path == "/api/counters/2/services"
    assert body(hub, "services") == {
        "services": ["household", "identity", "newcomer"],
        "reason": "等候人多",
    }


def test_r30_open_opinions_are_counted(page: Page, hub: FakeHub) -> None:
    hub.hall.of_floor = {"opinions": OpinionCount(open=4, overdue=1)}
    lead(page)
    expect(page.locator(".lead")).to_contain_text("待答覆 4，逾期 1")


def test_a_stale_page_disables_every_answer(page: Page, hub: FakeHub) -> None:
    lead(page)
    hub.go_down()
    page.clock.fast_forward(11_000)
    expect(page.locator(".banner")).to_contain_text("請原諒，線路暫時中斷")
    expect(page.get_by_role("button", name="更改受理時間")).to_have_attribute(
        "aria-disabled", "true"
    )


def test_r22_a_leader_at_a_window_is_called_back_by_the_bell(page: Page, hub: FakeHub) -> None:
    lead(page)
    page.get_by_role("button", name="到櫃檯").click()
    page.get_by_role("button", name="3 號櫃檯").click()
    expect(page.locator("main.desk")).to_be_visible()
    line = {"id": "c1", "counter": 2, "staff": "1031", "reason": "help", "words": ""}
    hub.hall.of_floor = {"leader_calls": (LeaderCallLine(**line, called_at=soon(-1)),)}  # type: ignore[arg-type]
    hub.tell()
    bell = page.locator(".bell.ringing")
    expect(bell).to_contain_text("1")
    bell.click()
    expect(page.locator(".lead .notes")).to_contain_text("2 號櫃檯 · 需要支援")


def test_r36_the_roll_in_each_printer_and_what_did_not_come_are_seen(
    page: Page, hub: FakeHub
) -> None:
    """F:R1, F:P3: told before the paper ends; the desk knows who has none."""
    few = RollLine(device="printer-1", printed=380, papers_left=31, mm_left=3100, soon=True)
    new = RollLine(device="printer-2", printed=0, papers_left=None, mm_left=None, soon=False)
    none = UnprintedLine(
        id="x", number="A057", job="x-0", state="failed", detail="", queued_at=soon(-3)
    )
    hub.hall.of_floor = {"rolls": (few, new), "unprinted": (none,), "copies": 2}
    lead(page)
    hall = page.locator(".card", has_text="紙捲")
    expect(hall).to_contain_text("紙捲（printer-1）約還可印 31 張 請備新紙捲")
    expect(hall).to_contain_text("紙捲（printer-2）還印幾張未知")
    expect(hall).to_contain_text("未印出號碼單A057")
    expect(hall).to_contain_text("已補印2")
