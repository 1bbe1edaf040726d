"""A citizen sees and does with his own token what concerns his own ticket, and nothing else."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from fastapi import Request

from api.contract.requests import NextRequest
from api.contract.views import CitizenView
from api.contract.wire import decode
from api.domain.refused import Refused
from api.hub.hub import MOST_PHONES_OF_A_TICKET
from api.hub.strangers import MOST_KEPT, Strangers, address_of
from tests.api.hub.given import World, story, world

PHONE = {"X-Quhao": "1"}


async def page(made: World, token: str) -> CitizenView:
    response = await made.get(f"/citizen/{token}")
    assert response.status_code == 200, response.text
    assert response.headers["Cache-Control"] == "no-store"
    return decode(response.content, CitizenView)


async def missed_at(made: World, clerk: dict[str, str]) -> None:
    await made.post("/counters/1/call-next", clerk, NextRequest())
    # R5: he is guided up before he is passed over.
    made.time.pass_(timedelta(minutes=3))
    await made.post("/counters/1/no-show", clerk)


def test_the_holder_sees_his_number_where_to_go_and_how_many_are_before_him(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            await made.take()
            mine = (await made.take()).json()
            seen = await page(made, mine["token"])
            assert (seen.number, seen.ticket_state, seen.ahead) == (mine["number"], "waiting", 1)
            assert [one.counter for one in seen.counters] == [1, 2]
            await made.post("/counters/1/call-next", clerk, NextRequest())
            await made.post("/counters/1/call-next", clerk, NextRequest(after="A00001"))
            made.time.pass_(timedelta(seconds=5))
            await made.post("/counters/1/call-next", clerk, NextRequest(after="A00001"))
            seen = await page(made, mine["token"])
            assert (seen.ticket_state, seen.counter, seen.ahead) == ("called", 1, 0)
            assert seen.calls[0].number == mine["number"]

    story(tell())


def test_the_page_says_nothing_of_anybody_elses_ticket(tmp_path: Path) -> None:
    """R34: numbers that are called stand on the wall; tokens, classes and times of others do not"""

    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            other, mine = (await made.take()).json(), (await made.take()).json()
            said = (await made.get(f"/citizen/{mine['token']}")).text
            assert other["token"] not in said
            assert other["number"] not in said
            # Not even one's own: it is the key, and a page may be looked at by a neighbour.
            assert mine["token"] not in said

    story(tell())


def test_a_missed_number_comes_back_by_phone_no_more_often_than_the_hall_allows(
    tmp_path: Path,
) -> None:
    """R6"""

    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            mine = (await made.take()).json()
            back = f"/citizen/{mine['token']}/return"
            assert (await made.post(back, PHONE)).json()["code"] == "not_missed"
            for left in (1, 0):
                await missed_at(made, clerk)
                answer = await made.post(back, PHONE)
                assert answer.json()["state"] == "waiting"
                assert answer.headers["Cache-Control"] == "no-store"
                assert (await page(made, mine["token"])).returns_left == left
            await missed_at(made, clerk)
            refused = (await made.post(back, PHONE)).json()
            assert (refused["code"], refused["rule"]) == ("returned_too_often", "R6")

    story(tell())


def test_the_journal_names_the_ticket_whose_holder_acted(tmp_path: Path) -> None:
    """R38"""

    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            mine = (await made.take()).json()
            answer = await made.post(f"/citizen/{mine['token']}/cancel", PHONE)
            assert answer.json()["state"] == "cancelled"
            page_ = (await made.get("/journal?limit=99", await made.staff("9001"))).json()
            assert page_["lines"][-1]["type"] == "ticket_cancelled"
            assert page_["lines"][-1]["actor"] == f"citizen:{mine['day']}-{mine['number']}"

    story(tell())


def test_yesterdays_token_never_touches_todays_ticket_of_the_same_number(tmp_path: Path) -> None:
    """F:C4: two people may hold an A00001, and each of them only his own"""

    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            old = (await made.take()).json()
            made.time.pass_(timedelta(days=1))
            new = (await made.take()).json()
            assert old["number"] == new["number"]
            await made.post(f"/citizen/{old['token']}/cancel", PHONE)
            assert (await page(made, old["token"])).ticket_state == "cancelled"
            assert (await page(made, new["token"])).ticket_state == "waiting"
            assert (await page(made, old["token"])).yesterday

    story(tell())


def test_another_sites_page_cannot_act_for_the_citizen(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            mine = (await made.take()).json()
            for headers in ({}, {**PHONE, "Origin": "http://evil.example"}):
                answer = await made.post(f"/citizen/{mine['token']}/cancel", headers)
                assert answer.json()["code"] == "foreign_page"

    story(tell())


def test_wrong_tokens_are_answered_alike_and_not_for_ever(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            mine = (await made.take()).json()
            answers = [await made.get(f"/citizen/{n:016x}") for n in range(40)]
            assert {one.json()["code"] for one in answers} == {"no_such_token", "too_fast"}
            wrong = {one.content for one in answers if one.status_code == 404}
            assert len(wrong) == 1
            assert answers[-1].headers["Retry-After"]
            # A whole hall may stand behind one address: the others' tickets still open.
            assert (await page(made, mine["token"])).number == mine["number"]

    story(tell())


@pytest.mark.parametrize("path", ["", "/stream"])
def test_a_stream_of_a_stranger_is_never_opened(tmp_path: Path, path: str) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            answer = await made.get(f"/citizen/{'0' * 16}{path}")
            assert answer.json()["code"] == "no_such_token"

    story(tell())


def test_one_ticket_is_followed_by_a_few_phones_and_leaves_nothing_behind(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            mine = (await made.take()).json()
            stream = f"/api/citizen/{mine['token']}/stream"
            async with asyncio.timeout(10):
                followed = [
                    asyncio.create_task(made.http.get(stream))
                    for _ in range(MOST_PHONES_OF_A_TICKET)
                ]
                while len(made.hub.writer.feeds._passing) < MOST_PHONES_OF_A_TICKET:
                    await asyncio.sleep(0)
                assert (await made.http.get(stream)).json()["code"] == "too_fast"
                made.hub.close_streams()
                for one in followed:
                    assert b'"number":"A00001"' in (await one).content
            assert made.hub.writer.feeds._passing == set()

    story(tell())


def test_a_stranger_has_his_tries_and_a_neighbour_his_own() -> None:
    now = 0.0
    tries = Strangers(per_s=0.5, burst=2, elapsed_s=lambda: now)
    tries.check("a")
    tries.check("a")
    with pytest.raises(Refused) as no:
        tries.check("a")
    assert (no.value.code, no.value.values["seconds"]) == ("too_fast", 2)
    tries.check("b")
    now = 2.0
    tries.check("a")


def test_no_number_of_addresses_fills_the_hubs_memory() -> None:
    tries = Strangers(per_s=1, burst=1, elapsed_s=lambda: 0.0)
    for number in range(MOST_KEPT + 50):
        tries.check(str(number))
    assert len(tries._buckets) == MOST_KEPT


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::"),
        ("::ffff:192.0.2.7", "::ffff:192.0.2.7"),
        ("a name", "a name"),
    ],
)
def test_an_ipv6_household_is_one_stranger(host: str, address: str) -> None:

    scope = {"type": "http", "client": (host, 1), "headers": []}
    assert address_of(Request(scope)) == address


def test_r30_r34_nobody_reads_the_tokens_of_others_out_of_the_journal(tmp_path: Path) -> None:
    """Not even the supervisor, whose clerks are rated with them."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            ticket = (await made.take()).json()
            leader = await made.staff("9001")
            page = await made.get("/journal?limit=99", leader)
            assert ticket["token"] not in page.text
            (taken,) = [one for one in page.json()["lines"] if one["type"] == "ticket_taken"]
            assert (taken["payload"]["number"], taken["payload"]["token"]) == ("A00001", "")
            for view in ("board", "floor", "counter/1"):
                assert ticket["token"] not in (await made.get(f"/views/{view}", leader)).text

    story(tell())
