"""Loudspeaker and light as the staff set them, kept over a restart: the file and the backlight."""

import os
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from api.client.edge import Edge
from kiosk.states import Adjust

BACKLIGHTS = Path("/sys/class/backlight")
_HIGHEST = 10
_Level = Annotated[int, Field(ge=0, le=_HIGHEST)]


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True)
    volume: _Level
    brightness: _Level


class Dials:
    """Both levels are from 0 to 10. A panel without a backlight of its own keeps its light."""

    def __init__(self, folder: Path, *, backlights: Path = BACKLIGHTS) -> None:
        self.file, self._backlights = folder / "dials.json", backlights
        self._edge = Edge("loudspeaker and light", OSError)

    def kept(self, otherwise: Adjust) -> Adjust:
        """As they were set last."""
        try:
            kept = _Kept.model_validate_json(self.file.read_bytes())
        except (OSError, ValidationError):
            return otherwise
        return Adjust(kept.volume, kept.brightness)

    def set(self, wanted: Adjust) -> None:
        """Now, and after the next start."""
        with self._edge:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            kept = _Kept(volume=wanted.volume, brightness=wanted.brightness)
            half = self.file.with_suffix(".new")
            half.write_text(kept.model_dump_json(), "utf-8")
            os.replace(half, self.file)
            self.light(wanted.brightness)

    def light(self, brightness: int) -> None:
        """The glass as bright as that. Raises OSError where the kiosk may not."""
        for one in sorted(self._backlights.glob("*/max_brightness")):
            most = int(one.read_text("ascii"))
            level = max(most * brightness // _HIGHEST, 1)
            (one.parent / "brightness").write_text(str(level), "ascii")
