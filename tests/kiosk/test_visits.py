"""服務評價 and 意見箱 at the kiosk (R30): a grade, a reason, sentences to touch, a call back."""

import pytest

from api.contract.phrases import languages, phrase
from api.contract.views import Accepted, Receipt
from kiosk.states import File, Rate
from kiosk.visits import LOW, REASONS, SENTENCES
from tests.kiosk.stories import Story

TYPED = ("key:A", "key:0", "key:1", "key:3", "enter")


def rates() -> Story:
    """Somebody types the number of his ticket to rate it."""
    return Story().touches_("voice", "rate", *TYPED)


@pytest.mark.parametrize("grade", [3, 4, 5])
def test_a_good_grade_is_one_touch(grade: int) -> None:
    story = rates().touches_(f"grade:{grade}")
    assert story.wishes() == [Rate("A013", grade)]
    assert story.done(Accepted()).screen == "thanks"
    assert story.waits(7).screen == "attract"


@pytest.mark.parametrize("grade", LOW)
@pytest.mark.parametrize("reason", REASONS)
def test_a_low_grade_says_why(grade: int, reason: str) -> None:
    story = rates().touches_(f"grade:{grade}")
    assert (story.screen, story.wishes()) == ("rating", [])
    assert story.touches_(f"reason:{reason}").wishes() == [Rate("A013", grade, reason)]  # type: ignore[arg-type]


def test_a_slip_of_the_finger_is_taken_back_before_the_reason_is_given() -> None:
    story = rates().touches_("grade:1", "back", "grade:5")
    assert story.wishes() == [Rate("A013", 5)]


@pytest.mark.parametrize("target", ["grade:6", "grade:0", "grade:x", "reason:manner", "grade:"])
def test_what_is_no_grade_is_nothing(target: str) -> None:
    assert rates().touches_(target).wishes() == []


def test_a_number_that_cannot_be_rated_now_is_said_to_be_so() -> None:
    story = rates().touches_("grade:5").refused("rating_closed")
    assert story.screen == "refusal"
    assert story.touches_("done").screen == "rating"


def writes(*sentences: str, kind: str = "complaint") -> Story:
    """Somebody touches these sentences of the opinion box."""
    said = (f"say:{one}" for one in sentences)
    return Story().touches_("voice", "opinion", f"kind:{kind}", *said)


def test_an_opinion_is_filed_in_the_halls_own_language() -> None:
    story = Story().touches_("language:vi", "voice", "opinion", "kind:complaint")
    story.touches_("say:wait", "say:manner", "next", "none")
    said = [phrase("zh-Hant", f"kiosk.opinion.say.{one}") for one in ("wait", "manner")]
    assert story.wishes() == [File("complaint", "\n".join(said), "")]
    # and the answer is to be in the citizen's
    assert story.asked()[0].language == "vi"


def test_a_sentence_touched_again_is_not_meant_and_none_goes_nowhere() -> None:
    story = writes("wait", "wait").touches_("next")
    assert story.screen == "opinion"
    assert story.touches_("say:order", "next").screen == "contact"


def test_a_call_back_needs_a_number_that_can_be_called() -> None:
    story = writes("wait").touches_("next", "call", "key:0", "key:2", "enter")
    assert story.wishes() == []
    story.touches_(*(f"key:{one}" for one in "55500123"), "erase", "key:4", "enter")
    [filed] = story.wishes()
    assert isinstance(filed, File)
    assert filed.contact == "0255500124"


def test_reference_and_secret_stay_until_they_are_noted_down() -> None:
    story = writes("wait").touches_("next", "none")
    story.done(Receipt(reference="26-0007", due="2026-12-02", secret="BCDFGHJK"))
    assert story.screen == "received"
    assert story.waits(55).screen == "received"
    assert story.waits(6).screen == "attract"


def test_what_was_written_is_not_lost_when_the_hub_says_no() -> None:
    story = writes("wait").touches_("next", "none").refused("seal_is_missing").touches_("done")
    assert story.screen == "contact"
    assert story.touches_("none").screen == "asking"


@pytest.mark.parametrize("language", languages())
def test_every_sentence_can_be_read_in_every_language(language: str) -> None:
    for sentences in SENTENCES.values():
        said = [phrase(language, f"kiosk.opinion.say.{one}") for one in sentences]
        assert len(set(said)) == len(sentences)


def test_back_leads_step_by_step_to_the_start() -> None:
    story = writes("wait").touches_("next", "call", "back")
    assert story.screen == "contact"
    story.touches_("back")
    assert story.screen == "opinion"
    assert story.touches_("back", "back").screen == "voice"
    assert story.touches_("back").screen == "attract"


def test_what_somebody_began_is_asked_after_and_then_given_up() -> None:
    story = writes("wait").waits(60.5)
    assert story.screen == "stillhere"
    assert story.touches_("stay").screen == "opinion"
    assert story.waits(81).screen == "attract"
