"""The displays of the hall as hall.toml describes them, each for itself."""

from api.contract.views import ScreenLine
from api.domain.settings import HallSettings
from api.domain.settings.screens import size_of


def screen_lines(settings: HallSettings) -> tuple[ScreenLine, ...]:
    """A line for each display that hall.toml describes; the others know themselves."""
    return tuple(
        ScreenLine(
            device=one.id,
            width_px=px[0],
            height_px=px[1],
            width_mm=mm[0],
            height_mm=mm[1],
            seat_m=screen.seat_m,
            near_m=screen.near_m,
            columns=screen.columns,
            services=screen.services,
            counters=screen.counters,
            dark_after_min=screen.dark_after_min,
            light_before_min=screen.light_before_min,
        )
        for one in settings.devices
        if (screen := one.screen) and (px := size_of(screen.px)) and (mm := size_of(screen.mm))
    )
