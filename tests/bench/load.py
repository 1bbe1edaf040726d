"""A load of closed-loop clients over plain sockets, so that the client costs next to nothing."""

import asyncio
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import Any


@dataclass(slots=True)
class Client:
    """One keep-alive connection. `ask` makes the next request, `told` hears its answer."""

    path: str
    headers: dict[str, str]
    body: Callable[[], bytes] = lambda: b"{}"
    told: Callable[[dict[str, Any]], None] = lambda answer: None
    keys: int = 0
    name: str = ""

    def request(self) -> bytes:
        """The bytes of one request, with a fresh key."""
        self.keys += 1
        body = self.body()
        lines = [
            f"POST {self.path} HTTP/1.1",
            "Host: 127.0.0.1",
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
            f"Idempotency-Key: {self.name}-{self.keys}",
            *(f"{name}: {value}" for name, value in self.headers.items()),
        ]
        return "\r\n".join([*lines, "", ""]).encode() + body


@dataclass(slots=True)
class Timing:
    """Latencies of one kind of request, in milliseconds, and how long all took, in seconds."""

    ms: list[float] = field(default_factory=list)
    took_s: float = 0.0

    @property
    def median_ms(self) -> float:
        """Half are quicker."""
        return median(self.ms)

    @property
    def p99_ms(self) -> float:
        """99 in 100 are quicker."""
        return quantiles(self.ms, n=100)[98]

    @property
    def per_s(self) -> float:
        """Requests answered in a second."""
        return len(self.ms) / self.took_s


def run(port: int, clients: Sequence[Client], requests: int) -> Timing:
    """`requests` in all, shared by the clients, each waiting for its answer before the next."""
    return asyncio.run(_run(port, clients, requests))


def at_once(port: int, clients: Sequence[Client]) -> list[tuple[int, dict[str, Any]]]:
    """One request of each client, sent in the same moment; the statuses and answers."""
    return asyncio.run(_at_once(port, clients))


async def _run(port: int, clients: Sequence[Client], requests: int) -> Timing:
    timing = Timing()
    left = iter(range(requests))
    start = time.perf_counter()
    await asyncio.gather(*(_client(port, one, left, timing) for one in clients))
    timing.took_s = time.perf_counter() - start
    return timing


async def _client(port: int, client: Client, left: Any, timing: Timing) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for _ in left:
        request = client.request()
        sent_at = time.perf_counter()
        writer.write(request)
        status, answer = await _answer(reader)
        timing.ms.append((time.perf_counter() - sent_at) * 1000)
        if status >= 300:
            raise RuntimeError(f"{client.path} answered {status}: {answer}")
        client.told(answer)
    writer.close()


async def _at_once(port: int, clients: Sequence[Client]) -> list[tuple[int, dict[str, Any]]]:
    lines = [await asyncio.open_connection("127.0.0.1", port) for _ in clients]
    for (_, writer), client in zip(lines, clients, strict=True):
        writer.write(client.request())
    answers = [await _answer(reader) for reader, _ in lines]
    for _, writer in lines:
        writer.close()
    return answers


async def _answer(reader: asyncio.StreamReader) -> tuple[int, dict[str, Any]]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    status = int(head.split(" ", 2)[1])
    length = next(
        int(line.split(":")[1])
        for line in head.lower().split("\r\n")
        if line.startswith("content-length:")
    )
    return status, json.loads(await reader.readexactly(length))
