"""How long people will wait, on the pages of the clerk and the leader: words of the phrasebook."""

from dataclasses import replace

from playwright.sync_api import Page, expect

from api.contract.views import WaitRange
from tests.api.web.desk import sign_in
from tests.api.web.fake_hub import FakeHub
from tests.api.web.fake_views import counter_view

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
