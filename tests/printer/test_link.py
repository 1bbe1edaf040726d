"""The line to the printer, on a clock that only waiting moves: news, noise, loss and return."""

from collections.abc import Callable

import pytest

from printer.control import RECOVER, STATUS_BACK
from printer.encode import CUT, RESET
from printer.job import Printing
from printer.link import Link
from printer.talk import Limits
from tests.printer.simulated import Clock, Wire

# F:R7, F:R8: what the service may need after a cable is back, and to notice that it is gone.
BACK_WITHIN_S, NOTICED_WITHIN_S = 5.0, 3.0


def linked() -> tuple[Wire, Link]:
    """A link that has met its printer."""
    wire = Wire(Clock())
    link = Link(wire.open, Limits(), clock=wire.clock)
    link.tend()
    link.tend()
    assert link.state == "ready"
    return wire, link


def tend_until(wire: Wire, link: Link, happened: Callable[[], object]) -> float:
    """Tend the line whenever it asks to be; how many seconds passed until it happened."""
    began = wire.clock.now
    while not happened():
        wire.clock.now = max(wire.clock.now, link.next_at)
        link.tend()
        assert wire.clock.now - began < 60, f"it never happened; the printer is {link.state}"
    return wire.clock.now - began


@pytest.mark.parametrize("out_s", [0.1, 0.7, 1.9, 4.0, 9.3, 61.0, 3_600.0, 50_000.1])
def test_a_cable_that_is_plugged_in_again_is_found_within_five_seconds(out_s: float) -> None:
    """F:R7: however long it was out, for pauses between tries never grow beyond 1.5 s."""
    wire, link = linked()
    wire.plugged = False
    end = wire.clock.now + out_s
    while link.next_at < end:
        wire.clock.now = link.next_at
        link.tend()
        assert link.state == "offline"
    wire.clock.now, wire.plugged = end, True
    assert tend_until(wire, link, lambda: link.can_print) <= BACK_WITHIN_S


def test_a_cable_that_comes_out_is_noticed_within_three_seconds() -> None:
    """F:R7"""
    wire, link = linked()
    wire.plugged = False
    assert tend_until(wire, link, lambda: link.state == "offline") <= NOTICED_WITHIN_S


def test_a_printer_that_is_switched_off_behind_its_adapter_is_noticed_in_five_seconds() -> None:
    """F:R8: a heartbeat, a miss, another miss; OctoPrint needed sixty."""
    wire, link = linked()
    wire.machine.faults.mute = True
    assert tend_until(wire, link, lambda: link.state == "offline") <= 5


def test_a_printer_that_tells_its_news_is_asked_at_once() -> None:
    """F:R2: GS a; the heartbeat is two seconds away, the citizen may press in one."""
    wire, link = linked()
    asleep_until = link.next_at
    wire.machine.faults.out = True
    wire.pass_time(0)
    link.tend()
    assert link.state == "no_paper"
    assert wire.clock.now < asleep_until


def test_it_is_asked_to_tell_its_news_again_after_every_return() -> None:
    """F:R7: a printer forgets it with its power."""
    wire, link = linked()
    wire.plugged = False
    tend_until(wire, link, lambda: link.state == "offline")
    wire.plugged = True
    wire.sent.clear()
    tend_until(wire, link, lambda: link.can_print)
    assert STATUS_BACK in wire.sent


def test_it_still_tells_its_news_after_a_ticket_which_begins_with_a_reset() -> None:
    """F:R2: Epson forgets GS a at ESC @."""
    wire, link = linked()
    assert link.talk is not None
    ticket = RESET + b"A001\n" + CUT
    now = wire.clock.now
    printing = Printing(ticket, link.talk, capability="process_id", number=7, now=now)
    while (ended := printing.step(wire.clock)) is None:
        pass
    assert ended.outcome == "printed"
    wire.machine.answers()
    wire.machine.faults.out = True
    wire.pass_time(0)
    assert wire.machine.answers() == wire.machine.faults.status_back()


def test_a_cutter_is_set_free_once_after_somebody_was_at_it() -> None:
    """F:R5: the cover was opened and closed; without that nobody has cleared the jam."""
    wire, link = linked()
    wire.machine.faults.cutter = True
    tend_until(wire, link, lambda: link.state == "cutter")
    assert RECOVER not in wire.sent
    wire.machine.faults.cover = True
    tend_until(wire, link, lambda: link.state == "cover")
    wire.machine.faults.cover = False
    tend_until(wire, link, lambda: link.state == "cutter")
    link.look()
    assert wire.sent.count(RECOVER) == 1


def test_a_flicker_of_the_line_is_no_news_but_nothing_is_begun_meanwhile() -> None:
    """F:R9: filtered for a second; a line that stays noisy is unknown then."""
    wire, link = linked()
    wire.machine.faults.noise = True
    link.look()
    assert (link.state, link.can_print) == ("ready", False)
    wire.machine.faults.noise = False
    link.look()
    assert link.can_print
    wire.machine.faults.noise = True
    assert tend_until(wire, link, lambda: link.state == "unknown") <= NOTICED_WITHIN_S
    assert not link.can_print


def test_what_a_printer_kept_of_a_broken_paper_is_gone_before_the_new_roll_is_in() -> None:
    """F:R3, F:R7: no ghost ticket after a change of paper, though the printer kept its buffer."""
    wire, link = linked()
    wire.machine.faults.out = True
    assert link.talk is not None
    link.talk.send(b"\x1b@an old ticket\n\x1dV\x42\x00")
    wire.plugged = False
    tend_until(wire, link, lambda: link.state == "offline")
    link.half_paper = True
    wire.plugged = True
    tend_until(wire, link, lambda: link.state == "no_paper")
    wire.machine.faults.out = False
    tend_until(wire, link, lambda: link.can_print)
    wire.pass_time(1)
    assert [cut for cut in wire.machine.cuts() if not cut.blank] == []
    assert not link.half_paper
