"""hall.toml from the disk: read whole, or refused with line, key and mend for each mistake."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from api.domain.check import Mistake, mistakes
from api.domain.check import Path as KeyPath
from api.domain.settings import HallSettings

_SETTINGS = TypeAdapter(HallSettings)

_MENDS = {
    "missing": "add this key",
    "unexpected_keyword_argument": "remove it, or correct its spelling",
    "string_type": "write it in quotes",
    "int_parsing": "write a whole number without quotes",
    "int_type": "write a whole number without quotes",
    "bool_type": "write true or false without quotes",
    "tuple_type": "write a list in [ ]",
    "dict_type": 'write {zh-Hant = "…", en = "…"}',
}


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


def load(path: Path) -> HallSettings:
    """The settings in the file. Raises HallFileMistakes."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        finding = Finding(0, "file", str(error), "give the path of a hall.toml in UTF-8")
        raise HallFileMistakes(path, [finding]) from None
    return parse(text, path)


def parse(text: str, path: Path) -> HallSettings:
    """The settings in `text`; `path` is only named. Raises HallFileMistakes."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        finding = Finding(line, "TOML", str(error), "correct the line as TOML is written")
        raise HallFileMistakes(path, [finding]) from None
    try:
        settings = _SETTINGS.validate_python(table, extra="forbid")
    except ValidationError as error:
        raise HallFileMistakes(path, _shape_findings(text, error)) from None
    found_mistakes = [_finding(text, one) for one in mistakes(settings)]
    if found_mistakes:
        raise HallFileMistakes(path, found_mistakes)
    return settings


def _shape_findings(text: str, error: ValidationError) -> list[Finding]:
    return [
        _finding(
            text, Mistake(tuple(one["loc"]), one["msg"], _MENDS.get(one["type"], "see the docs"))
        )
        for one in error.errors(include_url=False)
    ]


def _finding(text: str, mistake: Mistake) -> Finding:
    key = ".".join(str(step) for step in mistake.path)
    return Finding(line_of(text, mistake.path), key, mistake.problem, mistake.mend)


def line_of(text: str, path: KeyPath) -> int:
    """The line, from 1, on which the key or table of `path` stands, or its nearest parent's."""
    lines = text.splitlines()
    start, end = _table_lines(lines, path)
    for key in (step for step in reversed(path[1:]) if isinstance(step, str)):
        for number in range(start, end):
            if re.match(rf"\s*\"?{re.escape(key)}\"?\s*=", lines[number]):
                return number + 1
    return start + 1 if lines else 0


def _table_lines(lines: list[str], path: KeyPath) -> tuple[int, int]:
    """First line and end of the [table] or of the n-th [[table]] that `path` begins with."""
    wanted = path[1] if len(path) > 1 and isinstance(path[1], int) else 0
    heads = [
        number
        for number, line in enumerate(lines)
        if re.match(rf"\s*\[\[?{re.escape(str(path[0]))}\]\]?\s*(#|$)", line)
    ]
    if wanted >= len(heads):
        return 0, len(lines) if not heads else 0
    start = heads[wanted]
    after = (n for n in range(start + 1, len(lines)) if lines[n].lstrip().startswith("["))
    return start, next(after, len(lines))
