"""What a citizen is told of a matter, once, and what is done elsewhere (R24, R32, R33)."""

from dataclasses import dataclass, field

from api.contract.words import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Of one kind of business, by language. Whatever is left out is not spoken of.

    `documents` are a list of things to bring, or one line of them; `procedure` the steps in order.
    `time_limit` is such as "3 個工作天". `sample_form` is where one lies and `sample_form_url`
    where it can be fetched; `self_service` is the machine or desk that needs no number.
    """

    documents: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    procedure: dict[str, tuple[str, ...]] = field(default_factory=dict)
    time_limit: Text = field(default_factory=dict)
    fee: Text = field(default_factory=dict)
    sample_form: Text = field(default_factory=dict)
    sample_form_url: str = ""
    self_service: Text = field(default_factory=dict)
