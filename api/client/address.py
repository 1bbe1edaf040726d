"""Where the hub is and who this device is."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

DEFAULT_URL = "http://127.0.0.1:8080"


class AddressMistake(Exception):
    """Settings that lead to no hub; the message tells a person how to mend them."""


class TokenMissing(AddressMistake):
    """The device has no token yet, or one that cannot be one."""


class UrlMistake(AddressMistake):
    """A base URL that is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HubAddress:
    """The hub's base URL, this device's id, and its token, which is never shown."""

    url: str
    device: str
    token: str = field(repr=False)


def hub_address(
    hub: str, device: str, token_file: Path | None, *, credential: str = "token"
) -> HubAddress:
    """The address from settings; without a file the token is systemd's credential of this name.

    Raises AddressMistake with the way to mend it.
    """
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    file = token_file or (Path(folder) / credential if folder else None)
    token = _read(file, device)
    if not token:
        raise TokenMissing(
            f"{device} has no token{f' in {file}' if file else ''}: run "
            f"`quhao device {device} --hall HALL_TOML --state-dir STATE_DIR` on the hub's machine "
            "and give the file with what it prints with --token-file"
        )
    return HubAddress(url=_url(hub), device=device, token=token)


def _read(file: Path | None, device: str) -> str:
    try:
        token = file.read_bytes().strip() if file is not None else b""
    except (FileNotFoundError, IsADirectoryError):
        return ""
    except OSError as error:
        raise TokenMissing(f"the token of {device} cannot be read: {error}") from None
    # It goes into a header, where nothing else may stand (RFC 6750 §2.1).
    if not token.isascii() or any(byte <= 0x20 or byte == 0x7F for byte in token):
        raise TokenMissing(f"{file} holds no token: a token is one line of letters and digits")
    return token.decode("ascii")


def _url(hub: str) -> str:
    try:
        parts = urlsplit(hub)
        right = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        right = False
    if not right:
        raise UrlMistake(f"{hub!r} is no address of a hub such as {DEFAULT_URL}")
    return hub.rstrip("/")
