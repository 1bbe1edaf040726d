"""`quhao ticket-preview`: a ticket as a picture, with neither hub nor printer."""

import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from cyclopts import Parameter

from api.contract.layout import Layout, LayoutName, shipped_text
from api.contract.phrases import FALLBACK, languages
from api.contract.sample_paper import NORMAL, PRIORITY, VIEW, spoken
from api.contract.views import Paper, PrinterView, PrintJob
from api.contract.wire import encode
from api.domain.hall import Hall
from api.domain.settings import HallSettings
from api.domain.told import documents_line, told
from api.domain.views.lines import hall_line
from api.hub.hall_file import HallFileMistakes, load
from api.hub.ticket_files import read_layout


@Parameter(name="*")
@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which ticket.

    Attributes
    ----------
    language
        The citizen's language.
    width
        The paper in millimetres.
    template
        A template to try out before hall.toml names it.
    large
        The ticket of whoever chose large letters at the kiosk.
    priority
        A ticket with a head start.
    copy
        The how many-eth copy, 0 for the first paper.
    """

    language: str = FALLBACK
    width: Literal[80, 58] = 80
    template: Path | None = None
    large: bool = False
    priority: bool = False
    copy: int = 0

    @property
    def name(self) -> LayoutName:
        """Which of the two templates."""
        return "large" if self.large else "standard"


_PLAIN = Wanted()


def ticket_preview(
    hall: Path | None = None,
    *,
    wanted: Wanted = _PLAIN,
    out: Path = Path("ticket.png"),
    new: Path | None = None,
) -> int:
    """Draw a ticket as the printer would, to a PNG with eight dots to the millimetre.

    Parameters
    ----------
    hall
        The hall.toml whose name, first service, templates and logo are used; else an invented hall.
    out
        The picture to write.
    new
        Write the package's own template to this file, to begin with, and draw nothing.
    """
    if new is not None:
        return _begin(new, wanted.name)
    if wanted.language not in languages():
        print(f"{wanted.language}: no phrasebook; write one of {', '.join(languages())}")
        return 1
    try:
        view = _of_hall(load(hall)) if hall else VIEW
        layout = read_layout(wanted.template) if wanted.template else None
    except HallFileMistakes as mistakes:
        print("\n".join(mistakes.sentences()))
        return 1
    job = _asked(view.jobs[0] if view.jobs else _job(NORMAL), wanted)
    return _drawn(_with_layout(replace(view, jobs=(job,)), wanted.name, layout), wanted.width, out)


def _asked(job: PrintJob, wanted: Wanted) -> PrintJob:
    paper = spoken(_hurried(job.paper) if wanted.priority else job.paper, wanted.language)
    return replace(job, paper=replace(paper, large=wanted.large), copy=wanted.copy)


def _begin(path: Path, name: LayoutName) -> int:
    if path.exists():
        print(f"{path} is there already; write the name of a new file")
        return 1
    path.write_text(shipped_text(name), "utf-8")
    print(path)
    return 0


def _of_hall(settings: HallSettings) -> PrinterView:
    """What the hub of this hall would send for a number of its first service."""
    service, url, token = settings.services[0], settings.paper.url, NORMAL.token
    paper = replace(
        NORMAL,
        number=f"{service.prefix}057",
        service=service.names,
        documents=documents_line(service),
        told=told(service),
        kiosk="",
        url=f"{url.rstrip('/')}/{token}" if url else "",
    )
    return PrinterView(
        hall=hall_line(Hall(settings)),
        jobs=(_job(paper),),
        return_after=settings.calling.return_after,
        return_times=settings.calling.return_times,
        standard=settings.tickets.standard,
        large=settings.tickets.large,
        logo=settings.tickets.logo,
    )


def _hurried(paper: Paper) -> Paper:
    return replace(
        paper,
        class_names=PRIORITY.class_names,
        clock=PRIORITY.clock,
        head_start_min=PRIORITY.head_start_min,
        ahead=PRIORITY.ahead,
        wait=PRIORITY.wait,
    )


def _job(paper: Paper) -> PrintJob:
    now = datetime.now(UTC)
    until = now + timedelta(minutes=1)
    return PrintJob(
        id="preview", state="queued", paper=paper, copy=0, queued_at=now, expires_at=until
    )


def _with_layout(view: PrinterView, name: LayoutName, layout: Layout | None) -> PrinterView:
    if layout is None:
        return view
    return replace(view, large=layout) if name == "large" else replace(view, standard=layout)


def _drawn(view: PrinterView, width: int, out: Path) -> int:
    """The printer's own process draws it: what is looked at is what comes out."""
    with tempfile.TemporaryDirectory(prefix="quhao-") as folder:
        file = Path(folder) / "view.json"
        file.write_bytes(encode(view))
        options = ["--preview", str(out), "--paper", str(width), "--view", str(file)]
        return subprocess.run([sys.executable, "-m", "printer", *options], check=False).returncode
