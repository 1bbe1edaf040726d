"""What each wall display is made of and which part of the hall it shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenLine:
    """One display, as hall.toml says: pixels, millimetres, metres to the farthest seat.

    A call stands on it that is for one of `services` or goes to one of `counters`, all of them if
    both are empty. `near_m` is from how far the rest must be read, 0 not said. It goes dark
    `dark_after_min` minutes after the hall has closed until `light_before_min` before it opens;
    0 never.
    """

    device: str
    width_px: int
    height_px: int
    width_mm: int
    height_mm: int
    seat_m: float
    near_m: float = 0.0
    columns: int = 2
    services: tuple[str, ...] = ()
    counters: tuple[int, ...] = ()
    dark_after_min: int = 30
    light_before_min: int = 15
