"""The kiosk's corner: a printer, its cable, its process, and the clerk who mends them."""

from collections import Counter
from dataclasses import dataclass, field

from api.contract.commands import ReportHealth
from api.contract.words import HealthState
from printer.desk import Desk
from printer.link import Link
from printer.talk import Limits
from printer.virtual.machine import Machine
from printer.virtual.model import Model
from tests.line.chance import Chance, Crashed
from tests.line.hub import PRINTER, SimulatedHub
from tests.line.slips import Slip, read, slip
from tests.printer.simulated import Clock, Wire

TURN_S = 0.25
# systemd starts a process afresh at once; reading fonts and finding the printer takes a while.
RESTART_S = (1.0, 4.0)
NEVER = float("inf")


class Perilous(Wire):
    """A wire at which the printer's process may end before a ticket's first byte, or amid it."""

    chance: Chance
    _left = 0
    _ends_at: int | None = None

    def carry(self, data: bytes) -> int:
        """What is longer than what was left before is another ticket; only tickets are long."""
        if len(data) > 1000 and len(data) > self._left:
            self.chance.may_crash("before bytes")
            amid = self.chance.strikes("crash amid bytes", self.chance.crash)
            self._ends_at = int(self.chance.between(1, len(data))) if amid else None
        self._left = len(data)
        if self._ends_at is None or len(data) > self._ends_at:
            return super().carry(data)
        self._left, self._ends_at = 0, None
        # A write that is cut off by the end of the process has brought a part over.
        super().carry(data[: len(data) // 2])
        raise Crashed("amid bytes")


@dataclass
class Corner:
    """All of it, on one clock."""

    hub: SimulatedHub
    clock: Clock
    chance: Chance
    model: Model
    heads: Counter[str] = field(default_factory=Counter)
    whole: Counter[str] = field(default_factory=Counter)
    came_at: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        machine = Machine(self.model, blank=lambda model: Slip(model.width, clock=self.clock))
        self.wire = Perilous(self.clock, machine)
        self.wire.chance = self.chance
        self._paper_at = self._cable_at = self._process_at = NEVER
        self._said: HealthState | None = None
        self._start()

    def turn(self) -> None:
        """One turn of everything that is there."""
        self._mend()
        self.wire.pass_time(0)
        if self._process_at == NEVER:
            try:
                self._serve()
            except Crashed:
                self._process_at = self.clock.now + self.chance.between(*RESTART_S)
                self._tell("offline")
        self._collect()
        self.wire.pass_time(0.02 if self._desk.busy else TURN_S)
        self._collect()

    def something_breaks(self) -> None:
        """What may go wrong around one citizen: the paper, the cable, before or within a ticket."""
        machine = self.wire.machine
        if self._paper_at == NEVER and self.chance.strikes("paper out", self.chance.paper):
            machine.coming["out"] = int(self.chance.between(1, 12_000))
            self._paper_at = self.clock.now + self.chance.between(3, 400)
        if self._cable_at == NEVER and self.chance.strikes("cable out", self.chance.cable):
            self.wire.breaks_after = int(self.chance.between(1, 12_000))
            self._cable_at = self.clock.now + self.chance.between(1, 60)

    def _mend(self) -> None:
        now = self.clock.now
        if now >= self._paper_at:
            self.wire.machine.coming.clear()
            self.wire.machine.faults.out = False
            self._paper_at = NEVER
        if now >= self._cable_at:
            self.wire.breaks_after, self.wire.plugged = None, True
            self._cable_at = NEVER
        if now >= self._process_at:
            self._process_at = NEVER
            self._start()

    def _start(self) -> None:
        """A fresh process: it knows nothing but what the hub and the printer tell it."""
        self._link = Link(self.wire.open, Limits(), clock=self.clock)
        self._desk = Desk(self.hub.client(PRINTER), self._link, slip, clock=self.clock)

    def _serve(self) -> None:
        if not self._desk.sending:
            self._link.tend()
        self._tell("offline" if self._desk.stalled else self._link.state)
        self._desk.work(self.hub.printer_view(), hub_heard=True)

    def _tell(self, state: HealthState) -> None:
        if state != self._said:
            self.hub.do(ReportHealth(device=PRINTER, state=state))
            self._said = state

    def _collect(self) -> None:
        for cut in self.wire.machine.cuts():
            out = read(cut)
            self.heads.update(out.heads)
            self.whole.update(out.whole)
            for one in out.whole:
                self.came_at.setdefault(one, out.began)
