"""Whatever goes wrong, the caller is told what, why and how to mend it, in his language."""

from pathlib import Path

import pytest

from api.contract.problems import REFUSALS, Problem
from api.contract.requests import TakeRequest
from api.contract.wire import decode
from tests.api.hub.given import NAMES, World, story, world


@pytest.mark.parametrize(
    ("body", "mend"),
    [
        (b"", "service: Field required"),
        (b"{}", "service: Field required"),
        (b"{", "Invalid JSON"),
        (b"\xff\xfe", "Invalid JSON"),
        (b"[]", "message: "),
        (b'{"service": 7}', "service: Input should be a valid string"),
        (b'{"service": "A", "vip": true}', "vip: Unexpected keyword argument"),
    ],
)
def test_a_body_that_is_not_understood_is_explained_place_by_place(
    tmp_path: Path, body: bytes, mend: str
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            headers = {**made.device("kiosk-1"), "Idempotency-Key": "k"}
            response = await made.http.post("/api/tickets", content=body, headers=headers)
            assert response.headers["Content-Type"] == "application/problem+json"
            told = decode(response.content, Problem)
            assert (
                (told.status, told.code) == (response.status_code, "unreadable") == (422, told.code)
            )
            assert mend in told.detail

    story(tell())


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("", "找不到"),
        ("en", "There is no such page"),
        ("EN-gb, zh;q=0.5", "There is no such page"),
        ("zh-TW,zh;q=0.9,en;q=0.8", "沒有這個頁面"),
        ("en;q=0.1, zh-Hant", "沒有這個頁面"),
        ("xx;q=high, en", "There is no such page"),
        ("fr", "沒有這個頁面"),
    ],
)
def test_problems_are_told_in_the_callers_language(tmp_path: Path, header: str, title: str) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            response = await made.get("/nowhere", {"Accept-Language": header})
            told = decode(response.content, Problem)
            assert told.code == "no_such_page"
            assert told.title == (title if header else "沒有這個頁面")

    story(tell())


async def code_of(made: World, method: str, path: str) -> str:
    headers = {**made.device("counter-1"), "Idempotency-Key": "k"}
    response = await made.http.request(method, path, headers=headers, content=b"{}")
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.status_code == REFUSALS[response.json()["code"]].status
    return str(response.json()["code"])


@pytest.mark.parametrize(
    ("method", "path", "code"),
    [
        ("GET", "/nowhere", "no_such_page"),
        ("PUT", "/api/tickets", "wrong_method"),
        ("GET", "/api/counters/1/open", "wrong_method"),
        ("POST", "/api/counters/1/recall", "counter_not_open"),
        ("POST", "/api/counters/one/recall", "not_allowed"),
    ],
)
def test_every_wrong_turn_has_its_sign(tmp_path: Path, method: str, path: str, code: str) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            assert await code_of(made, method, path) == code

    story(tell())


@pytest.mark.parametrize("key", [None, "", "x" * 129])
def test_an_act_without_a_key_is_not_done(tmp_path: Path, key: str | None) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            headers = {} if key is None else {"Idempotency-Key": key}
            response = await made.http.post(
                "/api/tickets",
                content=b'{"service": "A"}',
                headers={**made.device("kiosk-1"), **headers},
            )
            assert (response.status_code, response.json()["code"]) == (400, "key_missing")

    story(tell())


def test_a_refusal_of_the_hall_names_its_rule(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            response = await made.post("/counters/1/recall", {**clerk, "Accept-Language": "en"})
            told = decode(response.content, Problem)
            assert (told.code, told.rule, told.status) == ("no_ticket_here", "R8", 409)
            assert told.mend == "Please call the next number first"

    story(tell())


def test_the_document_describes_every_endpoint_with_shapes_that_it_has(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            document = (await made.get("/openapi.json")).json()
            schemas = document["components"]["schemas"]
            text = str(document)
            used = {part.split("'")[0] for part in text.split("#/components/schemas/")[1:]}
            assert used <= set(schemas)
            for path, operations in document["paths"].items():
                for operation in operations.values():
                    assert operation["summary"], path
            take = document["paths"]["/api/tickets"]["post"]
            assert take["requestBody"]["content"]["application/json"]["example"]["service"] == "A"
            assert take["responses"]["201"]["content"]["application/json"]["example"]["number"]

    story(tell())


def test_the_journal_is_read_page_by_page(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            await made.take()
            supervisor = await made.staff("9001")
            lines, after = [], 0
            while page := (await made.get(f"/journal?after={after}&limit=2", supervisor)).json():
                if not page["lines"]:
                    break
                lines += page["lines"]
                after = page["last"]
            assert [line["sequence"] for line in lines] == list(range(1, len(lines) + 1))
            taken = next(line for line in lines if line["type"] == "ticket_taken")
            assert (taken["actor"], taken["payload"]["number"]) == ("device:kiosk-1", "A00001")

    story(tell())


def test_the_hub_says_that_it_is_well_and_whether_its_clock_is(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            well = (await made.http.get("/healthz")).json()
            assert (well["status"], well["clock"], well["hall"]) == ("ok", "sure", "test")
            assert well["sequence"] == made.hub.hall.state.sequence

    story(tell())


def test_a_problem_speaks_of_a_service_by_its_name_not_its_code(tmp_path: Path) -> None:
    """Nobody at a kiosk knows what service A is."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            answer = await made.post(
                "/tickets",
                {**made.device("kiosk-1"), "Accept-Language": "en"},
                TakeRequest(service="A"),
            )
            assert answer.json()["code"] == "service_unstaffed"
            assert NAMES["en"] in answer.json()["title"]

    story(tell())
