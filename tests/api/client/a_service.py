"""A service of a few lines, to be started as a process of its own: `python -m … [fault]`."""

import sys
import time

from api.client.background import Background
from api.client.service import run
from api.process.systemd import notify


class Quiet:
    """Turns until it is told to stop, or until its `fault` happens."""

    def __init__(self, fault: str) -> None:
        self.background = Background()
        self.fault = fault
        if fault == "beside":
            self.background.start("beside", self.break_down)

    def turn(self, timeout_s: float) -> None:
        time.sleep(min(timeout_s, 0.01))
        if self.fault == "in the loop":
            self.break_down()

    def break_down(self) -> None:
        raise ZeroDivisionError("an unknown fault")

    def close(self) -> None:
        notify("STATUS=the sign is lit")


if __name__ == "__main__":
    sys.exit(run("quiet", Quiet(sys.argv[1] if len(sys.argv) > 1 else ""), "settings"))
