"""The virtual printer's loop: line, works, papers, and the hall page. It knows no ticket."""

import time
from pathlib import Path

import structlog

from api.client.background import Background
from api.client.hub import Hub
from api.client.mirror import Mirror
from api.contract.mirror import Input
from printer.virtual.faults import NAMES
from printer.virtual.keep import Keep
from printer.virtual.line import Line
from printer.virtual.machine import Machine
from printer.virtual.model import Model
from printer.virtual.window import Window

log = structlog.get_logger()


class VirtualPrinter:
    """One printer on one line; with a hub, its paper can be seen and its faults set."""

    def __init__(
        self, line: Line, model: Model, *, keep: Path | None = None, hub: Hub | None = None
    ) -> None:
        self.background = Background()
        self.machine = Machine(model)
        self._line, self._hub = line, hub
        self._keep = None if keep is None else Keep(keep)
        self._window = Window(model.width)
        self._mirror = None if hub is None else Mirror(hub)
        if self._mirror is not None:
            self._mirror.start(self.background)

    def turn(self, timeout_s: float) -> None:
        """Hear what comes, print what time allows, answer, show."""
        due_s = self.machine.due_in(time.monotonic())
        wait_s = timeout_s if due_s is None else min(timeout_s, due_s)
        self._line.plug(there=not self.machine.faults.unplugged)
        data = self._line.hear(wait_s, self.machine.room)
        if data:
            self.machine.receive(data)
        changed = self._set_faults()
        self.machine.step(time.monotonic())
        changed |= self._put_away()
        # Last, so that whoever hears that a paper is out finds it there.
        self._say(self.machine.answers())
        self._show(changed=changed)

    def close(self) -> None:
        """Hang up."""
        self._line.close()
        if self._hub is not None:
            self._hub.close()

    def _put_away(self) -> bool:
        cuts = self.machine.cuts()
        for cut in cuts:
            if self._keep is not None:
                self._keep.put(cut)
            self._window.put(cut)
        return bool(cuts)

    def _say(self, answers: bytes) -> None:
        if answers:
            self._line.say(answers)

    def _set_faults(self) -> bool:
        inputs = [] if self._mirror is None else self._mirror.inputs()
        return any([self.set(one) for one in inputs])

    def set(self, one: Input) -> bool:
        """A hand on the printer: a fault on or off, or after so many more bytes ("out_after").

        Says whether anything changed.
        """
        name = one.name.removesuffix("_after")
        if one.kind != "set" or name not in NAMES:
            return False
        if one.name != name and one.value.isdecimal():
            self.machine.coming[name] = int(one.value)
        elif one.name == name:
            setattr(self.machine.faults, name, one.value == "on")
        else:
            return False
        log.info("fault", name=one.name, value=one.value)
        return True

    def _show(self, *, changed: bool) -> None:
        if self._mirror is None:
            return
        asked = self._mirror.newly_watched()
        if asked or (changed and self._mirror.watched):
            self._mirror.offer(self._window.showing(self.machine.faults))
