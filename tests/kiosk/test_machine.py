"""Stories of citizens at the screen: given, when, then. No clock but the story's own."""

from dataclasses import replace

import pytest

from api.contract.words import HealthState, PrintState
from kiosk.sample import sample_ticket, sample_view
from kiosk.states import (
    Alarm,
    Answered,
    Forget,
    PaperCame,
    Press,
    Refused,
    Seen,
    Take,
    Tick,
    Unanswered,
)
from tests.kiosk.stories import Story


def press(at: float, key: str = "old") -> Press:
    return Press(key=key, service="A", ticket_class="normal", language="en", at=at)


def test_three_touches_are_a_number() -> None:
    story = Story().presses()
    assert story.screen == "taking"
    [taken] = story.takes()
    assert (taken.service, taken.ticket_class, taken.language) == ("A", "normal", "zh-Hant")


def test_what_to_bring_is_said_before_the_number_is_taken_also_with_one_class_alone() -> None:
    """R24"""
    view = sample_view()
    story = Story(replace(view, classes=view.classes[:1])).touches_("start", "service:A")
    assert (story.screen, story.takes()) == ("confirm", [])
    story.touches_("class:normal")
    assert [one.ticket_class for one in story.takes()] == ["normal"]


def test_a_class_that_the_desk_grants_cannot_be_taken_at_the_kiosk() -> None:
    story = Story().touches_("start", "service:A", "class:urgent")
    assert story.takes() == []


def test_friendly_service_is_one_touch_and_the_class_is_not_asked_again() -> None:
    """R3"""
    story = Story().touches_("start", "class:priority")
    assert story.screen == "services"
    assert story.takes() == []
    # then only this class is left to be confirmed
    story.touches_("service:A", "class:normal")
    assert (story.screen, story.takes()) == ("confirm", [])
    story.touches_("class:priority")
    assert [(one.service, one.ticket_class) for one in story.takes()] == [("A", "priority")]


def test_friendly_service_touched_again_is_not_meant() -> None:
    story = Story().touches_("start", "class:priority", "class:priority", "service:A")
    assert story.screen == "confirm"
    assert story.touches_("class:normal").takes()[0].ticket_class == "normal"


def test_friendly_service_is_kept_on_every_page_and_through_the_question_who_is_there() -> None:
    story = Story().touches_("start", "class:priority", "page:1").waits(60)
    assert story.screen == "stillhere"
    story.touches_("stay", "page:0", "service:B", "class:priority")
    assert story.takes()[0].ticket_class == "priority"


def test_the_next_citizen_does_not_inherit_friendly_service() -> None:
    left = Story().touches_("start", "class:priority", "back", "start", "service:A")
    assert left.screen == "confirm"
    gone = Story().touches_("start", "class:priority").waits(81)
    assert gone.screen == "attract"
    assert gone.touches_("start", "service:A").screen == "confirm"


def test_friendly_service_that_is_no_longer_offered_gives_an_ordinary_choice() -> None:
    story = Story().touches_("start", "class:priority")
    changed = tuple(replace(one, head_start_min=0) for one in story.view.classes)
    assert story.sees(classes=changed).touches_("service:A").screen == "confirm"


@pytest.mark.parametrize("code", ["normal", "urgent", "?"])
def test_only_friendly_service_is_chosen_before_the_service(code: str) -> None:
    story = Story().touches_("start", f"class:{code}", "service:A")
    assert story.screen == "confirm"


def test_a_service_without_a_counter_gives_no_number() -> None:
    story = Story().touches_("start", "service:E")
    assert story.screen == "services"


def test_a_service_that_closes_meanwhile_sends_the_citizen_back_to_the_list() -> None:
    story = Story().touches_("start", "service:A")
    gone = tuple(replace(one, state="unstaffed") for one in story.view.services)
    assert story.sees(services=gone).screen == "services"


def test_a_language_is_kept_through_the_choice_and_given_back_at_the_end() -> None:
    story = Story().touches_("language:en").presses()
    assert story.takes()[0].language == "en"
    story.gets().paper("printed").touches_("done")
    assert story.state.language == "zh-Hant"


def test_a_language_left_on_the_first_screen_is_forgotten() -> None:
    story = Story().touches_("language:en").waits(19)
    assert story.state.language == "en"
    assert story.waits(2).state.language == "zh-Hant"


def test_the_page_of_languages_leads_back_to_where_it_was_asked_for() -> None:
    story = Story().touches_("start", "service:A", "languages", "language:vi")
    assert (story.screen, story.state.language) == ("confirm", "vi")
    story.touches_("languages", "back")
    assert (story.screen, story.state.language) == ("confirm", "vi")
    assert story.touches_("class:normal").takes()[0].language == "vi"


def test_a_language_that_the_hall_does_not_speak_changes_nothing() -> None:
    story = Story().touches_("languages", "language:tlh")
    assert (story.screen, story.state.language) == ("languages", "zh-Hant")


def test_the_page_of_languages_is_left_by_itself() -> None:
    story = Story().touches_("start", "languages").waits(59)
    assert story.screen == "languages"
    assert story.waits(2).screen == "attract"


def test_a_service_that_closes_is_not_returned_to_from_the_languages() -> None:
    story = Story().touches_("start", "service:A", "languages")
    gone = tuple(replace(one, state="unstaffed") for one in story.view.services)
    assert story.sees(services=gone).screen == "services"


def test_the_screen_follows_the_paper_and_goes_back_by_itself() -> None:
    story = Story().presses().gets()
    assert story.screen == "printing"
    assert story.paper("sending").screen == "printing"
    assert story.paper("printed").screen == "take"
    assert story.waits(7.5).screen == "take"
    assert story.waits(1).screen == "attract"


def test_the_number_stands_on_the_screen_when_there_is_no_paper() -> None:
    story = Story(replace(sample_view(), printer="no_paper")).presses()
    story.gets(replace(sample_ticket(), job=None))
    assert story.screen == "keep"
    assert story.waits(21).screen == "attract"


def test_a_paper_that_does_not_come_leaves_the_number_on_the_screen() -> None:
    story = Story().presses().gets().paper("queued").waits(20.5)
    assert story.screen == "keep"
    assert story.paper("printed").screen == "take"


def test_a_failed_print_is_excused_and_the_number_stays() -> None:
    story = Story().presses().gets().paper("failed")
    assert story.screen == "sorry"
    assert story.touches_("done").screen == "attract"


@pytest.mark.parametrize("state", ["unknown", "printed_weak"])
def test_a_doubtful_paper_is_asked_about(state: PrintState) -> None:
    story = Story().presses().gets().paper(state).touches_("yes")
    assert story.screen == "attract"
    assert PaperCame("j130", True) in story.effects


def test_no_answer_within_twenty_seconds_counts_as_taken() -> None:
    story = Story().presses().gets().paper("unknown").waits(19.5)
    assert story.screen == "ask"
    assert story.waits(1).screen == "attract"
    assert story.effects[-1] == PaperCame("j130", True)


def test_whoever_has_no_paper_keeps_the_number_and_nothing_prints_by_itself() -> None:
    story = Story().presses().gets().paper("unknown").touches_("no")
    assert story.screen == "sorry"
    assert [one for one in story.effects if isinstance(one, PaperCame)] == [
        PaperCame("j130", False)
    ]
    assert story.paper("unknown").screen == "sorry"


def test_a_copy_from_the_desk_is_followed_on_the_same_screen() -> None:
    story = Story().presses().gets().paper("unknown").touches_("no")
    assert story.paper("sending", copy=1).screen == "printing"
    assert story.paper("printed", copy=1).screen == "take"


def test_the_question_is_not_answered_by_a_button_of_another_phase() -> None:
    story = Story().presses().gets().paper("unknown").touches_("done")
    assert story.screen == "ask"


def test_after_eight_seconds_the_line_is_busy_and_pressing_again_is_the_same_press() -> None:
    story = Story().presses().waits(8.5)
    assert story.screen == "busy"
    story.touches_("again")
    assert story.screen == "taking"
    first, second = story.takes()
    assert first == second


def test_an_answer_that_comes_late_is_still_shown() -> None:
    story = Story().presses().waits(8.5).gets()
    assert story.screen == "printing"


def test_two_answers_to_one_press_are_one_number() -> None:
    story = Story().presses().waits(8.5).touches_("again").gets().gets()
    assert story.screen == "printing"
    assert [one for one in story.effects if isinstance(one, Forget)] == [Forget("key-3", True)]


def test_whoever_leaves_the_busy_screen_leaves_the_press_behind() -> None:
    story = Story().presses().happens(Unanswered("key-3")).waits(31)
    assert story.screen == "attract"
    assert story.effects[-1] == Forget("key-3", settled=False)
    # The next citizen has a key of his own, even for the same service.
    story.presses()
    assert len({one.key for one in story.takes()}) == 2


def test_a_refusal_is_settled_and_leads_back_to_the_choice() -> None:
    story = Story().presses().happens(Refused("key-3", "對不起", "請洽服務台"))
    assert story.screen == "refusal"
    assert story.effects[-1] == Forget("key-3", settled=True)
    assert story.touches_("done").screen == "services"


def test_a_silent_hub_takes_the_kiosk_out_of_use_and_a_word_brings_it_back() -> None:
    story = Story().touches_("start").sees(stale=True)
    assert story.screen == "hub"
    assert story.touches_("service:A", "class:normal").takes() == []
    assert story.sees().screen == "services"


def test_a_number_is_never_hidden_by_a_silent_hub() -> None:
    story = Story().presses().gets().sees(stale=True)
    assert story.screen == "printing"


def test_behind_a_hindrance_the_choice_is_given_up_without_asking() -> None:
    story = Story().touches_("start").sees(stale=True).waits(61).sees()
    assert story.screen == "attract"


def test_idle_asks_first_and_one_touch_is_enough_to_go_on() -> None:
    story = Story().touches_("start", "service:A").waits(60.5)
    assert story.screen == "stillhere"
    assert story.touches_("stay").screen == "confirm"


def test_idle_without_an_answer_goes_back_to_the_start() -> None:
    story = Story().touches_("start").waits(60.5)
    assert story.waits(19).screen == "stillhere"
    assert story.waits(2).screen == "attract"


@pytest.mark.parametrize(
    ("printer", "without_paper", "screen"),
    [
        ("ready", False, "attract"),
        ("low", False, "attract"),
        ("unknown", False, "attract"),
        (None, False, "attract"),
        ("no_paper", True, "attract"),
        ("no_paper", False, "no_paper"),
        ("cooling", False, "cooling"),
        ("cover", False, "printer"),
        ("cutter", False, "printer"),
        ("dead", False, "printer"),
        ("offline", False, "printer"),
    ],
)
def test_a_printer_that_cannot_print_stops_the_numbers_unless_the_screen_will_do(
    printer: HealthState | None, without_paper: bool, screen: str
) -> None:
    story = Story(replace(sample_view(), printer=printer, without_paper=without_paper))
    assert story.screen == screen


def test_outside_hours_no_number_is_given() -> None:
    story = Story(replace(sample_view(), state="closed"))
    assert story.screen == "closed"
    assert story.presses().takes() == []
    assert story.sees(state="extended").screen == "extended"
    assert story.sees(state="open").screen == "attract"


def test_before_the_first_word_the_kiosk_is_starting() -> None:
    story = Story()
    story.state = replace(story.state, view=None)
    assert story.screen == "starting"


def test_a_press_from_just_before_a_power_cut_is_shown_with_the_same_key() -> None:
    story = Story(unsettled=press(at=55.0))
    assert story.screen == "taking"
    assert story.takes() == [press(at=55.0)]
    assert story.state.language == "en"


def test_an_older_press_is_settled_in_silence() -> None:
    story = Story(unsettled=press(at=0.0))
    assert story.screen == "attract"
    story.happens(Unanswered("old"))
    assert [one.key for one in story.takes()] == ["old", "old"]
    story.happens(Answered("old", sample_ticket()))
    assert story.screen == "attract"
    assert story.effects[-1] == Forget("old", settled=True)


@pytest.mark.parametrize("at", [-90.0, 101.0])
def test_a_press_nobody_can_be_waiting_for_gives_no_stray_ticket(at: float) -> None:
    story = Story(unsettled=press(at=at))
    assert story.takes() == []
    assert story.effects == [Forget("old", settled=False)]


def test_an_older_press_does_not_hold_up_the_next_citizen() -> None:
    story = Story(unsettled=press(at=0.0)).presses()
    assert [one.key for one in story.takes()] == ["old", "key-3"]
    story.happens(Answered("old", sample_ticket()))
    assert story.screen == "taking"


def test_a_child_at_play_waits_three_seconds_between_numbers_and_is_reported() -> None:
    story = Story().presses().gets().paper("printed").touches_("done").presses()
    assert story.screen == "taking"
    assert len(story.takes()) == 1
    story.waits(3.25)
    assert len(story.takes()) == 2
    for _ in range(9):
        story.gets().paper("printed").touches_("done").presses().waits(3.25)
    assert any(isinstance(one, Alarm) for one in story.effects)


def test_nothing_changes_when_nothing_happens() -> None:
    story = Story().touches_("start")
    before = story.state
    assert story.happens(Tick()).state is before


def test_one_view_after_another_does_not_lose_the_citizen() -> None:
    story = Story().touches_("start", "service:A")
    story.happens(Seen(None, True)).happens(Seen(story.view, False))
    assert story.screen == "confirm"
    assert not any(isinstance(one, Take) for one in story.effects)
