"""One way to speak to the hub: send a command with a key, again and again with the same key."""

import secrets
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeVar

import httpx2

from api.client.address import HubAddress
from api.client.waits import waits
from api.contract.problems import Problem
from api.contract.wire import Unreadable, decode, encode

T = TypeVar("T")

# F:N1: the longest a citizen is kept waiting before the screen says that the line is busy.
SEND_FOR_S = 8.0
CONNECT_S = 2.0
# A last try is given at least this long, or it were none.
SHORTEST_S = 0.1


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
        self,
        address: HubAddress,
        *,
        transport: httpx2.BaseTransport | None = None,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        """`clock` and `wait` are the machine's own, in seconds, unless a test brings others."""
        self.address = address
        self._clock, self._wait = clock, wait
        self.http = httpx2.Client(
            base_url=f"{address.url}/api",
            headers={"Authorization": f"Bearer {address.token}"} if address.token else {},
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
        headers = {
            "Idempotency-Key": key or new_key(),
            "Accept-Language": language,
            "Content-Type": "application/json",
        }
        content = b"{}" if body is None else encode(body)
        give_up_at, pauses = self._clock() + for_s, waits()
        while True:
            limit = _limit(give_up_at - self._clock())
            request = self.http.build_request(
                "POST", path, content=content, headers=headers, timeout=limit
            )
            try:
                return self._once(request, answer)
            except _Again as error:
                pause_s = next(pauses)
                if self._clock() + pause_s >= give_up_at:
                    raise HubLost(str(error)) from error
            self._wait(pause_s)

    def get(self, path: str, answer: type[T], *, language: str = "zh-Hant") -> T:
        """GET `path` below /api, once. Raises HubRefused or HubLost."""
        headers = {"Accept-Language": language}
        try:
            return self._once(self.http.build_request("GET", path, headers=headers), answer)
        except _Again as error:
            raise HubLost(str(error)) from error

    def _once(self, request: httpx2.Request, answer: type[T]) -> T:
        try:
            response = self.http.send(request)
        except httpx2.HTTPError as error:
            raise _Again(f"{self.address.url}: {error or type(error).__name__}") from error
        if response.status_code >= 500:
            raise _Again(f"{self.address.url} answered {response.status_code}")
        try:
            if response.is_success:
                return decode(response.content, answer)
            raise HubRefused(decode(response.content, Problem))
        except Unreadable as error:
            raise _Again(f"{request.url} answered something else: {error}") from error


def _limit(left_s: float) -> httpx2.Timeout:
    """The longest one try may take, so that all of them together keep the time allowed."""
    left_s = max(left_s, SHORTEST_S)
    return httpx2.Timeout(left_s, connect=min(left_s, CONNECT_S))
