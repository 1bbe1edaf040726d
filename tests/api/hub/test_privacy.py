"""Nothing about a person is anywhere but sealed, and what is sealed does not stay (R34)."""

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import structlog

from api.contract.commands import HoldTicket
from api.contract.events import Event
from api.contract.requests import HoldRequest, NextRequest, OpinionRequest, PhoneRequest
from api.contract.wire import encode
from api.domain.decide import DECISIONS
from api.domain.settings import Privacy
from api.hub import pulse
from api.hub.private import phone_of
from api.hub.store import sealed
from api.process.log import start_logging
from tests.api.hub.canaries import CANARIES, NAME, told
from tests.api.hub.given import SETTINGS, World, story, world, world_on
from tests.api.hub.test_access import OWN

PAGE = {"X-Quhao": "1"}
WITH_PHONES = replace(SETTINGS, privacy=Privacy(phone=True, keep_hours=2, grace_min=10))
PHONE = "0900123456"
VIEWS = ("board", "floor", "kiosk", "printer", "counter/1", "counter/2")
# What the hub may be told of a person, each by the citizen himself and each sealed.
SEALED_FIELDS = {"phone", "contact", "text"}
# The hall's own posts and telephones, the names of things, and whether a number may be left.
OF_THE_HALL = {
    *("service_phone", "complaint_phone", "duty_leader_phone"),
    *("names", "class_names", "service_names", "name"),
    *("may_leave_phone", "phone_until"),
}


@pytest.fixture
def log_of_the_hub(capfd: pytest.CaptureFixture[str]) -> Iterator[Callable[[], str]]:
    """What the hub has said, once the test has begun its log as its own process does."""
    before = logging.getLogger().handlers[:]
    yield lambda: "".join(capfd.readouterr())
    structlog.reset_defaults()
    logging.getLogger().handlers[:] = before


def on_disk(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(folder.glob("quhao.db*")))


def digits(text: str) -> str:
    """The canary as any spelling of it would show."""
    return re.sub(r"[^0-9A-Za-z@.]", "", text)


async def a_busy_hall(made: World) -> dict[str, str]:
    """Two windows, tickets in every state, an opinion and a wish for help; what paths may name."""
    first = await made.open(1, "1001")
    await made.open(2, "1002")
    tickets = [(await made.take()).json() for _ in range(6)]
    await made.post("/counters/1/call-next", first, NextRequest())
    await made.post("/counters/1/start", first)
    body = OpinionRequest(text=f"{NAME} {' '.join(CANARIES)}", contact=f"{NAME} {CANARIES[4]}")
    assert (await made.post("/opinions", made.device("kiosk-1"), body)).status_code == 201
    await made.post("/help", made.device("kiosk-1"))
    last = tickets[-1]
    own = {"number": last["number"], "token": last["token"], "job": last["job"] or "none"}
    return {**OWN, **own, "reference": "26-0001", "help": "h1"}


async def every_view(made: World) -> str:
    """All that anybody is shown, and the state itself."""
    leader, clerk = await made.staff("9001"), await made.staff("1001")
    by = {"kiosk": made.device("kiosk-1"), "printer": made.device("printer-1")}
    shown = [await made.get(f"/views/{one}", by.get(one, leader)) for one in VIEWS]
    shown += [await made.get(path, leader) for path in ("/journal?limit=1000", "/opinions")]
    shown += [await made.get("/reports/day?day=2026-03-02", leader)]
    shown += [await made.get("/opinions", clerk)]
    for ticket in made.hub.hall.state.tickets.values():
        shown.append(await made.get(f"/citizen/{ticket.token}"))
    assert all(one.status_code == 200 for one in shown)
    return "\n".join([encode(made.hub.hall.state).decode(), *(one.text for one in shown)])


async def tell_everything(made: World, names: dict[str, str]) -> int:
    """Put every canary into every text that anybody may send; how many were taken."""
    document = (await made.get("/openapi.json")).json()
    senders: dict[str, dict[str, str]] = {}
    taken = 0
    for one in told(document):
        if one.role not in senders:
            senders[one.role] = {**PAGE, **await made.sender(one.role)}
        # Who mashes is slowed; here nobody is to be spared.
        made.hub.letters._buckets.clear()
        made.hub.presses._buckets.clear()
        made.hub.wrong_tokens._buckets.clear()
        id = {"kiosk": "kiosk-1", "printer": "printer-1", "display": "wall-1"}.get(one.role, "x")
        path = one.path.format(**{"id": id, **names})
        key = f"c{next(made.keys)}"
        headers = {**senders[one.role], "Idempotency-Key": key}
        response = await made.http.post(path, json=one.body, headers=headers)
        assert response.status_code < 500, (one, response.text)
        taken += response.status_code < 300
    return taken


def test_r34_nothing_personal_is_kept_shown_or_logged_whatever_is_typed_where(
    tmp_path: Path, log_of_the_hub: Callable[[], str]
) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=WITH_PHONES) as made:
            names = await a_busy_hall(made)
            assert await tell_everything(made, names) > 20
            await pulse._bring(made.hub, made.hub.clock.now())
            logged = log_of_the_hub()
            assert "a key for opinions was made" in logged
            places = {
                "shown": await every_view(made),
                "logged": logged,
                "on disk": on_disk(tmp_path).decode("utf-8", "replace"),
            }
            for canary in (*CANARIES, NAME):
                for place, text in places.items():
                    assert canary not in text, (canary, place, around(text, canary))
                    if canary != NAME:
                        assert digits(canary) not in text, (canary, place)

    start_logging("hub")
    story(tell())


def test_r34_a_fault_of_ours_does_not_log_what_was_typed(
    tmp_path: Path, log_of_the_hub: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> list[Event]:
        raise ZeroDivisionError

    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            monkeypatch.setitem(DECISIONS, HoldTicket, fails)
            response = await made.post("/counters/1/hold", clerk, HoldRequest(reason=NAME))
            assert response.json()["code"] == "hub_fault"
            logged = log_of_the_hub()
            assert "a decision failed" in logged
            assert NAME not in logged

    start_logging("hub")
    story(tell())


def around(text: str, canary: str) -> str:
    place = text.index(canary)
    return text[max(0, place - 200) : place + 100]


def test_r34_no_shape_has_a_field_for_a_person_but_those_that_are_sealed(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            document = (await made.get("/openapi.json")).json()
            personal = re.compile(r"name|phone|mail|birth|address|contact|gender|person|identity")
            found = {
                name
                for shape in document["components"]["schemas"].values()
                for name in shape.get("properties", ())
                if personal.search(name)
            }
            assert found - OF_THE_HALL <= SEALED_FIELDS

    story(tell())


async def left(made: World, phone: str = PHONE) -> tuple[dict[str, Any], Any]:
    """A ticket whose holder leaves a number."""
    ticket: dict[str, Any] = (await made.take()).json()
    path = f"/citizen/{ticket['token']}/phone"
    return ticket, await made.post(path, PAGE, PhoneRequest(phone=phone))


def test_r34_a_hall_keeps_no_telephone_numbers_unless_it_says_so(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            ticket, response = await left(made)
            assert response.json()["code"] == "no_phones_kept"
            assert not (await made.get(f"/citizen/{ticket['token']}")).json()["may_leave_phone"]
            names = [sealed.PHONE + f"2026-03-02-{ticket['number']}"]
            assert await made.hub.store.read(sealed.read, "test", names) == {}

    story(tell())


def test_r34_a_number_is_sealed_shown_to_nobody_and_gone_when_its_time_is_over(
    tmp_path: Path,
) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=WITH_PHONES) as made:
            await made.open(1, "1001")
            ticket, response = await left(made, "0900-123-456")
            assert response.status_code == 200
            id = f"2026-03-02-{ticket['number']}"
            assert await phone_of(made.hub, id) == PHONE
            assert PHONE not in await every_view(made)
            assert PHONE.encode() not in on_disk(tmp_path)
            rows = await made.hub.store.read(sealed.read, "test", [sealed.PHONE + id])
            ((closed, _),) = rows.values()
            assert closed in on_disk(tmp_path)
            made.time.pass_(timedelta(hours=2))
            await pulse._bring(made.hub, made.hub.clock.now())
            await made.take()
            assert await phone_of(made.hub, id) is None
            assert closed not in on_disk(tmp_path)
            assert closed[12:] not in on_disk(tmp_path)

    story(tell())


def test_r34_a_number_that_was_corrected_or_taken_back_is_gone_at_once(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=WITH_PHONES) as made:
            await made.open(1, "1001")
            ticket, _ = await left(made)
            id, path = f"2026-03-02-{ticket['number']}", f"/citizen/{ticket['token']}/phone"
            await made.post(path, PAGE, PhoneRequest(phone="0911111111"))
            assert await phone_of(made.hub, id) == "0911111111"
            assert (await made.post(f"{path}/forget", PAGE)).status_code == 200
            assert await phone_of(made.hub, id) is None
            bad = await made.post(path, PAGE, PhoneRequest(phone=NAME))
            assert (bad.status_code, bad.json()["code"]) == (422, "no_such_phone")

    story(tell())


def test_r34_a_number_goes_with_its_ticket_also_over_a_restart(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=WITH_PHONES) as made:
            await made.open(1, "1001")
            ticket, _ = await left(made)
            id = f"2026-03-02-{ticket['number']}"
            await made.post(f"/citizen/{ticket['token']}/cancel", PAGE)
        later = replace(made.time, wall=made.time.wall + timedelta(minutes=11))
        async with world_on(tmp_path, made.tokens, time=later, settings=WITH_PHONES) as again:
            await pulse._bring(again.hub, again.hub.clock.now())
            assert await phone_of(again.hub, id) is None

    story(tell())


def test_r34_a_reason_with_a_telephone_number_is_refused_with_words_for_the_clerk(
    tmp_path: Path,
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            await made.take()
            await made.post("/counters/1/call-next", clerk, NextRequest())
            await made.post("/counters/1/start", clerk)
            body = {"reason": "請打 0912345678"}
            headers = {**clerk, "Idempotency-Key": "k"}
            response = await made.http.post("/api/counters/1/hold", json=body, headers=headers)
            assert (response.status_code, response.json()["rule"]) == (422, "R34")
            assert "0912345678" not in response.text
            # the same key with better words is another try, not a repeated act
            headers["Idempotency-Key"] = "k2"
            good = await made.http.post(
                "/api/counters/1/hold", json={"reason": "等候補件"}, headers=headers
            )
            assert good.status_code == 200

    story(tell())
