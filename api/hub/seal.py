"""The seal on what citizens write: AES-256-GCM under one key of this hall (R30, R34).

The key is a file of its own beside the database, readable by the hub alone and made when first
needed. A copy of the database says nothing without it, and a backup is whole only with it.
"""

import hashlib
import hmac
import os
from pathlib import Path

import structlog
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from api.domain.refused import Refused

log = structlog.get_logger()

KEY_FILE = "private.key"
KEY_BYTES = 32
NONCE_BYTES = 12
# No vowels, so that no word comes of it, and none that sounds like another over a counter.
LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
SECRET_LETTERS = 8


class Seal:
    """Closes and opens. Each text is bound to its name, so that no two can be exchanged."""

    def __init__(self, folder: Path, *, used: bool) -> None:
        """`used` when something is sealed already: then no new key is ever made."""
        self._file = folder / KEY_FILE
        self._used = used
        self._known: bytes | None = None
        if used and not self._file.is_file():
            log.error("the key of the opinions is missing", mend="put it back", file=self._file)

    def close(self, name: str, said: bytes) -> bytes:
        """`said`, sealed under `name`. Raises Refused when the key is missing."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + AESGCM(self._for(b"seal")).encrypt(nonce, said, name.encode())

    def open(self, name: str, sealed: bytes) -> bytes:
        """What was sealed under `name`. Raises Refused when this key cannot open it."""
        nonce, rest = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            return AESGCM(self._for(b"seal")).decrypt(nonce, rest, name.encode())
        except InvalidTag:
            log.error("sealed words cannot be opened with this key", name=name)
            raise Refused("seal_is_missing") from None

    def mark(self, said: bytes) -> bytes:
        """Tells one text from another to whoever has the key, and to nobody else."""
        return hmac.digest(self._for(b"mark"), said, hashlib.sha256)

    def secret(self, name: str) -> str:
        """The eight letters with which a citizen asks after what he wrote; kept nowhere."""
        number = int.from_bytes(hmac.digest(self._for(b"secret"), name.encode(), hashlib.sha256))
        letters = []
        for _ in range(SECRET_LETTERS):
            number, place = divmod(number, len(LETTERS))
            letters.append(LETTERS[place])
        return "".join(letters)

    def fits(self, name: str, secret: str) -> bool:
        """Whether `secret`, as people write it, is that of `name`."""
        said = "".join(char for char in secret.upper() if char in LETTERS)
        return hmac.compare_digest(said, self.secret(name))

    def _for(self, use: bytes) -> bytes:
        """One key for each use, all from the one in the file."""
        if self._known is None:
            self._known = self._read() if self._file.is_file() else self._make()
        return hmac.digest(self._known, use, hashlib.sha256)

    def _read(self) -> bytes:
        found = self._file.read_bytes()
        if len(found) != KEY_BYTES:
            log.error("the key of the opinions is damaged", mend="put it back", file=self._file)
            raise Refused("seal_is_missing")
        return found

    def _make(self) -> bytes:
        if self._used:
            # A new key would leave what is sealed closed for ever; the old one may be found.
            raise Refused("seal_is_missing")
        made = os.urandom(KEY_BYTES)
        _write_durably(self._file, made)
        log.info("a key for opinions was made", file=self._file, mend="keep it in the backup")
        return made


def _write_durably(file: Path, content: bytes) -> None:
    """Whole or not at all, and on the disk before anything is sealed with it."""
    draft = file.with_suffix(".new")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(handle, content)
        os.fsync(handle)
    finally:
        os.close(handle)
    draft.rename(file)
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
