"""All that the wall knows at one moment. It decides nothing."""

from dataclasses import dataclass

from api.client.follow import STALE_AFTER_S
from api.contract.views import BoardView, NoticeLine
from display.announce import Memory, Moment
from display.voice import Voice, voice_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """All that the wall knows: the newest board if any, what was announced, how old the word is.

    `told` are the notices for this wall that are said in words; `posters`: others are shown.
    """

    view: BoardView | None
    memory: Memory
    moment: Moment
    silent_s: float
    told: tuple[NoticeLine, ...] = ()
    posters: bool = False

    @property
    def stale(self) -> bool:
        """F:N4: what is shown may no longer be true."""
        return self.silent_s >= STALE_AFTER_S

    @property
    def voice(self) -> Voice:
        """In which languages to say it."""
        return voice_of(self.view.hall if self.view else None, self.moment.clock_s)
