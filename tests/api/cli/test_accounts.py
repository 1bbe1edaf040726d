"""The supervisor settles a dispute from the journal, while the hub runs or not (R38)."""

from pathlib import Path

import pytest
import tomli_w

from api.cli import accounts, story
from api.cli.report import report
from api.contract import events
from api.contract.requests import CallRequest, NextRequest
from api.hub.store.tables import journal
from tests.api.hub.given import SETTINGS, START, World, world
from tests.api.hub.given import story as told

NAMES = {"zh-Hant": "測試", "en": "Test"}
DAY = "2026-03-02"


@pytest.fixture
def hall_file(tmp_path: Path) -> Path:
    """The test hall as an engineer would write it."""
    table = {
        "hall": {"id": SETTINGS.hall.id, "names": NAMES},
        "opening": {"mon": ["08:00-17:00"], "words": NAMES},
        "services": [{"code": "A", "prefix": "A", "names": NAMES, "digits": 5}],
        "classes": [{"code": "normal", "names": NAMES, "head_start_min": 0}],
        "counters": [{"number": 1}, {"number": 2}],
        "staff": [{"number": "1001"}, {"number": "9001", "role": "supervisor"}],
    }
    file = tmp_path / "hall.toml"
    file.write_text(tomli_w.dumps(table), "utf-8")
    return file


@pytest.fixture
def state_dir(tmp_path: Path) -> Path:
    """What a hub left behind after a morning: one call by the clock, one out of turn."""
    folder = tmp_path / "state"

    async def morning(made: World) -> None:
        clerk = await made.open(1, "1001")
        for _ in range(3):
            await made.take()
        await made.post("/counters/1/call-next", clerk, NextRequest())
        await made.post("/counters/1/finish", clerk)
        wish = CallRequest(number="A00003", reason="不舒服")
        await made.post("/counters/1/call", clerk, wish)

    async def tell() -> None:
        async with world(folder) as made:
            await morning(made)

    told(tell())
    return folder


def test_a_call_is_explained_with_everybody_who_waited(
    hall_file: Path, state_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert accounts.explain_call("A00001", hall=hall_file, state_dir=state_dir) == 0

    said = capsys.readouterr().out
    assert "A00001 → counter 1" in said
    assert "its clock was the earliest" in said
    assert "1. A00001" in said
    assert "3. A00003" in said


def test_a_call_out_of_turn_names_the_reason_and_how_many_were_passed(
    hall_file: Path, state_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R4."""
    accounts.explain_call("A00003", hall=hall_file, state_dir=state_dir, day=DAY)

    said = capsys.readouterr().out
    assert "不舒服" in said
    assert "1 with an earlier clock were passed" in said


def test_a_number_that_was_never_called_is_said_so(hall_file: Path, state_dir: Path) -> None:
    with pytest.raises(SystemExit, match="A00002 was not called"):
        accounts.explain_call("A00002", hall=hall_file, state_dir=state_dir)


def test_a_past_day_is_told_line_by_line_in_order(
    hall_file: Path, state_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert accounts.replay(DAY, hall=hall_file, state_dir=state_dir) == 0

    lines = capsys.readouterr().out.splitlines()
    assert "the business day 2026-03-02 began" in lines[0]
    assert [int(line.split("#")[1].split()[0]) for line in lines] == list(range(1, len(lines) + 1))
    assert any("counter 1 was opened by 1001" in line for line in lines)
    assert lines[0].startswith(START.strftime("10:00:"))


def test_a_day_that_never_was_is_said_so(hall_file: Path, state_dir: Path) -> None:
    with pytest.raises(SystemExit, match="no day 2020-01-01"):
        accounts.replay("2020-01-01", hall=hall_file, state_dir=state_dir)


def test_a_sound_journal_gives_its_head_to_be_written_down(
    hall_file: Path, state_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert accounts.verify(hall=hall_file, state_dir=state_dir) == 0
    assert "rows are sound" in capsys.readouterr().out


def test_a_changed_row_is_found(
    hall_file: Path, state_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from api.hub.store.engine import writing_engine

    engine = writing_engine(state_dir)
    with engine.begin() as connection:
        changed = journal.update().where(journal.c.sequence == 3).values(actor="nobody")
        connection.execute(changed)
    engine.dispose()

    assert accounts.verify(hall=hall_file, state_dir=state_dir) == 1
    assert "row 3 is not as it was written" in capsys.readouterr().out


def test_a_folder_without_a_journal_is_said_so(hall_file: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="holds no"):
        accounts.verify(hall=hall_file, state_dir=tmp_path)


def test_every_kind_of_event_has_its_sentence() -> None:
    kinds = {kind for kind in vars(events).values() if isinstance(kind, type)}
    known = {kind for kind in kinds if "type" in getattr(kind, "__dataclass_fields__", {})}
    assert set(story._STORIES) == known


def test_a_past_day_is_counted_in_words_and_for_a_spreadsheet(
    hall_file: Path, state_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R37."""
    assert report(DAY, hall=hall_file, state_dir=state_dir, language="en") == 0
    assert "R1           3  Numbers taken A" in capsys.readouterr().out
    report(DAY, hall=hall_file, state_dir=state_dir, as_csv=True)
    assert "R1,taken,A,3,取號數" in capsys.readouterr().out.splitlines()
    with pytest.raises(SystemExit, match="no day 2020-01-01"):
        report("2020-01-01", hall=hall_file, state_dir=state_dir)


def test_r21_a_week_is_counted_from_all_of_its_days(
    hall_file: Path, state_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody was told a range in that week, and it says so."""
    assert report("2026-03-05", hall=hall_file, state_dir=state_dir, week=True) == 0
    assert "印有等候時間的號碼數" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        report("2026-03-09", hall=hall_file, state_dir=state_dir, week=True)
