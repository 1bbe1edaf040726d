"""Words to a printer that print nothing: reset, status, clear, recover, proof. It sends nothing."""

from printer.encode import CUT, RESET

# GS a 14: four bytes at once and at every change of online state, error and paper; never the
# drawer's pin, which floats. Epson forgets it at each ESC @.
STATUS_BACK = b"\x1da\x0e"
# A cable that came out within a command leaves the printer waiting for the command's end, and
# the first letters after it would be that or be printed. NUL alone means nothing.
AFRESH = bytes(8) + RESET
# DLE DC4 8: clear the buffers, obeyed at once (Epson; others skip it).
CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
# DLE ENQ 2: leave an error that has been put right, and clear the buffers; obeyed at once.
RECOVER = b"\x10\x05\x02"
# More than the rest of any strip: whatever a broken-off strip still wants is white.
_REST_OF_STRIP = bytes(128 * 72)
# Broken off in the middle: what the printer kept of it goes (no ghost after a change of paper),
# the strip ends, the line is forgotten, the half paper is cut off.
END_HALF_PAPER = CLEAR + _REST_OF_STRIP + RESET + CUT


def process_id_request(number: int) -> bytes:
    """GS ( H function 48: answered with the same four characters once all before it is printed."""
    return b"\x1d(H\x06\x00\x30\x30" + process_id(number)


def process_id(number: int) -> bytes:
    """Four characters 0x20–0x7E that stand for `number`, counted round after 9999."""
    return f"{number % 10_000:04d}".encode("ascii")
