"""Traces of other halls: read, brought to moments, foretold and scored; mistakes are explained."""

import gzip
import random
from pathlib import Path

import pytest

from tests.waits.__main__ import chosen, main
from tests.waits.scenario import SCENARIOS
from tests.waits.traces.customers import customers
from tests.waits.traces.moments import Flow
from tests.waits.traces.rows import Unusable
from tests.waits.traces.snapshots import snapshots
from tests.waits.traces.table import kind_of, scored, table

SNAPSHOTS = "office,queue,date,minute,open,waiting,called,issued\n"
CUSTOMERS = "office,queue,date,arrival,start,end\n"


def written(folder: Path, text: str, name: str = "trace.csv") -> Path:
    file = folder / name
    file.write_text(text)
    return file


def test_whoever_holds_the_number_issued_last_waits_until_it_is_called(tmp_path: Path) -> None:
    # given three snapshots: A003 is issued last at 9:05, and called by 9:15
    shots = ["540,1,1,1,2", "545,1,2,1,3", "550,1,2,2,4", "555,1,2,3,5", "560,1,0,5,5"]
    file = written(tmp_path, SNAPSHOTS + "".join(f"hall,A,2020-01-07,{one}\n" for one in shots))
    # when it is read
    (day,) = snapshots(file)
    moment = day.moments[1]
    # then he waits ten minutes behind one, who came five minutes before
    assert (moment.minute, moment.wait, moment.ahead, moment.head) == (545, 10, 1, 5)
    assert (moment.busy, moment.calls, moment.last) == (5, 0, 0)
    # and the line has moved by four calls in its twenty busy minutes
    assert (day.flow.busy, day.flow.calls) == (20, 4)


def test_nobody_knows_who_was_called_while_nobody_looked(tmp_path: Path) -> None:
    shots = ["540,1,1,1,2", "600,1,0,2,2", "605,1,1,2,3", "610,0,1,2,3"]
    file = written(tmp_path, SNAPSHOTS + "".join(f"hall,A,2020-01-07,{one}\n" for one in shots))
    (day,) = snapshots(file)
    assert day.moments == ()
    assert day.flow.busy == 5


def test_a_customer_sees_who_waits_who_is_served_and_how_long_it_was(tmp_path: Path) -> None:
    # given one window; the second waits for the first, the third for both
    people = ["540,540,550", "542,550,556", "545,556,560", "600,600,604"]
    file = written(tmp_path, CUSTOMERS + "".join(f"hall,A,2020-01-07,{one}\n" for one in people))
    (day,) = customers(file)
    first, second, third, last = day.moments
    assert (first.at_once, second.at_once, third.at_once, last.at_once) == (
        True,
        False,
        False,
        True,
    )
    assert (third.ahead, third.head, third.taken, third.wait) == (1, 3, (5,), 11)
    assert (last.ahead, last.last, last.taken) == (0, 11, ())
    # somebody waited from 9:02 to 9:16, and two were called
    assert (day.flow.busy, day.flow.calls) == (14, 2)
    assert day.cycles == (10, 6, 4, 4)


def test_two_who_are_served_at_once_show_two_windows(tmp_path: Path) -> None:
    people = ["540,540,560", "541,541,561", "542,560,570", "543,561,571"]
    file = written(tmp_path, CUSTOMERS + "".join(f"hall,A,2020-01-07,{one}\n" for one in people))
    (day,) = customers(file)
    assert [one.windows for one in day.moments] == [1, 1, 2, 2]
    assert day.moments[3].taken == (3, 2)


def test_the_pace_is_that_of_the_last_half_hour_in_which_somebody_waited() -> None:
    flow = Flow()
    for _ in range(10):
        flow.passes(10.0, windows=2, calls=1)
    for _ in range(3):
        flow.passes(10.0, windows=2, calls=5)
    assert flow.recent() == (30.0, 15)
    assert (flow.busy, flow.window_min, flow.calls) == (130.0, 260.0, 25)


def one_window(days: int = 8) -> str:
    """A hall with one window, five minutes each, and an office that is full by ten."""
    chance, rows = random.Random(4), []
    for day in range(days):
        free = 0.0
        for nth in range(60):
            comes = 540.0 + 4 * nth + chance.random()
            starts = max(comes, free)
            free = starts + chance.uniform(4.0, 6.0)
            rows.append(f"hall,A,2020-01-{day + 1:02d},{comes:.2f},{starts:.2f},{free:.2f}\n")
    return CUSTOMERS + "".join(rows)


def test_the_line_played_forward_is_truer_than_those_who_waited_before(tmp_path: Path) -> None:
    # given a line that grows all day: who was called last waited too little to go by
    trial = scored(written(tmp_path, one_window()))
    miss = {name: score.absolute / score.many for name, score in trial.scores.items()}
    assert len(trial.waits) == 4 * 60
    assert miss["BLEND"] < 0.6 * miss["LES"]
    assert miss["BLEND"] < 0.6 * miss["AVG5"]
    assert miss["BLEND"] < 3.0
    blend = trial.scores["BLEND"]
    assert blend.covered / blend.waited > 0.7
    assert blend.kept / blend.waited > 0.7


def test_where_ends_are_not_known_the_line_goes_by_its_pace(tmp_path: Path) -> None:
    lines = one_window().splitlines()
    open_ended = [lines[0], *(one.rpartition(",")[0] + "," for one in lines[1:])]
    trial = scored(written(tmp_path, "\n".join(open_ended)))
    miss = {name: score.absolute / score.many for name, score in trial.scores.items()}
    assert miss["BLEND"] < 0.6 * miss["LES"]


def test_one_command_scores_a_file_packed_or_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "trace.csv.gz"
    file.write_bytes(gzip.compress(one_window().encode()))
    monkeypatch.setattr("sys.argv", ["waits", str(file)])
    main()
    said = capsys.readouterr().out
    assert "trace.csv.gz: 240 waits" in said
    assert all(name in said for name in ("QL refined", "LES", "HOL", "AVG5", "BLEND"))
    assert table(file).splitlines()[1:] == said.rstrip().splitlines()[1:]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a,b\n1,2\n", "row 1 must name the columns office, queue, date, minute"),
        (
            SNAPSHOTS + "hall,A,2020-01-07,noon,1,1,1,2\n",
            "row 2, column minute: 'noon' is no number",
        ),
        (CUSTOMERS + "hall,A,2020-01-07,10,9,12\n", "times must not run backwards"),
        (CUSTOMERS + "hall,A,2020-01-07,10,12,15\n", "nobody is called after the first 4 days"),
    ],
)
def test_a_mistake_in_a_trace_is_told_with_what_to_do(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(Unusable, match=says):
        scored(written(tmp_path, text))


def test_the_command_says_what_is_wrong_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, CUSTOMERS + "hall,A,2020-01-07,10,9,12\n")
    monkeypatch.setattr("sys.argv", ["waits", str(file)])
    with pytest.raises(SystemExit, match="times must not run backwards"):
        main()
    monkeypatch.setattr("sys.argv", ["waits", "M5 lazy"])
    with pytest.raises(SystemExit, match="neither a file nor one of: S3 normal"):
        main()


def test_a_folder_of_traces_is_scored_with_all_the_halls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, "notes", "README.md")
    written(tmp_path, "a,b\n", "other.csv")
    mine = written(tmp_path, one_window())
    monkeypatch.setenv("QUHAO_TRACES", str(tmp_path))
    assert chosen([]) == (list(SCENARIOS), [mine])
    monkeypatch.delenv("QUHAO_TRACES")
    assert chosen(["M5 busy", str(mine)]) == ([SCENARIOS[3]], [mine])


def test_a_file_that_is_no_table_is_no_trace(tmp_path: Path) -> None:
    assert kind_of(written(tmp_path, "# notes", "README.md")) is None
