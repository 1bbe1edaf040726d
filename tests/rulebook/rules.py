"""The rules of the hall, as rules.toml words them."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

_BOOK = Path(__file__).with_name("rules.toml")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `duties` are among enforced, shown and reported."""

    id: str
    words: str
    duties: tuple[str, ...]


RULES = tuple(
    Rule(id, rule["words"], tuple(rule["duties"]))
    for id, rule in tomllib.loads(_BOOK.read_text("utf-8")).items()
)
