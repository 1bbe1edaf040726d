"""How the hall calls and what it prints."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """How calls are made (R5, R6) and how soon a second press on call-next counts (F:B2).

    A number may be passed over (過號) once it was recalled `no_show_recalls` times, or
    `no_show_after_s` seconds after its call. `no_show_by_itself_s` after the last call it is
    passed over by itself, 0 for never: only for halls whose clerks press start, because the hub
    cannot see who is being served. `return_next_day`: a missed number may come back until the
    end of the next day on which the hall is open.
    """

    recalls: int = 3
    recall_pause_s: int = 8
    guard_s: int = 3
    no_show_recalls: int = 1
    no_show_after_s: int = 20
    no_show_by_itself_s: int = 0
    return_after: int = 3
    return_times: int = 2
    return_next_day: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """`without_paper`: give the number on the screen when no paper can come. Ages in seconds.

    `roll_m`: metres of a new roll, 0 to learn it from one that was used whole; `low_m`: metres
    that are left when the near-end sensor speaks, until that is learnt. Staff are told once the
    roll gives no more than `warn_papers` (F:R1).
    """

    without_paper: bool = True
    expires_s: int = 180
    url: str = ""
    roll_m: int = 0
    low_m: int = 2
    warn_papers: int = 40
