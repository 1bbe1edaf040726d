"""Rows of a trace's CSV, plain or gzipped, with an error that says what, where and how to mend."""

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import nan
from pathlib import Path
from typing import TextIO

LINE_OF_A_DAY = ("office", "queue", "date")
Row = Mapping[str, str]


class Unusable(ValueError):
    """A file that is no trace, or a row of it that says nothing."""


def header_of(file: Path) -> tuple[str, ...]:
    """The names of the columns."""
    with _opened(file) as lines:
        return tuple(next(csv.reader(lines), ()))


def days_of(
    file: Path, columns: Sequence[str]
) -> Iterator[tuple[tuple[str, ...], list[tuple[float, ...]]]]:
    """The figures of `columns` by office, queue and date, the earliest date first."""
    found: dict[tuple[str, ...], list[tuple[float, ...]]] = defaultdict(list)
    with _opened(file) as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            key = tuple(row[one] for one in LINE_OF_A_DAY)
            found[key].append(tuple(_figure(file, number, row, one) for one in columns))
    for key in sorted(found, key=lambda one: (one[2], one)):
        yield key, found[key]


def _figure(file: Path, number: int, row: Row, column: str) -> float:
    """A figure; nan where the file leaves it open."""
    written = (row[column] or "").strip()
    try:
        return float(written) if written else nan
    except ValueError:
        raise Unusable(
            f"{file}, row {number}, column {column}: {written!r} is no number; write minutes or "
            "a count, or nothing if it is not known"
        ) from None


def _opened(file: Path) -> TextIO:
    if file.suffix == ".gz":
        return gzip.open(file, "rt", encoding="utf-8", newline="")
    return file.open(encoding="utf-8", newline="")
