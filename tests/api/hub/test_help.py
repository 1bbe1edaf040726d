"""需要協助 over HTTP: from kiosk and phone to the staff, once for each place (R31)."""

from datetime import timedelta
from pathlib import Path

from api.contract.requests import HelpRequest
from api.hub import pulse
from tests.api.hub.given import story, world

PAGE = {"X-Quhao": "1"}


def test_r31_help_is_asked_for_seen_acknowledged_and_done(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            kiosk, clerk = made.device("kiosk-1"), await made.open(1, "1001")
            asked = await made.post("/help", kiosk, HelpRequest(kind="way", language="en"))
            assert (asked.status_code, asked.json()["state"]) == (201, "asked")
            (line,) = (await made.get("/views/counter/1", clerk)).json()["help"]
            assert (line["place"], line["kind"], line["language"]) == ("kiosk-1", "way", "en")
            await made.post(f"/help/{line['help']}/coming", clerk)
            assert (await made.get("/views/kiosk", kiosk)).json()["help"] == "coming"
            assert (await made.post("/help", kiosk, HelpRequest())).json()["state"] == "coming"
            other = await made.post(f"/help/{line['help']}/coming", await made.staff("1002"))
            assert other.json()["code"] == "help_is_coming"
            assert (await made.post(f"/help/{line['help']}/done", clerk)).status_code == 200
            assert (await made.get("/views/kiosk", kiosk)).json()["help"] is None

    story(tell())


def test_r31_mashing_is_one_wish_and_cannot_fill_the_journal(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            kiosk = made.device("kiosk-1")
            said = [await made.post("/help", kiosk, HelpRequest()) for _ in range(30)]
            assert {one.json()["help"] for one in said if one.status_code == 201} == {"h1"}
            assert said[-1].json()["code"] == "too_fast"
            floor = (await made.get("/views/floor", await made.staff("9001"))).json()
            assert len(floor["help"]) == 1

    story(tell())


def test_r31_a_phone_asks_for_its_own_ticket_and_is_told_that_somebody_comes(
    tmp_path: Path,
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            ticket = (await made.take()).json()
            path = f"/citizen/{ticket['token']}"
            asked = await made.post(f"{path}/help", PAGE, HelpRequest(kind="mobility"))
            assert asked.json()["state"] == "asked"
            (line,) = (await made.get("/views/counter/1", clerk)).json()["help"]
            assert line["place"] == ticket["number"]
            assert ticket["token"] not in str(line)
            await made.post(f"/help/{line['help']}/coming", clerk)
            assert (await made.get(path)).json()["help"] == "coming"

    story(tell())


def test_r31_nobody_but_the_staff_says_that_somebody_comes(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            kiosk = made.device("kiosk-1")
            await made.post("/help", kiosk, HelpRequest())
            for sender in (kiosk, PAGE, made.device("counter-1")):
                for word in ("coming", "done"):
                    said = await made.post(f"/help/h1/{word}", sender)
                    assert said.json()["code"] in ("not_allowed", "sign_in_first")
            assert made.hub.hall.state.help["h1"].state == "asked"
            gone = await made.post("/help/h9/coming", await made.staff("1001"))
            assert (gone.status_code, gone.json()["rule"]) == (404, "R31")

    story(tell())


def test_r31_the_leader_is_told_by_the_hub_itself(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.post("/help", made.device("kiosk-1"), HelpRequest())
            made.time.pass_(timedelta(seconds=61))
            await pulse._bring(made.hub, made.hub.clock.now())
            leader = await made.staff("9001")
            assert (await made.get("/views/floor", leader)).json()["help"][0]["leader"]
            made.time.pass_(timedelta(minutes=29))
            await pulse._bring(made.hub, made.hub.clock.now())
            assert (await made.get("/views/floor", leader)).json()["help"] == []

    story(tell())
