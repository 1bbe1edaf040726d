"""The command `quhao-virtual-printer`: a printer on TCP or a pseudo-terminal, with no paper."""

import sys
from pathlib import Path
from typing import Literal

import cyclopts

from api.client.address import TokenMissing, hub_address
from api.client.hub import Hub
from api.client.service import run
from printer.raster import NARROW, WIDE
from printer.virtual.line import Line, PtyLine, TcpLine
from printer.virtual.machine import Model, Proof
from printer.virtual.service import Settings, VirtualPrinter

app = cyclopts.App(
    name="quhao-virtual-printer",
    help="A ticket printer that prints pictures instead of paper.",
    config=cyclopts.config.Env("QUHAO_", command=False),
)


@app.default
def virtual_printer(  # noqa: PLR0913 - each is an option of the command line
    *,
    listen: str = "127.0.0.1:9100",
    pty: Path | None = None,
    speed: float = 150.0,
    paper: Literal["80", "58"] = "80",
    proof: Proof = "process_id",
    buffer: int = 65_536,
    keep: Path | None = None,
    hub: str | None = None,
    device: str = "paper-1",
    token_file: Path | None = None,
) -> int:
    """Print what comes, until told to stop.

    Parameters
    ----------
    listen
        Host and port to listen on.
    pty
        Be a serial line of this name instead.
    speed
        Millimetres a second; 0 prints in no time.
    paper
        Width of the paper in millimetres.
    proof
        What the printer can prove; real ones differ.
    buffer
        Bytes it holds before the line must wait.
    keep
        Folder for a PNG of each paper and log.jsonl.
    hub
        Base URL of a hub whose hall page may look on and set faults.
    device
        This virtual device's name at the hub.
    token_file
        File with its token.
    """
    width = WIDE if paper == "80" else NARROW
    model = Model(width=width, speed_mm_s=speed, buffer=buffer, proof=proof)
    where = str(pty) if pty is not None else listen
    settings = Settings(where=where, model=model, keep=keep, hub=hub, device=device)
    try:
        way = None if hub is None else Hub(hub_address(hub, device, token_file))
        service = VirtualPrinter(_line(listen, pty), model, keep=keep, hub=way)
    except (TokenMissing, OSError, ValueError) as mistake:
        print(mistake, file=sys.stderr)
        return 2
    return run("virtual-printer", service, settings)


def _line(listen: str, pty: Path | None) -> Line:
    if pty is not None:
        return PtyLine(pty)
    host, _, port = listen.rpartition(":")
    return TcpLine(host or "127.0.0.1", int(port))


def main() -> None:
    """The console script."""
    sys.exit(app())


if __name__ == "__main__":
    main()
