"""The way of an issued number's paper, as its citizen sees it. It prints nothing."""

from dataclasses import replace

from api.contract.views import KioskTicket, KioskView
from kiosk.hindrance import printer_usable
from kiosk.states import Effect, Issued, PaperCame, Phase

# A paper that is not out by then is no longer waited for at the screen.
PRINTING_S = 20.0
# How long each phase stays on the screen by itself.
SHOWN_S: dict[Phase, float] = {"take": 8.0, "weak": 10.0, "ask": 20.0, "keep": 20.0, "sorry": 20.0}


def follow(issued: Issued, view: KioskView | None, now: float) -> Issued:
    """The same number with its paper as it stands now; the same object if nothing changed."""
    entry = newest_paper(issued, view)
    copy = entry.copy if entry else issued.copy
    # A copy asked for at the desk begins a new paper: what was missing may now come.
    missing = issued.missing and copy == issued.copy
    phase = _phase(replace(issued, missing=missing), entry, view, now)
    if (phase, copy, missing) == (issued.phase, issued.copy, issued.missing):
        return issued
    since = issued.since if phase == issued.phase else now
    return replace(issued, phase=phase, copy=copy, missing=missing, since=since)


def newest_paper(issued: Issued, view: KioskView | None) -> KioskTicket | None:
    """This number's newest paper that the hub knows of."""
    mine = [one for one in (view.tickets if view else ()) if one.token == issued.ticket.token]
    return max(mine, key=lambda one: one.copy, default=None)


def leave(issued: Issued, view: KioskView | None) -> tuple[Effect, ...]:
    """What to do when the time of this phase is over: silence counts as taken (F:P5)."""
    return confirm(issued, view, got_it=True) if issued.phase == "ask" else ()


def confirm(issued: Issued, view: KioskView | None, *, got_it: bool) -> tuple[Effect, ...]:
    """The citizen's answer to 「有拿到號碼單嗎？」 for the newest paper."""
    entry = newest_paper(issued, view)
    job = (entry.job if entry else None) or issued.ticket.job
    return (PaperCame(job, got_it),) if job else ()


def over(issued: Issued, now: float) -> bool:
    """Whether this phase has been on the screen long enough."""
    return now - issued.since >= SHOWN_S.get(issued.phase, float("inf"))


def _phase(issued: Issued, entry: KioskTicket | None, view: KioskView | None, now: float) -> Phase:
    paper = entry.paper if entry else None
    if issued.missing or paper == "failed":
        return "sorry"
    if paper == "printed":
        return "take"
    if paper == "printed_weak":
        return "weak"
    if paper == "unknown":
        return "ask"
    return "keep" if _not_coming(issued, entry, view, now) else "printing"


def _not_coming(
    issued: Issued, entry: KioskTicket | None, view: KioskView | None, now: float
) -> bool:
    job = (entry.job if entry else None) or issued.ticket.job
    if job is None or (view is not None and not printer_usable(view)):
        return True
    late = issued.phase == "printing" and now - issued.since >= PRINTING_S
    return late or issued.phase == "keep"
