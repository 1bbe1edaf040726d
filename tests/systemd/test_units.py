"""The hall's supervisor is systemd: the units live for ever, apart from each other, and say why."""

import tomllib
from pathlib import Path

import pytest

from tests.systemd.unitfiles import DEVICES, SYSTEMD, UNITS, last, settings, values

every_unit = pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
every_device = pytest.mark.parametrize("unit", DEVICES, ids=lambda unit: unit.stem)


def test_there_is_a_unit_for_each_of_the_five_programs_and_for_shared_counters() -> None:
    assert [unit.stem for unit in UNITS] == [
        "quhao-counter@",
        "quhao-counters",
        "quhao-display",
        "quhao-hub",
        "quhao-kiosk",
        "quhao-printer",
    ]


@every_unit
def test_no_unit_can_pull_another_down(unit: Path) -> None:
    ties = {"Requires", "Requisite", "BindsTo", "Upholds", "Conflicts", "OnFailure"}
    assert not ties & {setting.key for setting in settings(unit)}


@every_unit
def test_a_unit_is_started_again_for_ever(unit: Path) -> None:
    assert last(unit, "Restart") == "always"
    assert last(unit, "RestartSec") == "1"
    assert last(unit, "StartLimitIntervalSec") == "0"


@every_unit
def test_a_hang_is_a_death_within_twelve_seconds(unit: Path) -> None:
    assert last(unit, "Type") == "notify"
    assert 0 < int(last(unit, "WatchdogSec") or 0) <= 12


@every_device
def test_a_device_starts_after_the_hub_but_lives_without_it(unit: Path) -> None:
    assert "quhao-hub.service" in (last(unit, "After") or "")
    assert not values(unit, "Wants")


@every_device
def test_a_device_gets_its_own_token_and_nobody_elses(unit: Path) -> None:
    _, _, device = (last(unit, "ExecStart") or "").partition("--device ")
    own = f"{device}.token" if device else "counters"
    assert values(unit, "LoadCredential") == [f"token:/etc/quhao/{own}"]


@every_device
def test_a_device_opens_only_the_devices_it_names(unit: Path) -> None:
    assert last(unit, "DevicePolicy") == "closed"
    assert values(unit, "DeviceAllow")


def test_the_hub_opens_no_device_at_all() -> None:
    hub = SYSTEMD / "quhao-hub.service"
    assert last(hub, "PrivateDevices") == "yes"
    assert not values(hub, "DeviceAllow")


def test_every_service_has_an_unprivileged_user_of_its_own() -> None:
    made = {
        line.split()[1]
        for line in (SYSTEMD / "sysusers.d/quhao.conf").read_text("utf-8").splitlines()
        if line.startswith("u ")
    }
    users = [last(unit, "User") or "root" for unit in UNITS]
    assert len(set(users)) == len(users)
    assert set(users) == made


@every_unit
def test_a_unit_runs_a_command_that_the_package_has(unit: Path) -> None:
    project = tomllib.loads((SYSTEMD.parent / "pyproject.toml").read_text("utf-8"))
    command = (last(unit, "ExecStart") or "").split()[0]
    assert Path(command).parent == Path("/usr/bin")
    assert Path(command).name in project["project"]["scripts"]


@every_unit
def test_settings_of_a_site_come_from_a_file_that_may_be_absent(unit: Path) -> None:
    files = values(unit, "EnvironmentFile")
    assert files
    assert all(file.startswith("-/etc/quhao/") for file in files)


@every_unit
def test_a_unit_can_be_read_at_a_glance(unit: Path) -> None:
    assert len(unit.read_text("utf-8").splitlines()) <= 25


def test_starting_and_stopping_the_target_moves_the_whole_hall() -> None:
    assert all(last(unit, "PartOf") == "quhao.target" for unit in UNITS)
    assert all(last(unit, "WantedBy") == "quhao.target" for unit in UNITS)
