"""A mistake in hall.toml: where, what and how to mend it; which line that is, the reader knows."""

from dataclasses import dataclass

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """Where it is (a path of keys and positions), what is wrong, and how to mend it."""

    path: Path
    problem: str
    mend: str
