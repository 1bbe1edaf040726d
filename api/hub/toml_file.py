"""A TOML file that people write: read whole, or every mistake in it with line, key and mend."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from api.domain.mistake import Mistake
from api.domain.mistake import Path as KeyPath
from api.hub.hall_lines import line_of
from api.hub.hall_words import told

# What TOML promises to carry.
_LEAST, _MOST = -(2**63), 2**63 - 1


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake in the file. `line` counts from 1, 0 when the file as a whole is meant."""

    line: int
    key: str
    problem: str
    mend: str


class HallFileMistakes(ValueError):
    """The file cannot be used; `findings` are all the reasons, in the order of the lines."""

    def __init__(self, path: Path, findings: list[Finding]) -> None:
        self.path = path
        self.findings = sorted(findings, key=lambda one: one.line)
        super().__init__("\n".join(self.sentences()))

    def sentences(self) -> list[str]:
        """A line for each finding: file:line: key: problem; mend."""
        return [
            f"{self.path}:{one.line}: {one.key}: {one.problem}; {one.mend}" for one in self.findings
        ]


def text_of(path: Path, what: str) -> str:
    """The text in the file; `what` is its usual name. Raises HallFileMistakes."""
    try:
        # Notepad puts a mark before the first letter that TOML does not know.
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        wrong = Finding(0, "file", str(error), f"give the path of a {what} in UTF-8")
        raise HallFileMistakes(path, [wrong]) from None


def table_of(text: str, path: Path) -> dict[str, Any]:
    """The text as TOML; `path` is only named. Raises HallFileMistakes."""
    try:
        table = tomllib.loads(text)
    # Not all of it is TOMLDecodeError: a number of 5,000 digits, a list 1,000 deep.
    except (ValueError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        at_end = "end of document" in str(error)
        line = int(found[1]) if found else text.count("\n") + 1 if at_end else 0
        wrong = Finding(line, "TOML", str(error), "correct the line as TOML is written")
        raise HallFileMistakes(path, [wrong]) from None
    beyond = [finding(text, one) for one in _too_large(table, ())]
    if beyond:
        # Python itself refuses to write such numbers: no other check could speak of them.
        raise HallFileMistakes(path, beyond)
    return table


def _too_large(value: object, path: KeyPath) -> Iterator[Mistake]:
    """Whole numbers beyond the 64 bits of TOML."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _too_large(inner, (*path, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _too_large(inner, (*path, place))
    elif isinstance(value, int) and not _LEAST <= value <= _MOST:
        yield Mistake(path, "the number is far too large", "write a smaller number")


def shape_findings(text: str, error: ValidationError, kind: Any) -> list[Finding]:
    """What pydantic has against the text as a file of this kind, in plain words."""
    return [
        finding(text, Mistake(tuple(one["loc"]), *told(one, kind)))
        for one in error.errors(include_url=False)
    ]


def finding(text: str, mistake: Mistake) -> Finding:
    """A mistake with its line."""
    key = ".".join(str(step) for step in mistake.path)
    return Finding(line_of(text, mistake.path), key, mistake.problem, mistake.mend)
