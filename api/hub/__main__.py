"""`quhao-hub`: reads its options and hall.toml once, and serves one hall until told to end."""

import os
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import cyclopts
import structlog
from alembic.util import CommandError
from sqlalchemy.exc import DatabaseError

from api.domain.settings import HallSettings
from api.hub.clock import HallClock
from api.hub.hall_file import HallFileMistakes, load
from api.hub.hub import Hub, TakeRate
from api.hub.server import AlreadyRunning, BadAddress, BadState, alone_in, listening, serve
from api.hub.store.thread import Store
from api.process.log import start_logging

log = structlog.get_logger()

app = cyclopts.App(
    name="quhao-hub",
    help="The hub of a service hall's queue.",
    config=cyclopts.config.Env("QUHAO_", command=False),
)


@cyclopts.Parameter(name="*")
@dataclass(frozen=True, slots=True, kw_only=True)
class HubOptions:
    """What the hub is told at the start.

    Parameters
    ----------
    hall
        The hall.toml that describes the hall.
    state_dir
        Where the journal is kept.
    listen
        Address and port; 0.0.0.0:8080 serves the whole network.
    host_name
        A further name under which browsers may ask for the hub; may be given several times.
    take_rate
        How fast one kiosk may take numbers: so many a second / so many at once.
    trust_clock
        Believe the machine's clock from the start, where something else than timesyncd sets it.
    """

    hall: Path
    state_dir: Path
    listen: str = "127.0.0.1:8080"
    host_name: tuple[str, ...] = ()
    take_rate: str = "5/20"
    trust_clock: bool = False


class BadRate(ValueError):
    """A rate that is not "per second/burst"."""


def rate(words: str) -> TakeRate:
    """ "5/20" as five a second, twenty at once. Raises BadRate."""
    per_s, _, burst = words.partition("/")
    try:
        made = TakeRate(per_s=float(per_s), burst=int(burst))
    except ValueError:
        made = TakeRate(per_s=0, burst=0)
    if not 0 < made.per_s < float("inf") or made.burst < 1:
        raise BadRate(f"{words!r} is not a rate such as 5/20: so many a second / at once")
    return made


def remembered(settings: HallSettings, options: HubOptions, allowed: TakeRate) -> Hub:
    """The hub with all that its disk remembers. Raises BadState when nobody can read that."""
    state_dir = options.state_dir
    clock = partial(HallClock, is_set=lambda: True) if options.trust_clock else HallClock
    try:
        return Hub(settings, Store(state_dir), take_rate=allowed, clock=clock)
    except (DatabaseError, CommandError) as error:
        # F:S4: systemd tries again for ever, so one line each time, not a hundred.
        why = str(error).partition("\n")[0]
        raise BadState(
            f"the journal in {state_dir} cannot be read: {why}; "
            "put back a backup of it, or the version of Quhao that wrote it"
        ) from error


@app.default
def hub(options: HubOptions) -> int:
    """Serve one hall until told to end."""
    start_logging("hub")
    # The journal and the credentials are nobody else's to read.
    os.umask(0o077)
    try:
        settings = load(options.hall)
        allowed = rate(options.take_rate)
        log.info("started", options=options, hall=settings.hall.id)
        with listening(options.listen) as line, alone_in(options.state_dir):
            made = remembered(settings, options, allowed)
            serve(made, line, options.host_name)
    except (HallFileMistakes, BadRate, BadAddress, BadState, AlreadyRunning) as mistake:
        print(f"quhao-hub: {mistake}", file=sys.stderr)
        return 2
    return 0


def main() -> None:
    """The console script."""
    sys.exit(app())


if __name__ == "__main__":
    main()
