"""The command `quhao-virtual-printer`: a printer on TCP or a pseudo-terminal, with no paper."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import cyclopts

from api.client.address import AddressMistake, hub_address
from api.client.hub import Hub
from api.client.service import run
from api.contract.mirror import Input
from printer.letters import Charset
from printer.raster import NARROW, WIDE
from printer.virtual.faults import NAMES
from printer.virtual.line import Line, PtyLine, TcpLine
from printer.virtual.model import Model, Proof
from printer.virtual.service import VirtualPrinter

app = cyclopts.App(
    name="quhao-virtual-printer",
    help="A ticket printer that prints pictures instead of paper.",
    config=cyclopts.config.Env("QUHAO_", command=False),
)


@cyclopts.Parameter(name="*")
@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line, or QUHAO_… in the environment, may say.

    Attributes
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
    charset
        The code page of its own Chinese letters, big5 or gb18030; none if left out.
    buffer
        Bytes it holds before the line must wait.
    fault
        What is wrong with it from the start: near, out, cover, cutter, heat, dead, mute, noise,
        slow, off or unplugged; "out_after=3000" ends the paper after so many bytes. Repeatable.
    keep
        Folder for a PNG of each paper and log.jsonl.
    hub
        Base URL of a hub whose hall page may look on and set faults.
    device
        This virtual device's name at the hub.
    token_file
        File with its token.
    """

    listen: str = "127.0.0.1:9100"
    pty: Path | None = None
    speed: float = 150.0
    paper: Literal["80", "58"] = "80"
    proof: Proof = "process_id"
    charset: Charset = ""
    buffer: int = 65_536
    fault: tuple[str, ...] = ()
    keep: Path | None = None
    hub: str | None = None
    device: str = "paper-1"
    token_file: Path | None = None

    @property
    def model(self) -> Model:
        """The printer that was asked for."""
        width = WIDE if self.paper == "80" else NARROW
        return Model(
            width=width,
            speed_mm_s=self.speed,
            buffer=self.buffer,
            proof=self.proof,
            charset=self.charset,
        )


_DEFAULTS = Options()


@app.default
def virtual_printer(options: Options = _DEFAULTS) -> int:
    """Print what comes, until told to stop."""
    hub = None
    try:
        if options.hub is not None:
            hub = Hub(hub_address(options.hub, options.device, options.token_file))
        faults = [hand(fault) for fault in options.fault]
        line = _line(options.listen, options.pty)
        service = VirtualPrinter(line, options.model, keep=options.keep, hub=hub)
        for one in faults:
            service.set(one)
    except (AddressMistake, OSError, ValueError) as mistake:
        print(mistake, file=sys.stderr)
        return 2
    return run("virtual-printer", service, options)


def hand(fault: str) -> Input:
    """ "cover", or "out_after=3000", as a hand would put it on. Raises ValueError for others."""
    name, _, value = fault.partition("=")
    after = name != name.removesuffix("_after")
    if name.removesuffix("_after") not in NAMES or after != value.isdecimal():
        mend = f"write {', '.join(NAMES)}, or one of them as in out_after=3000"
        raise ValueError(f"--fault {fault}: there is no such fault; {mend}")
    return Input(kind="set", name=name, value=value or "on")


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
