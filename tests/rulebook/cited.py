"""Finds where rules are cited: in docstrings, comments, names of tests, refusals and figures."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from api.contract.phrases import FALLBACK, phrasebook
from api.contract.problems import REFUSALS
from tests.architecture import ROOT, modules

# R1 and R1–R4, and r16 in the name of a test; not the R of another word, nor F:R2.
_RULE = re.compile(r"(?<![\w:])R(\d{1,2})(?:\s?[–-]\s?R(\d{1,2}))?(?!\w)")
_IN_NAME = re.compile(r"(?<![a-z0-9])r(\d{1,2})(?![a-z0-9])")
_LAST = 38


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A function, class or whole module that cites a rule. `what` is "" for the module."""

    file: str
    what: str


def cited(text: str) -> set[str]:
    """The ids of all rules that a text names, spans resolved."""
    found: set[str] = set()
    for first, last in _RULE.findall(text):
        found |= {f"R{number}" for number in range(int(first), int(last or first) + 1)}
    return {one for one in found if 1 <= int(one[1:]) <= _LAST}


def code() -> dict[str, list[Place]]:
    """Rule to the places of our code that cite it."""
    return _gather((path, cited) for path in modules(ROOT))


def tests() -> dict[str, list[Place]]:
    """Rule to the tests that cite it, by name or in words."""
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    found = _gather((path, _cited_by_test) for path in files)
    return {rule: [one for one in places if one.what] for rule, places in found.items()}


def refusals(rule: str) -> list[str]:
    """The codes of the refusals that keep a rule."""
    return sorted(code for code, one in REFUSALS.items() if one.rule == rule)


def figures() -> dict[str, set[str]]:
    """Rule to the names of the figures that reports count for it."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "api/domain/reports").glob("*.py")):
        for part in ast.parse(path.read_text("utf-8")).body:
            for node in ast.walk(part):
                if isinstance(node, ast.Call):
                    given = {one.arg: one.value for one in node.keywords}
                    if isinstance(rule := given.get("rule"), ast.Constant):
                        names = _names(given.get("name"), part)
                        found.setdefault(str(rule.value), set()).update(names)
    return found


def _names(given: ast.expr | None, part: ast.stmt) -> set[str]:
    """The name of a figure, or, where a function picks it, all that the function may pick."""
    if isinstance(given, ast.Constant):
        return {str(given.value)}
    texts = (str(one.value) for one in ast.walk(part) if isinstance(one, ast.Constant))
    return {one for one in texts if f"report.{one}" in phrasebook(FALLBACK)}


def _cited_by_test(text: str) -> set[str]:
    named = {f"R{number}" for number in _IN_NAME.findall(text.replace("_", " "))}
    return cited(text) | {one for one in named if 1 <= int(one[1:]) <= _LAST}


def _gather(files: Iterator[tuple[Path, object]]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for path, reads in files:
        for place, text in _pieces(path):
            for rule in reads(text):  # type: ignore[operator]
                found.setdefault(rule, []).append(place)
    return {rule: sorted(set(places)) for rule, places in found.items()}


def _pieces(path: Path) -> Iterator[tuple[Place, str]]:
    """Each outermost function and class with its whole text, and the rest as the module."""
    file, text = str(path.relative_to(ROOT)), path.read_text("utf-8")
    lines = text.splitlines()
    rest = dict(enumerate(lines, start=1))
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            span = range(node.lineno, (node.end_lineno or node.lineno) + 1)
            yield Place(file, node.name), "\n".join(rest.pop(line) for line in span)
    yield Place(file, ""), "\n".join(rest.values())
