"""The printer service over real sockets, with a hub of our own and a virtual printer."""

from pathlib import Path

import pytest

from api.contract.sample_paper import VIEW
from printer.encode import page
from printer.layout import ticket
from printer.raster import WIDE, draw
from printer.virtual.model import Model
from tests.printer.fakes import (
    FakeHub,
    hall,
    job,
    log_of,
    papers,
    service,
    turn_until,
    virtual,
)


def test_a_ticket_is_printed_once_and_called_printed_only_on_its_process_id(tmp_path: Path) -> None:
    hub = FakeHub()
    with hall(hub, keep=tmp_path) as (_, printer):
        hub.add(job("A057"))
        turn_until(printer, lambda: hub.outcomes)
    assert hub.outcomes == [("job-A057-0", "printed")]
    assert papers(tmp_path) == ["token-A057"]


def test_a_printer_of_promised_letters_writes_them_and_its_code_itself(tmp_path: Path) -> None:
    hub = FakeHub(letters="big5")
    with hall(hub, keep=tmp_path, model=Model(speed_mm_s=0, charset="big5")) as (_, printer):
        hub.add(job("A057"))
        turn_until(printer, lambda: hub.outcomes)
    assert hub.outcomes == [("job-A057-0", "printed")]
    assert [line["codes"] for line in log_of(tmp_path) if line["png"]] == [["token-A057"]]
    assert papers(tmp_path) == ["token-A057"]


def test_the_journal_knows_of_a_job_before_its_first_byte(tmp_path: Path) -> None:
    hub = FakeHub(refuse={"sending": "job_settled"})
    with hall(hub, keep=tmp_path) as (_, printer):
        turn_until(printer, lambda: hub.health)
        hub.add(job())
        for _ in range(20):
            printer.turn(0.02)
    assert not hub.outcomes
    assert papers(tmp_path) == []


def test_jobs_come_out_in_the_order_they_were_queued(tmp_path: Path) -> None:
    hub = FakeHub()
    hub.add(job("A001"), job("A002"), job("A002", copy=1), job("B001"))
    with hall(hub, keep=tmp_path) as (_, printer):
        turn_until(printer, lambda: len(hub.outcomes) == 4)
    assert papers(tmp_path) == ["token-A001", "token-A002", "token-A002", "token-B001"]


def test_answers_of_the_hub_that_get_lost_make_no_second_paper(tmp_path: Path) -> None:
    """F:N2"""
    hub = FakeHub()
    with hall(hub, keep=tmp_path) as (_, printer):
        turn_until(printer, lambda: hub.health)
        hub.lose_answers = 2
        hub.add(job())
        turn_until(printer, lambda: hub.outcomes)
    assert hub.outcomes == [("job-A057-0", "printed")]
    assert papers(tmp_path) == ["token-A057"]


def test_without_a_hub_nothing_is_printed_and_the_loop_stays_calm(tmp_path: Path) -> None:
    with virtual(keep=tmp_path) as (_, port), service("http://127.0.0.1:9", port) as printer:
        turn_until(printer, lambda: printer.state == "ready")
        for _ in range(20):
            printer.turn(0.01)
        printer.background.check()
    assert papers(tmp_path) == []


@pytest.mark.parametrize("proof", ["marker", "status"])
def test_a_printer_without_process_id_is_believed_only_weakly(proof: str, tmp_path: Path) -> None:
    hub = FakeHub()
    model = Model(speed_mm_s=0, proof="marker" if proof == "marker" else "status")
    with hall(hub, model=model, keep=tmp_path) as (_, printer):
        hub.add(job())
        turn_until(printer, lambda: hub.outcomes)
    assert hub.outcomes == [("job-A057-0", "printed_weak")]


def test_health_is_told_on_change_and_to_each_new_connection_only() -> None:
    """R36"""
    hub = FakeHub()
    with hall(hub) as (_, printer):
        turn_until(printer, lambda: hub.health)
        for _ in range(20):
            printer.turn(0.02)
        assert hub.health == ["ready"]
        hub.hang_up()
        turn_until(printer, lambda: len(hub.health) == 2)
    assert hub.health == ["ready", "ready"]


def test_a_fault_is_logged_once_when_it_comes_and_once_when_it_goes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With or without a hub: whoever looks for the reason looks here."""
    with virtual() as (paper, port), service("http://127.0.0.1:9", port) as printer:
        turn_until(printer, lambda: printer.state == "ready")
        paper.machine.faults.out = True
        turn_until(printer, lambda: printer.state == "no_paper")
        for _ in range(5):
            printer.turn(0.02)
        paper.machine.faults.out = False
        turn_until(printer, lambda: printer.state == "ready")
        printer.turn(0.02)
    said = [line for line in capsys.readouterr().out.splitlines() if "before=" in line]
    assert len(said) == 2
    assert "state=no_paper" in said[0]
    assert "state=ready" in said[1]


def test_a_default_ticket_reaches_a_serial_printer_at_115200_in_good_time() -> None:
    blocks = ticket(job().paper, VIEW)
    assert len(page(draw(blocks, WIDE))) < 28_000
