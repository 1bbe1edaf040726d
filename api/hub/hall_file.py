"""hall.toml from the disk: read whole, or refused with line, key and mend for each mistake."""

from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from api.domain.checks.every import mistakes
from api.domain.settings import HallSettings
from api.hub.ticket_files import with_ticket_files
from api.hub.toml_file import (
    Finding,
    HallFileMistakes,
    finding,
    shape_findings,
    table_of,
    text_of,
)

_SETTINGS = TypeAdapter(HallSettings)


def load(path: Path) -> HallSettings:
    """The settings in the file. Raises HallFileMistakes."""
    return parse(text_of(path, "hall.toml"), path)


def parse(text: str, path: Path) -> HallSettings:
    """The settings in `text`; files that it names lie beside `path`. Raises HallFileMistakes."""
    table, found = with_ticket_files(table_of(text, path), path.parent)
    if found:
        raise HallFileMistakes(path, [finding(text, one) for one in found])
    try:
        settings = _SETTINGS.validate_python(table, extra="forbid")
    except ValidationError as error:
        raise HallFileMistakes(path, shape_findings(text, error, HallSettings)) from None
    found = mistakes(settings)
    if found:
        raise HallFileMistakes(path, [finding(text, one) for one in found])
    return settings


__all__ = ["Finding", "HallFileMistakes", "load", "parse"]
