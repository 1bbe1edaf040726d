"""Who may do what: every endpoint for every role, his own and another's."""

from pathlib import Path
from typing import Any, get_args

import httpx2
import pytest
from fastapi import APIRouter
from fastapi.routing import APIRoute

from api.contract.requests import HealthRequest
from api.contract.words import Role
from api.hub.access import ACCESS, EVERYBODY, Endpoint, reach
from api.hub.guarded import Guarded
from api.hub.routes import ROUTERS
from api.web.pages import pages
from tests.api.hub.given import DEVICE_OF, World, story, world

DENIED = {"sign_in_first", "not_allowed"}
OWN = {
    "n": "1",
    "number": "A00001",
    "job": "no-such-job",
    "file": "poster.png",
    "date": "2026-03-03",
    "token": "0" * 16,
}
OWN |= {"reference": "26-0001", "help": "h1"}
OWN |= {"code": "NOSUCH"}
OWN |= {"notice": "notice-1"}
OWN |= {"language": "en"}
OTHER = {**OWN, "n": "2", "id": "kiosk-2"}

# What the public may do is done with a secret that somebody was given: a PIN, a ticket's token,
# the code of an appointment. A number by phone is nobody's yet, and off unless the hall wants it.
BY_A_SECRET = (
    "/api/citizen/{token}/",
    "/api/opinions/mine",
    "/api/appointments/{code}/check-in",
)
BY_ANYBODY = {"/api/session", "/api/remote-tickets"}


def routes_of(router: APIRouter) -> list[APIRoute]:
    return [route for route in router.routes if isinstance(route, APIRoute)]


def endpoints() -> set[Endpoint]:
    return {
        (method, route.path)
        for router in ROUTERS
        for route in routes_of(router)
        for method in route.methods or ()
    }


def test_every_endpoint_is_in_the_table_and_the_table_has_no_other() -> None:
    assert endpoints() == set(ACCESS)


def test_every_role_of_the_contract_is_somebody_for_the_table() -> None:
    assert set(EVERYBODY) == set(get_args(Role))


def test_every_endpoint_is_behind_the_door() -> None:
    assert all(isinstance(route, Guarded) for router in ROUTERS for route in routes_of(router))


def test_pages_can_only_be_read() -> None:
    assert all(set(route.methods or ()) <= {"GET", "HEAD"} for route in routes_of(pages()))


def test_the_public_changes_nothing_but_who_it_is_and_its_own_ticket() -> None:
    writes = {endpoint for endpoint in ACCESS if endpoint[0] not in ("GET", "HEAD")}
    public = {path for method, path in writes if reach("public", method, path)}
    assert {path for path in public if not path.startswith(BY_A_SECRET)} == BY_ANYBODY


def test_without_a_tickets_token_the_public_changes_nothing_at_all(tmp_path: Path) -> None:
    """R34: whatever stands where a token belongs, the journal is as it was."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            taken = (await made.take()).json()
            before = made.hub.hall.state.sequence
            for method, path in ACCESS:
                if method != "POST" or not path.startswith(BY_A_SECRET):
                    continue
                for wrong in ("0" * 16, taken["number"], taken["token"][:-1], "%00"):
                    address = path.removeprefix("/api").format(token=wrong, code=wrong)
                    answer = await made.post(address, {"X-Quhao": "1"}, {})
                    assert answer.status_code in (403, 404, 422, 429), (path, wrong, answer.text)
            assert made.hub.hall.state.sequence == before
            by_phone = await made.post("/remote-tickets", {"X-Quhao": "1"}, {"service": "A"})
            assert by_phone.json()["code"] == "not_by_phone"
            assert made.hub.hall.state.sequence == before

    story(tell())


async def ask(made: World, role: Role, endpoint: Endpoint, names: dict[str, str]) -> str:
    """The problem code of a request without a key, so that nothing is changed by asking."""
    method, path = endpoint
    headers = {**await made.sender(role), "X-Quhao": "1"}
    names = {"id": DEVICE_OF.get(role, "kiosk-1"), **names}
    response = await made.http.request(method, path.format(**names), headers=headers)
    problem = "problem" in response.headers.get("Content-Type", "")
    return str(response.json()["code"]) if problem else ""


def is_own_only(endpoint: Endpoint, role: Role) -> bool:
    """Whether the door itself can tell one's own; a clerk's acts wait for the writer's guard."""
    method, path = endpoint
    named = "{id}" in path or "{n}" in path
    by_the_door = role != "clerk" or method == "GET"
    return reach(role, *endpoint) == "own" and named and by_the_door


def test_each_role_reaches_what_the_table_gives_it_and_nothing_else(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            await made.open(2, "1002")
            # A stream that is open would keep the story waiting; one that ends is let in as well.
            made.hub.close_streams()
            for endpoint in ACCESS:
                for role in EVERYBODY:
                    allowed = reach(role, *endpoint) is not None
                    mine = await ask(made, role, endpoint, OWN)
                    assert (mine not in DENIED) == allowed, (endpoint, role, mine)
                    others = await ask(made, role, endpoint, OTHER)
                    let_in = allowed and not is_own_only(endpoint, role)
                    assert (others not in DENIED) == let_in, (endpoint, role, others)

    story(tell())


WINDOW_ACTS = [
    one
    for one in ACCESS
    if one[0] == "POST" and reach("clerk", *one) == "own" and not one[1].endswith("/open")
]
BODIES: dict[str, dict[str, Any]] = {
    "call": {"number": "A00001"},
    "hold": {"reason": "a form"},
    "transfer": {"service": "A"},
    "services": {"services": ["A"], "reason": "many wait"},
}


@pytest.mark.parametrize("endpoint", WINDOW_ACTS)
def test_a_clerk_acts_only_where_he_sits(tmp_path: Path, endpoint: Endpoint) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            first = await made.open(1, "1001")
            await made.open(2, "1002")
            body = BODIES.get(endpoint[1].rpartition("/")[2], {})

            async def act(counter: int) -> httpx2.Response:
                path = endpoint[1].format(n=counter)
                keyed = {**first, "Idempotency-Key": f"k{counter}"}
                return await made.http.post(path, json=body, headers=keyed)

            assert (await act(2)).json()["code"] == "not_allowed"
            assert (await act(1)).json().get("code") not in DENIED

    story(tell())


def test_a_clerk_takes_a_free_window_but_not_one_that_is_taken(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(2, "1002")
            clerk = await made.staff("1001")
            taken = await made.post("/counters/2/open", clerk)
            free = await made.post("/counters/1/open", clerk)
            assert taken.json()["code"] == "counter_in_use"
            assert free.json()["state"] == "open"

    story(tell())


def test_a_clerk_who_closed_his_window_gets_the_same_answer_to_the_same_key(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            first = await made.post("/counters/1/close", clerk, key="bye")
            again = await made.post("/counters/1/close", clerk, key="bye")
            assert first.status_code == again.status_code == 200
            assert first.content == again.content

    story(tell())


def test_a_kiosk_speaks_only_of_papers_of_its_own_tickets(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            printer = made.device("printer-1")
            await made.post("/devices/printer-1/health", printer, HealthRequest(state="ready"))
            job = (await made.take()).json()["job"]
            other = made.device("kiosk-2")
            response = await made.http.post(
                f"/api/print-jobs/{job}/confirm",
                json={"got_it": True},
                headers={**other, "Idempotency-Key": "k"},
            )
            assert response.json()["code"] == "not_allowed"

    story(tell())
