"""`quhao appointments`: a day's list as CSV, checked and handed to the hub (R12)."""

import csv
import sys
from datetime import UTC, datetime
from pathlib import Path

from api.client.address import AddressMistake, hub_address
from api.client.hub import Hub as HubClient
from api.client.hub import HubLost, HubRefused
from api.contract.commands import BookAppointments, Booking
from api.contract.requests import BookingsRequest
from api.contract.views import AppointmentsTaken
from api.domain.arrivals.appointment_file import bookings, text_of
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.hub.hall_file import HallFileMistakes, load


def appointments(
    file: Path,
    *,
    hall: Path,
    day: str = "",
    hub: str = "",
    device: str = "",
    token_file: Path | None = None,
) -> int:
    """Check a list of appointments, and with --hub hand it in; the same list again adds nothing.

    The columns are code, service, date, time, language and class; only service and time are
    needed, and nothing that says who somebody is (R34). Codes that the hall made are printed.

    Parameters
    ----------
    file
        The list, as a spreadsheet saves it: CSV UTF-8.
    hall
        The hall.toml that the hub runs on.
    day
        The day of times without a date, such as 2026-11-23; today if empty.
    hub
        The hub's base URL, such as http://127.0.0.1:8080; without it the list is only checked.
    device
        The id of a device of hall.toml with role = "integrator".
    token_file
        The file with the token that `quhao device` printed for it.
    """
    rows = _checked(hall, file, day)
    if rows is None or not hub:
        return int(rows is None)
    try:
        address = hub_address(hub, device, token_file)
    except AddressMistake as mistake:
        sys.exit(str(mistake))
    with HubClient(address) as client:
        _print_codes(hand_in(client, BookingsRequest(appointments=rows, day=day)))
    return 0


def _checked(hall: Path, file: Path, day: str) -> tuple[Booking, ...] | None:
    """The lines, if the hub will take them but for what its book holds; else says why not."""
    try:
        settings = load(hall)
        rows = bookings(text_of(file.read_bytes()))
        decide(Hall(settings), BookAppointments(appointments=rows, day=day), datetime.now(UTC))
    except (HallFileMistakes, OSError) as mistake:
        sys.exit(str(mistake))
    except Refused as refused:
        said = refused.detail or str(refused)
        print("\n".join(f"{file}: {line}" for line in said.split("\n")))
        return None
    print(f"{file}: well formed: {len(rows)} appointments", file=sys.stderr)
    return rows


def hand_in(client: HubClient, request: BookingsRequest) -> AppointmentsTaken:
    """Give the list to the hub; whatever it says against it ends the command."""
    try:
        return client.send("/appointments", AppointmentsTaken, request)
    except HubRefused as refused:
        problem = refused.problem
        sys.exit("\n".join(one for one in (problem.title, problem.mend, problem.detail) if one))
    except HubLost as lost:
        sys.exit(f"{lost}; hand the same list in again: what was taken is not taken twice")


def _print_codes(taken: AppointmentsTaken) -> None:
    """On the screen what became of it, and as CSV what is new, for whoever tells the citizens."""
    said = f"{taken.booked} booked, {taken.moved} moved, {taken.unchanged} known already"
    print(said, file=sys.stderr)
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(("code", "service", "time"))
    for one in taken.appointments:
        table.writerow((one.code, one.service, one.booked_at.isoformat()))
