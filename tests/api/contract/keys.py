"""Finds the phrase keys that code asks for, in Python by its syntax, in pages by their literals."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.architecture import ROOT, modules

# Quoted literals in JavaScript, each kind by itself, because templates hold others within.
_LITERALS = [re.compile(rf"{quote}([^{quote}\n]*){quote}") for quote in "\"'`"]
# A call for words in a page, up to the end of its first argument.
_SAY = re.compile(r"\bsay\(([^,()]*(?:\([^()]*\))?[^,()]*)")
_HOLE = "\0"


@dataclass(frozen=True, slots=True)
class Asked:
    """A key that code asks for, at `place`; holes in it match anything."""

    place: str
    key: str

    def matches(self, known: str) -> bool:
        """Whether the phrase `known` may be the one asked for."""
        if _HOLE not in self.key:
            return self.key == known
        pattern = ".+".join(re.escape(part) for part in self.key.split(_HOLE))
        return re.fullmatch(pattern, known) is not None

    def __str__(self) -> str:
        return f"{self.place}: {self.key.replace(_HOLE, '{…}')}"


def asked(root: Path = ROOT) -> Iterator[Asked]:
    """Every key that is handed to `phrase` in Python or to `say` in a page."""
    for path in modules(root):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _called(node.func) == "phrase":
                for key in _written(node.args[1:2]):
                    yield Asked(f"{path.relative_to(root)}:{node.lineno}", key)
    for path, text in _pages(root):
        for call in _SAY.finditer(text):
            line = text.count("\n", 0, call.start()) + 1
            for key in _literals(call[1]):
                if "." in key:
                    yield Asked(f"{path}:{line}", key)


def mentioned(root: Path = ROOT) -> Iterator[Asked]:
    """Every text in the code that may be a key, or the frame of one, wherever it stands."""
    for path in modules(root):
        file = str(path.relative_to(root))
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant | ast.JoinedStr):
                yield from (Asked(file, key) for key in _written([node]) if _telling(key))
    for path, text in _pages(root):
        yield from (Asked(str(path), key) for key in _literals(text) if _telling(key))


def _pages(root: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted((root / "api/web").rglob("*")):
        if path.suffix in {".js", ".html"}:
            yield path.relative_to(root), path.read_text("utf-8")


def _called(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _written(nodes: list[ast.expr]) -> list[str]:
    match nodes:
        case [ast.Constant(value=str() as key)]:
            return [key]
        case [ast.JoinedStr(values=parts)]:
            return ["".join(str(p.value) if isinstance(p, ast.Constant) else _HOLE for p in parts)]
        case [ast.IfExp(body=one, orelse=other)]:
            return _written([one]) + _written([other])
        case _:
            return []


def _literals(text: str) -> list[str]:
    found = [literal for kind in _LITERALS for literal in kind.findall(text)]
    return [re.sub(r"\$\{[^}]*\}", _HOLE, literal) for literal in found]


def _telling(key: str) -> bool:
    """Whether a text says enough to be a key: a bare hole would be every key."""
    return "." in key and bool(re.search(r"[a-z_]{3}", key.replace(_HOLE, " ")))
