"""The service page: behind 工號 and PIN, with copies, loudspeaker and light, left by itself."""

from dataclasses import replace

import pytest

from api.contract.requests import Session
from api.contract.views import KioskTicket
from kiosk.pages.attract import STAFF_HOLD_S
from kiosk.sample import sample_ticket, sample_view
from kiosk.staff import STAFF_IDLE_S
from kiosk.states import Adjust, Reprint, SignIn, SignOut
from tests.kiosk.stories import Story

SESSION = Session(staff="1002", role="clerk", names={}, counters=(1,))
LAST = KioskTicket(number="A013", token="t", job="j", paper="printed", id="2026-11-23-A013")
NUMBER = tuple(f"key:{one}" for one in "1002")
PIN = tuple(f"key:{one}" for one in "246810")


def signs_in() -> Story:
    """Somebody types his number and PIN."""
    view = replace(sample_view(), tickets=(LAST,))
    return Story(view).touches_("staff", *NUMBER, "enter", *PIN, "enter")


def opens() -> Story:
    return signs_in().done(SESSION)


def test_number_and_pin_open_the_page() -> None:
    story = signs_in()
    assert story.wishes() == [SignIn("1002", "246810")]
    assert story.done(SESSION).screen == "service"


def test_a_wrong_pin_begins_with_the_number_again() -> None:
    story = signs_in().refused("wrong_pin")
    assert story.screen == "refusal"
    story.touches_("done")
    assert story.screen == "pinpad"
    assert story.state.staff == ""


def test_nobody_reads_a_pin_in_what_is_printed_of_the_machine() -> None:
    """R34: an effect may be logged by whoever looks for a fault."""
    assert "246810" not in repr(signs_in().wishes()[0])


def test_a_copy_is_printed_of_one_of_the_last_tickets_only() -> None:
    story = opens().touches_("tickets", "reprint:2026-11-23-Z999")
    assert story.screen == "service"
    story.touches_("reprint:2026-11-23-A013")
    assert story.wishes()[-1] == Reprint("2026-11-23-A013")
    story.done(sample_ticket())
    assert story.screen == "service"
    assert story.state.screen.reprinted == "A013"  # type: ignore[union-attr]


def test_loudspeaker_and_light_have_ends() -> None:
    story = opens().touches_(*("softer",) * 20, *("darker",) * 20)
    assert (story.state.volume, story.state.brightness) == (0, 2)
    story.touches_(*("louder",) * 20, *("brighter",) * 20)
    assert story.effects[-1] == Adjust(10, 10)


@pytest.mark.parametrize("leave", ["done", "idle"])
def test_whoever_leaves_is_signed_out(leave: str) -> None:
    story = opens()
    story.touches_("done") if leave == "done" else story.waits(STAFF_IDLE_S + 1)
    assert (story.screen, story.state.staff) == ("attract", "")
    assert story.wishes()[-1] == SignOut()


def test_a_session_that_opens_after_its_owner_has_gone_is_closed_again() -> None:
    story = signs_in().waits(45)
    assert story.screen == "attract"
    assert story.done(SESSION).screen == "attract"
    assert story.wishes()[-1] == SignOut()


def test_the_pad_for_the_pin_goes_by_itself() -> None:
    assert Story().touches_("staff", "key:1").waits(61).screen == "attract"


def test_nobody_comes_to_the_pad_by_touching_in_passing() -> None:
    story = Story().touches_("start", "staff")
    assert story.screen == "services"
    assert STAFF_HOLD_S >= 2
