"""Keeps the papers that came out: a PNG each, and a line in a log. It prints nothing."""

import json
from datetime import UTC, datetime
from pathlib import Path

from printer.virtual.model import Cut


class Keep:
    """FOLDER/0001.png, 0002.png, … and FOLDER/log.jsonl, one line for each cut."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._count = len(list(folder.glob("[0-9][0-9][0-9][0-9].png")))

    def put(self, cut: Cut) -> None:
        """Keep one paper; the line is written last, so that a name in it always has its file."""
        name = None
        if not cut.blank:
            self._count += 1
            name = f"{self._count:04d}.png"
            cut.picture.save(self._folder / name)
        line = {
            "sequence": cut.sequence,
            "time": datetime.now(UTC).isoformat(),
            "png": name,
            "codes": cut.codes,
            "process_id": cut.process_id,
        }
        with (self._folder / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line, ensure_ascii=False) + "\n")
