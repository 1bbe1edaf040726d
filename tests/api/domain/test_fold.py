"""The fold: every word has a decision and a fold, and imagining a hall does not change it (R38)."""

from copy import deepcopy
from typing import get_args

from api.contract.commands import Command
from api.contract.events import Event
from api.contract.problems import REFUSALS
from api.domain.decide import DECISIONS, decide
from api.domain.fold import FOLDS
from api.domain.folds.tickets import CALLS_KEPT
from tests.api.domain.hall import at, calls, given, opens, take, when


def test_every_command_can_be_decided_and_every_event_folded() -> None:
    assert set(DECISIONS) == set(get_args(Command))
    assert set(FOLDS) == set(get_args(Event))


def test_every_refusal_of_the_hall_names_a_rule_of_the_rulebook() -> None:
    """Only what is refused at the door of the hub, before the rules are asked, has none."""
    door = list(REFUSALS)[list(REFUSALS).index("unreadable") :]
    for code, refusal in REFUSALS.items():
        rule = refusal.rule
        named = rule.startswith("R") and rule[1:].isdigit() and 1 <= int(rule[1:]) <= 38
        assert named or (code in door and rule == ""), code


def test_deciding_changes_nothing_even_when_a_day_begins() -> None:
    """R38: only the journal does."""
    hall = given(opens(1), take(), take(), calls(1))
    before = deepcopy(hall.state)
    events = decide(hall, calls(1, "A001"), at("+1 09:00"))
    assert [one.type for one in events] == ["day_started", "ticket_finished", "ticket_called"]
    assert hall.state == before


def test_the_wall_forgets_the_oldest_calls() -> None:
    """A day has hundreds; a screen that was away needs the last ones."""
    hall = given(opens(1), *[take() for _ in range(CALLS_KEPT + 2)], calls(1))
    for n in range(1, CALLS_KEPT + 2):
        when(hall, calls(1, f"A{n:03d}"))
    assert len(hall.state.calls) == CALLS_KEPT
    assert hall.state.calls[0].number == f"A{CALLS_KEPT + 2:03d}"
    assert hall.state.calls[-1].number == "A003"
