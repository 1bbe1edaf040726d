"""The log of a process: one line of JSON for each thing said, whoever says it."""

import json
import subprocess
import sys
from typing import Any

from tests.architecture import ROOT

SAYS = """
import logging, threading
import structlog
from api.process.log import start_logging

log = structlog.get_logger()
start_logging("kiosk")
log.info("here")
beside = threading.Thread(target=lambda: log.warning("lost", what="hub"))
beside.start()
beside.join()
logging.getLogger("library").info("chatter")
try:
    1 / 0
except ZeroDivisionError:
    logging.getLogger("library").exception("a fault in %s", "a library")
"""


def lines() -> list[dict[str, Any]]:
    """What a process says on its standard error."""
    said = subprocess.run(
        [sys.executable, "-c", SAYS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in said.stderr.splitlines()]


def test_every_line_names_its_service_from_every_thread() -> None:
    assert [(line["event"], line["service"]) for line in lines()][:2] == [
        ("here", "kiosk"),
        ("lost", "kiosk"),
    ]


def test_what_a_library_has_to_say_is_a_line_like_ours_and_its_chatter_none() -> None:
    *_, last = lines()
    assert (last["event"], last["level"], last["library"]) == (
        "a fault in a library",
        "error",
        "library",
    )
    assert "ZeroDivisionError" in last["exception"]
    assert len(lines()) == 3
