"""An overloaded hall of five windows and four kinds of business, and how its people behave.

Times in minutes since the doors opened. Chances are of one in one.
"""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from api.domain.settings import (
    Appointments,
    Approvals,
    Counter,
    Device,
    HallSettings,
    Opening,
    Remote,
    Service,
    Staff,
    Step,
    TicketClass,
)
from api.domain.settings import Hall as HallItself

DOORS = datetime(2026, 3, 2, 8, tzinfo=ZoneInfo("Asia/Taipei"))
OPEN_MIN = 9 * 60.0
NAMES = {"zh-Hant": "測", "en": "test"}
HEAD_STARTS = {"normal": 0, "priority": 20, "urgent": 90, "appointment": 10}
SKILLS = {1: "ABCD", 2: "AB", 3: "AC", 4: "BD", 5: "ACD"}
# Of each kind of business: its share of those who come, and its mean minutes at a window.
SERVICES = {"A": (0.45, 8.0), "B": (0.20, 12.0), "C": (0.20, 3.5), "D": (0.15, 20.0)}
KIOSK, LEADER = "kiosk-1", "9001"
KEEP_MIN, LATE_MIN, EARLY_MIN, RETURN_AFTER = 20, 10, 30, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """How a day goes: the load of the windows, and how often what happens.

    `appointments` are booked per half hour and service.
    """

    load: float = 1.1
    priority: float = 0.12
    urgent: float = 0.015
    granted: float = 0.04
    remote: float = 0.06
    appointments: int = 1
    no_show: float = 0.09
    comes_back: float = 0.7
    transfer: float = 0.10
    hold: float = 0.05
    out_of_turn: float = 0.01
    pause_every: float = 70.0

    @property
    def rate(self) -> float:
        """Arrivals a minute, appointments among them, with which the windows have their load.

        Who is sent on asks for two windows, as does the second step of business D.
        """
        asked = sum(share * minutes for share, minutes in SERVICES.values())
        asked += SERVICES["D"][0] * SERVICES["C"][1] + self.transfer * asked
        return self.load * len(SKILLS) / asked


SETTINGS = HallSettings(
    hall=HallItself(id="overloaded", names=NAMES),
    opening=Opening(mon=("08:00-17:00",)),
    services=tuple(
        Service(
            code=code,
            names=NAMES,
            prefix=code,
            # R11: from D one goes on to pay, when what he pays for is ready.
            then=(Step(service="C", waits_for_signal=True),) if code == "D" else (),
        )
        for code in SERVICES
    ),
    classes=tuple(
        TicketClass(
            code=code,
            names=NAMES,
            head_start_min=minutes,
            at_kiosk=code in ("normal", "priority"),
        )
        for code, minutes in HEAD_STARTS.items()
    ),
    counters=tuple(Counter(number=n, services=tuple(these)) for n, these in SKILLS.items()),
    staff=(
        *(Staff(number=f"100{number}") for number in SKILLS),
        Staff(number=LEADER, role="supervisor"),
    ),
    devices=(Device(id=KIOSK, role="kiosk"),),
    appointments=Appointments(enabled=True, early_min=EARLY_MIN, late_min=LATE_MIN),
    remote=Remote(enabled=True, per_hour=12, keep_min=KEEP_MIN),
    # Long enough that the leader's answer finds the citizen before the clerk served.
    approvals=Approvals(deadline_s=1200),
)
