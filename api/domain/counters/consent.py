"""Whose consent an act has, and which objections it sets aside (R16-R18, R22)."""

from collections.abc import Iterable
from dataclasses import dataclass

from api.domain.hall import Hall
from api.domain.refused import Refused


@dataclass(frozen=True, slots=True)
class Consent:
    """The supervisor who agrees, "" for nobody, and to how many minutes if he sets them."""

    approver: str = ""
    minutes: int | None = None


ALONE = Consent()


def without_objection(objections: Iterable[Refused], consent: Consent) -> None:
    """Raises the first objection that `consent` does not set aside."""
    for one in objections:
        if not (consent.approver and one.needs_supervisor):
            raise one


def is_supervisor(hall: Hall, staff: str) -> bool:
    """Whether this 工號 may agree to what others ask."""
    member = hall.settings.member(staff)
    return member is not None and member.role == "supervisor"


def given_by(hall: Hall, by: str, *, clerk: str) -> Consent:
    """A supervisor who has it done at another's window agrees to it; at his own he may not."""
    return Consent(by) if is_supervisor(hall, by) and by != clerk else ALONE
