"""What windows may do, and what the hall shows of those who sit there (R8–R10, R23)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Windows:
    """`hold_min` is after how many minutes a hold is looked at again when the clerk names none.

    `clerks_assign`: a clerk may change what his own window serves, else only a supervisor.
    `certificate_warning_days` before a certificate ends it is shown. `show_names` puts the names
    of the staff beside their 工號 and post.
    """

    hold_min: int = 15
    clerks_assign: bool = False
    certificate_warning_days: int = 30
    show_names: bool = False
