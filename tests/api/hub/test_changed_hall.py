"""A hub that comes back with another hall.toml, while people are in the hall (R7, R18)."""

from dataclasses import replace
from pathlib import Path

from api.contract.commands import ReleaseStranded
from api.contract.requests import CallRequest, NextRequest, TransferRequest
from api.domain.settings import Counter, HallSettings, Service
from api.hub.orders import Order
from api.hub.senders import HUB
from tests.api.hub.given import NAMES, SETTINGS, World, story, world, world_on

WITHOUT_WINDOW_1 = replace(SETTINGS, counters=(Counter(number=2),))
OTHER_BUSINESS: HallSettings = replace(
    SETTINGS, services=(Service(code="B", prefix="B", names=NAMES), *SETTINGS.services[1:])
)


async def beat(made: World) -> None:
    """The hub's next look, which comes within a second."""
    await made.hub.writer.submit(Order(command=ReleaseStranded(), actor=HUB))


def test_r18_who_was_called_to_a_window_that_is_gone_is_called_to_another(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            await made.take()
            assert (await made.post("/counters/1/call-next", clerk, NextRequest())).is_success
        async with world_on(tmp_path, made.tokens, settings=WITHOUT_WINDOW_1) as again:
            again.keys = made.keys
            await beat(again)
            # his clerk is at no window any more, and may take one that there is
            clerk = await again.open(2, "1001")
            called = await again.post("/counters/2/call-next", clerk, NextRequest())
            assert called.json()["number"] == "A00001"

    story(tell())


def test_r7_who_waits_for_what_is_offered_no_longer_is_called_and_sent_on(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            await made.take()
        async with world_on(tmp_path, made.tokens, settings=OTHER_BUSINESS) as again:
            again.keys = made.keys
            clerk, leader = await again.staff("1001"), await again.staff("9001")
            floor = (await again.get("/views/floor", leader)).json()
            assert [one["number"] for one in floor["queue"]] == ["A00001"]
            assert (await again.post("/counters/1/close", clerk)).json()["rule"] == "R18"
            wanted = CallRequest(number="A00001", reason="已停辦")
            assert (await again.post("/counters/1/call", clerk, wanted)).is_success
            sent = await again.post("/counters/1/transfer", clerk, TransferRequest(service="B"))
            assert sent.is_success, sent.text
            called = await again.post("/counters/1/call-next", clerk, NextRequest())
            assert called.json()["number"] == "A00001"

    story(tell())
