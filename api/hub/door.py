"""The door: who is it, may he come in here, and did the request come from where it says."""

import re
from collections.abc import Collection

from fastapi import Request

from api.domain.refused import Refused
from api.domain.settings import HallSettings
from api.hub.access import Reach, reach
from api.hub.clock import HallClock
from api.hub.credentials import digest
from api.hub.senders import PUBLIC, Sender
from api.hub.sessions import Sessions
from api.hub.tokens import Tokens

COOKIE = "quhao"
PAGE_HEADER = "X-Quhao"
READS = ("GET", "HEAD")
# RFC 9110 §7.2: a name or an address, and perhaps a port.
HOST = re.compile(r"(?:\[(?P<address>[0-9a-f:.]+)\]|(?P<name>[^\s:@/\[\]]+))(?::\d+)?")


class Door:
    """Lets senders in by device token or session; everybody else is the public."""

    def __init__(
        self, settings: HallSettings, tokens: Tokens, sessions: Sessions, clock: HallClock
    ) -> None:
        self._settings, self._clock = settings, clock
        self._tokens, self._sessions = tokens, sessions

    async def admit(self, request: Request, path: str) -> Sender:
        """Who sends this to the endpoint `path`. Raises Refused."""
        sender = await self._who(request)
        allowed = reach(sender.role, request.method, path)
        if allowed is None:
            raise Refused("sign_in_first" if sender is PUBLIC else "not_allowed")
        if request.method not in READS and sender.device is None:
            _own_page(request)
        _own(sender, allowed, request)
        if sender.staff is not None and sender.digest is not None:
            self._sessions.touch(sender.digest, self._clock.now())
        return sender

    def holds(self, sender: Sender) -> bool:
        """Whether what let `sender` in is still good: for streams, which outlive a request."""
        if sender.digest is None:
            return True
        if sender.device is not None:
            return self._tokens.holds(sender.digest) is not None
        return self._member(sender.digest) is not None

    async def _who(self, request: Request) -> Sender:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return await self._tokens.sender(token.strip()) or PUBLIC
        secret = request.cookies.get(COOKIE)
        return (self._member(digest(secret)) if secret else None) or PUBLIC

    def _member(self, wanted: bytes) -> Sender | None:
        staff = self._sessions.staff(wanted, self._clock.now())
        member = None if staff is None else self._settings.member(staff)
        if member is None:
            return None
        return Sender(role=member.role, staff=member.number, digest=wanted)


def _own(sender: Sender, allowed: Reach, request: Request) -> None:
    """A device reaches only itself, a counter unit only its window.

    Where a clerk sits is for the hall's state to say, at the moment of the act.
    """
    if allowed != "own" or sender.device is None:
        return
    id, number = request.path_params.get("id"), request.path_params.get("n")
    if id not in (None, sender.device) or number not in (None, str(sender.counter)):
        raise Refused("not_allowed")


def _own_page(request: Request) -> None:
    """Another site's page can make a browser send the cookie, but not this header or origin."""
    origin = request.headers.get("Origin")
    foreign = origin is not None and origin.partition("://")[2] != request.headers.get("Host")
    if foreign or request.headers.get(PAGE_HEADER) != "1":
        raise Refused("foreign_page")


def host_allowed(host: str, names: Collection[str], own_address: str | None) -> bool:
    """Whether a Host header means us, so that no name of somebody else's can lead here.

    An address needs no list: it is ours if the connection came in on it.
    """
    found = HOST.fullmatch(host.lower())
    name = found and (found["name"] or found["address"])
    return bool(name) and (name in names or name == own_address)
