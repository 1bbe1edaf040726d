"""Accounts for each call exactly once: a line of log, and a line in a file if one is wanted."""

import json
from datetime import datetime
from pathlib import Path
from typing import Literal

import structlog

from api.client.edge import Edge
from api.contract.views import CallLine

log = structlog.get_logger()

How = Literal["announced", "shown"]


class Ledger:
    """Hears of each call when it is announced, or shown without being announced (F:N5)."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._edge = Edge(f"announcements file {file}", OSError)

    def __call__(self, call: CallLine, how: How, at: datetime) -> None:
        """Write it down; a full disk is logged and never stops the wall."""
        line = {
            "id": call.id,
            "number": call.number,
            "counter": call.counter,
            "at": at.isoformat(),
            "shown": how,
        }
        log.info("call", **line)
        if self._file is None:
            return
        with self._edge, self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
