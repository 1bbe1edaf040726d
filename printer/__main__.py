"""The command `quhao-printer`: the service, a test ticket, or a picture. It decides nothing."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import cyclopts

from api.client.address import DEFAULT_URL, AddressMistake, hub_address
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


@cyclopts.Parameter(name="*")
@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line, or QUHAO_… in the environment, may say.

    Attributes
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
    preview
        Write a sample ticket to this PNG, and end.
    view
        Draw the first job of this printer view (JSON) instead; `quhao ticket-preview` writes one.
    """

    hub: str = DEFAULT_URL
    device: str = "printer-1"
    token_file: Path | None = None
    printer: str = "usb:/dev/usb/lp0"
    paper: Literal["80", "58"] = "80"
    test: bool = False
    preview: Path | None = None
    view: Path | None = None

    @property
    def settings(self) -> Settings:
        """What the service needs of it."""
        return Settings(
            device=self.device,
            hub=self.hub,
            port=self.printer,
            token_file=self.token_file,
            width=WIDE if self.paper == "80" else NARROW,
        )


_DEFAULTS = Options()


@app.default
def printer(options: Options = _DEFAULTS) -> int:
    """Print what the hub asks for, until told to stop."""
    settings = options.settings
    try:
        if options.preview is not None:
            return preview(options.preview, settings.width, options.view)
        if options.test:
            return trial(settings.port, settings.width, FALLBACK)
        address = hub_address(settings.hub, settings.device, settings.token_file)
        service = PrinterService(Hub(address), settings)
    except (WrongAddress, AddressMistake) as mistake:
        print(mistake, file=sys.stderr)
        return 2
    return run("printer", service, settings)


def main() -> None:
    """The console script."""
    sys.exit(app())


if __name__ == "__main__":
    main()
