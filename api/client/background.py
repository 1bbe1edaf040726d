"""Work beside the loop. A thread that ends with an error takes the process with it."""

import threading
from collections.abc import Callable


class Background:
    """Daemon threads whose first failure is raised again by `check`, in the loop's own thread."""

    def __init__(self) -> None:
        self._failure: BaseException | None = None
        self.stopping = threading.Event()

    def start(self, name: str, work: Callable[[], None]) -> None:
        """Run `work` beside the loop; it should end soon after `stopping` is set."""
        threading.Thread(target=self._guarded, args=(work,), name=name, daemon=True).start()

    def check(self) -> None:
        """Raise what ended a thread, if anything did."""
        if self._failure is not None:
            raise self._failure

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:
            if not self.stopping.is_set():
                self._failure = error
