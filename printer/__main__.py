"""The command `quhao-printer`: the service, a test ticket, or a picture. It decides nothing."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import cyclopts

from api.client.address import DEFAULT_URL, TokenMissing, hub_address
from api.client.hub import Hub
from api.client.service import run
from api.contract.phrases import FALLBACK
from printer.port import WrongAddress
from printer.raster import NARROW, WIDE
from printer.service import PrinterService, Settings
from printer.trial import preview, trial

app = cyclopts.App(
    name="quhao-printer",
    help="The ticket printer of a Quhao hall.",
    config=cyclopts.config.Env("QUHAO_", command=False),
)


@app.default
def printer(
    *,
    hub: str = DEFAULT_URL,
    device: str = "printer-1",
    token_file: Path | None = None,
    printer: str = "usb:/dev/usb/lp0",
    paper: Literal["80", "58"] = "80",
    test: bool = False,
    preview_to: Annotated[Path | None, cyclopts.Parameter(name="--preview")] = None,
) -> int:
    """Print what the hub asks for, until told to stop.

    Parameters
    ----------
    hub
        Base URL of the hub.
    device
        This printer's name in hall.toml.
    token_file
        File with this device's token.
    printer
        serial:/dev/serial/by-id/…?baud=115200, tcp:host:9100, usb:/dev/usb/lp0 or usb:04b8:0202.
    paper
        Width of the paper in millimetres.
    test
        Print a test page, say how the printer is, and end.
    preview_to
        Write a sample ticket to this PNG, and end.
    """
    width = WIDE if paper == "80" else NARROW
    try:
        if preview_to is not None:
            return preview(preview_to, width)
        if test:
            return trial(printer, width, FALLBACK)
        settings = Settings(
            device=device, hub=hub, port=printer, token_file=token_file, width=width
        )
        service = PrinterService(Hub(hub_address(hub, device, token_file)), settings)
    except (WrongAddress, TokenMissing) as mistake:
        print(mistake, file=sys.stderr)
        return 2
    return run("printer", service, settings)


def main() -> None:
    """The console script."""
    sys.exit(app())


if __name__ == "__main__":
    main()
