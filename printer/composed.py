"""A job as it goes to the printer: its bytes, and how much of the roll it takes. No hub here."""

from dataclasses import dataclass

from api.contract.views import PrinterView, PrintJob
from printer.layout import ticket
from printer.press import Press
from printer.typeset import DOTS_PER_MM
from printer.virtual.orders import Order, Reader

# From the print head to the blade of a usual ticket printer: GS V 66 feeds it before it cuts.
CUTTER_MM = 15
# A line of the printer's own letters, at its usual spacing.
_LINE = 30


@dataclass(frozen=True, slots=True)
class Composed:
    """A page with its cut."""

    data: bytes
    mm: int


def composed(job: PrintJob, view: PrinterView, width: int) -> Composed:
    """The paper of a job, `width` dots wide."""
    data = Press.of(view, width).page(ticket(job.paper, view, copy=job.copy))
    rows = sum(_rows(order) for order in Reader().feed(data))
    return Composed(data, rows // DOTS_PER_MM + CUTTER_MM)


def _rows(order: Order) -> int:
    """By how many dots an order moves the paper."""
    match order.kind:
        case "feed":
            return order.data[0]
        case "line":
            return _LINE
        case "raster":
            # GS v 0 m xL xH yL yH: bit 1 of m doubles each row.
            rows = int.from_bytes(order.data[3:5], "little")
            return rows * 2 if order.data[0] & 2 else rows
    return 0
