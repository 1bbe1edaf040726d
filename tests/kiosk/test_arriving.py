"""Who comes with a code: appointment, number by phone, missed number, or only to ask (R6, R12)."""

from dataclasses import replace

import pytest

from api.contract.views import CitizenView
from api.contract.words import Awaits, TicketState
from kiosk.arriving import meant
from kiosk.sample import sample_ticket, sample_view
from kiosk.sample_visits import sample_citizen
from kiosk.states import Arrive, CheckIn, Look, Rate, Return
from tests.kiosk.stories import Story

TOKEN = "9f86d081884c7d65"
PAPER = f"https://qingchuan.example/t/{TOKEN}"


@pytest.mark.parametrize(
    ("code", "wish"),
    [
        (TOKEN, Look(TOKEN, TOKEN)),
        (PAPER, Look(TOKEN, PAPER)),
        (TOKEN.upper(), Look(TOKEN, TOKEN.upper())),
        ("A013", Return("A013")),
        ("a-013", Return("A013")),
        ("K7Q2MX", Arrive("K7Q2MX")),
        (" k7q-2mx ", Arrive("K7Q2MX")),
        ("Z013", None),
        ("https://elsewhere.example/menu", None),
        ("", None),
    ],
)
def test_a_code_says_what_it_is_for(code: str, wish: object) -> None:
    assert meant(code, sample_view()) == wish


@pytest.mark.parametrize("own", ["A123456789", "a 2 2345-6789", "AD23456789", "0912345678"])
def test_a_persons_own_number_never_leaves_the_kiosk(own: str) -> None:
    """R34"""
    story = Story().scans(own)
    assert story.asked() == []
    assert story.screen == "refusal"


def shows(state: TicketState, awaits: Awaits | None = None, *, rate: bool = False) -> Story:
    """Somebody holds the paper of such a ticket before the scanner, and the hub looks it up."""
    view: CitizenView = replace(
        sample_citizen(sample_view()), ticket_state=state, awaits=awaits, may_rate=rate
    )
    return Story().scans(PAPER).done(view)


def test_an_appointment_that_checks_in_gets_its_number_and_paper() -> None:
    story = Story().scans("K7Q2MX")
    assert story.wishes() == [Arrive("K7Q2MX")]
    assert story.screen == "asking"
    assert story.done(sample_ticket()).screen == "printing"
    assert story.paper("printed").screen == "take"


def test_who_is_in_the_queue_already_is_told_so_and_no_paper_is_promised() -> None:
    story = Story().scans("K7Q2MX").done(replace(sample_ticket(), again=True))
    assert story.screen == "arrived"
    assert story.waits(16).screen == "attract"


def test_without_paper_the_number_stands_on_the_screen() -> None:
    story = Story().scans("K7Q2MX").done(replace(sample_ticket(), job=None))
    assert story.screen == "arrived"


def test_too_early_too_late_another_day_and_not_found_are_said_in_the_hubs_words() -> None:
    """R12"""
    for code in ("appointment_early", "appointment_other_day", "appointment_over", "no_such"):
        story = Story().scans("K7Q2MX").refused(code)
        assert story.screen == "refusal"
        # and whoever mistyped is back at empty keys
        assert story.touches_("done").screen == "pad"
        assert story.state.screen.typed == ""  # type: ignore[union-attr]


def test_a_missed_number_comes_back_by_its_paper_alone() -> None:
    """R6"""
    story = shows("missed")
    assert story.wishes()[-1] == Return(TOKEN)
    assert story.done(replace(sample_ticket(), state="waiting")).screen == "arrived"


def test_a_missed_number_comes_back_by_being_typed() -> None:
    story = Story().touches_("check_in", "key:A", "key:0", "key:0", "key:7", "enter")
    assert story.wishes() == [Return("A007")]


def test_a_number_by_phone_is_checked_in_by_its_code() -> None:
    """R13"""
    assert shows("pending", "check_in").wishes()[-1] == CheckIn(TOKEN)


def test_whoever_was_served_is_asked_how_it_was() -> None:
    story = shows("finished", rate=True)
    assert story.screen == "rating"
    assert story.touches_("grade:5").wishes()[-1] == Rate(TOKEN, 5)


@pytest.mark.parametrize("state", ["waiting", "called", "serving", "held", "finished", "cancelled"])
def test_anybody_else_learns_how_his_number_stands(state: TicketState) -> None:
    assert shows(state).screen == "standing"


def test_a_code_of_another_system_that_looks_like_our_token_is_tried_as_an_appointment() -> None:
    story = Story().scans("ABCDEF0123456789").refused("no_such_token")
    assert story.wishes()[-1] == Arrive("ABCDEF0123456789")
    assert story.refused("no_such_appointment").screen == "refusal"


def test_every_send_of_one_wish_carries_one_key() -> None:
    """F:N1"""
    story = Story().scans("K7Q2MX").waits(8.5)
    assert story.screen == "unheard"
    story.touches_("again").waits(8.5).touches_("again")
    assert len(story.asked()) == 3
    assert len({one.key for one in story.asked()}) == 1


def test_an_answer_that_comes_late_still_counts_while_somebody_looks() -> None:
    story = Story().scans("K7Q2MX").waits(8.5)
    assert story.done(sample_ticket()).screen == "printing"


def test_a_scan_while_a_number_is_under_way_is_nothing() -> None:
    story = Story().presses().scans("K7Q2MX")
    assert story.screen == "taking"
    assert story.asked() == []


def test_who_comes_back_in_extended_hours_is_let_in() -> None:
    """R19: no new numbers, but nobody who has one is sent away."""
    story = Story().sees(state="extended")
    assert story.screen == "extended"
    assert story.scans(PAPER).screen == "asking"
    typed = Story().sees(state="extended").touches_("check_in")
    assert typed.screen == "pad"


def test_without_a_hub_nobody_can_check_in() -> None:
    """F:N3"""
    story = Story().sees(stale=True).scans("K7Q2MX").touches_("check_in")
    assert (story.screen, story.asked()) == ("hub", [])
