"""The wall."""

from dataclasses import dataclass, field

from api.contract.views.lines import CallLine, CounterLine, HallLine, ServiceLine
from api.contract.views.notices import NoticeLine
from api.contract.views.screens import ScreenLine
from api.contract.views.today import TodayLine
from api.contract.views.told import ElsewhereLine
from api.contract.views.voice import VoiceLine
from api.contract.views.windows import SentOnLine
from api.contract.words import HallState, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardView:
    """The wall. `calls` newest first; `missed` are numbers passed and not yet back.

    `sent_on` are those who came to one window and wait for another, in the order of their clocks.
    `screens` are the displays that hall.toml describes; each finds itself among them.
    """

    hall: HallLine
    state: HallState
    day: str
    calls: tuple[CallLine, ...]
    services: tuple[ServiceLine, ...]
    counters: tuple[CounterLine, ...]
    missed: tuple[str, ...] = ()
    return_after: int = 3
    notices: tuple[Text, ...] = ()
    today: TodayLine = field(default_factory=TodayLine)
    sent_on: tuple[SentOnLine, ...] = ()
    elsewhere: tuple[ElsewhereLine, ...] = ()
    notice_lines: tuple[NoticeLine, ...] = ()
    voice: VoiceLine = field(default_factory=VoiceLine)
    screens: tuple[ScreenLine, ...] = ()
