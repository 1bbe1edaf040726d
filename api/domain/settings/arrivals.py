"""How the hall receives those who did not come unannounced: appointments and remote tickets."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointments:
    """Appointments (R12), times in minutes; `services` empty means every kind of business.

    One may check in `early_min` before the time booked, and keeps it until `late_min` after it.
    Of each `slot_min` at most `per_slot` are booked for one service, 0 for any number, so that
    those who come unannounced are served as well.
    """

    enabled: bool = False
    services: tuple[str, ...] = ()
    early_min: int = 30
    late_min: int = 10
    slot_min: int = 30
    per_slot: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Remote:
    """Numbers taken by phone (R13), times in minutes; `services` empty means every one.

    At most `per_hour` are given for a service in each hour of the clock, in `hours` if any are
    written, else while the hall is open. Whoever checks in keeps up to `keep_min` of the time for
    which he held the number; who has not within `lapse_min` loses it.
    """

    enabled: bool = False
    services: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    per_hour: int = 6
    keep_min: int = 20
    lapse_min: int = 120
