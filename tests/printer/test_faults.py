"""Every fault of a printer, made on purpose on a real line (faults.md, R and P)."""

from pathlib import Path

import pytest

from printer.virtual.line import PtyLine, TcpLine
from printer.virtual.model import Model
from tests.printer.fakes import (
    QUICK,
    FakeHub,
    hall,
    job,
    log_of,
    papers,
    service,
    serving,
    turn_until,
    virtual,
)


def test_low_paper_still_prints_and_is_reported() -> None:
    """F:R1"""
    hub = FakeHub()
    with hall(hub) as (paper, printer):
        paper.machine.faults.near = True
        hub.add(job())
        turn_until(printer, lambda: hub.outcomes)
    assert hub.outcomes == [("job-A057-0", "printed")]
    assert hub.health[-1] == "low"


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        ("out", "no_paper"),  # F:R2
        ("cover", "cover"),  # F:R4
        ("cutter", "cutter"),  # F:R5
        ("dead", "dead"),  # F:R5
        ("heat", "cooling"),  # F:R6
    ],
)
def test_a_job_waits_in_the_queue_while_the_printer_cannot_print(
    fault: str, state: str, tmp_path: Path
) -> None:
    """F:R2, F:R4, F:R5, F:R6"""
    hub = FakeHub()
    with serving(hub) as url, virtual(keep=tmp_path) as (paper, port):
        setattr(paper.machine.faults, fault, True)
        with service(url, port) as printer:
            hub.add(job())
            turn_until(printer, lambda: state in hub.health)
            assert hub.jobs["job-A057-0"].state == "queued"
            setattr(paper.machine.faults, fault, False)
            turn_until(printer, lambda: hub.outcomes)
    assert hub.outcomes == [("job-A057-0", "printed")]
    assert hub.health[-1] == "ready"
    assert papers(tmp_path) == ["token-A057"]


def test_paper_that_ends_in_mid_ticket_and_is_reloaded_in_time_is_one_whole_ticket(
    tmp_path: Path,
) -> None:
    """F:R3"""
    hub = FakeHub()
    patient = QUICK.__class__(heartbeat_s=0.05, ticket_s=15.0)
    with hall(hub, keep=tmp_path, limits=patient) as (paper, printer):
        turn_until(printer, lambda: hub.health)
        paper.machine.coming["out"] = 3000
        hub.add(job())
        turn_until(printer, lambda: "no_paper" in hub.health)
        paper.machine.faults.out = False
        turn_until(printer, lambda: hub.outcomes)
    assert hub.outcomes == [("job-A057-0", "printed")]
    assert papers(tmp_path) == ["token-A057"]


def test_paper_that_ends_in_mid_ticket_for_too_long_is_unknown_and_never_comes_out_late(
    tmp_path: Path,
) -> None:
    """F:R3, F:P4: the next ticket is whole, and the half one is cut off before it."""
    hub = FakeHub()
    with (
        serving(hub) as url,
        virtual(keep=tmp_path) as (paper, port),
        service(url, port) as printer,
    ):
        turn_until(printer, lambda: hub.health)
        paper.machine.coming["out"] = 3000
        hub.add(job("A001"))
        turn_until(printer, lambda: hub.outcomes)
        paper.machine.faults.out = False
        hub.add(job("A002"))
        turn_until(printer, lambda: len(hub.outcomes) == 2)
    assert hub.outcomes == [("job-A001-0", "unknown"), ("job-A002-0", "printed")]
    assert papers(tmp_path) == ["token-A002"]
    assert len([line for line in log_of(tmp_path) if line["png"]]) == 2


def test_a_printer_that_goes_away_in_mid_ticket_leaves_the_job_unknown(tmp_path: Path) -> None:
    """F:P4, F:R7"""
    hub = FakeHub()
    with hall(hub, model=Model(speed_mm_s=20), keep=tmp_path) as (paper, printer):
        turn_until(printer, lambda: hub.health)
        hub.add(job())
        turn_until(printer, lambda: printer._desk.busy and not printer._desk.sending)
        paper.machine.faults.off = True
        turn_until(printer, lambda: hub.outcomes)
    assert hub.outcomes == [("job-A057-0", "unknown")]
    assert papers(tmp_path) == []


@pytest.mark.parametrize("way", ["tcp", "pty"])
def test_a_cable_that_comes_out_between_two_tickets_loses_none(way: str, tmp_path: Path) -> None:
    """F:R7: the second waits, and comes out when the cable is in again."""
    hub, path = FakeHub(), tmp_path / "printer"
    line, port = (PtyLine(path), f"serial:{path}") if way == "pty" else (None, "")
    with hall(hub, line=line, port=port, keep=tmp_path / "papers") as (paper, printer):
        hub.add(job("A001"))
        turn_until(printer, lambda: hub.outcomes)
        paper.machine.faults.unplugged = True
        turn_until(printer, lambda: hub.health[-1] == "offline")
        hub.add(job("A002"))
        paper.machine.faults.unplugged = False
        turn_until(printer, lambda: len(hub.outcomes) == 2)
    assert hub.outcomes == [("job-A001-0", "printed"), ("job-A002-0", "printed")]
    assert papers(tmp_path / "papers") == ["token-A001", "token-A002"]


def test_power_that_goes_in_mid_ticket_leaves_half_a_paper_and_the_next_one_whole(
    tmp_path: Path,
) -> None:
    """F:P4: half written is unknown; the half is cut off before the next number."""
    hub = FakeHub()
    with hall(hub, keep=tmp_path) as (paper, printer):
        turn_until(printer, lambda: hub.health)
        paper.machine.coming["off"] = 3000
        hub.add(job("A001"))
        turn_until(printer, lambda: hub.outcomes)
        paper.machine.faults.off = False
        hub.add(job("A002"))
        turn_until(printer, lambda: len(hub.outcomes) == 2)
    assert hub.outcomes == [("job-A001-0", "unknown"), ("job-A002-0", "printed")]
    assert papers(tmp_path) == ["token-A002"]
    assert len([line for line in log_of(tmp_path) if line["png"]]) == 2


def test_an_unplugged_printer_is_noticed_and_found_again(tmp_path: Path) -> None:
    """F:R7"""
    hub = FakeHub()
    path = tmp_path / "printer"
    with serving(hub) as url:
        with virtual(PtyLine(path)), service(url, f"serial:{path}") as printer:
            turn_until(printer, lambda: hub.health == ["ready"])
        with service(url, f"serial:{path}") as printer:
            turn_until(printer, lambda: hub.health[-1] == "offline")
            with virtual(PtyLine(path), keep=tmp_path):
                hub.add(job())
                turn_until(printer, lambda: hub.outcomes)
    assert hub.outcomes == [("job-A057-0", "printed")]


def test_a_network_printer_that_restarts_is_found_again() -> None:
    """F:R7"""
    hub = FakeHub()
    with serving(hub) as url:
        line = TcpLine("127.0.0.1", 0)
        number = line.port
        with service(url, f"tcp:127.0.0.1:{number}") as printer:
            with virtual(line):
                turn_until(printer, lambda: hub.health == ["ready"])
            turn_until(printer, lambda: hub.health[-1] == "offline")
            with virtual(TcpLine("127.0.0.1", number)):
                turn_until(printer, lambda: hub.health[-1] == "ready")


def test_a_printer_that_falls_silent_is_offline_until_it_speaks_again() -> None:
    """F:R8"""
    hub = FakeHub()
    with hall(hub) as (paper, printer):
        turn_until(printer, lambda: hub.health == ["ready"])
        paper.machine.faults.mute = True
        turn_until(printer, lambda: hub.health[-1] == "offline")
        hub.add(job())
        for _ in range(5):
            printer.turn(0.01)
        assert hub.jobs["job-A057-0"].state == "queued"
        paper.machine.faults.mute = False
        turn_until(printer, lambda: hub.outcomes)
    assert hub.outcomes == [("job-A057-0", "printed")]


def test_noise_on_the_line_is_never_taken_for_a_fault() -> None:
    """F:R9: right, or unknown, but never "no paper" as python-escpos says."""
    hub = FakeHub()
    with serving(hub) as url, virtual() as (paper, port):
        paper.machine.faults.noise = True
        with service(url, port) as printer:
            for _ in range(30):
                printer.turn(0.02)
            turn_until(printer, lambda: hub.health)
    assert set(hub.health) <= {"ready", "unknown"}


def test_a_printer_that_stops_reading_is_given_up_in_time(tmp_path: Path) -> None:
    """F:R10: the line's own buffer holds 4 kB, so most of the ticket cannot leave."""
    hub, path = FakeHub(), tmp_path / "printer"
    full = Model(speed_mm_s=1, buffer=256)
    with hall(hub, model=full, line=PtyLine(path), port=f"serial:{path}") as (_, printer):
        turn_until(printer, lambda: hub.health == ["ready"])
        hub.add(job())
        turn_until(printer, lambda: hub.outcomes)
        turn_until(printer, lambda: hub.health[-1] == "offline")
    assert hub.outcomes == [("job-A057-0", "unknown")]


def test_a_printer_that_never_answers_prints_openly_blind(tmp_path: Path) -> None:
    """F:R11"""
    hub = FakeHub()
    blind = Model(speed_mm_s=0, proof="blind")
    with hall(hub, model=blind, keep=tmp_path) as (_, printer):
        hub.add(job())
        turn_until(printer, lambda: hub.outcomes)
        turn_until(printer, lambda: papers(tmp_path))
    assert hub.outcomes == [("job-A057-0", "unknown")]
    assert set(hub.health) == {"unknown"}


def test_a_printer_that_is_still_busy_when_probed_is_believed_once_it_answers() -> None:
    hub = FakeHub()
    with hall(hub, model=Model(speed_mm_s=60)) as (paper, printer):
        # 600 rows are 75 mm, longer than the probe waits.
        paper.machine.receive(b"\x1dv0\x00\x01\x00\x58\x02" + b"\xff" * 600)
        turn_until(printer, lambda: printer._link.capability == "status")
        turn_until(printer, lambda: printer._link.capability == "process_id")
