"""The press that is not settled yet, on disk before it is sent (F:P2). It sends nothing."""

import os
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import structlog
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from api.client.edge import Edge
from kiosk.states import Press

log = structlog.get_logger()


class _Kept(BaseModel):
    """The file: a press with the wall time of its moment, since no other clock outlives a boot."""

    model_config = ConfigDict(frozen=True)
    key: Annotated[str, Field(min_length=1)]
    service: str
    ticket_class: str
    language: str
    at: float


class Memory:
    """One small file in `folder`: there while a press is unsettled, gone otherwise."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "press.json"
        # A card that cannot be written costs only the memory over a crash, not the citizen.
        self._edge = Edge("press on disk", OSError)

    def keep(self, press: Press, *, wall: float, now: float) -> None:
        """Write the press and sync it; only then may it be sent.

        `wall` and `now` are the same moment on the wall and in the machine's clock.
        """
        kept = _Kept(**{**asdict(press), "at": wall - (now - press.at)})
        with self._edge:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            _replace(self.file, kept.model_dump_json().encode())

    def kept(self, *, wall: float, now: float) -> Press | None:
        """The press that an earlier run left, in the machine's clock; None if all are settled."""
        try:
            kept = _Kept.model_validate_json(self.file.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValidationError) as error:
            # Half a file was never synced, so its press was never sent.
            log.warning("press on disk is not readable", file=str(self.file), why=str(error))
            return None
        return Press(**{**kept.model_dump(), "at": now - (wall - kept.at)})

    def forget(self, key: str) -> None:
        """This press is settled; a newer one in the file stays."""
        kept = self.kept(wall=0.0, now=0.0)
        if kept is not None and kept.key == key:
            with self._edge:
                self.file.unlink(missing_ok=True)
                _sync_folder(self.file.parent)


def _replace(file: Path, content: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".press", delete=False) as new:
        new.write(content)
        new.flush()
        os.fsync(new.fileno())
    os.replace(new.name, file)
    _sync_folder(file.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
