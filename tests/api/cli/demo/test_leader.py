"""The simulated leader does on his floor what the floor asks of him."""

import random

from api.cli.demo.leader import deeds
from api.contract.commands import AskHelp, CallLeader, PauseCounter
from api.domain import views
from tests.api.domain.counters.test_approvals import asks
from tests.api.domain.hall import at, given, opens, take


def paths(*steps: object) -> list[str]:
    """What he does on the floor after these."""
    hall = given(*steps)  # type: ignore[arg-type]
    view = views.floor(hall, at("09:01"))
    return [deed.path for deed in deeds(view, Always())]


class Always(random.Random):
    """A leader whose medicine is always ready."""

    def random(self) -> float:
        return 0.0


def test_on_a_quiet_floor_there_is_nothing_to_do() -> None:
    assert paths(opens(1)) == []


def test_he_comes_when_he_is_called_and_helps_who_needs_it() -> None:
    """R22, R31."""
    floor = paths(opens(1), CallLeader(counter=1), AskHelp(place="kiosk-1"))
    assert floor == ["/leader-calls/L1/acknowledge", "/help/h1/coming"]


def test_he_grants_what_a_clerk_asks_for() -> None:
    """R17."""
    asked = asks(PauseCounter(counter=1, reason="settlement"))
    (path,) = paths(opens(1), opens(2), take(), asked)
    assert path.endswith("/grant")
