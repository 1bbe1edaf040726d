"""Every refusal says what, by which rule, and how to mend it, in every language."""

import re
import string

import pytest

from api.contract.phrases import FALLBACK, languages, phrasebook
from api.contract.problems import REFUSALS, problem

# Names that `problem` takes for itself, so that no phrase can have a value so called.
TAKEN = {"code", "language", "detail"}


def values_of(code: str) -> dict[str, str | int]:
    texts = phrasebook(FALLBACK)
    both = texts[f"problem.{code}.title"] + texts[f"problem.{code}.mend"]
    return {name: 7 for _, name, _, _ in string.Formatter().parse(both) if name}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("code", REFUSALS)
def test_every_refusal_can_be_said_with_its_mend(code: str, language: str) -> None:
    said = problem(code, language, detail="why", **values_of(code))
    assert said.title
    assert said.mend
    assert "{" not in said.title + said.mend
    assert (said.code, said.status, said.rule) == (code, REFUSALS[code].status, REFUSALS[code].rule)
    assert said.type == f"urn:quhao:problem:{code}"
    assert said.detail == "why"


def test_no_phrase_speaks_of_a_refusal_that_does_not_exist() -> None:
    told = {key.split(".")[1] for key in phrasebook(FALLBACK) if key.startswith("problem.")}
    assert told == set(REFUSALS)


@pytest.mark.parametrize("code", REFUSALS)
def test_a_refusal_is_an_error_by_a_rule_of_the_book(code: str) -> None:
    assert 400 <= REFUSALS[code].status < 600
    assert re.fullmatch(r"|R([1-9]|[12]\d|3[0-8])", REFUSALS[code].rule)
    assert not TAKEN & set(values_of(code))


def test_only_our_own_fault_is_a_fault_of_the_hub() -> None:
    # A client asks again, with the same key, after 5xx only.
    assert [code for code, one in REFUSALS.items() if one.status >= 500] == ["hub_fault"]


def test_a_title_names_its_values() -> None:
    assert problem("no_such_counter", "en", counter=9).title == "There is no counter 9"
    assert problem("no_such_counter", "en", counter=9).values == {"counter": 9}
