"""The table of one trace: which kind it is, and how each estimator did."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import fmean

from tests.waits.score import HEAD
from tests.waits.traces.customers import COLUMNS as OF_CUSTOMERS
from tests.waits.traces.customers import customers
from tests.waits.traces.moments import LineDay
from tests.waits.traces.rows import LINE_OF_A_DAY, Unusable, header_of
from tests.waits.traces.snapshots import COLUMNS as OF_SNAPSHOTS
from tests.waits.traces.snapshots import snapshots
from tests.waits.traces.trial import LEARN_DAYS, Trial

Reader = Callable[[Path], Iterator[LineDay]]
KINDS: dict[tuple[str, ...], Reader] = {OF_SNAPSHOTS: snapshots, OF_CUSTOMERS: customers}


def kind_of(file: Path) -> Reader | None:
    """What reads a file; None when it is no trace."""
    if ".csv" not in file.suffixes:
        return None
    header = {*header_of(file)}
    wanted = (one for columns, one in KINDS.items() if {*LINE_OF_A_DAY, *columns} <= header)
    return next(wanted, None)


def scored(file: Path, learn: int = LEARN_DAYS) -> Trial:
    """A trace lived through. Raises Unusable when the file is neither kind, or has too few days."""
    read = kind_of(file)
    if read is None:
        wanted = " or ".join(", ".join((*LINE_OF_A_DAY, *columns)) for columns in KINDS)
        raise Unusable(f"{file}: row 1 must name the columns {wanted}, and the file be .csv or .gz")
    trial = Trial(learn)
    trial.run(read(file))
    if not trial.waits:
        raise Unusable(f"{file}: nobody is called after the first {learn} days; add days")
    return trial


def table(file: Path) -> str:
    """One trace's part of the table."""
    began = time.perf_counter()
    trial = scored(file)
    head = f"{file.name}: {len(trial.waits)} waits, mean {fmean(trial.waits):.1f} min"
    rows = [score.row() for score in trial.scores.values()]
    return "\n".join([f"{head} ({time.perf_counter() - began:.0f} s)", HEAD, *rows, ""])
