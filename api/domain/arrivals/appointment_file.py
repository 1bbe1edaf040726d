"""A list of appointments as a CSV file: its columns, and none that says who somebody is (R34)."""

import csv
import re
from collections.abc import Iterator, Sequence

from api.contract.commands import Booking
from api.domain.arrivals.booking import Complaint
from api.domain.refused import Refused

COLUMNS = {
    "code": ("code", "代碼", "預約碼", "預約代碼"),
    "service": ("service", "業務", "業務代碼"),
    "date": ("date", "day", "日期"),
    "time": ("time", "時間", "預約時間"),
    "language": ("language", "語言"),
    "class": ("class", "ticket_class", "類別"),
}
NEEDED = ("service", "time")
KNOWN = ", ".join(COLUMNS)
PERSONAL = re.compile(
    r"name|\bid\b|identity|passport|phone|mobile|\btel|mail|birth|address|patient|contact"
    r"|姓|名|身分|身份|證號|證字|護照|電話|手機|行動|信箱|郵件|生日|出生|地址|住址|病歷|健保|聯絡",
    re.IGNORECASE,
)
DELIMITERS = ",;\t"


def text_of(content: bytes) -> str:
    """The file as text. Raises Refused for one that a spreadsheet saved in another encoding."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        _mend([Complaint(1, "file", "it is not UTF-8", 'save it as "CSV UTF-8"')])
        raise AssertionError from None


def bookings(text: str) -> tuple[Booking, ...]:
    """Every line of the file under its heading. Raises Refused, with each mistake and its mend."""
    heading = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=heading.count)
    try:
        reader = csv.reader(text.splitlines(), delimiter=delimiter, strict=True)
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        _mend([Complaint(1, "file", str(error), "save it as CSV UTF-8 from the spreadsheet")])
    if not rows:
        _mend([Complaint(1, "file", "it is empty", f"begin with a line of columns: {KNOWN}")])
    (_, names), *lines = rows
    columns = [_column(name) for name in names]
    _mend(_headings(names, columns))
    _mend(_widths(columns, lines))
    return tuple(
        _booking(line, dict(zip(columns, row, strict=True))) for line, row in lines if any(row)
    )


def _column(name: str) -> str:
    plain = name.strip().lower()
    return next((column for column, words in COLUMNS.items() if plain in words), "")


def _headings(names: Sequence[str], columns: Sequence[str]) -> Iterator[Complaint]:
    for name, column in zip(names, columns, strict=True):
        shown = name.strip()[:40] or "(no name)"
        if not column and PERSONAL.search(name):
            problem = "the hall keeps nothing that says who somebody is (R34)"
            yield Complaint(1, shown, problem, "leave this column out")
        elif not column:
            yield Complaint(1, shown, "there is no such column", f"the columns are {KNOWN}")
        elif columns.count(column) > 1:
            yield Complaint(1, shown, f"there are two columns {column}", "leave one out")
    for needed in NEEDED:
        if needed not in columns:
            yield Complaint(1, needed, "this column is missing", "add it")


def _widths(
    columns: Sequence[str], lines: Sequence[tuple[int, Sequence[str]]]
) -> Iterator[Complaint]:
    for line, row in lines:
        if row and len(row) != len(columns):
            problem = f"there are {len(row)} fields under {len(columns)} columns"
            yield Complaint(line, "line", problem, "write one field for each column")


def _booking(line: int, row: dict[str, str]) -> Booking:
    return Booking(
        line=line,
        code=row.get("code", ""),
        service=row["service"],
        time=f"{row.get('date', '').strip()} {row['time'].strip()}".strip(),
        language=row.get("language", ""),
        ticket_class=row.get("class", ""),
    )


def _mend(complaints: Iterator[Complaint] | Sequence[Complaint]) -> None:
    wrong = list(complaints)
    if wrong:
        said = "\n".join(str(one) for one in wrong)
        raise Refused("appointments_to_mend", count=len(wrong)).because(said)
