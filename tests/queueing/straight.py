"""The same crowd through the plainest simulator of the rule: one list, looked through each time."""

from collections.abc import Sequence

from tests.queueing.cases import Case
from tests.queueing.crowd import Citizen


def straight(case: Case, crowd: Sequence[Citizen]) -> list[float]:
    """The wait of each of the crowd in minutes. Windows may serve different things."""
    free_at = [0.0] * len(case.windows)
    waits = [0.0] * len(crowd)
    waiting: list[int] = []
    coming = 0
    while coming < len(crowd) or waiting:
        window, place, minute = _next(case, crowd, free_at, waiting, coming)
        if window is None:
            waiting.append(coming)
            coming += 1
            continue
        waiting.remove(place)
        waits[place] = minute - crowd[place].comes
        free_at[window] = minute + crowd[place].stays
    return waits


def _next(
    case: Case,
    crowd: Sequence[Citizen],
    free_at: Sequence[float],
    waiting: Sequence[int],
    coming: int,
) -> tuple[int | None, int, float]:
    """What happens next: who is called to which window and when, or that somebody arrives."""
    here = crowd[coming].comes if coming < len(crowd) else float("inf")
    calls = []
    for window, skills in enumerate(case.windows):
        able = [one for one in waiting if case.streams[crowd[one].stream].service in skills]
        if able:
            first = min(able, key=lambda one: _clock(case, crowd[one]))
            moment = max(free_at[window], min(crowd[one].comes for one in able))
            calls.append((moment, len(skills), free_at[window], window, first))
    if not calls or min(calls)[0] > here:
        return None, 0, here
    moment, _, _, window, place = min(calls)
    return window, place, moment


def _clock(case: Case, citizen: Citizen) -> float:
    return citizen.comes - case.streams[citizen.stream].head_start
