"""The hall as the replay sees it: bare numbers. Times in minutes from now, negative is past."""

from dataclasses import dataclass

from api.domain.wait.draws import Length, LogNormal


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """How long a window is taken by one ticket of a service, from call to free.

    `no_show` is the share that does not come, and takes `no_show_min`; of these `returns` come
    back into line. `onward` is the share that is sent on, by service: it stands in that line at
    once, with the clock it has.
    """

    length: Length
    no_show: float = 0.0
    no_show_min: float = 1.0
    returns: float = 0.0
    onward: tuple[tuple[int, float], ...] = ()


# Until a hall has paused often enough to be known: four or five minutes, some of them long.
SHORT_PAUSE = LogNormal(1.5, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """A time for which a window is away by plan (lunch, a break in the hours)."""

    begins: float
    lasts: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A window that serves or will. `services` are positions in the scene's.

    It is free in `away` minutes; or, if it is `taken` by a cycle or a pause that has lasted
    `elapsed` minutes, when that ends. Each cycle takes `pace` times as long here: its clerk's,
    and the day's. `pauses` is the chance of an unplanned `pause` after a cycle.
    """

    services: tuple[int, ...]
    away: float = 0.0
    taken: Length | None = None
    elapsed: float = 0.0
    pace: float = 1.0
    absences: tuple[Absence, ...] = ()
    pauses: float = 0.0
    pause: Length = SHORT_PAUSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """Citizens still to come who may be called before some who wait: by their head start."""

    service: int
    per_min: float
    head_start: float


@dataclass(frozen=True, slots=True)
class Place:
    """A ticket that waits for `service`, or one that might be taken now. Smallest clock first."""

    clock: float
    service: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything that decides who is called when.

    `line` is everybody who waits, in the order of the clock; `probes` are tickets that might be
    taken now: they are told their waits and delay nobody. Whoever returns after a missed call
    is called behind the next `behind` of his line.
    """

    cycles: tuple[Cycle, ...]
    windows: tuple[Window, ...]
    line: tuple[Place, ...]
    probes: tuple[Place, ...] = ()
    streams: tuple[Stream, ...] = ()
    behind: int = 3
