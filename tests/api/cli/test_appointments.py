"""Whoever keeps the appointments hands in a day's list, and learns what to mend (R12, R34)."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.cli.appointments import appointments, hand_in
from api.client.hub import Hub
from api.contract.commands import Booking
from api.contract.problems import problem
from api.contract.requests import BookingsRequest
from api.contract.views import AppointmentLine, AppointmentsTaken
from api.contract.wire import encode
from tests.api.client.fakes import Answer, Clock, FakeHub

EXAMPLE = Path("docs/examples/household.toml")
TABLES = """
[[classes]]
code = "appointment"
names = {zh-Hant = "預約", en = "Appointment", vi = "Đã hẹn", id = "Janji temu", ja = "予約"}
head_start_min = 10
at_kiosk = false

[appointments]
enabled = true
"""


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    """The household office, with appointments."""
    file = tmp_path / "hall.toml"
    text = EXAMPLE.read_text("utf-8")
    file.write_text(text.replace("[calling]", f"{TABLES}\n[calling]"), "utf-8")
    return file


def listed(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "list.csv"
    file.write_text(text, "utf-8")
    return file


def test_a_good_list_is_called_well_formed(
    tmp_path: Path, hall: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # A Monday far ahead, whenever this is run.
    file = listed(tmp_path, "service,time\nA,2099-03-02 09:30\n")
    assert appointments(file, hall=hall) == 0
    assert "well formed: 1 appointments" in capsys.readouterr().err


def test_each_mistake_is_told_with_file_line_column_and_mend(
    tmp_path: Path, hall: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = listed(tmp_path, "service,time\nX,2099-03-02 09:30\nA,ten\n")
    assert appointments(file, hall=hall) == 1
    first, second = capsys.readouterr().out.strip().split("\n")
    assert first.startswith(f"{file}: line 2, service: ")
    assert second.startswith(f"{file}: line 3, time: ")
    assert '; write "09:30"' in second


def test_a_list_with_names_is_not_even_sent(
    tmp_path: Path, hall: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R34"""
    file = listed(tmp_path, "service,time,姓名\nA,2099-03-02 09:30,王小明\n")
    assert appointments(file, hall=hall, hub="http://127.0.0.1:1", device="x") == 1
    told = capsys.readouterr().out
    assert "R34" in told
    assert "王小明" not in told


def test_a_hall_without_appointments_and_a_file_that_is_not_there_are_said_so(
    tmp_path: Path, hall: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = listed(tmp_path, "service,time\nA,2099-03-02 09:30\n")
    assert appointments(file, hall=EXAMPLE) == 1
    assert "no_appointments" in capsys.readouterr().out
    with pytest.raises(SystemExit, match="No such file"):
        appointments(tmp_path / "none.csv", hall=hall)


REQUEST = BookingsRequest(appointments=(Booking(service="A", time="2099-03-02 09:30"),))
BOOKED = AppointmentLine(
    code="K7Q2MX",
    day="2099-03-02",
    service="A",
    booked_at=datetime(2099, 3, 2, 1, 30, tzinfo=UTC),
    ticket_class="appointment",
    language="zh-Hant",
    state="booked",
)
TAKEN = AppointmentsTaken(booked=1, moved=0, unchanged=2, appointments=(BOOKED,))


def test_the_hub_is_given_the_list_and_the_codes_are_printed(
    tmp_path: Path, hall: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    token = tmp_path / "token"
    token.write_text("t0ken", "utf-8")
    file = listed(tmp_path, "service,time\nA,2099-03-02 09:30\n")
    with FakeHub() as hub:
        hub.answers.append(Answer(body=encode(TAKEN)))
        assert (
            appointments(file, hall=hall, hub=hub.address.url, device="booking-1", token_file=token)
            == 0
        )
        (asked,) = hub.asked
    assert asked.path.endswith("/appointments")
    told = capsys.readouterr()
    assert told.out == "code,service,time\nK7Q2MX,A,2099-03-02T01:30:00+00:00\n"
    assert told.err.endswith("1 booked, 0 moved, 2 known already\n")


def test_without_a_token_it_is_said_how_to_get_one(tmp_path: Path, hall: Path) -> None:
    file = listed(tmp_path, "service,time\nA,2099-03-02 09:30\n")
    with pytest.raises(SystemExit, match="quhao device booking-1"):
        appointments(file, hall=hall, hub="http://127.0.0.1:1", device="booking-1")


def test_what_the_hub_says_against_it_is_told_line_by_line() -> None:
    said = problem("appointments_to_mend", "en", detail="line 2, time: x; y", count=1)
    with FakeHub() as hub, Hub(hub.address) as client:
        hub.answers.append(Answer(body=encode(said), status=422))
        with pytest.raises(SystemExit, match="line 2, time: x; y"):
            hand_in(client, REQUEST)


def test_a_hub_that_is_lost_loses_nothing() -> None:
    clock = Clock()
    with FakeHub() as hub, Hub(hub.address, clock=clock, wait=clock.wait) as client:
        hub.answers.extend([Answer(status=503)] * 99)
        with pytest.raises(SystemExit, match="is not taken twice"):
            hand_in(client, REQUEST)
