"""Reads the tree by its syntax and says what breaks the design's table. It runs no code of it."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("api", "kiosk", "display", "printer", "firmware_py")
SERVICES = ("kiosk", "display", "printer", "firmware_py")

# Design §1: who may import what of ours, besides itself.
OURS: dict[str, frozenset[str]] = {
    "kiosk": frozenset({"api.contract", "api.client", "api.screen", "api.voice"}),
    "display": frozenset({"api.contract", "api.client", "api.screen", "api.voice"}),
    "printer": frozenset({"api.contract", "api.client"}),
    "firmware_py": frozenset({"api.contract", "api.client"}),
    "api": frozenset(),
    "api.contract": frozenset(),
    "api.process": frozenset(),
    "api.client": frozenset({"api.contract", "api.process"}),
    "api.screen": frozenset({"api.contract"}),
    "api.voice": frozenset({"api.contract"}),
    "api.domain": frozenset({"api.contract"}),
    "api.web": frozenset({"api.contract"}),
    "api.hub": frozenset({"api.domain", "api.contract", "api.web", "api.process", "api.voice"}),
    "api.cli": frozenset(
        {"api.hub", "api.domain", "api.contract", "api.client", "api.process", "api.voice"}
    ),
}

# What of others' an area may import besides the standard library; unnamed areas may any.
OTHERS: dict[str, frozenset[str]] = {
    "api": frozenset(),
    "api.contract": frozenset({"pydantic"}),
    "api.process": frozenset({"structlog"}),
    "api.domain": frozenset(),
}

# Libraries that open hardware: one file of one package each, so that a driver can be exchanged.
DRIVERS = frozenset({"gpiozero", "lgpio", "serial", "pymodbus", "luma", "escpos", "usb"})


@dataclass(frozen=True, slots=True)
class Import:
    """One import of `module`, in `file` relative to the tree, at `line`."""

    file: Path
    line: int
    module: str

    @property
    def package(self) -> str:
        """The top-level package that imports."""
        return self.file.parts[0]

    @property
    def library(self) -> str:
        """The top-level package that is imported."""
        return self.module.partition(".")[0]

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {area(dotted(self.file))} imports {self.module}"


def dotted(file: Path) -> str:
    """`kiosk/app.py` as `kiosk.app`."""
    parts = file.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def area(module: str) -> str:
    """The row of the table that a module of ours belongs to; outside the table, its own name."""
    two = ".".join(module.split(".")[:2])
    return two if two in OURS else module.partition(".")[0]


def modules(root: Path) -> Iterator[Path]:
    """Every Python file of the five packages."""
    for package in PACKAGES:
        yield from sorted((root / package).rglob("*.py"))


def imports(root: Path) -> Iterator[Import]:
    """Every import in the five packages, wherever in a file it stands."""
    for path in modules(root):
        file = path.relative_to(root)
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for module in _imported(node, file):
                yield Import(file, getattr(node, "lineno", 0), module)


def forbidden(root: Path) -> list[str]:
    """Every import that the table does not allow, with file and line."""
    return [str(one) for one in imports(root) if not allowed(one)]


def allowed(one: Import) -> bool:
    """Whether the table lets this file import this module."""
    here = area(dotted(one.file))
    if one.library in PACKAGES:
        return area(one.module) in OURS[here] | {here}
    return (
        here not in OTHERS or one.library in sys.stdlib_module_names or one.library in OTHERS[here]
    )


def opened_twice(root: Path) -> list[str]:
    """Every driver library that a second file imports, with both files."""
    files: dict[str, set[str]] = {}
    for one in imports(root):
        if one.library in DRIVERS:
            files.setdefault(f"{one.package}: {one.library}", set()).add(str(one.file))
    return [f"{what} in {sorted(where)}" for what, where in files.items() if len(where) > 1]


def too_long(root: Path, *, file_lines: int, function_lines: int) -> list[str]:
    """Every file and every function above its limit."""
    found = []
    for path in modules(root):
        text, file = path.read_text("utf-8"), path.relative_to(root)
        if (lines := text.count("\n")) > file_lines:
            found.append(f"{file}: {lines} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > function_lines:
                    found.append(f"{file}:{node.lineno}: {node.name} has {lines} lines")
    return found


def wordless(root: Path) -> list[str]:
    """Every module with code that does not open with a line saying what it is."""
    trees = ((path, ast.parse(path.read_text("utf-8"))) for path in modules(root))
    return [
        str(path.relative_to(root))
        for path, tree in trees
        if tree.body and not (ast.get_docstring(tree) or "").split("\n")[0].strip()
    ]


def shadowing(root: Path) -> list[str]:
    """Every module or package that bears the name of one of the standard library's."""
    files = [path.relative_to(root) for path in modules(root)]
    return [str(file) for file in files if dotted(file).split(".")[-1] in sys.stdlib_module_names]


def _imported(node: ast.AST, file: Path) -> list[str]:
    match node:
        case ast.Import(names=names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=module, names=names, level=level):
            base = ".".join(part for part in (_above(file, level), module) if part)
            # `from api import hub` names a module; `from api.hub import app` names one already.
            return [f"{base}.{alias.name}" for alias in names] if base == "api" else [base]
        case ast.Call(func=ast.Name(id="__import__") | ast.Attribute(attr="import_module")) | (
            ast.Call(func=ast.Name(id="import_module"))
        ):
            return [str(one.value) for one in node.args[:1] if isinstance(one, ast.Constant)]
        case _:
            return []


def _above(file: Path, level: int) -> str:
    return ".".join(file.parts[:-level]) if level else ""
