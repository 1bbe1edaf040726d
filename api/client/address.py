"""Where the hub is and who this device is."""

import os
from dataclasses import dataclass, field
from pathlib import Path

DEFAULT_URL = "http://127.0.0.1:8080"


class TokenMissing(FileNotFoundError):
    """The device has no token yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HubAddress:
    """The hub's base URL, this device's id, and its token, which is never shown."""

    url: str
    device: str
    token: str = field(repr=False)


def hub_address(hub: str, device: str, token_file: Path | None) -> HubAddress:
    """The address from settings; without a file the token comes from systemd's credentials.

    Raises TokenMissing with the way to get one.
    """
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    file = token_file or (Path(folder) / "token" if folder else None)
    token = file.read_text("utf-8").strip() if file is not None and file.is_file() else ""
    if not token:
        raise TokenMissing(
            f"{device} has no token{f' in {file}' if file else ''}: "
            f"run `quhao device add {device}` on the hub and give its file with --token-file"
        )
    return HubAddress(url=hub.rstrip("/"), device=device, token=token)
