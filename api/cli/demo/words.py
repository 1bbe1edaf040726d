"""What the demo says on the terminal: addresses, PINs, and what to try first."""

import socket

from api.cli.demo.cast import Stage
from api.cli.demo.clerks import clerks
from api.cli.demo.folder import STAGE, DemoFolder
from api.contract.phrases import words


def say_where(folder: DemoFolder, stage: Stage) -> None:
    """Print where to look and who may sign in."""
    hall = folder.settings.hall
    rows = [
        "",
        f"  取號 Quhao: {words(hall.names, 'zh-Hant')}  {words(hall.names, 'en')}",
        "",
        *(f"  {line}" for line in _addresses(folder, stage)),
        "",
        "  工號 staff  PIN     櫃檯 counter",
        *(f"  {line}" for line in _people(folder)),
        "",
        f"  紀錄 logs and papers: {folder.root}",
        "  Ctrl+C 結束 ends it.",
        "",
    ]
    print("\n".join(rows), flush=True)


def _addresses(folder: DemoFolder, stage: Stage) -> list[str]:
    hosts = [stage.url]
    if stage.listen.startswith("0.0.0.0"):
        port = stage.listen.rpartition(":")[2]
        hosts += [f"http://{address}:{port}" for address in lan_addresses()]
    pin = folder.pins[STAGE]
    return [
        line
        for host in hosts
        for line in (
            f"整個大廳 the whole hall   {host}/hall#{STAGE}:{pin}",
            f"櫃員頁面 the clerk's page {host}/clerk",
        )
    ]


def _people(folder: DemoFolder) -> list[str]:
    counter_of = {staff: counter for counter, staff in clerks(folder.settings).items()}
    return [
        f"{member.number:<11} {folder.pins[member.number]}  "
        f"{counter_of.get(member.number, '—')}  {words(member.post, 'zh-Hant')}"
        for member in folder.settings.staff
        if member.role != "stage"
    ]


def lan_addresses() -> list[str]:
    """This machine's address on its network, if it has one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Nothing is sent: connecting a datagram socket only picks the route.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return []
        return [str(probe.getsockname()[0])]
