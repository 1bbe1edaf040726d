"""One way to speak to the hub: send a command with a key, again and again with the same key."""

import secrets
from contextlib import suppress
from types import TracebackType
from typing import Self, TypeVar

import httpx2
import stamina

from api.client.address import HubAddress
from api.contract.problems import Problem
from api.contract.wire import Unreadable, decode, encode

T = TypeVar("T")

# F:N1: the longest a citizen is kept waiting before the screen says that the line is busy.
SEND_FOR_S = 8.0
CONNECT_S = 2.0


class HubLost(OSError):
    """The hub could not be reached, or not understood, in the time allowed: outcome unknown."""


class HubRefused(Exception):
    """The hub said no; `problem` says why and what to do instead."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.status} {problem.code}: {problem.title}")
        self.problem = problem


class _Again(Exception):
    """The answer is not known: ask once more with the same key."""


def new_key() -> str:
    """A fresh Idempotency-Key, 128 random bits."""
    return secrets.token_hex(16)


class Hub:
    """The hub, as one device sees it. Safe to use from several threads."""

    def __init__(
        self, address: HubAddress, *, transport: httpx2.BaseTransport | None = None
    ) -> None:
        self.address = address
        self.http = httpx2.Client(
            base_url=f"{address.url}/api",
            headers={"Authorization": f"Bearer {address.token}"},
            timeout=httpx2.Timeout(CONNECT_S, read=SEND_FOR_S),
            transport=transport,
            trust_env=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of all connections."""
        self.http.close()

    def send(
        self,
        path: str,
        answer: type[T],
        body: object | None = None,
        *,
        key: str | None = None,
        for_s: float = SEND_FOR_S,
        language: str = "zh-Hant",
    ) -> T:
        """POST `body` to `path` below /api and read the answer.

        Retries with jittered back-off on the same key for `for_s` seconds. Raises HubRefused
        when the hub says no, HubLost when nobody knows what became of it: send again with the
        same key, never with a new one.
        """
        headers = {"Idempotency-Key": key or new_key(), "Accept-Language": language}
        content = b"{}" if body is None else encode(body)
        try:
            for attempt in stamina.retry_context(
                on=_Again, attempts=None, timeout=for_s, wait_initial=0.1, wait_max=2.0
            ):
                with attempt:
                    return self._once("POST", path, answer, content, headers)
        except _Again as error:
            raise HubLost(str(error)) from error
        raise HubLost("no attempt was made")

    def get(self, path: str, answer: type[T]) -> T:
        """GET `path` below /api, once. Raises HubRefused or HubLost."""
        try:
            return self._once("GET", path, answer, None, {})
        except _Again as error:
            raise HubLost(str(error)) from error

    def _once(
        self, verb: str, path: str, answer: type[T], content: bytes | None, headers: dict[str, str]
    ) -> T:
        if content is not None:
            headers = {**headers, "Content-Type": "application/json"}
        try:
            response = self.http.request(verb, path, content=content, headers=headers)
        except httpx2.HTTPError as error:
            raise _Again(f"{self.address.url}: {error or type(error).__name__}") from error
        if response.status_code >= 500:
            raise _Again(f"{self.address.url} answered {response.status_code}")
        try:
            if response.is_success:
                return decode(response.content, answer)
            raise HubRefused(decode(response.content, Problem))
        except Unreadable as error:
            raise _Again(f"{self.address.url}{path} answered something else: {error}") from error


def quiet_retries() -> None:
    """Keep the retry library from logging each try: a known fault is logged once, by its edge."""
    with suppress(AttributeError):
        stamina.instrumentation.set_on_retry_hooks([])
