"""`make bench-waits`: the table of estimators over all simulated halls, and over traces if any.

Arguments are names of halls, or files of traces; a folder of traces may stand in QUHAO_TRACES.
"""

import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import fmean

from tests.waits.scenario import SCENARIOS, Scenario
from tests.waits.score import HEAD
from tests.waits.traces import table as traces
from tests.waits.traces.rows import Unusable
from tests.waits.trial import Trial

SEED = 11


def simulated(scenario: Scenario) -> str:
    """One simulated hall's part of the table."""
    began = time.perf_counter()
    trial = Trial(scenario, seed=SEED)
    trial.run()
    head = f"{scenario.name}: {len(trial.waits)} citizens, mean wait {fmean(trial.waits):.1f} min"
    rows = [score.row() for score in trial.scores.values()]
    return "\n".join([f"{head} ({time.perf_counter() - began:.0f} s)", HEAD, *rows, ""])


def chosen(named: list[str]) -> tuple[list[Scenario], list[Path]]:
    """The simulated halls and the traces to be scored. A name that is neither ends it."""
    halls = {one.name: one for one in SCENARIOS}
    for one in named:
        if one not in halls and not Path(one).is_file():
            raise SystemExit(f"{one!r} is neither a file nor one of: {', '.join(halls)}")
    if named:
        files = [Path(one) for one in named if one not in halls]
        return [halls[one] for one in named if one in halls], files
    folder = os.environ.get("QUHAO_TRACES")
    found = sorted(Path(folder).iterdir()) if folder else []
    return list(SCENARIOS), [one for one in found if traces.kind_of(one)]


def main() -> None:
    """All halls and the traces of the folder, or those named."""
    halls, files = chosen(sys.argv[1:])
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        # The longest first, so that the last one does not run alone.
        jobs = {one.name: pool.submit(simulated, one) for one in reversed(halls)}
        rest = [pool.submit(traces.table, one) for one in files]
        try:
            for job in (*(jobs[one.name] for one in halls), *rest):
                print(job.result(), flush=True)
        except Unusable as mistake:
            raise SystemExit(str(mistake)) from None


if __name__ == "__main__":
    main()
