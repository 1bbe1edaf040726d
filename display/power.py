"""The panel itself on or off, by the command of whoever owns the output. It knows no hours."""

import shlex
import subprocess

import structlog

from api.client.edge import Edge

log = structlog.get_logger()

_LONGEST_S = 5.0


class Power:
    """Runs a command such as `swaymsg output HDMI-A-2 dpms {}` with "on" or "off" in it."""

    def __init__(self, command: str) -> None:
        """An empty command leaves the panel alone: a dark wall is black."""
        self._command = command
        self._on = True
        self._edge = Edge("switching the panel", (OSError, subprocess.SubprocessError))

    def switch(self, *, on: bool) -> None:
        """Only what is a change is done; a fault is logged, and tried again at the next change."""
        if on == self._on:
            return
        self._on = on
        log.info("panel", on=on)
        if not self._command:
            return
        words = shlex.split(self._command.format("on" if on else "off"))
        with self._edge:
            subprocess.run(words, check=True, capture_output=True, timeout=_LONGEST_S)
