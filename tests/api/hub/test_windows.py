"""Windows over HTTP: nobody gets round transfers, holds, assignments and certificates (R7–R10)."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from api.contract.requests import (
    CallRequest,
    HoldRequest,
    NextRequest,
    ResetRequest,
    ServicesRequest,
    TakeRequest,
    TransferRequest,
)
from api.domain.settings import Certificate, Counter, Service, Windows
from tests.api.hub.given import NAMES, SETTINGS, World, story, world

VALID, ENDED = "2030-12-31", "2026-03-01"
SERVICES = tuple(
    Service(code=code, prefix=code, names={**NAMES, "en": f"Service {code}"}, certificate=needed)
    for code, needed in (("A", False), ("B", True))
)


def certified(until: dict[str, str]) -> Any:
    """The hall with a service B that asks for a certificate, and who has one until when."""
    staff = tuple(
        replace(one, certificates=(Certificate(service="B", until=until[one.number]),))
        if one.number in until
        else one
        for one in SETTINGS.staff
    )
    return replace(SETTINGS, services=SERVICES, staff=staff)


HALL = certified({"1001": VALID, "1002": ENDED})


async def code(made: World, path: str, headers: dict[str, str], body: object) -> str:
    """The refusal's code, or "" when it was done."""
    answer = await made.post(path, {**headers, "Accept-Language": "en"}, body)
    return str(answer.json().get("code", ""))


async def take(made: World, service: str) -> str:
    answer = await made.post("/tickets", await made.staff("9001"), TakeRequest(service=service))
    assert answer.status_code == 201, answer.text
    return str(answer.json()["number"])


async def view(made: World, n: int, headers: dict[str, str]) -> Any:
    return (await made.get(f"/views/counter/{n}", headers)).json()


def test_r7_nobody_can_be_sent_into_a_void(tmp_path: Path) -> None:
    """The refusal speaks of the service by its name and of the windows that could."""

    async def tell() -> None:
        only_a = Counter(number=1, services=("A",))
        hall = replace(HALL, counters=(only_a, Counter(number=2), Counter(number=3)))
        async with world(tmp_path, settings=hall) as made:
            clerk = await made.open(1, "1001")
            await take(made, "A")
            await made.post("/counters/1/call-next", clerk, NextRequest())
            english = {**clerk, "Accept-Language": "en"}
            answer = await made.post("/counters/1/transfer", english, TransferRequest(service="B"))
            told = answer.json()
            assert (told["code"], told["rule"]) == ("transfer_into_void", "R7")
            assert "Service B" in told["title"]
            assert "Counters that can: 2, 3." in told["mend"]
            for body in (
                TransferRequest(),
                TransferRequest(service="A"),
                TransferRequest(to_counter=1),
                TransferRequest(to_counter=2),
                TransferRequest(service="A", to_counter=2),
                TransferRequest(to_counter=2, number="A001"),
            ):
                assert await code(made, "/counters/1/transfer", clerk, body)
            assert (await view(made, 1, clerk))["ticket"]["number"] == "A001"

    story(tell())


def test_r8_a_clerk_goes_home_by_handing_over_and_in_no_other_way(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=HALL) as made:
            clerk, other = await made.open(1, "1001"), await made.open(2, "1002")
            await take(made, "A")
            await made.post("/counters/1/call-next", clerk, NextRequest())
            hold = HoldRequest(reason="a form", minutes=5)
            assert await code(made, "/counters/1/hold", clerk, HoldRequest(reason=" "))
            assert await code(made, "/counters/1/hold", clerk, replace(hold, minutes=0))
            assert not await code(made, "/counters/1/hold", clerk, hold)
            assert await code(made, "/counters/1/close", clerk, None) == "held_here"
            # not even by whom it does not belong to
            away = TransferRequest(number="A001", to_counter=2, note="waits for a form")
            assert await code(made, "/counters/1/transfer", other, away) == "not_allowed"
            assert await code(made, "/counters/2/transfer", other, away) == "not_held_here"
            (held,) = (await view(made, 1, clerk))["held"]
            assert [one["counter"] for one in held["targets"]["counters"]] == [2]
            assert not await code(made, "/counters/1/transfer", clerk, away)
            assert not await code(made, "/counters/1/close", clerk, None)
            (line,) = (await view(made, 2, other))["queue"]
            assert (line["responsible"], line["note"]) == ("1002", "waits for a form")

    story(tell())


def test_r9_only_the_leader_gives_windows_other_services(tmp_path: Path) -> None:
    """And the journal says who, what and why."""

    async def tell() -> None:
        async with world(tmp_path, settings=HALL) as made:
            clerk, leader = await made.open(1, "1001"), await made.staff("9001")
            to_b = ServicesRequest(services=("B",), reason="many wait")
            path = "/counters/1/services"
            assert await code(made, path, clerk, to_b) == "assigning_is_leaders"
            assert await code(made, path, made.device("counter-1"), to_b) == "not_allowed"
            assert await code(made, path, {}, to_b) == "sign_in_first"
            await take(made, "A")
            assert await code(made, path, leader, to_b) == "assign_strands"
            await made.open(2, "1002")
            assert not await code(made, path, leader, to_b)
            window = (await view(made, 1, clerk))["window"]
            assert (window["serves"], window["assigned_by"]) == (["B"], "9001")
            lines = (await made.get("/journal?limit=1000", leader)).json()["lines"]
            said = next(one for one in lines if one["type"] == "services_assigned")
            assert said["actor"] == "staff:9001"
            assert said["payload"]["reason"] == "many wait"
            assert said["payload"]["before"] == ["A", "B"]
            reset = ResetRequest(reason="quiet")
            assert await code(made, f"{path}/reset", clerk, reset) == "assigning_is_leaders"
            assert not await code(made, f"{path}/reset", leader, reset)
            assert (await view(made, 1, clerk))["window"]["serves"] == ["A", "B"]

    story(tell())


def test_r9_a_clerk_assigns_where_the_hall_lets_him_but_only_where_he_sits(tmp_path: Path) -> None:
    async def tell() -> None:
        free = replace(HALL, windows=Windows(clerks_assign=True))
        async with world(tmp_path, settings=free) as made:
            clerk = await made.open(1, "1001")
            await made.open(2, "1002")
            to_a = ServicesRequest(services=("A",), reason="x")
            assert await code(made, "/counters/2/services", clerk, to_a) == "not_allowed"
            assert not await code(made, "/counters/1/services", clerk, to_a)

    story(tell())


def test_r10_a_clerk_without_a_certificate_gets_no_such_ticket_by_any_way(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=HALL) as made:
            able, lacking = await made.open(1, "1001"), await made.open(2, "1002")
            number = await take(made, "B")
            next_ = await code(made, "/counters/2/call-next", lacking, NextRequest())
            assert next_ == "nobody_waits"
            by_number = CallRequest(number=number, reason="urgent")
            refused = await code(made, "/counters/2/call", lacking, by_number)
            assert refused == "certificate_needed"
            # nor does the leader, who may act at any window, get it there
            leader = await made.staff("9001")
            refused = await code(made, "/counters/2/call", leader, by_number)
            assert refused == "certificate_needed"
            await made.post("/counters/1/call-next", able, NextRequest())
            to_two = TransferRequest(to_counter=2)
            refused = await code(made, "/counters/1/transfer", able, to_two)
            assert refused == "certificate_needed"
            (line,) = (await view(made, 2, lacking))["certificates"]
            assert (line["service"], line["until"], line["days"]) == ("B", ENDED, -1)

    story(tell())


def test_r10_r18_the_kiosk_sells_nothing_that_nobody_may_serve(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=HALL) as made:
            await made.open(2, "1002")
            kiosk = made.device("kiosk-1")
            for_b = TakeRequest(service="B")
            assert await code(made, "/tickets", kiosk, for_b) == "service_unstaffed"
            await made.open(1, "1001")
            assert not await code(made, "/tickets", kiosk, for_b)

    story(tell())


def test_r10_a_window_at_which_he_could_serve_nothing_does_not_open(tmp_path: Path) -> None:
    async def tell() -> None:
        hall = replace(HALL, counters=(Counter(number=1), Counter(number=2, services=("B",))))
        async with world(tmp_path, settings=hall) as made:
            clerk = await made.staff("1002")
            assert await code(made, "/counters/2/open", clerk, None) == "nothing_certified"
            assert not await code(made, "/counters/1/open", clerk, None)

    story(tell())


def test_r23_the_wall_shows_posts_and_never_names_by_default(tmp_path: Path) -> None:
    async def tell() -> None:
        named = tuple(replace(one, names={"zh-Hant": "王小明"}) for one in SETTINGS.staff)
        async with world(tmp_path, settings=replace(SETTINGS, staff=named)) as made:
            clerk = await made.open(1, "1001")
            wall = await made.get("/views/board")
            assert wall.json()["counters"][0]["staff"] == "1001"
            assert wall.json()["counters"][0]["post"] == NAMES
            for path in ("/views/board", "/views/counter/1", "/session"):
                assert "王小明" not in (await made.get(path, clerk)).text

    story(tell())
