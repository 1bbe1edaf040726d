"""Calls made into sound beside the loop that draws, in the order in which they came."""

import queue
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import structlog

from api.contract.views import BoardView, CallLine
from api.voice.clip import Clip, one_after_another, silence
from api.voice.manifest import BadManifest
from api.voice.synthesis import CannotSpeak
from api.voice.tokens import Announced, closed_set
from api.voice.voices import Voices

log = structlog.get_logger()

# Between a call in one language and in the next.
BETWEEN_LANGUAGES_S = 0.45
_LOOK_S = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """All of a hall that its calls are made of."""

    languages: tuple[str, ...]
    prefixes: tuple[str, ...]
    counters: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One call, how it is said, and in which languages."""

    call: CallLine
    announced: Announced
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One call as it sounds, without a chime; `clip` None where nobody can say it."""

    call: CallLine
    clip: Clip | None


def hall_of(view: BoardView) -> Hall:
    """What the calls of this hall are made of."""
    return Hall(
        languages=view.voice.languages,
        prefixes=tuple(sorted({one.prefix for one in view.services})),
        counters=tuple(one.counter for one in view.counters),
    )


def lacking(hall: Hall, voices: Voices) -> tuple[str, ...]:
    """The languages in which some call could not be said; all others are made ready."""
    return tuple(
        language
        for language in hall.languages
        if voices.lacking(
            closed_set(language, prefixes=hall.prefixes, counters=hall.counters), language
        )
    )


def sound_of(job: Job, voices: Voices) -> Clip | None:
    """The call in each language that has a voice, one after another."""
    sounds: list[Clip] = []
    for language in job.languages:
        try:
            clip = voices.call(job.announced, language)
        except CannotSpeak as error:
            log.info("not said", number=job.call.number, language=language, why=str(error))
        else:
            sounds += [silence(BETWEEN_LANGUAGES_S), clip] if sounds else [clip]
    return one_after_another(sounds) if sounds else None


class Renderer:
    """A thread of its own, because a machine may take a second over a call."""

    def __init__(self, voices: Callable[[], Voices]) -> None:
        """`voices` is asked each time: banks may have come. It may raise OSError, BadManifest."""
        self.lacking: tuple[str, ...] = ()
        self.done: deque[Utterance] = deque()
        self._voices = voices
        self._jobs: queue.Queue[Job | Hall] = queue.Queue()

    def ask(self, job: Job | Hall) -> None:
        """Have a call made into sound, or a hall's voices made ready."""
        self._jobs.put(job)

    @property
    def behind(self) -> int:
        """How many calls wait to be said."""
        return self._jobs.qsize() + len(self.done)

    def work(self, stopping: threading.Event) -> None:
        """Render for ever: the body of the thread."""
        while not stopping.is_set():
            self.work_once(_LOOK_S)

    def work_once(self, wait_s: float = 0) -> None:
        """Do the next job if one comes in time."""
        try:
            job = self._jobs.get(timeout=wait_s) if wait_s else self._jobs.get_nowait()
        except queue.Empty:
            return
        try:
            self._do(job, self._voices())
        except (OSError, BadManifest) as error:
            log.warning("banks of voices cannot be read", why=str(error))
            if isinstance(job, Hall):
                self.lacking = job.languages

    def _do(self, job: Job | Hall, voices: Voices) -> None:
        if isinstance(job, Hall):
            self.lacking = lacking(job, voices)
        else:
            self.done.append(Utterance(call=job.call, clip=sound_of(job, voices)))
