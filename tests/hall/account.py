"""The accounts of a day: journal, wall, paper and signs, and whether they agree."""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx2
import zxingcpp
from PIL import Image

from api.contract.events import TicketTaken
from api.hub.hall_file import load
from api.hub.store.history import pasts, reading
from tests.hall.running import RunningHall

PAGE = 1000


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the journal."""

    sequence: int
    at: datetime
    type: str
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Journal:
    """All rows of a day, in order."""

    rows: tuple[Row, ...]

    def of(self, type: str) -> list[Row]:
        """The rows of one kind."""
        return [row for row in self.rows if row.type == type]

    def count(self, type: str) -> int:
        """How many rows of one kind."""
        return len(self.of(type))


def journal(hall: RunningHall) -> Journal:
    """The whole journal, as the supervisor may read it."""
    with hall.person("9001") as hub:
        rows: list[Row] = []
        while True:
            last = rows[-1].sequence if rows else 0
            page = _page(hub.http, last)
            rows += page
            if len(page) < PAGE:
                return Journal(tuple(rows))


def _page(http: httpx2.Client, after: int) -> list[Row]:
    answer = http.get("/journal", params={"after": after, "limit": PAGE})
    answer.raise_for_status()
    return [_row(line) for line in answer.json()["lines"]]


def _row(line: dict[str, Any]) -> Row:
    payload = line["payload"]
    return Row(
        sequence=line["sequence"],
        at=datetime.fromisoformat(line["at"]),
        type=line["type"],
        payload=json.loads(payload) if isinstance(payload, str) else payload,
    )


def tokens(hall: RunningHall) -> dict[str, str]:
    """Each ticket's token, read beside the hub: no list that it gives out shows one (R34)."""
    with reading(hall.root / "state") as connection:
        name = load(hall.root / "hall.toml").hall.id
        events = [past.recorded.event for past in pasts(connection, name)]
    return {one.ticket: one.token for one in events if isinstance(one, TicketTaken)}


def papers(hall: RunningHall) -> Counter[str]:
    """How many papers came out for each ticket's token, read back from their QR codes."""
    folders = [folder for folder in (hall.root / "papers").iterdir() if folder.is_dir()]
    return Counter(
        _token(folder / str(line["png"]))
        for folder in folders
        for line in _log(folder)
        if line["png"]
    )


def _log(folder: Path) -> list[dict[str, Any]]:
    file = folder / "log.jsonl"
    rows = file.read_text("utf-8").splitlines() if file.exists() else []
    return [json.loads(row) for row in rows]


def _token(picture: Path) -> str:
    found = zxingcpp.read_barcodes(Image.open(picture).convert("L"))
    assert found, f"the code on {picture} cannot be read"
    return str(found[0].text).rpartition("/")[2]


def gaps(journal: Journal) -> list[str]:
    """Numbers skipped or given twice (R1), by prefix."""
    serials: dict[str, list[int]] = {}
    for row in journal.of("ticket_taken"):
        serials.setdefault(row.payload["prefix"], []).append(row.payload["serial"])
    return [
        f"{prefix}: {found}"
        for prefix, found in serials.items()
        if found != list(range(1, len(found) + 1))
    ]
