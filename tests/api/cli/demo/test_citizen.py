"""Simulated citizens before a real kiosk's screens: what they wish for is what they get."""

from collections.abc import Callable
from typing import cast

import pytest

from api.cli.demo.citizen import visit
from api.cli.demo.hand import Eye, NotSeen
from api.contract.mirror import Input, Showing, Target
from kiosk.layout import layout
from kiosk.panel import Panel
from kiosk.states import Press
from tests.kiosk.rulers import ruler
from tests.kiosk.stories import Story


class KioskInSight:
    """An eye and a hand at the machine itself: every touch lands, and the hub answers at once."""

    def __init__(self) -> None:
        self.story, self.hub = Story(), self

    def see(self, _device: str, wanted: Callable[[Showing], object], *, within_s: float) -> Showing:
        """What the kiosk shows now. Raises NotSeen, since nothing else will come."""
        page = layout(self.story.state, Panel(), ruler, now=self.story.now)
        targets = tuple(
            Target(name=one.name, label=one.label, **one.box._asdict()) for one in page.touchables
        )
        showing = Showing(screen=page.screen, targets=targets)
        if not wanted(showing):
            raise NotSeen(f"{page.screen} for {within_s} s")
        return showing

    def send(self, _path: str, _answer: object, touch: Input) -> None:
        """A finger; a press is answered and its paper comes out."""
        page = layout(self.story.state, Panel(), ruler, now=self.story.now)
        before = len(self.story.takes())
        self.story.touches_(str(page.target_at(touch.x, touch.y)))
        if len(self.story.takes()) > before:
            self.story.gets().paper("printed")


def taken_by(*wish: str) -> list[Press]:
    kiosk = KioskInSight()
    visit(cast(Eye, kiosk), "kiosk-1", wish, pause_s=0)
    return kiosk.story.takes()


@pytest.mark.parametrize("ticket_class", ["normal", "priority"])
def test_a_citizen_gets_the_service_and_the_class_he_came_for(ticket_class: str) -> None:
    """R3: also with 友善服務 on the first screen."""
    [taken] = taken_by("service:B", "service:A", f"class:{ticket_class}", "start", "no", "stay")
    assert (taken.service, taken.ticket_class) == ("B", ticket_class)
