"""R25: there is a civil phrase for each situation at a window, and a moment to offer it."""

import re

import pytest

from api.contract.phrases import languages, phrasebook
from api.contract.situations import SITUATIONS
from tests.architecture import ROOT

NAMES = {one.name for one in SITUATIONS}
# These are the clerk's to choose: no state of the hall tells that they have come.
CHOSEN_BY_THE_CLERK = {"against_rules", "complaint"}
PAGE = (ROOT / "api/web/static/clerk-situations.js").read_text("utf-8")


def test_there_are_twenty_three_situations_each_with_its_rule() -> None:
    assert len(SITUATIONS) == len(NAMES) == 23
    assert all(one.rules and one.when.endswith(".") for one in SITUATIONS)


@pytest.mark.parametrize("language", languages())
def test_each_situation_has_its_phrase_and_no_phrase_is_left_over(language: str) -> None:
    told = [key for key in phrasebook(language) if key.startswith("situation.")]
    assert told == [f"situation.{one.name}" for one in SITUATIONS]


def test_the_console_offers_each_at_its_moment() -> None:
    offered = set(re.findall(r'"([a-z_]+)"', PAGE)) & NAMES
    assert NAMES - offered == CHOSEN_BY_THE_CLERK


@pytest.mark.parametrize(
    ("language", "sorry"),
    [("zh-Hant", "對不起"), ("en", "orry"), ("vi", "in lỗi"), ("id", "aaf"), ("ja", "申し訳")],
)
def test_what_is_refused_or_late_begins_with_an_apology(language: str, sorry: str) -> None:
    book = phrasebook(language)
    for name in ("long_wait", "missing_documents", "wrong_window", "not_offered", "against_rules"):
        assert sorry in book[f"situation.{name}"], name
