"""Problem details (RFC 9457) and the list of every refusal: its HTTP status and its rule.

Each code has two phrases in every language: `problem.<code>.title` and `problem.<code>.mend`.
"""

from dataclasses import dataclass, field

from api.contract.phrases import phrase
from api.contract.refusal import Refusal
from api.contract.refusals_of_arrival import ARRIVAL

REFUSALS: dict[str, Refusal] = {
    # what was named is not there
    "no_such_service": Refusal(404, "R32"),
    "offered_elsewhere": Refusal(409, "R32"),
    "no_such_class": Refusal(404, "R3"),
    "no_such_counter": Refusal(404, "R9"),
    "no_such_ticket": Refusal(404, "R1"),
    "no_such_token": Refusal(404, "R34"),
    "no_such_staff": Refusal(404, "R10"),
    "no_such_job": Refusal(404, "R38"),
    "no_such_device": Refusal(404, "R36"),
    "no_printer": Refusal(409, "R36"),
    "store_full": Refusal(409, "R36"),
    # taking a number
    "hall_closed": Refusal(409, "R15"),
    "desk_closed": Refusal(409, "R19"),
    "service_closed": Refusal(409, "R15"),
    "numbers_used_up": Refusal(409, "R1"),
    "class_not_at_kiosk": Refusal(403, "R3"),
    "class_needs_reason": Refusal(422, "R2"),
    "class_of_leader": Refusal(403, "R3"),
    "class_of_appointment": Refusal(403, "R12"),
    "class_not_greater": Refusal(409, "R3"),
    "service_unstaffed": Refusal(409, "R18"),
    **ARRIVAL,
    # at the window
    "nobody_waits": Refusal(409, "R1"),
    "counter_not_open": Refusal(409, "R16"),
    "counter_in_use": Refusal(409, "R8"),
    "counter_busy": Refusal(409, "R8"),
    "no_ticket_here": Refusal(409, "R8"),
    "not_called": Refusal(409, "R8"),
    "already_serving": Refusal(409, "R8"),
    "not_waiting": Refusal(409, "R1"),
    "not_missed": Refusal(409, "R6"),
    "returned_too_often": Refusal(409, "R6"),
    "recalled_enough": Refusal(409, "R5"),
    "recall_too_soon": Refusal(409, "R5"),
    "no_show_too_soon": Refusal(409, "R5"),
    "out_of_turn_needs_reason": Refusal(422, "R4"),
    "hold_needs_reason": Refusal(422, "R8"),
    "hold_minutes": Refusal(422, "R8"),
    "held_here": Refusal(409, "R8"),
    "not_held_here": Refusal(409, "R8"),
    "waits_for_counter": Refusal(409, "R7"),
    "never_called": Refusal(404, "R38"),
    "service_not_here": Refusal(409, "R9"),
    "transfer_needs_one_place": Refusal(422, "R7"),
    "transfer_into_void": Refusal(409, "R7"),
    "transfer_later": Refusal(409, "R7"),
    "transfer_uncertified": Refusal(409, "R7"),
    "transfer_to_itself": Refusal(409, "R7"),
    "ticket_settled": Refusal(409, "R1"),
    "ticket_at_counter": Refusal(409, "R8"),
    # what a window serves, and who may
    "assigning_is_leaders": Refusal(403, "R9"),
    "assign_needs_reason": Refusal(422, "R9"),
    "assign_needs_services": Refusal(422, "R9"),
    "assign_strands": Refusal(409, "R18"),
    "certificate_needed": Refusal(409, "R10"),
    "nothing_certified": Refusal(409, "R10"),
    # what is put up on the screens
    "no_such_notice": Refusal(404, "R27"),
    "no_such_screen": Refusal(422, "R27"),
    "notice_says_nothing": Refusal(422, "R27"),
    "notice_times": Refusal(422, "R27"),
    "too_many_notices": Refusal(409, "R27"),
    "lost_words_too_long": Refusal(422, "R29"),
    "lost_names_somebody": Refusal(422, "R34"),
    # a journey through several queues
    "service_not_at_kiosk": Refusal(403, "R11"),
    "journey_unserved": Refusal(409, "R11"),
    "awaits_signal": Refusal(409, "R11"),
    "no_signal_awaited": Refusal(409, "R11"),
    "signal_needs_service": Refusal(422, "R11"),
    "no_such_step": Refusal(404, "R11"),
    "step_needs_reason": Refusal(422, "R11"),
    "too_many_steps": Refusal(409, "R11"),
    # the window itself
    "staff_elsewhere": Refusal(409, "R20"),
    "already_open": Refusal(409, "R14"),
    "last_counter": Refusal(409, "R18", needs_supervisor=True),
    "pause_while_waiting": Refusal(409, "R17", needs_supervisor=True),
    "pause_allowance": Refusal(409, "R17", needs_supervisor=True),
    "pause_minutes": Refusal(422, "R16"),
    "not_paused": Refusal(409, "R16"),
    # consent, and the duty leader
    "no_such_approval": Refusal(404, "R16"),
    "approval_over": Refusal(409, "R16"),
    "ask_elsewhere": Refusal(422, "R16"),
    "own_request": Refusal(403, "R16"),
    "not_your_request": Refusal(403, "R16"),
    "supervisors_answer": Refusal(403, "R22"),
    "refusal_needs_words": Refusal(422, "R25"),
    "no_such_leader_call": Refusal(404, "R22"),
    "leader_comes": Refusal(409, "R22"),
    # paper
    "not_your_job": Refusal(403, "R38"),
    "job_expired": Refusal(409, "R1"),
    "job_settled": Refusal(409, "R1"),
    "paper_known": Refusal(409, "R1"),
    # the voice of the citizen
    "no_such_grade": Refusal(422, "R30"),
    "reason_not_asked": Refusal(422, "R30"),
    "rating_needs_reason": Refusal(422, "R30"),
    "nothing_to_rate": Refusal(409, "R30"),
    "rating_closed": Refusal(409, "R30"),
    "already_rated": Refusal(409, "R30"),
    "no_such_opinion": Refusal(404, "R30"),
    "opinion_answered": Refusal(409, "R30"),
    "opinion_still_open": Refusal(409, "R30"),
    "reopened_once": Refusal(409, "R30"),
    "opinion_empty": Refusal(422, "R30"),
    "opinion_too_long": Refusal(422, "R30"),
    "no_such_help": Refusal(404, "R31"),
    "help_is_coming": Refusal(409, "R31"),
    "personal_in_text": Refusal(422, "R34"),
    "no_phones_kept": Refusal(409, "R34"),
    "no_such_phone": Refusal(422, "R34"),
    "seal_is_missing": Refusal(409, "R34"),
    # the day
    "day_runs_backwards": Refusal(409, "R38"),
    "no_such_day": Refusal(404, "R38"),
    "no_such_check": Refusal(404, "R14"),
    "checks_missing": Refusal(422, "R14"),
    "clock_sure": Refusal(409, "R14"),
    "clock_time": Refusal(422, "R14"),
    "hours_one_way": Refusal(422, "R15"),
    "hours_need_reason": Refusal(422, "R15"),
    "hours_date": Refusal(422, "R15"),
    "hours_unreadable": Refusal(422, "R15"),
    "hours_not_changed": Refusal(404, "R15"),
    # at the door of the hub
    "unreadable": Refusal(422, ""),
    "too_large": Refusal(413, ""),
    "sign_in_first": Refusal(401, ""),
    "not_allowed": Refusal(403, ""),
    "wrong_pin": Refusal(401, ""),
    "wait_after_wrong_pins": Refusal(429, ""),
    "too_fast": Refusal(429, ""),
    "foreign_page": Refusal(403, ""),
    "unknown_host": Refusal(421, ""),
    "key_missing": Refusal(400, ""),
    "key_too_short": Refusal(400, ""),
    "key_reused": Refusal(422, ""),
    "no_such_page": Refusal(404, ""),
    "wrong_method": Refusal(405, ""),
    "hub_fault": Refusal(500, "R26"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One refusal, as it goes over the wire: what, by which rule, and how to mend it.

    `needs_supervisor`: the same act may be asked for, and the duty leader may grant it.
    """

    code: str
    title: str
    status: int
    rule: str = ""
    mend: str = ""
    detail: str = ""
    type: str = ""
    values: dict[str, str | int] = field(default_factory=dict)
    needs_supervisor: bool = False


def problem(code: str, language: str, *, detail: str = "", **values: str | int) -> Problem:
    """The problem `code` in words of `language`; `detail` is for whoever mends the sender."""
    refusal = REFUSALS[code]
    return Problem(
        code=code,
        type=f"urn:quhao:problem:{code}",
        title=phrase(language, f"problem.{code}.title", **values),
        mend=phrase(language, f"problem.{code}.mend", **values),
        status=refusal.status,
        rule=refusal.rule,
        detail=detail,
        values=values,
        needs_supervisor=refusal.needs_supervisor,
    )
