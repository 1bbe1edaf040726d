"""The commands of `quhao`. Each only reads its options and hands over."""

import os
import sys

from cyclopts import App

from api.cli.accounts import explain_call, replay, verify
from api.cli.appointments import appointments
from api.cli.check import check
from api.cli.credentials import device, pin
from api.cli.demo.command import demo
from api.cli.demo.simulate import simulate
from api.cli.report import report
from api.cli.ticket_preview import ticket_preview

app = App(name="quhao", help="取號: the queue of a service hall.")
app.command(check)
app.command(appointments)
app.command(explain_call, name="explain")
app.command(replay)
app.command(report)
app.command(verify)
app.command(device)
app.command(pin)
app.command(ticket_preview)
app.command(demo)
app.command(simulate)
# By name: only who says something should wait for what sounds are made with.
app.command("api.cli.voice.commands:voice", name="voice")


def main() -> None:
    """Run the command that was typed."""
    # The greeting of a library is no answer of ours.
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    sys.exit(app())


if __name__ == "__main__":
    main()
