"""A virtual printer on a line without wire and a clock without time: nothing here ever waits."""

from dataclasses import dataclass, field

from printer.port import Port, PortLost
from printer.virtual.machine import Machine
from printer.virtual.model import Model


@dataclass
class Clock:
    """Seconds that pass only when somebody waits."""

    now: float = 1000.0

    def __call__(self) -> float:
        """What the clock says."""
        return self.now


@dataclass
class Wire:
    """The way to one printer; a wire that is pulled out loses what is under way."""

    clock: Clock
    machine: Machine = field(default_factory=lambda: Machine(Model(speed_mm_s=0)))
    plugged: bool = True
    # The wire comes out after so many more bytes.
    breaks_after: int | None = None
    opened: int = 0
    sent: bytearray = field(default_factory=bytearray)

    def open(self) -> Port:
        """Plug our end in. Raises PortLost where there is no other end."""
        self.check()
        self.opened += 1
        return _End(self)

    def check(self) -> None:
        """Raises PortLost when the wire is out."""
        if not self.plugged:
            raise PortLost("unplugged")

    def pass_time(self, seconds: float) -> None:
        """Let the printer work for so long."""
        self.clock.now += seconds
        self.machine.step(self.clock.now)

    def carry(self, data: bytes) -> int:
        """Bring bytes to the printer, as many as it takes. Raises PortLost."""
        data = data[: self.machine.room]
        if self.breaks_after is not None:
            data = data[: self.breaks_after]
            self.breaks_after -= len(data)
            self.plugged = self.breaks_after > 0
        self.machine.receive(data)
        self.machine.step(self.clock.now)
        self.sent += data
        if not self.plugged:
            self.breaks_after = None
            raise PortLost("pulled out")
        return len(data)


@dataclass
class _End:
    """Our end of the wire."""

    wire: Wire

    def write(self, data: bytes, timeout_s: float) -> int:
        """As a port's."""
        self.wire.check()
        taken = self.wire.carry(data)
        if not taken:
            self.wire.pass_time(timeout_s)
        return taken

    def read(self, timeout_s: float) -> bytes:
        """As a port's."""
        self.wire.check()
        said = self.wire.machine.answers()
        if not said and timeout_s > 0:
            self.wire.pass_time(timeout_s)
            said = self.wire.machine.answers()
        return said

    def close(self) -> None:
        """As a port's."""
