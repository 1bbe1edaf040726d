"""The design's table of who may know whom, held over every file; each check is shown a breach."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture import (
    PACKAGES,
    ROOT,
    forbidden,
    opened_twice,
    shadowing,
    too_long,
    wordless,
)

COMMANDS: dict[str, str] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
    "scripts"
]

# Runs in a bare process: imports one module and says everything it did that an import must not.
LISTENER = """
import sys, threading
said = []
FORBIDDEN = ("socket.bind", "socket.connect", "subprocess.Popen", "os.system", "os.exec")
def listen(event, details):
    if event in FORBIDDEN or (event == "open" and set(str(details[1] or "r")) & set("wax+")):
        said.append(f"{event} {details}")
sys.addaudithook(listen)
__import__(sys.argv[1])
if threading.active_count() > 1:
    said.append(f"threads {threading.enumerate()}")
pygame = sys.modules.get("pygame")
for part in ("", "display", "font", "mixer", "joystick") if pygame else ():
    owner = getattr(pygame, part) if part else pygame
    if owner.get_init():
        said.append(f"pygame {part} was initialised")
print(*said, sep="\\n", end="")
"""


def tree(root: Path, file: str, text: str) -> Path:
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return root


def test_everybody_imports_only_what_the_design_allows() -> None:
    assert forbidden(ROOT) == []


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("kiosk/app.py", "import printer.paper"),
        ("kiosk/app.py", "from display import board"),
        ("display/app.py", "from api.hub.app import make"),
        ("display/app.py", "from api import hub"),
        ("printer/device.py", "import api.screen.paint"),
        ("firmware_py/lamp.py", "from api.process.log import start_logging"),
        ("api/contract/wire.py", "from api.domain.hall import Hall"),
        ("api/contract/wire.py", "import httpx2"),
        ("api/domain/tickets/line.py", "import pydantic"),
        ("api/domain/tickets/line.py", "from ...hub import store"),
        ("api/hub/app.py", "from api.client.hub import Hub"),
        ("api/hub/app.py", "import kiosk"),
        ("api/web/pages.py", "from api.domain.hall import Hall"),
        ("api/client/hub.py", "from api.hub import app"),
        ("api/process/log.py", "import pydantic"),
        ("api/screen/paint.py", "from api.client.hub import Hub"),
        ("api/cli/demo.py", "import kiosk.__main__"),
        ("api/cli/demo.py", "from api.screen.paint import Painter"),
        ("api/domain/tickets/line.py", "sys.modules and __import__('pygame')"),
        ("api/cli/demo.py", "importlib.import_module('printer.virtual')"),
    ],
)
def test_a_forbidden_import_is_refused_with_its_place(tmp_path: Path, file: str, line: str) -> None:
    # given an otherwise honest module that breaks the table inside a function
    root = tree(tmp_path, file, f'"""Honest."""\n\ndef sly() -> None:\n    {line}\n')
    # then the file and the line are named
    assert [one.rpartition(" imports ")[0].split(": ")[0] for one in forbidden(root)] == [
        f"{file}:4"
    ]


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("kiosk/app.py", "from api.screen.paint import Painter"),
        ("kiosk/app.py", "from kiosk.layout import Page"),
        ("kiosk/app.py", "from .layout import Page"),
        ("printer/port.py", "import serial"),
        ("api/hub/app.py", "from api.domain.hall import Hall"),
        ("api/cli/demo.py", "import api.hub.app"),
        ("api/contract/wire.py", "from pydantic import Field"),
        ("api/domain/tickets/line.py", "import heapq"),
    ],
)
def test_an_allowed_import_is_left_alone(tmp_path: Path, file: str, line: str) -> None:
    assert forbidden(tree(tmp_path, file, line)) == []


def test_each_driver_is_opened_in_one_file_of_its_package() -> None:
    assert opened_twice(ROOT) == []


def test_a_driver_opened_twice_is_seen(tmp_path: Path) -> None:
    # given the printer and the counter unit, each with one file for the serial line
    tree(tmp_path, "printer/port.py", "import serial")
    tree(tmp_path, "firmware_py/line.py", "import serial")
    assert opened_twice(tmp_path) == []
    # when a second file of the printer reaches for it
    tree(tmp_path, "printer/status.py", "from serial.tools import list_ports")
    # then both files are named
    assert opened_twice(tmp_path) == ["printer: serial in ['printer/port.py', 'printer/status.py']"]


def test_no_module_takes_a_name_of_the_standard_library(tmp_path: Path) -> None:
    assert shadowing(ROOT) == []
    assert shadowing(tree(tmp_path, "kiosk/queue.py", "")) == ["kiosk/queue.py"]
    assert shadowing(tree(tmp_path, "printer/logging/__init__.py", ""))[1:] == [
        "printer/logging/__init__.py"
    ]


def test_every_module_opens_with_a_line_that_says_what_it_is(tmp_path: Path) -> None:
    assert wordless(ROOT) == []
    assert wordless(tree(tmp_path, "kiosk/app.py", "import os\n")) == ["kiosk/app.py"]


def test_files_and_functions_stay_short(tmp_path: Path) -> None:
    assert too_long(ROOT, file_lines=200, function_lines=40) == []
    tree(tmp_path, "kiosk/app.py", "def long() -> None:\n" + "    pass\n" * 3)
    assert too_long(tmp_path, file_lines=3, function_lines=3) == [
        "kiosk/app.py: 4 lines",
        "kiosk/app.py:1: long has 4 lines",
    ]


def test_every_command_that_is_promised_exists() -> None:
    missing = [name for name, target in COMMANDS.items() if not exists(target.partition(":")[0])]
    assert missing == []


@pytest.mark.parametrize("module", sorted({one.partition(":")[0] for one in COMMANDS.values()}))
def test_importing_a_process_does_nothing(tmp_path: Path, module: str) -> None:
    assert did_at_import(module, tmp_path) == ""


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("print('hello')", "hello"),
        ("import pygame; pygame.font.init()", "pygame font was initialised"),
        ("open('log', 'w').close()", "open"),
        ("import subprocess; subprocess.run(['/bin/true'])", "subprocess.Popen"),
    ],
)
def test_an_import_that_does_something_is_seen(tmp_path: Path, line: str, said: str) -> None:
    tree(tmp_path, "sly.py", line)
    assert said in did_at_import("sly", tmp_path)


def did_at_import(module: str, folder: Path) -> str:
    """What `module` said or did when imported by a bare process in `folder`."""
    command = [sys.executable, "-B", "-W", "error", "-c", LISTENER, module]
    environment = {"PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def exists(module: str) -> bool:
    """Whether one of our packages has `module`, without running it."""
    file = ROOT / (module.replace(".", "/") + ".py")
    return module.partition(".")[0] in PACKAGES and file.is_file()
