"""Ratings over HTTP: from the keypad, the kiosk and the phone, and by nobody else (R30)."""

from pathlib import Path

from api.contract.requests import KioskRatingRequest, NextRequest, RatingRequest
from api.hub.store.journal import page_after
from tests.api.hub.given import World, story, world

PAGE = {"X-Quhao": "1"}


async def served(made: World) -> tuple[dict[str, str], dict[str, str]]:
    """A ticket that counter 1 has just served, and its clerk."""
    clerk = await made.open(1, "1001")
    ticket: dict[str, str] = (await made.take()).json()
    for word in ("call-next", "start", "finish"):
        body = NextRequest() if word == "call-next" else None
        response = await made.post(f"/counters/1/{word}", clerk, body)
        assert response.status_code == 200, response.text
    return ticket, clerk


async def ratings(made: World) -> list[tuple[int, str, str]]:
    """What the journal knows: grade, from where, and by whom."""
    lines = await made.hub.store.read(page_after, "test", 0, 1_000)
    rated = [one for one in lines if one.type == "ticket_rated"]
    return [(one.payload["grade"], one.payload["via"], one.actor) for one in rated]


def test_r30_the_keypad_of_the_window_rates_and_a_second_time_too_late_is_refused(
    tmp_path: Path,
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            ticket, clerk = await served(made)
            unit, path = made.device("counter-1"), "/counters/1/rating"
            view = (await made.get("/views/counter/1", clerk)).json()
            assert view["rate"] == ticket["number"]
            assert (await made.post(path, unit, RatingRequest(grade=4))).status_code == 200
            view = (await made.get("/views/counter/1", clerk)).json()
            assert view["rate"] == ""
            kiosk = KioskRatingRequest(ticket=ticket["number"], grade=1, reason="other")
            again = await made.post("/ratings", made.device("kiosk-1"), kiosk)
            assert again.json()["code"] == "already_rated"
            assert await ratings(made) == [(4, "counter", "device:counter-1")]

    story(tell())


def test_r30_a_kiosk_rates_by_number_or_token_and_a_phone_by_its_own_token(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            ticket, _ = await served(made)
            body = KioskRatingRequest(ticket=ticket["token"], grade=2, reason="waited_long")
            assert (await made.post("/ratings", made.device("kiosk-2"), body)).status_code == 200
            path = f"/citizen/{ticket['token']}/rating"
            phone = await made.post(path, PAGE, RatingRequest(grade=5))
            assert phone.json()["code"] == "already_rated"
            assert (await made.get(f"/citizen/{ticket['token']}")).json()["rated"]

    story(tell())


def test_r30_no_clerk_rates_himself_and_no_unit_rates_another_window(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            ticket, clerk = await served(made)
            body = RatingRequest(grade=5)
            own = await made.post("/counters/1/rating", clerk, body)
            other = await made.post("/counters/1/rating", made.device("counter-2"), body)
            stranger = await made.post("/counters/1/rating", PAGE, body)
            at_kiosk = KioskRatingRequest(ticket=ticket["number"], grade=5)
            desk = await made.post("/ratings", clerk, at_kiosk)
            codes = [one.json()["code"] for one in (own, other, stranger, desk)]
            assert codes == ["not_allowed", "not_allowed", "sign_in_first", "not_allowed"]
            assert await ratings(made) == []

    story(tell())


def test_r30_nobody_is_rated_before_he_served(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            ticket = (await made.take()).json()
            await made.post("/counters/1/call-next", clerk, NextRequest())
            path = f"/citizen/{ticket['token']}/rating"
            early = await made.post(path, PAGE, RatingRequest(grade=5))
            assert (early.status_code, early.json()["rule"]) == (409, "R30")
            unit = await made.post(
                "/counters/1/rating", made.device("counter-1"), RatingRequest(grade=5)
            )
            assert unit.json()["code"] == "nothing_to_rate"

    story(tell())


def test_r30_mashing_a_keypad_is_one_rating_and_soon_none(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await served(made)
            unit, body = made.device("counter-1"), RatingRequest(grade=3)
            said = [await made.post("/counters/1/rating", unit, body) for _ in range(40)]
            assert said[-1].json()["code"] == "too_fast"
            report = await made.get("/reports/day?day=2026-03-02", await made.staff("9001"))
            figures = {
                (one["name"], one["about"]): one["value"] for one in report.json()["figures"]
            }
            assert figures["grade_3", "counter 1"] == 1

    story(tell())
