"""What the hub is told at the start, and what it says when that makes no sense."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from api.hub.__main__ import BadRate, app, rate
from api.hub.server import BadAddress, split
from api.hub.store.engine import writing_engine
from tests.api.hub.given import furnish
from tests.api.hub.process import hall_toml


@pytest.mark.parametrize(
    ("listen", "found"),
    [
        ("127.0.0.1:8080", ("127.0.0.1", 8080)),
        ("[::1]:80", ("::1", 80)),
        ("hub.hall:9", ("hub.hall", 9)),
    ],
)
def test_an_address_is_host_and_port(listen: str, found: tuple[str, int]) -> None:
    assert split(listen) == found


@pytest.mark.parametrize("listen", ["8080", "127.0.0.1", "host:port", "[::1:80", "host:99999", ""])
def test_anything_else_is_no_address(listen: str) -> None:
    with pytest.raises(BadAddress, match="such as"):
        split(listen)


def test_a_rate_is_so_many_a_second_and_so_many_at_once() -> None:
    assert (rate("0.5/3").per_s, rate("0.5/3").burst) == (0.5, 3)


@pytest.mark.parametrize("words", ["", "5", "5/", "/5", "0/5", "5/0", "-1/5", "inf/5", "nan/5"])
def test_anything_else_is_no_rate(words: str) -> None:
    with pytest.raises(BadRate, match="such as 5/20"):
        rate(words)


@pytest.fixture
def no_traces() -> Iterator[None]:
    """The log and the umask belong to the process; give them back."""
    umask = os.umask(0o077)
    handlers = logging.getLogger().handlers[:]
    yield
    logging.getLogger().handlers[:] = handlers
    os.umask(umask)
    structlog.reset_defaults()


def options(root: Path, **changed: str) -> list[str]:
    hall = root / "hall.toml"
    hall.write_text(hall_toml(), "utf-8")
    said = {"hall": str(hall), "state-dir": str(root / "state"), **changed}
    return [word for name, value in said.items() for word in (f"--{name}", value)]


@pytest.mark.usefixtures("no_traces")
def test_a_mistake_in_an_option_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for changed in ({"listen": "nowhere"}, {"take-rate": "fast"}, {"listen": "192.0.2.1:1"}):
        status = app(options(tmp_path, **changed), result_action="return_value")
        assert status == 2
        assert "quhao-hub: " in capsys.readouterr().err
        assert not (tmp_path / "state").exists()


@pytest.mark.usefixtures("no_traces")
@pytest.mark.parametrize("table", [None, "alembic_version"])
def test_a_journal_that_nobody_can_read_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], table: str | None
) -> None:
    """F:S4: a broken card, or a journal of a newer version."""
    state = tmp_path / "state"
    furnish(state)
    if table is None:
        (state / "quhao.db").write_bytes(b"noise" * 1000)
    else:
        engine = writing_engine(state)
        with engine.begin() as connection:
            connection.exec_driver_sql(f"UPDATE {table} SET version_num = '9999'")
        engine.dispose()
    given = options(tmp_path, listen="127.0.0.1:0")
    assert app(given, result_action="return_value") == 2
    said = capsys.readouterr().err.splitlines()[-1]
    assert said.startswith(f"quhao-hub: the journal in {state} cannot be read: ")


@pytest.mark.usefixtures("no_traces")
def test_a_state_directory_that_cannot_be_made_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("no folder")
    given = options(tmp_path, **{"listen": "127.0.0.1:0", "state-dir": str(tmp_path / "file")})
    assert app(given, result_action="return_value") == 2
    assert "quhao-hub: the state cannot be kept in " in capsys.readouterr().err
