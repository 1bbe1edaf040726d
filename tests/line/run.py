"""Many citizens, day after day, and the account of every number and every paper."""

import logging
import random
from collections import Counter
from dataclasses import dataclass, field, replace

import structlog

from api.contract.commands import OpenCounter
from api.domain.settings import HallSettings, Opening, Paper
from printer.virtual.model import Model, Proof
from tests.api.domain.hall import SETTINGS, at, named
from tests.line.chance import Chance
from tests.line.citizens import Visit, visit
from tests.line.hub import SimulatedHub
from tests.line.world import Corner
from tests.printer.simulated import Clock

CITIZENS_A_DAY = 300
ALWAYS = ("00:00-24:00",)
# Every capability that a printer can have; most halls have the best.
PROOFS: tuple[Proof, ...] = ("process_id", "process_id", "process_id", "marker", "status", "blind")


@dataclass
class Account:
    """What must be nothing, and what was lived through."""

    tickets: int = 0
    deceived: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    unmarked: list[str] = field(default_factory=list)
    ghosts: list[str] = field(default_factory=list)
    lives: Counter[str] = field(default_factory=Counter)
    happened: Counter[str] = field(default_factory=Counter)


def hall(*, without_paper: bool) -> HallSettings:
    """The small hall, open at all hours."""
    opening = Opening(mon=ALWAYS, tue=ALWAYS, words=named("全天", "Always"))
    return replace(SETTINGS, opening=opening, paper=Paper(without_paper=without_paper))


def lived(tickets: int, seed: int) -> Account:
    """So many presses, in days of one hall each."""
    account = Account()
    # Half a million lines that nobody would read.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    for day in range((tickets + CITIZENS_A_DAY - 1) // CITIZENS_A_DAY):
        presses = min(CITIZENS_A_DAY, tickets - day * CITIZENS_A_DAY)
        _one_day(account, presses, seed=seed * 100_003 + day)
    structlog.reset_defaults()
    return account


def _one_day(account: Account, presses: int, *, seed: int) -> None:
    # The client's jitter comes from the common dice.
    random.seed(seed)
    chance, clock = Chance(seed), Clock()
    settings = hall(without_paper=chance.dice.random() < 0.7)
    hub = SimulatedHub(settings, at("06:00"), clock, chance)
    hub.do(OpenCounter(counter=1, staff="1001"))
    model = Model(proof=chance.dice.choice(PROOFS), buffer=chance.dice.choice((512, 4096, 65536)))
    corner = Corner(hub, clock, chance, model)
    for _ in range(20):
        corner.turn()
    visits: list[Visit] = []
    for index in range(presses):
        corner.something_breaks()
        silent = chance.dice.random() < 0.2
        visits.append(visit(hub, corner, f"{seed}-{index}", silent=silent))
        until = clock.now + chance.between(0.5, 8)
        while clock.now < until:
            corner.turn()
    chance.crash = chance.paper = chance.cable = 0.0
    until = clock.now + settings.paper.expires_s + 30
    while clock.now < until:
        corner.turn()
    _count(account, corner, visits, seed)
    account.happened.update(chance.happened)
    account.happened.update({f"proof {model.proof}": 1})


def _count(account: Account, corner: Corner, visits: list[Visit], seed: int) -> None:
    """Faults §5, the check: deceived, doubled, unmarked, ghosts."""
    where = f"seed {seed}"
    account.tickets += len(visits)
    for one in visits:
        account.lives[one.left if one.left != "served" else one.screens[-1]] += 1
        if one.left == "deceived":
            account.deceived.append(f"{where}: {one}")
    numbers = Counter(one.ticket.number for one in visits if one.ticket)
    tokens = {one.ticket.token: one.ticket for one in visits if one.ticket}
    account.doubled += [f"{where}: {number}" for number, times in numbers.items() if times > 1]
    # Each piece of paper that shows a number is another one, or bears another mark.
    account.unmarked += [f"{where}: {head}" for head, n in corner.heads.items() if n > 1]
    state = corner.hub.hall.state
    for head, when_s in corner.came_at.items():
        token, _, copy = head.partition("/")
        if token not in tokens:
            account.ghosts.append(f"{where}: {head} was never issued")
            continue
        job = state.jobs[f"{tokens[token].id}-{copy}"]
        age_s = when_s - corner.hub.seconds_at(job.queued_at)
        if age_s > corner.hub.hall.settings.paper.expires_s + 15:
            account.ghosts.append(f"{where}: {head} came after {age_s:.0f} s")
