"""A test page for whoever sets a printer up, and a sample without one. No hub is needed."""

import sys
import time
from pathlib import Path

from api.contract.phrases import phrase
from api.contract.sample_paper import NORMAL
from api.contract.views import PrinterView
from api.contract.wire import decode
from printer import sample
from printer.encode import page
from printer.job import Ended, Printing
from printer.layout import ticket
from printer.link import MISSES, Link
from printer.port import opener
from printer.raster import draw
from printer.talk import Limits


def preview(path: Path, width: int, view: Path | None = None) -> int:
    """A ticket as a PNG: the first job of the view in this file, else a sample; the exit status."""
    given = decode(view.read_bytes(), PrinterView) if view else None
    if given is None or not given.jobs:
        drawn = sample.picture(NORMAL, width=width)
    else:
        job = given.jobs[0]
        drawn = sample.on_paper(draw(ticket(job.paper, given, copy=job.copy), width))
    drawn.save(path)
    print(path)
    return 0


def trial(address: str, width: int, language: str, limits: Limits | None = None) -> int:
    """Print a test page and say in words how the printer is; 0 when the paper is out.

    Raises WrongAddress.
    """
    link = Link(opener(address), limits or Limits())
    try:
        for _ in range(MISSES):
            link.look()
        _say(phrase(language, f"ticket.detail.{link.state}"), f"({link.capability or '–'})")
        ended = _print(link, width, language)
    finally:
        link.close()
    if ended is None:
        return 1
    _say(ended.outcome, phrase(language, f"ticket.detail.{ended.detail or 'ready'}"))
    return 0 if ended.outcome in ("printed", "printed_weak") else 1


def _print(link: Link, width: int, language: str) -> Ended | None:
    if link.talk is None or link.capability is None or not link.can_print:
        return None
    data = page(draw(sample.test_page(language), width))
    now = time.monotonic()
    printing = Printing(data, link.talk, capability=link.capability, number=1, now=now)
    while (ended := printing.step(time.monotonic)) is None:
        pass
    return ended


def _say(*words: str) -> None:
    print(*words, file=sys.stdout, flush=True)
