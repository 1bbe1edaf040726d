"""What proof of print a printer can give. It prints nothing and judges no ticket."""

from typing import Literal

from printer.control import STATUS_BACK, process_id, process_id_request
from printer.encode import RESET
from printer.talk import Talk

# From the best proof to none: 紙已印出, 資料已讀完, 狀態正常, nothing at all.
Capability = Literal["process_id", "marker", "status", "blind"]

# GS r 1: answered when the printer has read all before it.
MARKER = b"\x1dr\x01"
_PROBE_NUMBER = 9999
_PROBE = process_id(_PROBE_NUMBER)


def probe(talk: Talk) -> Capability:
    """Ask a printer that is ready. Raises PortLost.

    A printer that does not know GS ( H may take it for text: the reset drops that line.
    """
    talk.process_ids.discard(_PROBE)
    talk.send(process_id_request(_PROBE_NUMBER) + RESET + STATUS_BACK)
    if talk.until(lambda: proves(talk), talk.limits.probe_s):
        return "process_id"
    before = talk.markers
    talk.send(MARKER)
    if talk.until(lambda: talk.markers > before, talk.limits.probe_s):
        return "marker"
    return "status"


def proves(talk: Talk) -> bool:
    """Whether the answer to the probe has come; late, from a printer that was still printing."""
    return _PROBE in talk.process_ids
