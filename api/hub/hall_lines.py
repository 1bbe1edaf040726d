"""On which line of a hall.toml a key stands. It reads lines as people do, and judges nothing."""

import re

from api.domain.mistake import Path as KeyPath


def line_of(text: str, path: KeyPath) -> int:
    """The line, from 1, on which the key or table of `path` stands, or its nearest parent's.

    0 when none of it stands in the file.
    """
    # Not splitlines(): a line separator within a text would shift all lines below it.
    lines = text.split("\n")
    if len(path) > 1 and _heads(lines, f"{path[0]}.{path[1]}"):
        # A table within a table, such as opening.exceptions.0, has heads of its own.
        path = (f"{path[0]}.{path[1]}", *path[2:])
    heads = _heads(lines, str(path[0])) if path else []
    if not heads:
        return _key_line(lines, path, 0, _end(lines, 0))
    # A name such as services.0 is the place of a [[table]]; others have but one head.
    wanted = path[1] if len(path) > 1 and isinstance(path[1], int) else 0
    if wanted >= len(heads):
        return heads[0] + 1
    start = heads[wanted]
    return _key_line(lines, path[1:], start + 1, _end(lines, start + 1)) or start + 1


def _heads(lines: list[str], table: str) -> list[int]:
    """The places of [table], or of every [[table]]."""
    head = re.compile(rf"\s*\[\[?\s*\"?{re.escape(table)}\"?\s*\]\]?\s*(#|$)")
    return [place for place, line in enumerate(lines) if head.match(line)]


def _end(lines: list[str], start: int) -> int:
    """Where the table that `start` is in gives way to the next."""
    head = re.compile(r"\s*\[\[?\s*[\w.\"-]+\s*\]\]?\s*(#|$)")
    return next((n for n in range(start, len(lines)) if head.match(lines[n])), len(lines))


def _key_line(lines: list[str], path: KeyPath, start: int, end: int) -> int:
    """The line of the innermost key of `path` that stands between the two, else 0."""
    for step in reversed(path):
        if isinstance(step, str):
            key = re.compile(rf"\s*[\"']?{re.escape(step)}[\"']?\s*[=.]")
            for place in range(start, end):
                if key.match(lines[place]):
                    return place + 1
    return 0
