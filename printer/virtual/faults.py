"""What may be wrong with a printer, and the status bytes that say so. It knows no paper."""

from dataclasses import dataclass, fields

_FIXED = 0x12


@dataclass(slots=True, kw_only=True)
class Faults:
    """Each can be switched on and off by its name."""

    near: bool = False
    out: bool = False
    cover: bool = False
    cutter: bool = False
    heat: bool = False
    dead: bool = False
    # Takes all and says nothing (F:R8, F:R11).
    mute: bool = False
    # Rubbish before every answer (F:R9).
    noise: bool = False
    # A tenth of the speed.
    slow: bool = False
    # No power: what comes is lost, and so is what had not been printed.
    off: bool = False
    # The cable is out: nobody can reach it, and it prints on what it has (F:R7).
    unplugged: bool = False

    @property
    def stopped(self) -> bool:
        """Whether nothing can be printed now."""
        return self.out or self.cover or self.cutter or self.heat or self.dead or self.off

    def answer(self, question: int) -> int | None:
        """The byte to DLE EOT `question`; None for a question that there is not."""
        match question:
            case 1:
                return _FIXED | (0x08 if self.stopped else 0)
            case 2:
                return _FIXED | self._offline_causes()
            case 3:
                errors = (self.cutter, 0x08), (self.dead, 0x20), (self.heat, 0x40)
                return _FIXED | sum(bit for on, bit in errors if on)
            case 4:
                return _FIXED | self._paper(0x0C, 0x60)
        return None

    def status_back(self) -> bytes:
        """The four bytes of the automatic status, GS a."""
        first = 0x10 | (0x08 if self.stopped else 0) | (0x20 if self.cover else 0)
        errors = (self.cutter, 0x08), (self.dead, 0x20), (self.heat, 0x40)
        second = sum(bit for on, bit in errors if on)
        return bytes((first, second, self._paper(0x03, 0x0C), 0))

    def in_order(self) -> int:
        """The byte to GS r 1."""
        return self._paper(0x03, 0x0C)

    def _offline_causes(self) -> int:
        error = self.cutter or self.heat or self.dead
        causes = (self.cover, 0x04), (self.out, 0x20), (error, 0x40)
        return sum(bit for on, bit in causes if on)

    def _paper(self, near: int, end: int) -> int:
        # F:R4: with the cover open the sensors say that there is plenty.
        if self.cover:
            return 0
        return (near if self.near or self.out else 0) | (end if self.out else 0)


NAMES = tuple(one.name for one in fields(Faults))
