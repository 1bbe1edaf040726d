"""Each fault as its citizen sees it, by screen and picture, and as the staff see it on the floor.

The ids are those of the list of faults. How a printer's bytes become these states is told in
tests/printer; how a killed process comes back, in test_killed.py.
"""

import pytest

from api.contract.words import HealthState
from kiosk.choosing import ALARM_TAKES, COOL_DOWN_S
from kiosk.states import PaperCame, Take, Tick, Touched
from tests.kiosk.at_hall import WITHOUT_PAPER_NONE, AtHall


def test_p1_a_cut_before_anything_was_written_promised_nothing() -> None:
    """F:P1: the start screen, and no number."""
    hall = AtHall().switch_on(None)
    assert hall.screen == "attract"
    assert hall.says("attract.begin")
    assert (hall.numbers, hall.floor.issued) == ([], 0)


def test_p2_a_cut_after_the_number_was_given_shows_the_same_number() -> None:
    """F:P2: the press was on the disk before it was sent, and the hub answers it again."""
    hall = AtHall()
    hall.line = "losing"
    hall.takes_a_number()
    given = hall.numbers
    press = next(one.press for one in hall.effects if isinstance(one, Take))
    hall.line = "up"
    hall.switch_on(press)
    assert hall.screen == "printing"
    assert given[0] in hall.picture()
    assert hall.numbers == given
    assert hall.floor.issued == 1


def test_p3_a_paper_that_never_began_leaves_the_number_on_the_screen_and_on_the_clerks_list() -> (
    None
):
    """F:P3"""
    hall = AtHall().takes_a_number().waits(21)
    assert hall.screen == "keep"
    assert "A001" in hall.picture()
    assert [(job.paper.number, job.state) for job in hall.floor.unsettled] == [("A001", "queued")]


def test_p4_half_a_ticket_is_said_to_be_half_and_its_copy_is_followed() -> None:
    """F:P4"""
    hall = AtHall().takes_a_number().prints("failed")
    assert hall.screen == "sorry"
    assert hall.says("sorry.title")
    assert "A001" in hall.picture()
    assert not hall.floor.unsettled
    hall.the_desk_reprints()
    assert hall.screen == "printing"
    assert [(job.state, job.copy) for job in hall.floor.unsettled if job.copy] == [("queued", 1)]
    assert hall.prints().screen == "take"


def test_p5_printed_but_not_known_asks_the_citizen_who_alone_can_know() -> None:
    """F:P5: silence for 20 s counts as taken."""
    hall = AtHall().takes_a_number().prints("unknown")
    assert hall.screen == "ask"
    assert hall.says("ask.title")
    hall.waits(20.5)
    assert hall.screen == "attract"
    assert [one.got_it for one in hall.effects if isinstance(one, PaperCame)] == [True]
    assert hall.floor.unsettled == ()


def test_p5_no_is_answered_with_a_marked_copy() -> None:
    """F:P5, F:P4"""
    hall = AtHall().takes_a_number().prints("unknown").touch("no")
    assert [job.copy for job in hall.floor.unsettled if job.copy] == [1]
    assert hall.screen == "printing"
    assert hall.prints().screen == "take"
    assert len(hall.numbers) == 1


def test_r1_low_paper_is_the_clerks_matter_alone() -> None:
    """F:R1"""
    hall = AtHall()
    before = hall.page
    hall.printer("low")
    assert hall.page == before
    assert hall.on_floor("printer-1").state == "low"
    assert hall.takes_a_number().prints().screen == "take"


def test_r2_without_paper_the_citizen_knows_before_he_chooses_and_keeps_his_number() -> None:
    """F:R2"""
    hall = AtHall().printer("no_paper").touch("start")
    assert hall.says("services.screen_only")
    hall.touch("service:A", "class:normal")
    assert hall.screen == "keep"
    assert "A001" in hall.picture()
    assert hall.on_floor("printer-1").state == "no_paper"
    assert hall.floor.unsettled == (), "no paper is promised, so none is owed"


STOPS: list[tuple[str, HealthState, str]] = [
    ("F:R2", "no_paper", "fault.no_paper"),
    ("F:R4", "cover", "fault.printer"),
    ("F:R5", "cutter", "fault.printer"),
    ("F:R5", "dead", "fault.printer"),
    ("F:R6", "cooling", "fault.cooling"),
    ("F:R7", "offline", "fault.printer"),
    ("F:R8", "offline", "fault.printer"),
    ("F:R10", "offline", "fault.printer"),
]


@pytest.mark.parametrize(("fault", "state", "words"), STOPS)
def test_a_hall_that_gives_no_number_without_paper_stops_before_the_choice(
    fault: str, state: HealthState, words: str
) -> None:
    """F:R2, F:R4, F:R5, F:R6, F:R7, F:R8, F:R10: calmly, with whom to ask, and back by itself."""
    hall = AtHall(WITHOUT_PAPER_NONE).printer(state)
    assert hall.screen == "no_printer"
    assert hall.says("fault.desk")
    assert hall.says(words)
    assert hall.on_floor("printer-1").state == state
    assert "start" not in {one.name for one in hall.page.touchables}
    hall.printer("ready")
    assert hall.screen == "attract"
    assert hall.on_floor("printer-1").state == "ready"
    assert hall.takes_a_number().prints().screen == "take"


@pytest.mark.parametrize(("fault", "state", "words"), STOPS)
def test_a_fault_in_mid_ticket_leaves_the_number_on_the_screen(
    fault: str, state: HealthState, words: str
) -> None:
    """F:R3, F:R4, F:R5, F:R7, F:R8, F:R10: a paper that comes after all is to be taken."""
    hall = AtHall().takes_a_number().prints(None).printer(state)
    assert hall.screen in ("keep", "printing")
    assert "A001" in hall.picture()
    [job] = hall.floor.unsettled
    assert (job.paper.number, job.state) == ("A001", "sending")
    hall.printer("ready").prints()
    assert hall.screen == "take"
    assert hall.says("take.title")
    assert (hall.floor.unsettled, hall.numbers) == ((), ["A001"])


def test_r9_noise_on_the_line_is_nobodys_matter() -> None:
    """F:R9: unknown is not "no paper"; the citizen sees nothing, the floor does not say "well"."""
    hall = AtHall()
    before = hall.page
    assert hall.printer("unknown").page == before
    assert hall.on_floor("printer-1").state == "unknown"


def test_r11_a_blind_printer_is_openly_one() -> None:
    """F:R11: the number large, and the question whether the paper came."""
    hall = AtHall().printer("unknown").takes_a_number().prints("printed_weak")
    assert hall.screen == "weak"
    assert hall.says("weak.lead")
    assert "A001" in hall.picture()
    assert {"yes", "no"} <= {one.name for one in hall.page.touchables}
    assert hall.touch("yes").screen == "attract"
    assert hall.floor.unsettled == ()


def test_r12_the_paper_in_the_outlet_is_asked_to_be_taken() -> None:
    """F:R12"""
    hall = AtHall().takes_a_number().prints()
    assert hall.screen == "take"
    assert hall.says("take.title")
    assert hall.waits(8.5).screen == "attract"


def test_n1_a_hub_that_restarts_while_somebody_waits_gives_one_number() -> None:
    """F:N1"""
    hall = AtHall()
    hall.line = "cut"
    hall.takes_a_number()
    assert hall.screen == "busy"
    assert hall.says("busy.again")
    hall.line = "up"
    hall.touch("again")
    assert hall.screen == "printing"
    assert len({one.press.key for one in hall.effects if isinstance(one, Take)}) == 1
    assert (hall.numbers, hall.floor.issued) == (["A001"], 1)


def test_n2_a_lost_reply_is_the_same_number() -> None:
    """F:N2"""
    hall = AtHall()
    hall.line = "losing"
    hall.takes_a_number().touch("again", "again")
    hall.line = "up"
    hall.touch("again")
    assert "A001" in hall.picture()
    assert (hall.numbers, hall.floor.issued) == (["A001"], 1)


@pytest.mark.parametrize("fault", ["F:N3", "F:S1"])
def test_without_a_hub_no_number_is_invented(fault: str) -> None:
    """F:N3, F:S1: a hub whose disk is full ends, and is as good as gone."""
    hall = AtHall()
    hall.line = "cut"
    hall.takes_a_number()
    assert hall.screen == "busy"
    hall.waits(30.5).is_silent().hub_notices_that_the_kiosk_is_gone()
    assert hall.screen == "fault"
    assert hall.says("fault.title")
    assert hall.says("fault.desk")
    assert hall.page.touchables == ()
    assert hall.on_floor("kiosk-1").state == "offline"
    assert hall.numbers == []
    hall.line = "up"
    assert hall.hears().screen == "attract"
    assert hall.takes_a_number().prints().screen == "take"


def test_b6_a_child_that_presses_everything_gets_few_numbers() -> None:
    """F:B6: 100 taps in 10 s, on whatever is the most tempting."""
    hall = AtHall()
    for tap in range(100):
        hall.now += 0.1
        names = [one.name for one in hall.page.touchables]
        tempting = ("class:normal", "service:A", "start", "done", "yes")
        target = next((one for one in tempting if one in names), "nothing")
        hall.happens(Touched(target, f"tap-{tap}")).happens(Tick())
        if hall.floor.unsettled:
            hall.prints()
    assert len(hall.numbers) <= 10 / COOL_DOWN_S + 1
    assert hall.on_floor("kiosk-1").detail == ""


def test_b6_more_than_ten_in_a_minute_are_told_to_the_floor() -> None:
    """F:B6"""
    hall = AtHall()
    for place in range(ALARM_TAKES + 1):
        assert hall.on_floor("kiosk-1").detail == "", place
        hall.takes_a_number().prints().touch("done")
    assert (
        hall.on_floor("kiosk-1").detail == f"一分鐘內取了 {ALARM_TAKES + 1} 個號碼，請看看取號機前"
    )
    # and the citizens see nothing of it
    assert hall.screen == "attract"
