"""A wall's voice with a tape for a loudspeaker and a clock moved by hand: an hour in a second."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from api.contract.requests import HealthRequest
from api.contract.views import BoardView, CallLine, CounterLine, VoiceLine
from api.voice.cache import Cache
from api.voice.clip import Clip, heard
from api.voice.speaker import Speaker
from api.voice.voices import Voices
from display import sample
from display.announce import Moment
from display.speech.render import Renderer
from display.speech.speech import Speech
from display.speech.tape import Tape
from tests.api.voice.sounds import Hummer

TURN_S = 0.25


@dataclass
class FakeLamp:
    """Remembers when it was lit."""

    states: list[bool] = field(default_factory=list)
    closed: bool = False

    def show(self, lit: bool) -> None:
        self.states.append(lit)

    def close(self) -> None:
        self.closed = True


class Rig:
    """A voice, and the board it follows."""

    def __init__(self, folder: Path, *, languages: tuple[str, ...] = ("zh-Hant", "en")) -> None:
        self.clock_s = 1000.0
        self.file = folder / "heard.wav"
        self.banks = folder / "banks"
        self._speaker = Speaker(Cache(folder / "cache"), Hummer())
        self.tape = Tape(self.file, lambda: self.clock_s)
        self.lamp = FakeLamp()
        self.speech = Speech(Renderer(self.voices), self.tape, self.lamp)
        self.view: BoardView = replace(
            sample.busy(),
            calls=(),
            counters=tuple(CounterLine(counter=n, state="open") for n in range(1, 25)),
            voice=VoiceLine(languages=languages, volume=100),
        )
        self.health = HealthRequest(state="unknown")
        self.calls = 0

    def voices(self) -> Voices:
        """The banks as they are on the disk now."""
        return Voices(self.banks, self._speaker)

    def call(self, number: str, counter: int, **more: object) -> CallLine:
        """A clerk calls: the board has it, and the wall tells it."""
        self.calls += 1
        call = CallLine(
            id=self.calls,
            number=number,
            counter=counter,
            called_at=sample.NOW + timedelta(seconds=self.clock_s - 1000),
            **more,  # type: ignore[arg-type]
        )
        others = [one for one in self.view.calls if one.number != number]
        self.view = replace(self.view, calls=(call, *others))
        self.at_counter(counter, number)
        self.speech.hear(call, "announced", call.called_at)
        return call

    def at_counter(self, counter: int, number: str | None) -> None:
        """Who is at a counter now."""
        lines = (
            replace(one, number=number) if one.counter == counter else one
            for one in self.view.counters
        )
        self.view = replace(self.view, counters=tuple(lines))

    def moment(self) -> Moment:
        passed = timedelta(seconds=self.clock_s - 1000)
        return Moment(wall=sample.NOW + passed, clock_s=self.clock_s)

    def pass_s(self, seconds: float) -> None:
        """Turn by turn, as the wall does."""
        end = self.clock_s + seconds
        while self.clock_s < end:
            self.health = self.speech.turn(self.view, self.moment())
            self.speech.renderer.work_once()
            self.clock_s += TURN_S

    def heard(self) -> Clip:
        """All that came out of the loudspeaker until now; afterwards it is closed."""
        self.speech.close()
        return heard(io.BytesIO(self.file.read_bytes()).getvalue())

    def as_said(self, call: CallLine, languages: Sequence[str], **how: object) -> list[Clip]:
        """What each language of a call sounds like."""
        from api.voice.tokens import Announced

        said = Announced(number=call.number, counter=call.counter, **how)  # type: ignore[arg-type]
        return [self.voices().call(said, language) for language in languages]
