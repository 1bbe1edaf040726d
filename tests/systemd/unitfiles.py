"""Units as systemd sees them: a file with all drop-ins that apply to it."""

from dataclasses import dataclass
from pathlib import Path

SYSTEMD = Path(__file__).parents[2] / "systemd"
UNITS = sorted(SYSTEMD.glob("*.service"))
DEVICES = [unit for unit in UNITS if unit.name != "quhao-hub.service"]


@dataclass(frozen=True)
class Setting:
    """One line of a unit."""

    section: str
    key: str
    value: str


def settings(unit: Path) -> list[Setting]:
    """The unit's settings, then those of the common drop-ins, in the order systemd reads them."""
    files = [unit, *sorted((unit.parent / "quhao-.service.d").glob("*.conf"))]
    return [setting for file in files for setting in _lines(file)]


def values(unit: Path, key: str) -> list[str]:
    """All values given to a key, in order."""
    return [setting.value for setting in settings(unit) if setting.key == key]


def last(unit: Path, key: str) -> str | None:
    """The value that counts for a key that may be set once, None if it is not set."""
    return next(reversed(values(unit, key)), None)


def _lines(file: Path) -> list[Setting]:
    section, found = "", []
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            found.append(Setting(section, key, value))
    return found
