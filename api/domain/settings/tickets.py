"""The hall's own form of its tickets."""

from dataclasses import dataclass

from api.contract.layout import Layout


@dataclass(frozen=True, slots=True, kw_only=True)
class Tickets:
    """Templates of the ordinary ticket and of that in large letters, None for the package's own.

    hall.toml names files; what is in them stands here. `logo` is a PNG in base 64, "" for none.
    """

    standard: Layout | None = None
    large: Layout | None = None
    logo: str = ""
