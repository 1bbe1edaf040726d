"""What was acknowledged is on the disk, whatever happens to the process next (F:P1, P2, S3)."""

import json
import resource
import signal
import sqlite3
import threading
from contextlib import closing
from itertools import count
from pathlib import Path

import httpx2
import pytest

from api.hub.server import AlreadyRunning, alone_in
from api.hub.store.engine import FILE
from api.hub.store.thread import EXIT_STATUS
from tests.api.hub.process import Place, Process, open_counter, place, take

KIOSKS = ("kiosk-1", "kiosk-2")
NEVER = -1


def crowd(hub: Process, keys: "count[int]", *, enough: int) -> tuple[dict[str, str], set[str]]:
    """Citizens press at both kiosks until the hub dies: number by key, and keys without answer.

    Once `enough` are acknowledged the hub is killed, while the others still press.
    """
    numbers: dict[str, str] = {}
    unanswered: set[str] = set()

    def press(kiosk: str) -> None:
        with httpx2.Client(trust_env=False) as http:
            while True:
                key = f"{kiosk}/{next(keys)}"
                try:
                    numbers[key] = take(http, hub, kiosk, key)
                except httpx2.TransportError:
                    unanswered.add(key)
                    return
                if len(numbers) == enough:
                    hub.process.send_signal(signal.SIGKILL)

    threads = [threading.Thread(target=press, args=(kiosk,)) for kiosk in KIOSKS for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    hub.process.wait()
    return numbers, unanswered


def issued(where: Place) -> list[str]:
    with closing(sqlite3.connect(where.state_dir / FILE)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        taken = connection.execute(
            "SELECT payload FROM journal WHERE type = 'ticket_taken' ORDER BY sequence"
        )
        numbers = [json.loads(payload)["number"] for (payload,) in taken]
        rows = connection.execute("SELECT number FROM tickets").fetchall()
    assert sorted(numbers) == sorted(number for (number,) in rows)
    return numbers


def test_what_was_acknowledged_outlives_every_kill(tmp_path: Path) -> None:
    where = place(tmp_path)
    keys = count()
    told: dict[str, str] = {}
    for kill in range(3):
        with where.serving() as hub:
            if kill == 0:
                open_counter(hub)
            # Also a press whose answer was lost gets its one number, from the same key.
            with httpx2.Client(trust_env=False) as http:
                again = {key: take(http, hub, key.partition("/")[0], key) for key in told}
            assert {key: again[key] for key, number in told.items() if number} == {
                key: number for key, number in told.items() if number
            }
            assert len(set(again.values())) == len(again)
            assert sorted(issued(where)) == sorted(again.values())
            numbers, unanswered = crowd(hub, keys, enough=30)
        assert len(numbers) >= 30
        told = {**again, **numbers, **dict.fromkeys(unanswered, "")}


def test_a_failed_write_ends_the_process_and_the_next_start_knows_what_was_kept(
    tmp_path: Path,
) -> None:
    where = place(tmp_path)
    with where.serving() as hub:
        open_counter(hub)
        # The disk is full from here on: no file of this process may grow any further.
        size = (where.state_dir / f"{FILE}-wal").stat().st_size
        resource.prlimit(hub.process.pid, resource.RLIMIT_FSIZE, (size + 100_000,) * 2)
        numbers, unanswered = crowd(hub, count(), enough=NEVER)
        assert hub.process.returncode == EXIT_STATUS
    with where.serving() as hub, httpx2.Client(trust_env=False) as http:
        again = {key: take(http, hub, key.partition("/")[0], key) for key in numbers}
        assert again == numbers
    assert numbers
    assert unanswered


def test_the_hub_ends_at_once_when_asked_though_somebody_follows(tmp_path: Path) -> None:
    with place(tmp_path).serving() as hub:
        stream = httpx2.Client(base_url=hub.url, trust_env=False)
        with stream, stream.stream("GET", "/api/views/board/stream") as response:
            assert response.is_success
            hub.process.send_signal(signal.SIGTERM)
            # A stream that were cut off, not ended, would raise here.
            response.read()
        assert hub.process.wait() == 0


def test_a_second_hub_on_the_same_state_is_turned_away(tmp_path: Path) -> None:
    where = place(tmp_path)
    with (
        where.serving(),
        pytest.raises(AlreadyRunning, match="another hub"),
        alone_in(where.state_dir),
    ):
        pass
