"""Appointments over HTTP: who may hand in, change and check in, and what nobody may (R12, R34)."""

from datetime import timedelta
from pathlib import Path

import httpx2
import pytest

from api.contract.commands import Booking
from api.contract.requests import BookingsRequest, CheckInRequest, MoveRequest
from api.contract.views import AppointmentsTaken, CounterView, KioskView
from api.contract.wire import decode
from api.hub.access import reach
from tests.api.hub.arrivals import CODE, PHONE, other, receiving
from tests.api.hub.given import World, story, world

AT_CODE = f"/appointments/{CODE}"
LIST = BookingsRequest(appointments=(Booking(service="A", time="10:05", code=CODE),))


async def by_csv(made: World, text: str, *, key: str = "csv", day: str = "") -> httpx2.Response:
    headers = {**await made.staff("9001"), "Content-Type": "text/csv", "Idempotency-Key": key}
    query = f"?day={day}" if day else ""
    return await made.http.post(f"/api/appointments{query}", content=text, headers=headers)


async def booked(made: World) -> None:
    answer = await made.post("/appointments", await made.staff("9001"), LIST)
    assert answer.status_code == 200, answer.text


async def arrival_code(made: World) -> str:
    response = await made.get("/views/arrival", made.device("wall-1"))
    return str(response.json()["code"])


def test_a_days_appointments_are_handed_in_as_a_file(tmp_path: Path) -> None:
    async def tell() -> None:
        async with receiving(tmp_path) as made:
            taken = decode(
                (await by_csv(made, "service,time\nA,10:05\n")).content, AppointmentsTaken
            )
            assert (taken.booked, taken.unchanged) == (1, 0)
            (one,) = taken.appointments
            clerk = await made.staff("1002")
            book = (await made.get("/appointments", clerk)).json()
            assert [line["code"] for line in book["appointments"]] == [one.code]
            again = await by_csv(made, "service,time\nA,10:05\n", key="again")
            assert (again.json()["booked"], again.json()["unchanged"]) == (0, 1)
            tomorrow = await by_csv(made, "service,time\nA,10:05\n", key="t", day="2026-03-03")
            assert tomorrow.json()["appointments"][0]["day"] == "2026-03-03"

    story(tell())


def test_the_same_key_gives_the_same_codes(tmp_path: Path) -> None:
    """F:§5: chance makes no repeated act another act"""

    async def tell() -> None:
        async with receiving(tmp_path) as made:
            first = await by_csv(made, "service,time\nA,10:05\n")
            assert (await by_csv(made, "service,time\nA,10:05\n")).content == first.content
            assert len(made.hub.hall.state.appointments) == 1

    story(tell())


def test_nobody_can_reckon_the_codes_that_the_hub_makes(tmp_path: Path) -> None:
    """R12: the same list makes other codes in another hall"""

    async def codes_of(folder: Path) -> set[str]:
        async with receiving(folder) as made:
            answer = await by_csv(made, "service,time\nA,10:05\nA,10:35\n")
            return {one["code"] for one in answer.json()["appointments"]}

    async def tell() -> None:
        one, other_hall = await codes_of(tmp_path / "a"), await codes_of(tmp_path / "b")
        assert len(one | other_hall) == 4

    story(tell())


def test_another_system_keeps_the_book_but_checks_nobody_in() -> None:
    """R12: an integrator may hand in, move and cancel; who is here, is seen in the hall"""
    assert reach("integrator", "POST", "/api/appointments") == "any"
    assert reach("integrator", "POST", "/api/appointments/{code}/cancel") == "any"
    assert reach("integrator", "POST", "/api/appointments/{code}/check-in") is None


def test_every_line_that_is_wrong_is_told_and_nothing_is_taken(tmp_path: Path) -> None:
    async def tell() -> None:
        async with receiving(tmp_path) as made:
            before = made.hub.hall.state.sequence
            answer = await by_csv(made, "service,time\nX,10:05\nA,ten\n")
            problem = answer.json()
            assert (answer.status_code, problem["code"]) == (422, "appointments_to_mend")
            assert [one[:6] for one in problem["detail"].split("\n")] == ["line 2", "line 3"]
            assert made.hub.hall.state.sequence == before

    story(tell())


@pytest.mark.parametrize(
    "text",
    [
        "service,time,姓名\nA,10:05,王小明\n",
        "service,time,code\nA,10:05,A123456789\n",
        "service,time,code\nA,10:05,0912345678\n",
    ],
)
def test_what_says_who_somebody_is_never_reaches_the_journal(tmp_path: Path, text: str) -> None:
    """R34"""

    async def tell() -> None:
        async with receiving(tmp_path) as made:
            before = made.hub.hall.state.sequence
            answer = await by_csv(made, text)
            assert "R34" in answer.json()["detail"]
            assert "王小明" not in answer.text
            named = {**await made.staff("9001"), "Idempotency-Key": "json"}
            body = {"appointments": [{"service": "A", "time": "10:05", "name": "王小明"}]}
            as_json = await made.http.post("/api/appointments", json=body, headers=named)
            assert as_json.json()["code"] == "unreadable"
            assert made.hub.hall.state.sequence == before

    story(tell())


def test_a_list_of_a_whole_day_fits_and_one_without_end_does_not(tmp_path: Path) -> None:
    async def tell() -> None:
        async with receiving(tmp_path) as made:
            lines = "".join(f"A,{8 + n % 9:02}:{n % 60:02},\n" for n in range(1_000))
            answer = await by_csv(made, f"service,time,code\n{lines}")
            assert answer.json()["booked"] == 1_000
            assert (await by_csv(made, "x" * 300_000, key="x")).json()["code"] == "too_large"

    story(tell())


def test_an_appointment_is_moved_and_cancelled_at_the_desk(tmp_path: Path) -> None:
    async def tell() -> None:
        async with receiving(tmp_path) as made:
            await booked(made)
            clerk = await made.staff("1001")
            moved = await made.post(f"{AT_CODE}/move", clerk, MoveRequest(time="10:30"))
            assert moved.json()["booked_at"] == "2026-03-02T02:30:00Z"
            assert (await made.post(f"{AT_CODE}/cancel", clerk)).json()["state"] == "cancelled"
            gone = await made.post(f"{AT_CODE}/check-in", made.device("kiosk-1"))
            assert (gone.json()["code"], gone.json()["rule"]) == ("appointment_over", "R12")

    story(tell())


def test_the_kiosk_checks_in_by_the_code_and_gives_one_number(tmp_path: Path) -> None:
    """R12"""

    async def tell() -> None:
        async with receiving(tmp_path) as made:
            await booked(made)
            view = await made.get("/views/kiosk", made.device("kiosk-1"))
            seen = decode(view.content, KioskView)
            assert (seen.check_in, seen.appointments_due) == (True, 1)
            first = await made.post("/appointments/k7q-2mx/check-in", made.device("kiosk-1"))
            assert first.json()["clock"] == "2026-03-02T01:55:00Z"
            assert first.headers["Cache-Control"] == "no-store"
            again = await made.post(f"{AT_CODE}/check-in", made.device("kiosk-2"))
            assert again.json()["number"] == first.json()["number"]
            assert again.json()["token"] == first.json()["token"]
            clerk = await made.staff("1001")
            window = decode((await made.get("/views/counter/1", clerk)).content, CounterView)
            assert window.queue[0].booked_at is not None
            assert window.appointment_count.checked_in == 1

    story(tell())


def test_a_phone_checks_in_in_the_hall_and_not_from_home(tmp_path: Path) -> None:
    """R12: only who can read the screens of the hall knows the arrival code"""

    async def tell() -> None:
        async with receiving(tmp_path) as made:
            await booked(made)
            shown = await arrival_code(made)
            for tried in ("", other(shown)):
                answer = await made.post(
                    f"{AT_CODE}/check-in", PHONE, CheckInRequest(arrival_code=tried)
                )
                assert (answer.status_code, answer.json()["code"]) == (403, "arrival_code")
            answer = await made.post(
                f"{AT_CODE}/check-in", PHONE, CheckInRequest(arrival_code=shown)
            )
            assert answer.json()["state"] == "waiting"

    story(tell())


def test_without_the_arrival_code_nobody_learns_which_codes_there_are(tmp_path: Path) -> None:
    """R34: a stranger gets the same answer for every code, and not for ever"""

    async def tell() -> None:
        async with receiving(tmp_path) as made:
            await booked(made)
            codes = (CODE, *(f"AAAA{n:02}" for n in range(40)))
            answers = [await made.post(f"/appointments/{one}/check-in", PHONE) for one in codes]
            assert {one.json()["code"] for one in answers} == {"arrival_code", "too_fast"}
            assert len({one.content for one in answers if one.status_code == 403}) == 1
            # The tries of one who guesses turn nobody away who stands in the hall.
            shown = CheckInRequest(arrival_code=await arrival_code(made))
            assert (await made.post(f"{AT_CODE}/check-in", PHONE, shown)).status_code == 200

    story(tell())


def test_who_stands_in_the_hall_cannot_try_the_codes_of_others(tmp_path: Path) -> None:
    """R12, R34: after some wrong codes a right one helps him no more; the desk takes it still"""

    async def tell() -> None:
        async with receiving(tmp_path) as made:
            await booked(made)
            shown = CheckInRequest(arrival_code=await arrival_code(made))
            # Whoever has an appointment may say so as often as he likes.
            for _ in range(25):
                answer = await made.post(f"{AT_CODE}/check-in", PHONE, shown)
                assert answer.status_code == 200
            codes = [*(f"AAAA{n:02}" for n in range(21)), CODE]
            answers = [
                await made.post(f"/appointments/{one}/check-in", PHONE, shown) for one in codes
            ]
            said = [one.json()["code"] for one in answers]
            assert said == ["no_such_appointment"] * 20 + ["too_fast"] * 2
            desk = await made.staff("1001")
            assert (await made.post(f"{AT_CODE}/check-in", desk)).json()["state"] == "waiting"

    story(tell())


@pytest.mark.parametrize("view", ["/views/board", "/remote-tickets"])
def test_no_view_of_the_public_says_the_arrival_code_or_a_code(tmp_path: Path, view: str) -> None:
    async def tell() -> None:
        async with receiving(tmp_path) as made:
            await booked(made)
            shown = await arrival_code(made)
            said = (await made.get(view)).text
            assert "arrival" not in said
            assert f'"{shown}"' not in said
            assert CODE not in said
            assert (await made.get("/views/arrival")).json()["code"] == "sign_in_first"

    story(tell())


def test_the_arrival_code_is_new_every_ten_minutes_and_the_one_before_still_counts(
    tmp_path: Path,
) -> None:
    async def tell() -> None:
        async with receiving(tmp_path) as made:
            await booked(made)
            old = CheckInRequest(arrival_code=await arrival_code(made))
            made.time.pass_(timedelta(minutes=10))
            made.hub.writer.feeds.settled()
            assert await arrival_code(made) != old.arrival_code
            assert (await made.post(f"{AT_CODE}/check-in", PHONE, old)).status_code == 200
            made.time.pass_(timedelta(minutes=10))
            late = await made.post(f"{AT_CODE}/check-in", PHONE, old)
            assert late.json()["code"] == "arrival_code"

    story(tell())


def test_a_hall_without_appointments_says_so_and_shows_no_code(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            answer = await made.post("/appointments", await made.staff("9001"), LIST)
            assert answer.json()["code"] == "no_appointments"
            assert await arrival_code(made) == ""
            guess = CheckInRequest(arrival_code="")
            response = await made.post(f"{AT_CODE}/check-in", PHONE, guess)
            assert response.json()["code"] == "arrival_code"

    story(tell())
