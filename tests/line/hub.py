"""The hub of the simulation: real decisions and folds behind a real client, without a socket."""

import json
from datetime import datetime, timedelta

import httpx2

from api.client.address import HubAddress
from api.client.hub import Hub
from api.contract.commands import BeginPrint, Command, ConfirmPaper, SettlePrint, TakeTicket
from api.contract.events import Event
from api.contract.problems import problem
from api.contract.views import KioskView, PrinterView
from api.contract.wire import encode
from api.domain import views
from api.domain.answers import answer
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.settings import HallSettings
from tests.line.chance import Chance
from tests.printer.simulated import Clock

KIOSK, PRINTER = "kiosk-1", "printer-1"


class SimulatedHub:
    """One day of one hall. Answers get lost; the process may be killed, and reads its journal."""

    def __init__(
        self, settings: HallSettings, start: datetime, clock: Clock, chance: Chance
    ) -> None:
        self._settings, self._start, self._clock, self._chance = settings, start, clock, chance
        self._began_s = clock.now
        self.hall = Hall(settings)
        self._journal: list[tuple[Event, datetime]] = []
        self._kept: dict[str, tuple[int, bytes]] = {}
        # Views are made anew when something has happened, as the hub's are.
        self._view: tuple[int, PrinterView] | None = None
        self._seen: tuple[int, KioskView] | None = None

    @property
    def now(self) -> datetime:
        """The hall's time."""
        return self._start + timedelta(seconds=self._clock.now - self._began_s)

    def seconds_at(self, moment: datetime) -> float:
        """When that was on the clock that nobody sets."""
        return self._began_s + (moment - self._start).total_seconds()

    def do(self, command: Command) -> list[Event]:
        """Decide and apply. Raises Refused."""
        events = decide(self.hall, command, self.now)
        for event in events:
            self.hall.apply(event, self.now, self.hall.state.sequence + 1)
            self._journal.append((event, self.now))
        return events

    def client(self, device: str) -> Hub:
        """The hub as a device has it: real keys and retries, over a line that loses answers."""
        address = HubAddress(url="http://hub", device=device, token="t")
        line = httpx2.MockTransport(lambda request: self._over_the_line(device, request))
        return Hub(address, transport=line, clock=self._clock, wait=self._wait)

    def printer_view(self) -> PrinterView:
        """What the printer follows."""
        sequence = self.hall.state.sequence
        if self._view is None or self._view[0] != sequence:
            self._view = (sequence, views.printer(self.hall, PRINTER, self.now))
        return self._view[1]

    def kiosk_view(self) -> KioskView:
        """What the kiosk follows."""
        sequence = self.hall.state.sequence
        if self._seen is None or self._seen[0] != sequence:
            self._seen = (sequence, views.kiosk(self.hall, KIOSK, self.now))
        return self._seen[1]

    def restart(self) -> None:
        """Killed and started afresh: the hall is what its journal says, and nothing else (F:P2)."""
        again = Hall(self._settings)
        for sequence, (event, at) in enumerate(self._journal, 1):
            again.apply(event, at, sequence)
        assert again.state == self.hall.state
        self.hall, self._view, self._seen = again, None, None

    def _wait(self, seconds: float) -> None:
        self._clock.now += seconds

    def _over_the_line(self, device: str, request: httpx2.Request) -> httpx2.Response:
        """F:P1, F:P2, F:N1, F:N2: the request may be lost, or what is answered to it."""
        step = request.url.path.rsplit("/", 1)[-1]
        if device == PRINTER:
            self._chance.may_crash(f"before {step}")
        if self._chance.strikes("request lost", self._chance.answer / 2):
            raise httpx2.ConnectError("lost")
        status, body = self._answer(device, request)
        if self._chance.strikes("hub killed", self._chance.crash / 40):
            self.restart()
        if device == PRINTER:
            self._chance.may_crash(f"after {step}")
        if self._chance.strikes("answer lost", self._chance.answer):
            raise httpx2.ReadTimeout("lost")
        return httpx2.Response(status, content=body)

    def _answer(self, device: str, request: httpx2.Request) -> tuple[int, bytes]:
        key = f"{device} {request.headers['Idempotency-Key']}"
        if key not in self._kept:
            try:
                command = _command(device, request)
                said = answer(self.hall, command, self.do(command))
                self._kept[key] = (200, encode(said))
            except Refused as refused:
                # A refusal is not kept: asked again it is decided again, as the writer does.
                told = problem(refused.code, "en", detail="", **refused.values)
                return told.status, encode(told)
        return self._kept[key]


def _command(device: str, request: httpx2.Request) -> Command:
    _, _, *path = request.url.path.split("/")
    body = json.loads(request.content)
    match path:
        case ["tickets"]:
            token = request.headers["Idempotency-Key"]
            return TakeTicket(service=body["service"], kiosk=device, token=token)
        case ["print-jobs", job, "sending"]:
            return BeginPrint(job=job, printer=device)
        case ["print-jobs", job, "confirm"]:
            return ConfirmPaper(job=job, got_it=body["got_it"])
        case ["print-jobs", job, outcome]:
            fed = {"detail": body["detail"], "fed_mm": body["fed_mm"]}
            return SettlePrint(job=job, printer=device, outcome=outcome, **fed)  # type: ignore[arg-type]
    raise AssertionError(request.url)
