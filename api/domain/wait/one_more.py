"""What if one more window opened? The same engine, played with a window that is not there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from api.contract.views import OneMoreLine, OneMoreView, WaitRange
from api.domain.hall import Hall
from api.domain.wait.look import Look
from api.domain.wait.outlook import Outlook
from api.domain.wait.rounded import rounded
from api.domain.wait.scene import Scene


class OneMore:
    """Two scenes of one moment: the hall as it is, and with a window more for `services`."""

    def __init__(self, hall: Hall, services: Sequence[str], now: datetime) -> None:
        """No services mean all of them."""
        every = tuple(one.code for one in hall.settings.services)
        self.services = tuple(services) or every
        self.look = Look(hall, now)
        places = tuple(place for place, code in enumerate(every) if code in self.services)
        window = self.look.a_window(places)
        scene = self.look.scene
        self.then: Scene = replace(scene, windows=(*scene.windows, window))
        self._waiting = {code: len(hall.lines.waiting(code)) for code in every}

    def view(self, now: Outlook, then: Outlook) -> OneMoreView:
        """What the two say, side by side."""
        return OneMoreView(
            services=self.services,
            lines=tuple(
                OneMoreLine(
                    service=code, waiting=waiting, now=_range(now, code), then=_range(then, code)
                )
                for code, waiting in self._waiting.items()
            ),
        )


def _range(outlook: Outlook, service: str) -> WaitRange | None:
    found = outlook.asked.get((service, "normal"))
    return rounded(found) if found else None
