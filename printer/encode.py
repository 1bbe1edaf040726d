"""Pictures as ESC/POS bytes, made by python-escpos. It sends nothing and expects no answer."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING

from PIL import Image

from printer.strips import Strip, strips

if TYPE_CHECKING:
    from escpos.printer import Dummy

# Any profile whose head is at least as wide as ours: only its width is looked at.
_PROFILE = "TM-T20II"
RESET = b"\x1b@"
# GS V 66 0: feed to the cutter and cut, leaving the point that holds the ticket.
CUT = b"\x1dV\x42\x00"


def page(image: Image.Image) -> bytes:
    """One paper, with its cut, from a mode "1" picture."""
    return RESET + ink(image) + CUT


def ink(image: Image.Image) -> bytes:
    """All that is black of a mode "1" picture, and the white between."""
    printer = _library()(profile=_PROFILE)
    for strip in strips(image):
        _send(printer, strip)
    return bytes(printer.output)


def feed(rows: int) -> bytes:
    """ESC J n: so many rows of white, at most 255 at a time."""
    whole = b"\x1bJ\xff" * (rows // 255)
    return whole + (b"\x1bJ" + bytes((rows % 255,)) if rows % 255 else b"")


@cache
def _library() -> "Callable[..., Dummy]":
    # At its import python-escpos writes a table of printers to the disk: not at ours.
    from escpos import capabilities
    from escpos.printer import Dummy

    # It never looks there again, and each start would leave one more folder behind.
    if Path(capabilities.pickle_dir).parent == Path(gettempdir()):
        shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    made: Callable[..., Dummy] = Dummy
    return made


def _send(printer: "Dummy", strip: Strip) -> None:
    printer._raw(feed(strip.skip))
    if strip.x:
        # ESC $ nL nH: from the left edge, in dots.
        printer._raw(b"\x1b$" + strip.x.to_bytes(2, "little"))
    printer.image(
        strip.picture,
        high_density_vertical=not strip.tall,
        high_density_horizontal=not strip.wide,
        impl="bitImageRaster",
    )
