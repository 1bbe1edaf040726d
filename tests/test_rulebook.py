"""Every rule of the hall is kept by code, proved by tests, and listed where both can be found."""

import pytest

from tests.architecture import ROOT
from tests.rulebook.cited import cited, code, figures, refusals
from tests.rulebook.cited import tests as tried
from tests.rulebook.page import page
from tests.rulebook.rules import RULES, Rule

OVER_HTTP = ("tests/api/hub/", "tests/hall/", "tests/api/web/", "tests/api/cli/")


# Kept without a refusal: there is no command by which it could be broken.
BY_CONSTRUCTION = {"R2"}
# Reported by being the report: its figures stand under the rules they answer to.
THE_REPORT_ITSELF = {"R37"}


def names(rule: Rule) -> str:
    return rule.id


def test_there_are_as_many_rules_as_in_the_halls_own_book() -> None:
    assert [one.id for one in RULES] == [f"R{number}" for number in range(1, 39)]


@pytest.mark.parametrize("rule", RULES, ids=names)
def test_every_rule_is_kept_by_code_and_by_a_test(rule: Rule) -> None:
    assert code().get(rule.id)
    assert tried().get(rule.id)


@pytest.mark.parametrize("rule", [r for r in RULES if "enforced" in r.duties], ids=names)
def test_every_enforced_rule_has_a_refusal_and_somebody_tried_to_break_it(rule: Rule) -> None:
    """Through the HTTP API, where people and devices come in."""
    assert refusals(rule.id) or rule.id in BY_CONSTRUCTION
    assert [one for one in tried()[rule.id] if one.file.startswith(OVER_HTTP)]


@pytest.mark.parametrize("rule", [r for r in RULES if "reported" in r.duties], ids=names)
def test_every_reported_rule_has_figures(rule: Rule) -> None:
    assert figures().get(rule.id) or rule.id in THE_REPORT_ITSELF


def test_the_page_is_as_the_code_and_the_tests_are_now() -> None:
    assert (ROOT / "docs/rulebook.md").read_text("utf-8") == page(), "run `make rulebook`"


def test_a_span_of_rules_and_the_name_of_a_fault_are_read_rightly() -> None:
    assert cited("Pauses (R16–R18), see R22.") == {"R16", "R17", "R18", "R22"}
    assert cited("F:R2 is a fault, R99 nothing, ERR7 neither") == set()
