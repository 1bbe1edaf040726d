"""What a citizen may switch on to see, reach and hear better, and what a panel has room for.

Every mode is switched on by a touch and ends with the citizen (R35). A mode that this panel
cannot keep its promise in is not offered, and the reason is said when the kiosk starts.
"""

from dataclasses import replace

import structlog

from kiosk.modes import MODES, Mode, Modes
from kiosk.panel import Panel
from kiosk.tokens import LONG_MM, THEME, TIGHT_MM

log = structlog.get_logger()

# accessibility.md: hands reach from 80 to 115 cm. A panel that is no higher than that is within
# reach as a whole once it is mounted with its lower edge at 80 cm.
REACH_MM = 350.0


def possible(panel: Panel, modes: Modes) -> Modes:
    """What of `modes` this panel can do; large letters come before low controls."""
    large = modes.large and lacking(panel, "large") is None
    written = panel.written_large() if large else panel
    low = modes.low and lacking(written, "low") is None
    return replace(modes, large=large, low=low)


def offered(panel: Panel, modes: Modes) -> tuple[Mode, ...]:
    """The modes that may be switched now."""
    written = panel.written_large() if possible(panel, modes).large else panel
    return tuple(
        mode for mode in MODES if lacking(written if mode == "low" else panel, mode) is None
    )


def lacking(panel: Panel, mode: Mode) -> str | None:
    """Why this panel does not offer a mode; None where it does."""
    size = f"{panel.width_mm:g} × {panel.height_mm:g} mm"
    if mode == "large" and not panel.written_large().holds_a_page:
        least = TIGHT_MM * THEME.type.large
        return f"large mode needs {least:.0f} × {LONG_MM * THEME.type.large:.0f} mm, not {size}"
    if mode == "low" and panel.height_mm <= REACH_MM:
        return f"all of {size} is within reach: mount its lower edge 80 cm above the floor"
    if mode == "low" and not panel.lower_third().holds_a_page:
        return f"the bottom third of {size} is too small for 20 mm targets beside their words"
    return None


def say_what_is_lacking(panel: Panel) -> None:
    """Into the log at the start: which modes citizens are not offered here, and why."""
    for mode in MODES:
        if (why := lacking(panel, mode)) is not None:
            log.info("a mode is not offered", mode=mode, why=why)
