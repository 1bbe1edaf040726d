"""What a citizen is told before he takes a number: all of it, once (R24, R32, R33)."""

from dataclasses import dataclass, field

from api.contract.words import Items, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldLine:
    """All that a matter needs, by language; what is empty is not spoken of.

    `self_service` is where it can be done without a number, `sample_form` where an example lies.
    """

    documents: Items = field(default_factory=dict)
    procedure: Items = field(default_factory=dict)
    time_limit: Text = field(default_factory=dict)
    fee: Text = field(default_factory=dict)
    sample_form: Text = field(default_factory=dict)
    sample_form_url: str = ""
    self_service: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ElsewhereLine:
    """A matter that this hall does not do, and who does. `url` is a map or a page."""

    code: str
    names: Text
    place: Text
    phone: str = ""
    url: str = ""
    details: Text = field(default_factory=dict)
