"""Say it when it breaks and when it heals; be silent between."""

from types import TracebackType
from typing import Self

import structlog

log = structlog.get_logger()


class Edge:
    """A context that swallows known faults and logs only the change from well to lost and back.

    Anything but the `known` exceptions passes through and ends the process.
    """

    def __init__(self, what: str, known: type[Exception] | tuple[type[Exception], ...]) -> None:
        self.what = what
        self.well = True
        self._known = known

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if error is None:
            self.heal()
            return False
        if not isinstance(error, self._known):
            return False
        self.fail(str(error) or type(error).__name__)
        return True

    def fail(self, why: str) -> None:
        """It is lost; said once."""
        if self.well:
            log.warning("lost", what=self.what, why=why)
        self.well = False

    def heal(self) -> None:
        """It is well; said once, if it was lost."""
        if not self.well:
            log.warning("back", what=self.what)
        self.well = True
