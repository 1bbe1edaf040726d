"""Fingers on the glass: which target was meant. It knows boxes and time, no screen.

A target acts when the finger is lifted inside it, so that a wrong touch can be dragged away. A
second finger is ignored while one is down, and a second touch within 0.5 s (EN 301 549, 5.8).
"""

from dataclasses import dataclass

from kiosk.boxes import Page

DOUBLE_STRIKE_S = 0.5


@dataclass
class Touch:
    """One hand. Positions are the panel's pixels, `now` in seconds of one clock.

    `double_strike_s` is how long a second touch means nothing; a hall whose citizens' hands
    shake makes it longer.
    """

    double_strike_s: float = DOUBLE_STRIKE_S
    finger: int | None = None
    target: str | None = None
    inside: bool = False
    acted_at: float = float("-inf")
    down_at: float = float("-inf")
    _page: Page | None = None

    @property
    def pressed(self) -> str | None:
        """The target that must look pressed."""
        return self.target if self.inside else None

    def down(self, page: Page, finger: int, at: tuple[int, int], now: float) -> None:
        """A finger touches the glass."""
        if self.finger is not None or now - self.acted_at < self.double_strike_s:
            return
        self.finger = finger
        self.target = page.target_at(*at)
        self.inside = self.target is not None
        self._page, self.down_at = page, now

    def move(self, page: Page, finger: int, at: tuple[int, int]) -> None:
        """It moves, perhaps off its target or back."""
        if finger == self.finger:
            self.inside = self.target is not None and page.target_at(*at) == self.target

    def up(self, page: Page, finger: int, at: tuple[int, int], now: float) -> str | None:
        """It is lifted; the target that acts, if any."""
        if finger != self.finger:
            return None
        self.move(page, finger, at)
        acted = self.pressed
        if acted is not None and now - self.down_at < page.held(acted):
            acted = None
        self.let_go()
        if acted is not None:
            self.acted_at = now
        return acted

    def show(self, page: Page) -> None:
        """Another page is shown: a finger that came down on an earlier screen means nothing."""
        if self._page is not None and page.screen != self._page.screen:
            self.let_go()

    def let_go(self) -> None:
        """Forget the finger."""
        self.finger, self.target, self.inside, self._page = None, None, False, None
