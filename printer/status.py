"""What a printer's status bytes mean. It asks nothing; what is not valid is unknown.

Epson's tables for DLE EOT n, GS a (automatic status back) and GS r; the fixed bits of each
byte tell it from noise, and every byte is checked by them.
"""

from dataclasses import dataclass

from api.contract.words import HealthState

# DLE EOT n: 10 04 n.
PRINTER, OFFLINE_CAUSE, ERROR_CAUSE, PAPER = 1, 2, 3, 4
# Stands for an answer that cannot be told from noise; no printer answers so to DLE EOT.
NO_ANSWER = 0x00
# The states in which a ticket may be begun.
CAN_PRINT: frozenset[HealthState] = frozenset({"ready", "low"})

_OFFLINE = 0x08
_COVER, _PAPER_STOP, _ERROR = 0x04, 0x20, 0x40
_CUTTER, _UNRECOVERABLE, _RECOVERS = 0x08, 0x20, 0x40
_NEAR_END, _END = 0x0C, 0x60


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The bytes that came to DLE EOT 1–4; None where none came."""

    printer: int | None = None
    offline_cause: int | None = None
    error_cause: int | None = None
    paper: int | None = None


def real_time(byte: int) -> bool:
    """Whether a byte can be an answer to DLE EOT: bits 1 and 4 set, 0 and 7 clear."""
    return byte & 0x93 == 0x12


def state(answers: Answers) -> HealthState:
    """How the printer is. No answer at all is offline, an answer that cannot be is unknown."""
    given = (answers.printer, answers.offline_cause, answers.error_cause, answers.paper)
    if all(byte is None for byte in given):
        return "offline"
    if any(byte is None or not real_time(byte) for byte in given):
        return "unknown"
    return _state(*(byte or 0 for byte in given))


def _state(printer: int, offline_cause: int, error_cause: int, paper: int) -> HealthState:
    # The cover first: with it open the paper sensors may say anything (F:R4).
    if offline_cause & _COVER:
        return "cover"
    if paper & _END or offline_cause & _PAPER_STOP:
        return "no_paper"
    error = _error(error_cause)
    if error is not None:
        return error
    if printer & _OFFLINE:
        return "offline"
    if offline_cause & _ERROR:
        return "unknown"
    return "low" if paper & _NEAR_END else "ready"


def _error(cause: int) -> HealthState | None:
    """F:R5, F:R6: the gravest first."""
    if cause & _UNRECOVERABLE:
        return "dead"
    if cause & _CUTTER:
        return "cutter"
    return "cooling" if cause & _RECOVERS else None


def status_back(four: bytes) -> HealthState:
    """How the printer is by the four bytes of its automatic status (GS a)."""
    if len(four) != 4 or not starts_status_back(four[0]) or any(b & 0x90 for b in four[1:]):
        return "unknown"
    first, errors, paper = four[0], four[1], four[2]
    if first & 0x20:
        return "cover"
    if paper & 0x0C:
        return "no_paper"
    error = _error(errors)
    if error is not None:
        return error
    if first & _OFFLINE:
        return "offline"
    return "low" if paper & 0x03 else "ready"


def starts_status_back(byte: int) -> bool:
    """Whether a byte can begin an automatic status: bit 4 set, 0, 1 and 7 clear."""
    return byte & 0x93 == 0x10


def in_order(byte: int) -> bool:
    """Whether a byte can be an answer to GS r: bits 4 and 7 clear."""
    return byte & 0x90 == 0


def paper_in_order(byte: int) -> HealthState:
    """What GS r 1 says of the paper; it never comes from a printer that has stopped."""
    if not in_order(byte):
        return "unknown"
    if byte & 0x0C:
        return "no_paper"
    return "low" if byte & 0x03 else "ready"
