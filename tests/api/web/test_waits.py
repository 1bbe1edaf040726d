"""How long people will wait, on the pages of the clerk and the leader: words of the phrasebook."""

from dataclasses import replace

from playwright.sync_api import Page, expect

from api.contract.views import KeptLine, OneMoreLine, OneMoreView, WaitRange
from tests.api.web.desk import lead, sign_in
from tests.api.web.fake_hub import FakeHub
from tests.api.web.fake_views import board_view, counter_view

RANGES = (
    WaitRange(low=0, high=5, said="within"),
    WaitRange(low=20, high=40, said="between"),
    WaitRange(low=60, high=105, said="open"),
)


def test_r25_a_clerk_sees_what_each_in_line_is_told_and_nothing_where_nobody_knows(
    page: Page, hub: FakeHub
) -> None:
    for n, code in enumerate(["household", "seal", "household", "household"], start=1):
        hub.hall.take(f"A00{n}", code, ago_min=20 - n)
    view = counter_view(hub.hall, 3)
    lines = zip(view.queue, (*RANGES, None), strict=True)
    hub.hall.of_window = {
        "queue": tuple(replace(line, wait=wait) for line, wait in lines),
        "services": (replace(view.services[0], wait=RANGES[1]), *view.services[1:]),
    }
    sign_in(page)
    expect(page.locator(".queue td.wait")).to_have_text(
        ["5 分內", "約 20–40 分", "約 60–90 分以上", ""]
    )
    expect(page.locator(".services .wait")).to_have_text(["約 20–40 分"])


def test_r21_the_leader_sees_the_waits_the_promises_kept_and_what_one_more_window_would_change(
    page: Page, hub: FakeHub
) -> None:
    hub.hall.take("A001", "household")
    board = board_view(hub.hall)
    first = replace(board.services[0], wait=RANGES[1])
    hub.hall.of_floor = {
        "board": replace(board, services=(first, *board.services[1:])),
        "kept": KeptLine(promised=120, kept=97, kept_pct=81),
    }
    hub.hall.one_more = OneMoreView(
        services=(first.code,),
        lines=(OneMoreLine(service=first.code, waiting=1, now=RANGES[1], then=RANGES[0]),),
    )
    lead(page)
    card = page.locator(".card", has_text="等候時間")
    expect(card).to_contain_text("本週等候承諾達成 81 %")
    expect(card.locator("li").first).to_have_text("1戶籍登記約 20–40 分")
    expect(card.locator(".then")).to_have_count(0)
    page.get_by_role("button", name="如果多開一個櫃檯").click()
    expect(card.locator("li").first).to_have_text("1戶籍登記約 20–40 分 → 5 分內")
    expect(card.locator("li").last).to_have_text("0新住民服務— → —")
    expect(card).to_contain_text("現在 → 多開一櫃後")
