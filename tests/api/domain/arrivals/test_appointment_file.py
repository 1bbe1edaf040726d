"""A list of appointments as a spreadsheet saves it: columns, and none about a person (R12, R34)."""

import pytest

from api.contract.commands import Booking
from api.domain.arrivals.appointment_file import bookings, text_of
from api.domain.refused import Refused


def said_of(text: str) -> list[str]:
    """What must be mended, a line for each."""
    with pytest.raises(Refused) as no:
        bookings(text)
    assert no.value.code == "appointments_to_mend"
    assert no.value.values["count"] == len(no.value.detail.split("\n"))
    return no.value.detail.split("\n")


def test_each_line_is_read_under_its_heading() -> None:
    rows = bookings("code,service,time,language,class\nK7Q2MX,A,09:30,en,priority\n,B,10:00,,\n")
    assert rows == (
        Booking(
            line=2, code="K7Q2MX", service="A", time="09:30", language="en", ticket_class="priority"
        ),
        Booking(line=3, service="B", time="10:00"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "time,service\n09:30,A\n",
        "時間,業務\n09:30,A\n",
        "Time;Service\r\n09:30;A\r\n",
        "time\tservice\n09:30\tA",
        'time,"service"\n"09:30","A"\n\n',
        "\n".join(("service,time", "A,09:30", ",")),
    ],
)
def test_headings_and_marks_are_those_of_any_spreadsheet(text: str) -> None:
    (one,) = bookings(text)
    assert (one.service, one.time) == ("A", "09:30")


def test_a_date_of_its_own_stands_before_the_time() -> None:
    (one,) = bookings("日期,時間,業務\n2026-03-03,09:30,A\n")
    assert one.time == "2026-03-03 09:30"


@pytest.mark.parametrize(
    "heading",
    ["name", "Full Name", "姓名", "身分證字號", "ID", "phone", "手機", "電話", "e-mail", "生日"],
)
def test_a_column_that_says_who_somebody_is_is_refused_with_the_reason(heading: str) -> None:
    """R34"""
    (said,) = said_of(f"service,time,{heading}\nA,09:30,x\n")
    assert said.startswith(f"line 1, {heading}: the hall keeps nothing that says who somebody is")
    assert said.endswith("leave this column out")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1, file: it is empty; begin with a line of columns: code, service"),
        ("service,time,colour\nA,09:30,red", "line 1, colour: there is no such column; the"),
        ("service,time,\nA,09:30,x", "line 1, (no name): there is no such column"),
        ("service\nA", "line 1, time: this column is missing; add it"),
        ("service,time,業務\nA,09:30,A", "line 1, service: there are two columns service"),
        ("service,time\nA\n", "line 2, line: there are 1 fields under 2 columns; write one"),
        ('service,time\n"A,09:30', "line 1, file: "),
    ],
)
def test_each_mistake_of_the_file_is_named_with_its_mend(text: str, said: str) -> None:
    assert said_of(text)[0].startswith(said)


def test_a_file_in_another_encoding_is_told_how_to_be_saved() -> None:
    with pytest.raises(Refused) as no:
        text_of("業務,時間\nA,09:30".encode("big5"))
    assert "CSV UTF-8" in no.value.detail
    assert text_of("\ufeffservice,time".encode()) == "service,time"
