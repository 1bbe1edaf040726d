"""The files that hall.toml names for its tickets: templates, and the mark. It draws nothing."""

import struct
from base64 import b64encode
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from api.contract.layout import LAYOUT, Layout
from api.domain.checks.tickets import layout_mistakes
from api.domain.mistake import Mistake
from api.hub.toml_file import HallFileMistakes, finding, shape_findings, table_of, text_of

# How a PNG begins, where it says its width and height, and how it ends.
_PNG, _SIZE_AT, _HEAD, _END = b"\x89PNG\r\n\x1a\n", 16, 24, b"IEND"
# A mark of 60 by 20 mm in black and white is 3 kB; it goes out with every view of the printer.
LARGEST_LOGO = 16_384
# A small file can unfold to more dots than a Pi has memory for.
MOST_DOTS = 2000
_A_MARK = (
    f"write a PNG file of at most {LARGEST_LOGO // 1024} kB and {MOST_DOTS} dots a side"
    " in black and white"
)


def with_ticket_files(
    table: Mapping[str, Any], folder: Path
) -> tuple[dict[str, Any], list[Mistake]]:
    """hall.toml with what its [tickets] name in place of the names, and what cannot be had.

    Raises HallFileMistakes for a template that is there and is wrong.
    """
    tickets = table.get("tickets")
    if not isinstance(tickets, dict):
        return dict(table), []
    read: dict[str, Any] = dict(tickets)
    found: list[Mistake] = []
    for key, reader in _READERS.items():
        if key not in tickets:
            continue
        name = tickets[key]
        problem, mend = _refused(name, key, folder)
        if not problem:
            read[key], problem = reader(folder / name)
            mend = _A_MARK
        if problem:
            found.append(Mistake(("tickets", key), problem, mend))
    return {**table, "tickets": read}, found


def read_layout(path: Path) -> Layout:
    """A template from the disk. Raises HallFileMistakes."""
    text = text_of(path, "template of a ticket")
    table = table_of(text, path)
    try:
        layout = LAYOUT.validate_python(table, extra="forbid")
    except ValidationError as error:
        raise HallFileMistakes(path, shape_findings(text, error, Layout)) from None
    found = layout_mistakes(layout)
    if found:
        raise HallFileMistakes(path, [finding(text, one) for one in found])
    return layout


def _refused(name: object, key: str, folder: Path) -> tuple[str, str]:
    if not isinstance(name, str) or not name:
        return f"{key} is no name of a file", "write the name of a file beside hall.toml, in quotes"
    if not (folder / name).is_file():
        mend = "write the name of a file beside hall.toml"
        if key != "logo":
            mend += f"; `quhao ticket-preview --new {name}` writes one to begin with"
        return f"there is no file {folder / name}", mend
    return "", ""


def _layout(path: Path) -> tuple[Layout, str]:
    return read_layout(path), ""


def _logo(path: Path) -> tuple[str, str]:
    """The picture in base 64, or what is wrong with it."""
    data = path.read_bytes()
    if not data.startswith(_PNG):
        return "", f"{path.name} is no PNG file"
    if len(data) > LARGEST_LOGO:
        return "", f"{path.name} has {len(data)} bytes"
    width, height = struct.unpack_from(">II", data.ljust(_HEAD, b"\0"), _SIZE_AT)
    if not (0 < width <= MOST_DOTS and 0 < height <= MOST_DOTS):
        return "", f"{path.name} is {width} × {height} dots"
    if _END not in data[-len(_END) - 4 :]:
        return "", f"{path.name} is cut short"
    return b64encode(data).decode("ascii"), ""


_READERS: dict[str, Callable[[Path], tuple[object, str]]] = {
    "standard": _layout,
    "large": _layout,
    "logo": _logo,
}
