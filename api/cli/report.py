"""`quhao report`: one business day in figures, counted from its journal (R37)."""

import csv
import sys
from contextlib import closing
from pathlib import Path

from api.cli.accounts import opened
from api.contract.phrases import FALLBACK, phrase
from api.contract.views import DayReport, Figure
from api.domain.reports import report as counted
from api.domain.reports import week as counted_week
from api.hub.store.history import happened_in_week, happened_on


def report(
    day: str,
    *,
    hall: Path,
    state_dir: Path,
    language: str = FALLBACK,
    as_csv: bool = False,
    week: bool = False,
) -> int:
    """Count a past business day: every figure that the rules call reported.

    Parameters
    ----------
    day
        The business day, such as 2026-11-23.
    hall
        The hall.toml that the hub runs on.
    state_dir
        The hub's state folder.
    language
        The language of the figures' names.
    as_csv
        Print comma-separated values for a spreadsheet: rule, figure, about, value, words.
    week
        How the waits on the papers were kept, in the whole week of that day.
    """
    settings, connection = opened(hall, state_dir)
    with closing(connection):
        rows = (happened_in_week if week else happened_on)(connection, settings.hall.id, day)
    if not rows:
        sys.exit(f"the journal has no day {day}")
    found = (counted_week if week else counted)(settings, day, rows)
    if as_csv:
        _print_csv(found, language)
    else:
        print("\n".join(_lines(found, language)))
    return 0


def _lines(found: DayReport, language: str) -> list[str]:
    title = phrase(language, "report.title", day=found.day)
    return [title, *(_line(one, language) for one in found.figures)]


def _line(one: Figure, language: str) -> str:
    about = f" {one.about}" if one.about else ""
    return f"{one.rule:<4}{_value(one):>10}  {phrase(language, f'report.{one.name}')}{about}"


def _value(one: Figure) -> str:
    return f"{one.value:.1f}" if one.name.endswith(("_min", "_pct")) else f"{one.value:g}"


def _print_csv(found: DayReport, language: str) -> None:
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(("rule", "figure", "about", "value", "words"))
    for one in found.figures:
        words = phrase(language, f"report.{one.name}")
        rows.writerow((one.rule, one.name, one.about, _value(one), words))
