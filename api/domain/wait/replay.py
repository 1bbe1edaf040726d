"""REPLAY: the whole line played forward many times under the dispatch rule (queueing.md §1.5).

One run answers for everybody who waits and for everybody who might take a number now. Pure and
seeded: the same scene and the same seed give the same answer, on any machine.
"""

import random
from bisect import insort
from dataclasses import dataclass
from heapq import heapify, heappop, heappush, heapreplace
from itertools import cycle
from math import inf

from api.domain.wait.draws import arrivals, shuffled, uniforms
from api.domain.wait.groups import grouped
from api.domain.wait.scene import Scene, Window

RUNS = 100

# A head of a line: its clock, its place in the scene's line (-1 for one still to come), service.
Head = tuple[float, int, int]
NOBODY: Head = (inf, -1, -1)
# A citizen still to come: the minute, the line he will stand in, and his head.
Coming = tuple[float, int, Head]
# Somebody who might take a number now: his clock, his line, his place among the probes.
Asking = tuple[float, int, int]


@dataclass(frozen=True, slots=True)
class Waits:
    """Minutes from now until the call: per place of the scene a list with one value for each run.

    A place that no window serves has fewer values than runs, or none.
    """

    line: tuple[list[float], ...]
    probes: tuple[list[float], ...]


def replay(scene: Scene, *, seed: int, runs: int = RUNS) -> Waits:
    """Play `scene` forward `runs` times."""
    player = _Player(scene, random.Random(seed), runs)
    for run in range(runs):
        player.play(run)
    return Waits(line=player.line, probes=player.probes)


class _Player:
    """All runs of one scene. What does not change from run to run is laid out once."""

    def __init__(self, scene: Scene, chance: random.Random, runs: int) -> None:
        self._scene, self._chance = scene, chance
        self._group_of, self._groups_of_window = grouped(scene)
        self.line: tuple[list[float], ...] = tuple([] for _ in scene.line)
        self.probes: tuple[list[float], ...] = tuple([] for _ in scene.probes)
        self._lines: list[list[Head]] = [[] for _ in range(max(self._group_of) + 1)]
        for place, one in enumerate(scene.line):
            self._lines[self._group_of[one.service]].append((one.clock, place, one.service))
        for line in self._lines:
            line.append(NOBODY)
        self._lengths = [cycle(shuffled(chance, one.length)) for one in scene.cycles]
        self._pauses = [cycle(shuffled(chance, one.pause)) for one in scene.windows]
        self._uniforms = cycle(uniforms(chance))
        self._free = [_first_free(one, uniforms(chance, runs)) for one in scene.windows]
        self._asking: list[Asking] = sorted(
            (one.clock, self._group_of[one.service], place)
            for place, one in enumerate(scene.probes)
        )

    def play(self, run: int) -> None:
        """Play once: each window in turn, the earliest free first, calls the smallest clock."""
        lines, results, groups_of = self._lines, self.line, self._groups_of_window
        heap = [(free[run], window) for window, free in enumerate(self._free)]
        heapify(heap)
        later = _Later(self._coming(), [[NOBODY] for _ in lines])
        next_in = [0] * len(lines)
        asking, left = self._asking, len(results)
        while heap and (left or asking):
            free, window = heap[0]
            later.arrive(free)
            best, chosen = NOBODY, -1
            for group in groups_of[window]:
                head = min(lines[group][next_in[group]], later.waiting[group][0])
                if head < best:
                    best, chosen = head, group
            if asking and asking[0][0] < best[0]:
                asking = self._tell(asking, best[0], free, window)
            if chosen < 0:
                # Nobody is left for this window, and whoever waits waits for others.
                heappop(heap)
                continue
            if best[1] >= 0:
                results[best[1]].append(free)
                next_in[chosen] += 1
                left -= 1
            else:
                heappop(later.waiting[chosen])
            behind = lines[chosen][next_in[chosen] :][: self._scene.behind]
            heapreplace(heap, (self._free_again(window, best, free, later, behind), window))

    def _tell(self, asking: list[Asking], clock: float, free: float, window: int) -> list[Asking]:
        """Whoever would be called here before the ticket of that clock: his wait is known."""
        mine = self._groups_of_window[window]
        told = [one for one in asking if one[0] < clock and one[1] in mine]
        for _, _, place in told:
            self.probes[place].append(free)
        return [one for one in asking if one not in told] if told else asking

    def _free_again(
        self, window: int, head: Head, free: float, later: "_Later", behind: list[Head]
    ) -> float:
        one, cycle_ = self._scene.windows[window], self._scene.cycles[head[2]]
        share = next(self._uniforms)
        if share < cycle_.no_show:
            until = free + cycle_.no_show_min
            if share < cycle_.no_show * cycle_.returns:
                clock = max(head[0], behind[-1][0] if behind and behind[-1][0] < inf else free)
                later.join(self._group_of[head[2]], (clock, -1, head[2]))
        else:
            until = free + one.pace * next(self._lengths[head[2]])
            if cycle_.onward:
                self._send_on(head, cycle_.onward, until, later)
        if one.pauses and next(self._uniforms) < one.pauses:
            until += next(self._pauses[window])
        return after_absences(one, free, until)

    def _send_on(
        self, head: Head, onward: tuple[tuple[int, float], ...], until: float, later: "_Later"
    ) -> None:
        share = next(self._uniforms)
        for service, part in onward:
            if share < part:
                later.come(until, self._group_of[service], (head[0], -1, service))
                return
            share -= part

    def _coming(self) -> list[Coming]:
        """Those still to come who may pass somebody that is there, the last to come first."""
        found = [
            (minute, self._group_of[one.service], (minute - one.head_start, -1, one.service))
            for one in self._scene.streams
            for minute in arrivals(self._chance, one.per_min, one.head_start)
        ]
        return sorted(found, reverse=True)


class _Later:
    """Those who join a line while it is played: still to come, sent on, or back."""

    def __init__(self, coming: list[Coming], waiting: list[list[Head]]) -> None:
        self._coming, self.waiting = coming, waiting

    def arrive(self, until: float) -> None:
        """Let everybody in who is there by then."""
        while self._coming and self._coming[-1][0] <= until:
            _, group, head = self._coming.pop()
            heappush(self.waiting[group], head)

    def join(self, group: int, head: Head) -> None:
        """Stand in line at once."""
        heappush(self.waiting[group], head)

    def come(self, minute: float, group: int, head: Head) -> None:
        """Stand in line at a minute to come."""
        insort(self._coming, (minute, group, head), key=lambda one: -one[0])


def after_absences(window: Window, since: float, until: float) -> float:
    """When a window that would be free at `until` is, with the absences due in between."""
    for one in window.absences:
        if since < one.begins <= until:
            until += one.lasts
    return until


def _first_free(window: Window, shares: list[float]) -> list[float]:
    """When a window first comes free, for each run."""
    if window.taken is None:
        rest = [window.away] * len(shares)
    else:
        elapsed = window.elapsed / window.pace
        rest = [window.pace * window.taken.rest(elapsed, share) for share in shares]
    return [after_absences(window, 0.0, one) for one in rest]
