"""`make bench-waits`: the table of estimators over all simulated halls."""

import sys
import time
from concurrent.futures import ProcessPoolExecutor
from statistics import fmean

from tests.waits.scenario import SCENARIOS, Scenario
from tests.waits.trial import Trial


def table(scenario: Scenario) -> str:
    """One scenario's part of the table."""
    began = time.perf_counter()
    trial = Trial(scenario, seed=11)
    trial.run()
    head = f"{scenario.name}: {len(trial.waits)} citizens, mean wait {fmean(trial.waits):.1f} min"
    rows = [score.row() for score in trial.scores.values()]
    return "\n".join([f"{head} ({time.perf_counter() - began:.0f} s)", *rows, ""])


def main() -> None:
    """All scenarios, or those named."""
    chosen = [one for one in SCENARIOS if not sys.argv[1:] or one.name in sys.argv[1:]]
    with ProcessPoolExecutor() as pool:
        for part in pool.map(table, chosen):
            print(part, flush=True)


if __name__ == "__main__":
    main()
