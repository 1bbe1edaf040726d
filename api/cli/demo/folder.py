"""The demo's folder: its hall.toml, credentials, journal, papers and logs, kept between runs."""

import json
import secrets
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli_w

from api.domain.settings import HallSettings
from api.hub.credentials import add_device, set_pin
from api.hub.hall_file import load

# The person who may touch the virtual devices from the hall page.
STAGE = "stage"
ANY_HOUR = {
    "zh-Hant": "展示：全天受理",
    "en": "Demonstration: open at any hour",
    "vi": "Trình diễn: mở cửa mọi giờ",
    "id": "Demonstrasi: buka kapan saja",
    "ja": "デモ：終日受付",
}
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class DemoFolder:
    """Paths below one root. `settings` are those of the demo's own hall.toml."""

    root: Path
    settings: HallSettings
    pins: dict[str, str]

    @property
    def hall_file(self) -> Path:
        """The hall.toml that the hub reads."""
        return self.root / "hall.toml"

    @property
    def state(self) -> Path:
        """The hub's own folder."""
        return self.root / "state"

    def token_file(self, device: str) -> Path:
        """Where the token of a device lies."""
        return self.root / "tokens" / device

    def place(self, name: str) -> Path:
        """A folder of this name, made if need be."""
        path = self.root / name
        path.mkdir(parents=True, exist_ok=True)
        return path


def prepare(source: Path, root: Path) -> DemoFolder:
    """Make or find the demo's folder for the hall in `source`. Raises HallFileMistakes."""
    load(source)
    root.mkdir(parents=True, exist_ok=True)
    root.chmod(0o700)
    table = staged(tomllib.loads(source.read_text("utf-8")))
    # The demo's hall.toml lies elsewhere; the files that it names stay where they are.
    files = {key: str((source.parent / name).resolve()) for key, name in table["tickets"].items()}
    table["tickets"] = files
    (root / "hall.toml").write_text(tomli_w.dumps(table), "utf-8")
    folder = opened(root)
    folder.state.mkdir(exist_ok=True)
    _give_tokens(folder)
    _give_pins(folder)
    return folder


def opened(root: Path) -> DemoFolder:
    """A folder that was prepared before. Raises HallFileMistakes."""
    return DemoFolder(root=root, settings=load(root / "hall.toml"), pins=_pins_on_disk(root))


def staged(table: dict[str, Any]) -> dict[str, Any]:
    """The hall with its stage: open at any hour, a virtual printer, and somebody to touch it."""
    opening = dict(table.get("opening", {}), holidays=[], exceptions=[])
    opening.update({day: ["00:00-24:00"] for day in DAYS}, words=ANY_HOUR)
    devices = list(table.get("devices", []))
    papers = [
        {"id": paper_of(one["id"]), "role": "virtual", "names": one.get("names", {})}
        for one in devices
        if one.get("role") == "printer"
    ]
    stage = {"number": STAGE, "role": "stage", "post": {"zh-Hant": "展示", "en": "Stage"}}
    staff = [*table.get("staff", []), stage]
    return {
        "tickets": {},
        **table,
        **_at_any_hour(table),
        "opening": opening,
        "devices": [*devices, *papers],
        "staff": staff,
    }


def _at_any_hour(table: dict[str, Any]) -> dict[str, Any]:
    """What has hours of its own, without them: a demo is looked at in the evening as well."""
    kept: dict[str, Any] = {
        name: [{key: value for key, value in one.items() if key != "hours"} for one in table[name]]
        for name in ("services", "counters")
        if name in table
    }
    remote = {key: value for key, value in table.get("remote", {}).items() if key != "hours"}
    return {**kept, **({"remote": remote} if remote else {})}


def paper_of(printer: str) -> str:
    """The id of the virtual printer behind a printer."""
    return f"paper-of-{printer}"


def _give_tokens(folder: DemoFolder) -> None:
    folder.place("tokens")
    for device in folder.settings.devices:
        file = folder.token_file(device.id)
        if not file.exists():
            _write_secret(file, add_device(folder.state, folder.settings.hall.id, device))


def _give_pins(folder: DemoFolder) -> None:
    for member in folder.settings.staff:
        if member.number not in folder.pins:
            pin = f"{secrets.randbelow(10**6):06d}"
            set_pin(folder.state, folder.settings.hall.id, member.number, pin)
            folder.pins[member.number] = pin
    _write_secret(folder.root / "pins.json", json.dumps(folder.pins, indent=1))


def _pins_on_disk(root: Path) -> dict[str, str]:
    file = root / "pins.json"
    return dict(json.loads(file.read_text("utf-8"))) if file.exists() else {}


def _write_secret(file: Path, words: str) -> None:
    file.touch(mode=0o600)
    file.write_text(words, "utf-8")
