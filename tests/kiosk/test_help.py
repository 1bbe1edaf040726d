"""需要協助 from every screen, and what became of it (R31)."""

import pytest

from api.contract.views import HelpAnswer
from kiosk.draw import Pen
from kiosk.layout import layout
from kiosk.pages.help import help_words
from kiosk.panel import Panel
from kiosk.sample import sample_states
from kiosk.states import CallHelp
from tests.kiosk.stories import Story

PEN = Pen()
# Where nobody is reached, the screen itself says whom to ask; the staff need no help.
WITHOUT = {"starting", "fault", "staff", "pin", "service", "service_tickets"}


@pytest.mark.parametrize("name", sorted(sample_states()))
def test_help_is_one_touch_away_on_every_screen(name: str) -> None:
    page = layout(sample_states()[name], Panel(), PEN.measure)
    assert ("help" in {one.name for one in page.touchables}) == (name not in WITHOUT)


def test_asking_for_help_leaves_the_citizen_where_he_is() -> None:
    story = Story().touches_("start", "service:A", "help")
    assert story.screen == "confirm"
    assert story.wishes() == [CallHelp()]


def test_pressing_again_and_again_is_one_wish() -> None:
    story = Story().touches_("help", "help")
    story.done(HelpAnswer(help="h1", state="asked")).sees(help="asked").touches_("help")
    assert story.wishes() == [CallHelp()]


def test_what_happens_next_is_said_and_names_the_post_never_the_person() -> None:
    """R23"""
    story = Story().touches_("help")
    assert help_words(story.state) == "已通知服務人員，請稍候，馬上有人過來。"
    story.done(HelpAnswer(help="h1", state="asked")).sees(help="asked")
    assert help_words(story.state) == "已通知服務人員，請稍候，馬上有人過來。"
    story.sees(help="coming", help_staff="1002", help_post={"zh-Hant": "課員"})
    assert help_words(story.state) == "課員 1002 正過來為您服務。"
    assert help_words(story.sees(help=None).done(HelpAnswer(help="h", state="asked")).state) == ""


def test_a_wish_that_nobody_heard_is_not_said_to_be_heard() -> None:
    story = Story().touches_("help").unanswered()
    assert help_words(story.state).startswith("對不起")
    assert story.touches_("help").wishes() == [CallHelp(), CallHelp()]


def test_help_is_there_when_the_hall_is_closed_or_the_printer_broken() -> None:
    for change in ({"state": "closed"}, {"printer": "dead", "without_paper": False}):
        assert Story().sees(**change).touches_("help").wishes() == [CallHelp()]


def test_without_a_hub_nobody_is_said_to_come() -> None:
    """F:N3"""
    assert Story().sees(stale=True).touches_("help").wishes() == []
