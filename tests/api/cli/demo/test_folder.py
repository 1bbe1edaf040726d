"""The demo's hall is the given hall with a stage added, and nothing else changed."""

import tomllib
from pathlib import Path

import pytest

from api.cli.demo.clerks import clerks, leader
from api.cli.demo.folder import DAYS, STAGE, paper_of, prepare, staged
from api.domain.counters.certificates import may_take
from api.hub.hall_file import load

EXAMPLE = Path("docs/examples/household.toml")
EXAMPLES = sorted(EXAMPLE.parent.glob("*.toml"))


def example() -> dict[str, object]:
    return tomllib.loads(EXAMPLE.read_text("utf-8"))


def test_the_demo_is_open_at_any_hour() -> None:
    opening = staged(example())["opening"]
    assert all(opening[day] == ["00:00-24:00"] for day in DAYS)
    assert opening["holidays"] == []


def test_each_printer_gets_a_virtual_one_behind_it() -> None:
    devices = {one["id"]: one["role"] for one in staged(example())["devices"]}
    assert devices[paper_of("printer-1")] == "virtual"


def test_the_rest_of_the_hall_is_as_it_was() -> None:
    before, after = example(), staged(example())
    assert {key: after[key] for key in ("hall", "services", "classes", "counters", "calling")} == {
        key: before[key] for key in ("hall", "services", "classes", "counters", "calling")
    }


def test_credentials_are_made_once_and_kept(tmp_path: Path) -> None:
    first = prepare(EXAMPLE, tmp_path / "demo")
    tokens = {one.id: first.token_file(one.id).read_text() for one in first.settings.devices}

    second = prepare(EXAMPLE, tmp_path / "demo")

    assert second.pins == first.pins
    assert {one: second.token_file(one).read_text() for one in tokens} == tokens
    assert len(set(tokens.values())) == len(tokens)
    assert STAGE in second.pins


def test_secrets_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = prepare(EXAMPLE, tmp_path / "demo")
    secret = [folder.root / "pins.json", folder.token_file("kiosk-1")]
    assert [oct(file.stat().st_mode & 0o777) for file in secret] == ["0o600", "0o600"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_hall_can_be_staged_and_is_open_at_any_hour(
    example: Path, tmp_path: Path
) -> None:
    """R15: also its services and windows that have hours of their own."""
    settings = prepare(example, tmp_path / "demo").settings
    assert not any(one.hours for one in settings.services)
    assert not any(one.hours for one in settings.counters)
    assert not settings.remote.hours
    assert not settings.opening.exceptions


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_hall_has_a_clerk_for_each_window_and_a_leader_beside(example: Path) -> None:
    """R10: and what each clerk's window serves, he may take."""
    settings = load(example)
    seats = clerks(settings)
    assert sorted(seats) == sorted(one.number for one in settings.counters)
    assert leader(settings) not in seats.values()
    for number, staff in seats.items():
        served = settings.served_at(number)
        assert all(may_take(settings, staff, service, "2027-03-02") for service in served)
