"""Power cuts and kills in the middle of a job: never two papers for one job."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic, sleep

from api.client.address import HubAddress
from api.client.hub import Hub
from api.contract.sample_paper import HALL
from api.contract.views import PrinterView, PrintJob
from printer.composed import Composed
from printer.desk import Desk
from printer.link import Link
from printer.port import Port, PortLost
from printer.talk import Limits
from printer.virtual.model import Model
from tests.printer.fakes import FakeHub, hall, job, papers, serving, turn_until, virtual


def test_a_job_that_waited_too_long_for_paper_never_comes_out(tmp_path: Path) -> None:
    """F:P3: no stray ticket at 8 a.m. or after a change of paper."""
    hub = FakeHub()
    hub.add(job(age_s=181))
    with hall(hub, keep=tmp_path) as (_, printer):
        turn_until(printer, lambda: hub.outcomes)
    assert hub.outcomes == [("job-A057-0", "failed")]
    assert papers(tmp_path) == []


def test_a_job_that_waits_for_the_printer_for_too_long_is_given_up(tmp_path: Path) -> None:
    """F:P3: by a clock that nobody sets, for the printer may be gone all night."""
    hub, now = FakeHub(), [100.0]
    hub.add(job())
    address = HubAddress(url="", device="printer-1", token="t")
    with serving(hub) as url, Hub(replace(address, url=url)) as line:
        desk = Desk(line, Link(_nobody, Limits()), _unprinted, clock=lambda: now[0])
        view = PrinterView(hall=HALL, jobs=tuple(hub.jobs.values()))
        for moment in (100.0, 279.0):
            now[0] = moment
            desk.work(view, hub_heard=True)
            assert hub.outcomes == []
        now[0] = 280.0
        desk.work(view, hub_heard=True)
        desk.work(view, hub_heard=True)
    assert hub.outcomes == [("job-A057-0", "failed")]


def _unprinted(_job: PrintJob, _view: PrinterView) -> Composed:
    raise AssertionError("nothing is to be printed")


def _nobody() -> Port:
    raise PortLost("no printer")


def test_a_job_found_half_sent_after_a_crash_is_unknown_and_not_sent_again(tmp_path: Path) -> None:
    """F:P4, F:P5"""
    hub = FakeHub()
    begun = job()
    hub.add(begun)
    hub.post(f"/print-jobs/{begun.id}/sending", "from before the crash", {})
    with hall(hub, keep=tmp_path) as (_, printer):
        turn_until(printer, lambda: hub.outcomes)
    assert hub.outcomes == [("job-A057-0", "unknown")]
    assert papers(tmp_path) == []


def test_the_real_command_killed_in_the_middle_of_a_job_never_prints_it_twice(
    tmp_path: Path,
) -> None:
    """F:P4, F:P5: kill -9 between the journal and the proof, then a fresh process."""
    hub = FakeHub()
    token = tmp_path / "token"
    token.write_text("secret")
    keep = tmp_path / "papers"
    slow = Model(speed_mm_s=60)
    with serving(hub) as url, virtual(model=slow, keep=keep) as (_, port):
        command = [sys.executable, "-m", "printer", "--hub", url, "--printer", port]
        command += ["--token-file", str(token)]
        hub.add(job())
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as first:
            _wait(lambda: hub.jobs["job-A057-0"].state == "sending")
            os.kill(first.pid, signal.SIGKILL)
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as second:
            _wait(lambda: hub.outcomes)
            hub.add(job("A058"))
            _wait(lambda: len(hub.outcomes) == 2)
            second.terminate()
            assert second.wait(10) == 0
    assert hub.outcomes == [("job-A057-0", "unknown"), ("job-A058-0", "printed")]
    assert papers(keep).count("token-A057") <= 1
    assert papers(keep)[-1] == "token-A058"


def _wait(happened: Callable[[], object]) -> None:
    end = monotonic() + 20
    while not happened():
        # Two real processes: there is no loop of ours to turn.
        sleep(0.02)
        assert monotonic() < end, "it never happened"
