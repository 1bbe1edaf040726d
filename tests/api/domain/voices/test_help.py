"""需要協助: one wish for each place, seen by the staff, told to the leader in time (R31)."""

from api.contract.commands import AcknowledgeHelp, AskHelp, EscalateHelp, FinishHelp, LapseHelp
from api.contract.views import HelpAnswer
from api.domain import views
from api.domain.answers import answer
from api.domain.due import due
from api.domain.hall import Hall
from tests.api.domain.hall import at, given, kinds, refused, when
from tests.api.domain.reports.test_all import figures

ASKS = AskHelp(place="kiosk-1", kind="form", language="en")
GOES = AcknowledgeHelp(help="h1", by="1001")
HELPED = FinishHelp(help="h1", by="1001")


def bring(hall: Hall, time: str) -> list[str]:
    """What time does about help."""
    found = [one for one in due(hall, at(time)) if isinstance(one, EscalateHelp | LapseHelp)]
    return kinds([event for one in found for event in when(hall, one, time)])


def test_r31_pressing_again_and_again_is_one_wish() -> None:
    hall = given(ASKS)
    assert when(hall, ASKS) == []
    assert answer(hall, ASKS, []) == HelpAnswer(help="h1", state="asked")
    assert len(hall.state.help) == 1
    # another kiosk is another wish
    assert kinds(when(hall, AskHelp(place="kiosk-2"))) == ["help_asked"]


def test_r31_every_signed_in_role_sees_who_needs_a_person_and_where() -> None:
    hall = given("09:10", ASKS)
    (line,) = views.floor(hall, at("09:11")).help
    assert (line.place, line.kind, line.language, line.state) == ("kiosk-1", "form", "en", "asked")
    assert line.names["en"] == "Kiosk 1"
    assert line.asked_at == at("09:10")
    assert views.counter(hall, 2, at("09:11")).help == (line,)


def test_r31_the_kiosk_says_that_somebody_is_coming() -> None:
    hall = given(ASKS)
    assert views.kiosk(hall, "kiosk-1", at("09:11")).help == "asked"
    assert views.kiosk(hall, "kiosk-2", at("09:11")).help is None
    assert views.kiosk(hall, "kiosk-1", at("09:11")).help_staff == ""
    when(hall, GOES)
    shown = views.kiosk(hall, "kiosk-1", at("09:11"))
    assert shown.help == "coming"
    # R23: by number and post, never by name
    assert (shown.help_staff, shown.help_post["en"]) == ("1001", "Clerk")
    when(hall, HELPED)
    assert views.kiosk(hall, "kiosk-1", at("09:11")).help is None


def test_r31_two_clerks_do_not_both_go() -> None:
    hall = given(ASKS, GOES)
    assert when(hall, GOES) == []
    assert refused(hall, AcknowledgeHelp(help="h1", by="1002")) == "R31: help_is_coming"
    assert refused(hall, AcknowledgeHelp(help="h9", by="1002")) == "R31: no_such_help"


def test_r31_when_nobody_goes_the_leader_is_told_once() -> None:
    hall = given("09:10", ASKS)
    assert bring(hall, "09:10:59") == []
    assert bring(hall, "09:11:00") == ["help_escalated"]
    assert views.floor(hall, at("09:11")).help[0].leader
    assert bring(hall, "09:11:30") == []


def test_r31_when_somebody_goes_the_leader_is_not_told() -> None:
    hall = given("09:10", ASKS, GOES)
    assert bring(hall, "09:20") == []
    # nor by a word that was on its way while somebody got up
    assert when(hall, EscalateHelp(help="h1"), "09:20") == []


def test_r31_a_wish_that_everybody_forgot_ends_by_itself() -> None:
    for steps in ((), (GOES,)):
        hall = given("09:10", ASKS, *steps)
        assert "help_ended" in bring(hall, "09:40")
        assert hall.state.help == {}
        assert kinds(when(hall, ASKS)) == ["help_asked"]


def test_r31_help_is_reported_with_the_minutes_until_somebody_went() -> None:
    found = figures(ASKS, GOES, HELPED, AskHelp(place="kiosk-2"))
    assert (found["help_asked", ""], found["help_asked", "form"]) == (2, 1)
    assert found["help_mean_min", ""] == found["help_longest_min", ""] == 1
    assert (found["help_to_leader", ""], found["help_lapsed", ""]) == (0, 0)
