"""A refusal: the hall's rules say no. Which rule, and the words, are the contract's."""

from api.contract.problems import REFUSALS


class Refused(Exception):
    """`code` is a key of the contract's REFUSALS; `values` fill its phrases."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(f"{REFUSALS[code].rule}: {code} {values}")
        self.code = code
        self.values = values
        self.detail = ""

    def because(self, detail: str) -> "Refused":
        """This refusal with more to say to whoever mends what was sent, a line for each place."""
        self.detail = detail
        return self

    @property
    def rule(self) -> str:
        """The id of the rule that this refusal keeps, such as R17."""
        return REFUSALS[self.code].rule

    @property
    def needs_supervisor(self) -> bool:
        """Whether a supervisor's consent sets this aside."""
        return REFUSALS[self.code].needs_supervisor
