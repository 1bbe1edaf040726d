"""Who may do what: one table, role by endpoint. What is not in it is refused."""

from collections.abc import Mapping
from typing import Literal

from api.contract.words import Role

# "own" is the device's own id, the unit's own counter, or the counter where the clerk sits.
Reach = Literal["any", "own"]
Endpoint = tuple[str, str]

DEVICES: tuple[Role, ...] = (
    "kiosk",
    "printer",
    "display",
    "counter",
    "virtual",
    "integrator",
)
STAFF: tuple[Role, ...] = ("clerk", "supervisor", "stage")
EVERYBODY: tuple[Role, ...] = (*DEVICES, *STAFF, "public")

_DESK: Mapping[Role, Reach] = {"clerk": "any", "supervisor": "any"}
_WINDOW: Mapping[Role, Reach] = {"clerk": "own", "supervisor": "any"}
_BUTTONS: Mapping[Role, Reach] = {"counter": "own", **_WINDOW}
_PRINTER: Mapping[Role, Reach] = {"printer": "own"}
_ONESELF: Mapping[Role, Reach] = dict.fromkeys(DEVICES, "own")
_ONLOOKER: Mapping[Role, Reach] = {"stage": "any", "supervisor": "any"}
_SUPERVISOR: Mapping[Role, Reach] = {"supervisor": "any"}
# A wall fetches the voices that somebody recorded at the hub.
_VOICES: Mapping[Role, Reach] = {"display": "any", "kiosk": "any", "supervisor": "any"}
_SIGNED_IN: Mapping[Role, Reach] = dict.fromkeys(STAFF, "any")
# A ticket's token in the path is the capability; the hall's own may act for whoever shows it.
_CITIZEN: Mapping[Role, Reach] = dict.fromkeys(("public", "kiosk", *STAFF), "any")
# The book of appointments may be kept by another system.
_BOOK: Mapping[Role, Reach] = {"integrator": "any", **_DESK}
_BY_PHONE: Mapping[Role, Reach] = dict.fromkeys(("public", *STAFF), "any")
# The arrival code is shown in the hall; whoever could read it elsewhere could check in from there.
_IN_THE_HALL: Mapping[Role, Reach] = dict.fromkeys(("kiosk", "display", *STAFF), "any")
_ALL: Mapping[Role, Reach] = dict.fromkeys(EVERYBODY, "any")

ACCESS: Mapping[Endpoint, Mapping[Role, Reach]] = {
    ("POST", "/api/tickets"): {"kiosk": "own", **_DESK},
    # A kiosk scans the paper of whoever comes back (R6).
    ("POST", "/api/tickets/{number}/return"): {"kiosk": "any", **_DESK},
    ("POST", "/api/tickets/{number}/cancel"): _DESK,
    ("POST", "/api/tickets/{number}/class"): _DESK,
    # R38: whoever is asked at the window why another was called first must have the answer.
    ("GET", "/api/tickets/{number}/explain"): _DESK,
    ("POST", "/api/tickets/{number}/reprint"): _DESK,
    ("POST", "/api/appointments"): _BOOK,
    ("GET", "/api/appointments"): _BOOK,
    ("POST", "/api/appointments/{code}/move"): _BOOK,
    ("POST", "/api/appointments/{code}/cancel"): _BOOK,
    ("POST", "/api/appointments/{code}/check-in"): _CITIZEN,
    ("GET", "/api/remote-tickets"): _CITIZEN,
    ("POST", "/api/remote-tickets"): _BY_PHONE,
    ("POST", "/api/tickets/{number}/check-in"): _DESK,
    ("POST", "/api/citizen/{token}/check-in"): _CITIZEN,
    # What hangs on the wall is for everybody's eyes.
    ("GET", "/api/media/{file}"): _ALL,
    ("GET", "/api/views/arrival"): _IN_THE_HALL,
    ("GET", "/api/views/arrival/stream"): _IN_THE_HALL,
    ("GET", "/api/citizen/{token}"): _CITIZEN,
    ("GET", "/api/citizen/{token}/stream"): _CITIZEN,
    ("POST", "/api/citizen/{token}/return"): _CITIZEN,
    ("POST", "/api/citizen/{token}/cancel"): _CITIZEN,
    ("POST", "/api/citizen/{token}/rating"): _CITIZEN,
    ("POST", "/api/citizen/{token}/opinions"): _CITIZEN,
    ("POST", "/api/citizen/{token}/help"): _CITIZEN,
    ("POST", "/api/citizen/{token}/phone"): _CITIZEN,
    ("POST", "/api/citizen/{token}/phone/forget"): _CITIZEN,
    # A clerk has no way to a rating: it is the citizen's alone (R30).
    ("POST", "/api/counters/{n}/rating"): {"counter": "own"},
    ("POST", "/api/ratings"): {"kiosk": "own"},
    ("POST", "/api/opinions"): {"kiosk": "own", **_DESK},
    # Whose it is, the rules say: its owner's, or a supervisor's.
    ("GET", "/api/opinions"): _DESK,
    ("POST", "/api/opinions/{reference}/assign"): _SUPERVISOR,
    ("POST", "/api/opinions/{reference}/read"): _DESK,
    ("POST", "/api/opinions/{reference}/answer"): _DESK,
    # The secret on the receipt is the capability.
    ("POST", "/api/opinions/mine"): _CITIZEN,
    ("POST", "/api/opinions/mine/reopen"): _CITIZEN,
    ("POST", "/api/help"): {"kiosk": "own"},
    ("POST", "/api/help/{help}/coming"): _DESK,
    ("POST", "/api/help/{help}/done"): _DESK,
    ("POST", "/api/notices"): _DESK,
    ("POST", "/api/notices/lost-property"): _DESK,
    ("POST", "/api/notices/{notice}/withdraw"): _DESK,
    ("POST", "/api/tickets/{number}/ready"): {"integrator": "any", **_DESK},
    ("POST", "/api/tickets/{number}/skip-step"): _DESK,
    ("POST", "/api/tickets/{number}/add-step"): _DESK,
    ("POST", "/api/counters/{n}/open"): _WINDOW,
    ("POST", "/api/counters/{n}/close"): _WINDOW,
    ("POST", "/api/counters/{n}/pause"): _BUTTONS,
    ("POST", "/api/counters/{n}/resume"): _BUTTONS,
    ("POST", "/api/counters/{n}/call-next"): _BUTTONS,
    ("POST", "/api/counters/{n}/recall"): _BUTTONS,
    ("POST", "/api/counters/{n}/start"): _BUTTONS,
    ("POST", "/api/counters/{n}/finish"): _BUTTONS,
    ("POST", "/api/counters/{n}/no-show"): _BUTTONS,
    ("POST", "/api/counters/{n}/hold"): _WINDOW,
    ("POST", "/api/counters/{n}/transfer"): _WINDOW,
    ("POST", "/api/counters/{n}/call"): _WINDOW,
    ("GET", "/api/readiness"): _SUPERVISOR,
    ("POST", "/api/clock"): _SUPERVISOR,
    ("POST", "/api/hours"): _SUPERVISOR,
    ("POST", "/api/hours/{date}/withdraw"): _SUPERVISOR,
    ("POST", "/api/counters/{n}/services"): _WINDOW,
    ("POST", "/api/counters/{n}/services/reset"): _WINDOW,
    ("POST", "/api/counters/{n}/ask"): _WINDOW,
    ("POST", "/api/approvals/{id}/grant"): _SUPERVISOR,
    ("POST", "/api/approvals/{id}/refuse"): _SUPERVISOR,
    # Whose request it is, is for the hall's state to say.
    ("POST", "/api/approvals/{id}/withdraw"): _DESK,
    ("POST", "/api/counters/{n}/call-leader"): _BUTTONS,
    ("POST", "/api/leader-calls/{id}/acknowledge"): _SUPERVISOR,
    ("POST", "/api/leader-calls/{id}/done"): _SUPERVISOR,
    ("POST", "/api/print-jobs/{job}/sending"): _PRINTER,
    ("POST", "/api/print-jobs/{job}/printed"): _PRINTER,
    ("POST", "/api/print-jobs/{job}/printed_weak"): _PRINTER,
    ("POST", "/api/print-jobs/{job}/unknown"): _PRINTER,
    ("POST", "/api/print-jobs/{job}/failed"): _PRINTER,
    ("POST", "/api/print-jobs/{job}/confirm"): {"kiosk": "own", **_DESK},
    ("POST", "/api/devices/{id}/health"): _ONESELF,
    ("POST", "/api/devices/{id}/showing"): _ONESELF,
    ("GET", "/api/devices/{id}/showing"): _ONLOOKER,
    ("POST", "/api/devices/{id}/inputs"): {"stage": "any"},
    ("GET", "/api/devices/{id}/mirror"): _ONESELF,
    ("GET", "/api/devices/{id}/mirror/stream"): _ONESELF,
    ("GET", "/api/stage"): _ONLOOKER,
    ("GET", "/api/stage/stream"): _ONLOOKER,
    ("GET", "/api/views/board"): _ALL,
    ("GET", "/api/views/board/stream"): _ALL,
    ("GET", "/api/views/kiosk"): {"kiosk": "own"},
    ("GET", "/api/views/kiosk/stream"): {"kiosk": "own"},
    ("GET", "/api/views/printer"): _PRINTER,
    ("GET", "/api/views/printer/stream"): _PRINTER,
    ("GET", "/api/views/counter/{n}"): _BUTTONS,
    ("GET", "/api/views/counter/{n}/stream"): _BUTTONS,
    ("GET", "/api/views/floor"): _SUPERVISOR,
    ("GET", "/api/views/floor/stream"): _SUPERVISOR,
    # Whoever signs in is nobody yet.
    ("POST", "/api/session"): _ALL,
    ("GET", "/api/session"): _SIGNED_IN,
    ("DELETE", "/api/session"): _SIGNED_IN,
    ("GET", "/api/voice/banks"): _VOICES,
    ("GET", "/api/voice/banks/{language}"): _VOICES,
    ("POST", "/api/voice/banks/{language}/clips"): _SUPERVISOR,
    ("GET", "/api/journal"): _SUPERVISOR,
    ("GET", "/api/reports/day"): _SUPERVISOR,
    ("GET", "/api/reports/week"): _SUPERVISOR,
    ("GET", "/api/waits/one-more"): _SUPERVISOR,
    ("GET", "/api/openapi.json"): _ALL,
    ("GET", "/healthz"): _ALL,
}


def reach(role: Role, method: str, path: str) -> Reach | None:
    """How far `role` may reach at an endpoint, None for not at all."""
    return ACCESS.get((method, path), {}).get(role)
