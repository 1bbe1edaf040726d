"""The last call this wall told, kept over a restart: none is told twice. It draws nothing."""

import json
from datetime import datetime
from pathlib import Path

from api.client.edge import Edge
from api.contract.views import BoardView, CallLine
from display.ledger import How


class Told:
    """One small file: the id of the newest call told, and the call's day by the hall."""

    def __init__(self, folder: Path | None) -> None:
        """Without a folder nothing is kept, and a wall started again may repeat a fresh call."""
        self._file = folder / "told.json" if folder else None
        self._edge = Edge(f"file {self._file}", OSError)
        self._day = ""

    def resume(self, view: BoardView) -> int:
        """Up to which id the calls of this board were told before; 0 for none of them.

        Only on the same day, and only if the hub has not begun a new journal since.
        """
        self._day = view.day
        id, day = self._read()
        newest = max((call.id for call in view.calls), default=0)
        return id if day == view.day and id <= newest else 0

    def __call__(self, call: CallLine, how: How, at: datetime) -> None:
        """Remember this call; a full disk is logged and never stops the wall."""
        if self._file is None:
            return
        with self._edge:
            draft = self._file.with_suffix(".new")
            draft.write_text(json.dumps({"id": call.id, "day": self._day}), "utf-8")
            draft.replace(self._file)

    def _read(self) -> tuple[int, str]:
        if self._file is None or not self._file.exists():
            return 0, ""
        try:
            kept = json.loads(self._file.read_text("utf-8"))
            return int(kept["id"]), str(kept["day"])
        except (ValueError, KeyError, TypeError, OSError):
            # Half a file after a power cut: a call told twice is better than a wall that is dark.
            return 0, ""
