"""What the kiosk asks of the hub besides numbers, in a thread of its own: no take waits for it."""

import queue
import threading
from collections.abc import Callable
from typing import TypeVar

import httpx2

from api.client.address import HubAddress
from api.client.background import Background
from api.client.edge import Edge
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.requests import (
    CheckInRequest,
    HelpRequest,
    KioskRatingRequest,
    OpinionRequest,
    Session,
    SignInRequest,
)
from api.contract.views import Accepted, CitizenView, HelpAnswer, Receipt, Ticket
from kiosk.states import (
    Arrive,
    Ask,
    CallHelp,
    CheckIn,
    Done,
    File,
    Look,
    Rate,
    Refused,
    Reprint,
    Return,
    Said,
    SignIn,
    SignOut,
    Unanswered,
)

T = TypeVar("T")
Answer = Done | Refused | Unanswered


class Asker:
    """Wishes go in, answers come out, each under its own key and in the citizen's language."""

    def __init__(self, hub: Hub, *, wake: Callable[[], None]) -> None:
        """`wake` is called from the asker's thread when an answer is there."""
        self._hub, self._wake = hub, wake
        # Whoever signs in acts in his own name: his session, not the kiosk's token, lets him in.
        self._staff = Hub(HubAddress(url=hub.address.url, device=hub.address.device, token=""))
        self._staff.http.headers["X-Quhao"] = "1"
        self._wishes: queue.Queue[Ask] = queue.Queue()
        self._answers: queue.Queue[Answer] = queue.Queue()
        self._edge = Edge("hub wishes", HubLost)

    def start(self, background: Background) -> None:
        """Ask until the background stops."""
        background.start("asker", lambda: self._for_ever(background.stopping))

    def put(self, ask: Ask) -> None:
        """One more wish; returns at once."""
        self._wishes.put(ask)

    def answers(self) -> list[Answer]:
        """What came back since the last call."""
        found = []
        while not self._answers.empty():
            found.append(self._answers.get_nowait())
        return found

    def close(self) -> None:
        """Let go of the staff's own line."""
        self._staff.close()

    def _for_ever(self, stopping: threading.Event) -> None:
        while not stopping.is_set():
            try:
                ask = self._wishes.get(timeout=0.5)
            except queue.Empty:
                continue
            self._answers.put(self._answer(ask))
            self._wake()

    def _answer(self, ask: Ask) -> Answer:
        try:
            with self._edge:
                return Done(ask.key, self._asked(ask))
        except HubRefused as refused:
            problem = refused.problem
            return Refused(ask.key, problem.title, problem.mend, problem.code)
        return Unanswered(ask.key)

    def _asked(self, ask: Ask) -> Said:
        """Raises HubRefused, HubLost."""
        match ask.wish:
            case Look(token=token):
                return self._hub.get(f"/citizen/{token}", CitizenView, language=ask.language)
            case SignIn(staff=staff, pin=pin):
                body = SignInRequest(staff=staff, pin=pin)
                return self._staff.send("/session", Session, body, language=ask.language)
            case SignOut():
                return self._sign_out()
            case Reprint(ticket=ticket):
                path = f"/tickets/{ticket}/reprint"
                return self._staff.send(path, Ticket, key=ask.key, language=ask.language)
        return self._sent(ask)

    def _sent(self, ask: Ask) -> Said:
        match ask.wish:
            case Return(number=number):
                return self._send(ask, f"/tickets/{number}/return", Ticket)
            case Arrive(code=code):
                return self._send(ask, f"/appointments/{code}/check-in", Ticket, CheckInRequest())
            case CheckIn(token=token):
                return self._send(ask, f"/citizen/{token}/check-in", Ticket, CheckInRequest())
            case Rate(ticket=ticket, grade=grade, reason=reason):
                rating = KioskRatingRequest(ticket=ticket, grade=grade, reason=reason)
                return self._send(ask, "/ratings", Accepted, rating)
            case File(kind=kind, text=text, contact=contact):
                opinion = OpinionRequest(
                    text=text, contact=contact, kind=kind, language=ask.language
                )
                return self._send(ask, "/opinions", Receipt, opinion)
            case CallHelp():
                return self._send(ask, "/help", HelpAnswer, HelpRequest(language=ask.language))
        raise AssertionError(f"nobody sends {ask.wish}")

    def _send(self, ask: Ask, path: str, shape: type[T], body: object | None = None) -> T:
        return self._hub.send(path, shape, body, key=ask.key, language=ask.language)

    def _sign_out(self) -> Accepted:
        """The session ends at the hub, and the cookie here, whether the hub hears of it or not."""
        try:
            self._staff.http.delete("/session")
        except httpx2.HTTPError as error:
            raise HubLost(str(error)) from error
        finally:
            self._staff.http.cookies.clear()
        return Accepted()
