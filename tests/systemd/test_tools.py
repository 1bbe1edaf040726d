"""systemd's own tools read every file: not one word of complaint, and little room to attack.

`systemd-analyze verify` ends with 0 even when it complains, so anything printed is a failure.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.systemd.unitfiles import SYSTEMD, UNITS

# 2.0 of 10, where a service that sets nothing but its user has 9.2.
THRESHOLD = "20"

every_unit = pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    found = shutil.which(command[0])
    assert found, f"{command[0]} is missing: it belongs to systemd, which every Debian has"
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "SYSTEMD_COLORS": "0"}
    return subprocess.run(
        [found, *command[1:]], capture_output=True, text=True, check=False, env=environment
    )


def said(done: subprocess.CompletedProcess[str]) -> str:
    return done.stdout + done.stderr


@pytest.fixture
def units(tmp_path: Path) -> Path:
    """The units as installed, but running a program that this machine has."""
    folder = tmp_path / "units"
    shutil.copytree(SYSTEMD, folder)
    for unit in folder.glob("*.service"):
        text = unit.read_text("utf-8")
        changed, count = re.subn(r"/usr/bin/quhao-[a-z]+", "/usr/bin/env", text)
        assert count == 1
        unit.write_text(changed, "utf-8")
    return folder


def verify(unit: Path) -> str:
    done = run("systemd-analyze", "verify", "--man=no", unit)
    return said(done) + ("" if done.returncode == 0 else f"exit {done.returncode}")


@every_unit
def test_systemd_has_no_word_to_say_against_a_unit(unit: Path, units: Path) -> None:
    assert verify(units / unit.name) == ""


def test_systemd_has_no_word_to_say_against_the_target(units: Path) -> None:
    assert verify(units / "quhao.target") == ""


def test_a_misspelt_setting_does_not_pass(units: Path) -> None:
    hub = units / "quhao-hub.service"
    hub.write_text(hub.read_text("utf-8").replace("User=", "Usr="), "utf-8")
    assert "Usr" in verify(hub)


def test_a_misspelt_setting_in_what_all_share_does_not_pass(units: Path) -> None:
    shared = units / "quhao-.service.d" / "10-life.conf"
    shared.write_text(shared.read_text("utf-8").replace("WatchdogSec", "Watchdogsec"), "utf-8")
    assert "Watchdogsec" in verify(units / "quhao-hub.service")


@every_unit
def test_a_unit_leaves_little_room_to_attack(unit: Path) -> None:
    done = run("systemd-analyze", "security", "--offline=yes", f"--threshold={THRESHOLD}", unit)
    assert done.returncode == 0, said(done)


def test_a_unit_without_the_sandbox_does_not_pass(units: Path) -> None:
    (units / "quhao-.service.d" / "20-sandbox.conf").unlink()
    hub = units / "quhao-hub.service"
    done = run("systemd-analyze", "security", "--offline=yes", f"--threshold={THRESHOLD}", hub)
    assert done.returncode != 0


def test_a_hall_with_two_counters_can_be_enabled(units: Path, tmp_path: Path) -> None:
    installed = tmp_path / "root/usr/lib/systemd/system"
    shutil.copytree(units, installed)
    wanted = ["quhao-hub.service", "quhao-counter@1.service", "quhao-counter@12.service"]

    done = run("systemctl", f"--root={tmp_path / 'root'}", "enable", "quhao.target", *wanted)

    assert done.returncode == 0, said(done)
    etc = tmp_path / "root/etc/systemd/system"
    assert {link.name for link in (etc / "quhao.target.wants").iterdir()} == set(wanted)
    assert (etc / "multi-user.target.wants/quhao.target").is_symlink()


def test_the_users_can_be_made(tmp_path: Path) -> None:
    done = run(
        "systemd-sysusers",
        "--dry-run",
        f"--root={tmp_path}",
        SYSTEMD / "sysusers.d/quhao.conf",
    )
    assert done.returncode == 0, said(done)
    for user in ("quhao", "quhao-kiosk", "quhao-display", "quhao-printer", "quhao-counter"):
        assert f"Creating user '{user}'" in said(done)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files to root")
def test_tokens_can_be_read_by_root_alone(tmp_path: Path) -> None:
    settings = tmp_path / "etc/quhao"
    settings.mkdir(parents=True)
    token = settings / "kiosk-1.token"
    token.touch(0o644)
    (tmp_path / "etc/group").write_text("root:x:0:\nquhao:x:990:\n", "utf-8")

    done = run(
        "systemd-tmpfiles", "--create", f"--root={tmp_path}", SYSTEMD / "tmpfiles.d/quhao.conf"
    )

    assert done.returncode == 0, said(done)
    assert said(done) == ""
    assert token.stat().st_mode & 0o777 == 0o600


RULE = re.compile(r'[A-Z]+(\{[A-Za-z_]+\})?(==|!=|\+=|=)"[^"]*"')


def test_every_udev_rule_can_be_read_and_names_only_our_own_links() -> None:
    lines = (SYSTEMD / "99-quhao.rules").read_text("utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    assert rules
    for rule in rules:
        parts = rule.split(", ")
        assert all(RULE.fullmatch(part) for part in parts), rule
        links = [part.split('"')[1] for part in parts if part.startswith("SYMLINK")]
        assert all("quhao-" in link for link in links)
