"""The accessibility statement names tests that exist."""

import re

import pytest

from tests.architecture import ROOT

STATEMENT = (ROOT / "docs/accessibility.md").read_text("utf-8")
FILES = tuple((ROOT / "tests").rglob("*.py"))
DEFINED = {
    name
    for path in FILES
    for name in re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.MULTILINE)
}
CODES = re.findall(r"`([^`]+)`", STATEMENT)


@pytest.mark.parametrize("name", sorted(one for one in CODES if re.fullmatch(r"test_\w+", one)))
def test_every_test_that_is_named_exists(name: str) -> None:
    """R35"""
    assert name in DEFINED


@pytest.mark.parametrize("file", sorted(one for one in CODES if one.endswith(".py")))
def test_every_file_that_is_named_exists(file: str) -> None:
    """R35"""
    assert (ROOT / file).is_file() if "/" in file else file in {path.name for path in FILES}
