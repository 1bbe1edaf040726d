"""Refusals of appointments and of numbers taken by phone (R12, R13)."""

from api.contract.refusal import Refusal

ARRIVAL: dict[str, Refusal] = {
    "no_appointments": Refusal(409, "R12"),
    "no_appointments_for": Refusal(409, "R12"),
    "appointments_to_mend": Refusal(422, "R12"),
    "no_such_appointment": Refusal(404, "R12"),
    "appointment_early": Refusal(409, "R12"),
    "appointment_other_day": Refusal(409, "R12"),
    "appointment_over": Refusal(409, "R12"),
    "appointment_kept": Refusal(409, "R12"),
    "appointment_time": Refusal(422, "R12"),
    "slot_full": Refusal(409, "R12"),
    "not_by_phone": Refusal(409, "R13"),
    "phone_hours": Refusal(409, "R13"),
    "phone_quota": Refusal(409, "R13"),
    "ticket_lapsed": Refusal(409, "R13"),
    "no_check_in": Refusal(409, "R13"),
    "arrival_code": Refusal(403, "R13"),
}
