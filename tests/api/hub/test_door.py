"""The door: sign-in, pages that are ours, hosts that are us, and how much may come in."""

from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from api.contract.requests import PauseRequest, SignInRequest, TakeRequest
from api.domain.refused import Refused
from api.hub.credentials import BadPin, set_pin
from api.hub.crowd import MOST, MOST_PER_ADDRESS, Crowd
from api.hub.door import host_allowed
from api.hub.exchange import BODY_LIMIT
from api.hub.guarded import PICTURE_LIMIT
from api.hub.pins import Throttle
from tests.api.hub.given import PIN, World, furnish, story, world, world_on

PAGE = {"X-Quhao": "1"}


async def sign_in(made: World, pin: str, staff: str = "1001") -> tuple[int, str]:
    response = await made.post("/session", PAGE, SignInRequest(staff=staff, pin=pin))
    return response.status_code, response.json().get("code", "")


def test_the_right_pin_signs_in_and_the_session_says_who(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            response = await made.post("/session", PAGE, SignInRequest(staff="1001", pin=PIN))
            cookie = response.headers["Set-Cookie"]
            assert "HttpOnly" in cookie
            assert "SameSite=strict" in cookie
            assert "Secure" not in cookie
            await made.post("/counters/2/open", PAGE)
            who = (await made.get("/session")).json()
            assert (who["staff"], who["role"], who["counter"]) == ("1001", "clerk", 2)
            assert who["counters"] == [1, 2]

    story(tell())


def test_signing_out_ends_the_session_everywhere(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            page = await made.staff("1001")
            assert (await made.get("/session", page)).status_code == 200
            assert (await made.http.delete("/api/session", headers=page)).status_code == 204
            assert (await made.get("/session", page)).json()["code"] == "sign_in_first"

    story(tell())


def test_a_wrong_pin_and_a_person_nobody_knows_look_the_same(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            for _ in range(5):
                assert await sign_in(made, "000000") == await sign_in(made, "000000", "4711")
            closed = await sign_in(made, PIN)
            assert closed == await sign_in(made, PIN, "4711")
            assert closed == (429, "wait_after_wrong_pins")

    story(tell())


def guesses_in(hours: int) -> int:
    throttle, guesses = Throttle(), 0
    for second in range(hours * 3600):
        try:
            throttle.begin("1001", float(second))
        except Refused:
            continue
        guesses += 1
    return guesses


def test_nobody_guesses_more_than_twenty_pins_in_an_hour() -> None:
    assert guesses_in(1) <= 20
    assert guesses_in(10) <= 10 * 20


def test_the_right_pin_forgives_the_wrong_ones_before_it() -> None:
    throttle = Throttle()
    for _ in range(3):
        for _ in range(4):
            throttle.begin("1001", 0.0)
        throttle.right("1001")
    throttle.begin("1001", 0.0)


@pytest.mark.parametrize(
    ("idle", "code"), [(timedelta(minutes=29), None), (timedelta(minutes=31), "sign_in_first")]
)
def test_a_session_ends_after_half_an_hour_without_an_act(
    tmp_path: Path, idle: timedelta, code: str | None
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            page = await made.staff("1001")
            made.time.pass_(idle)
            assert (await made.get("/session", page)).json().get("code") == code

    story(tell())


def test_a_clerk_at_a_window_is_not_idle_but_twelve_hours_are_enough(tmp_path: Path) -> None:
    """Be it open or on a pause: serving one citizen may take long, with no key pressed."""

    async def code(made: World, page: dict[str, str]) -> str | None:
        await made.hub.sessions.refresh(made.hub.clock.now())
        found: str | None = (await made.get("/session", page)).json().get("code")
        return found

    async def tell() -> None:
        async with world(tmp_path) as made:
            page, other = await made.open(1, "1001"), await made.staff("1002")
            made.time.pass_(timedelta(hours=5))
            assert await code(made, page) is None
            assert await code(made, other) == "sign_in_first"
            await made.post("/counters/1/pause", page, PauseRequest(reason="personal"))
            made.time.pass_(timedelta(hours=6))
            assert await code(made, page) is None
            made.time.pass_(timedelta(hours=1))
            assert await code(made, page) == "sign_in_first"

    story(tell())


def test_who_has_closed_his_window_is_idle_like_anybody(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            page = await made.open(1, "1001")
            await made.post("/counters/1/close", page)
            made.time.pass_(timedelta(minutes=31))
            assert (await made.get("/session", page)).json()["code"] == "sign_in_first"

    story(tell())


def test_a_session_ends_after_twelve_hours_whatever_is_done(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            page = await made.staff("1001")
            codes = []
            for _ in range(37):
                made.time.pass_(timedelta(minutes=20))
                codes.append((await made.get("/session", page)).json().get("code"))
            assert codes == [None] * 35 + ["sign_in_first"] * 2

    story(tell())


def test_a_restart_signs_nobody_out_and_a_new_pin_does(tmp_path: Path) -> None:
    async def tell() -> None:
        tokens = furnish(tmp_path)
        async with world_on(tmp_path, tokens) as made:
            page = await made.staff("1001")
        async with world_on(tmp_path, tokens) as made:
            assert (await made.get("/session", page)).status_code == 200
            set_pin(tmp_path, "test", "1001", "135791")
            await made.hub.sessions.refresh(made.hub.clock.now())
            assert (await made.get("/session", page)).json()["code"] == "sign_in_first"
            assert (await sign_in(made, "135791"))[0] == 200

    story(tell())


@pytest.mark.parametrize("pin", ["12345", "12345a", "１２３４５６", ""])
def test_a_pin_has_at_least_six_digits(tmp_path: Path, pin: str) -> None:
    with pytest.raises(BadPin):
        set_pin(tmp_path, "test", "1001", pin)


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Quhao": ""},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://["},
        {"Origin": "http://localhost:81"},
    ],
)
def test_a_page_of_somebody_else_changes_nothing(tmp_path: Path, headers: dict[str, str]) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            page = await made.staff("1001")
            for path in ("/counters/1/open", "/session"):
                response = await made.post(path, {**page, **headers})
                assert (response.status_code, response.json()["code"]) == (403, "foreign_page")
            own = await made.post("/counters/1/open", {**page, "Origin": "http://localhost"})
            assert own.status_code == 200

    story(tell())


@pytest.mark.parametrize(
    ("host", "allowed"),
    [
        ("localhost", True),
        ("LOCALHOST:8080", True),
        ("hub.hall:8080", True),
        ("192.0.2.7:8080", True),
        ("192.0.2.8", False),
        ("evil.example", False),
        ("localhost.evil.example", False),
        ("", False),
        ("[::1", False),
        ("evil@localhost", False),
    ],
)
def test_only_our_names_and_the_address_that_was_reached_are_us(host: str, allowed: bool) -> None:
    assert host_allowed(host, {"localhost", "hub.hall"}, "192.0.2.7") == allowed


def test_another_host_is_told_so(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            response = await made.get("/views/board", {"Host": "evil.example"})
            assert (response.status_code, response.json()["code"]) == (421, "unknown_host")

    story(tell())


@pytest.mark.parametrize("announced", [True, False])
def test_what_is_too_large_is_not_read(tmp_path: Path, announced: bool) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            for path, limit in (
                ("/tickets", BODY_LIMIT),
                ("/devices/kiosk-1/showing", PICTURE_LIMIT),
            ):
                body = b" " * (limit + 1)

                async def pieces(whole: bytes = body):  # type: ignore[no-untyped-def]
                    yield whole

                response = await made.http.post(
                    f"/api{path}",
                    content=body if announced else pieces(),
                    headers={**made.device("kiosk-1"), "Idempotency-Key": "k"},
                )
                assert response.status_code == 413
                assert response.json()["values"] == {"limit": limit}

    story(tell())


def test_strangers_leave_room_for_the_halls_own_devices() -> None:
    crowd = Crowd()
    with ExitStack() as stack:
        for stranger in range(MOST):
            address = f"192.0.2.{stranger // MOST_PER_ADDRESS}"
            crowd.check(address)
            stack.enter_context(crowd.following(address))
        for address in ("192.0.2.0", "192.0.2.200"):
            with pytest.raises(Refused, match="too_fast"):
                crowd.check(address)
    crowd.check("192.0.2.0")


def test_a_kiosk_that_takes_too_fast_is_told_when_to_come_again(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            bucket = made.hub._takes["device:kiosk-1"]
            bucket._burst, bucket._per_s, bucket._level = 3, 1e-9, 3.0
            await made.open(1, "1001")
            answers = [await made.take(key=f"take-{n}") for n in range(4)]
            assert [one.status_code for one in answers] == [201, 201, 201, 429]
            # A retry is not another take: whoever has a number is never told "too fast".
            again = await made.take(key="take-2")
            assert again.json() == answers[2].json()
            assert int(answers[-1].headers["Retry-After"]) >= 1
            other = await made.post("/tickets", made.device("kiosk-2"), TakeRequest(service="A"))
            assert other.status_code == 201

    story(tell())
