"""One refusal, as the list of them knows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """How one refusal is answered: an HTTP status and the rule it keeps ("" for none).

    `needs_supervisor`: the duty leader's consent sets it aside, so the clerk may ask for it.
    """

    status: int
    rule: str
    needs_supervisor: bool = False
