"""The days of the example halls: a typhoon, a full morning, a rush of cash, a lunch for twelve."""

from tests.days import happenings as h
from tests.days.devices import out_of_paper
from tests.days.errands import (
    calls_leader,
    calls_out_of_turn,
    dawdles,
    once_people_wait,
    pause,
    thinks_better,
    wants_to_go,
)
from tests.days.plan import Plan, every

# A storm ends the day at two; who waits then is served all the same (R15, R19).
HOUSEHOLD = Plan(
    hall="household",
    date="2027-03-02",
    seed=1,
    citizens=100,
    curve=((8, 5), (9, 9), (10, 9), (11, 6), (12, 4), (13, 12)),
    services={"A": 5, "B": 4, "C": 4, "D": 2},
    opens="08:00",
    closes="14:00",
    late_min={3: 25},
    lazy=2,
    faults={"printer-1": "low", "counter-4": "unknown"},
    happenings=(
        ("08:40", h.opinion(1)),
        ("09:00", h.needs_help),
        ("09:10", h.notice),
        ("09:45", out_of_paper("printer-1", 4)),
        ("10:05", h.grants("priority", "孕婦久站", "1001")),
        ("10:10", h.urgent_number("A", "urgent")),
        ("10:40", h.grants("priority", "行動不便", "9001")),
        ("11:00", h.reassigns(1, ("A", "B"), "9001", "尖峰分流")),
        ("12:30", h.lost_property),
        ("12:45", h.storm("14:00")),
        ("13:15", h.opinion(2)),
    ),
    errands=(
        ("09:20", 1, pause("personal", 10, late_min=8)),
        ("09:50", 2, calls_leader),
        ("10:15", 2, once_people_wait(calls_out_of_turn, at_least=2)),
        ("10:30", 3, once_people_wait(pause("settlement", 10))),
        ("11:15", 2, once_people_wait(pause("internal", 10))),
        ("11:30", 1, once_people_wait(thinks_better)),
        ("12:20", 3, once_people_wait(dawdles(6))),
        ("13:30", 4, wants_to_go),
    ),
)

# The pharmacy's machines fail at half past ten, the laboratory's for good in the afternoon, and
# whoever was there is first in line the next morning (R11, R16, R19).
HOSPITAL = Plan(
    hall="hospital",
    date="2027-03-03",
    seed=2,
    citizens=70,
    curve=((8, 12), (9, 10), (10, 7), (11, 4), (13, 4), (14, 7), (15, 4), (16, 3)),
    services={"R": 6, "P": 2, "M": 3, "L": 2},
    opens="08:00",
    closes="17:00",
    appointments=tuple(
        (f"{hour:02}:{minute:02}", "D") for hour in (9, 14) for minute in range(0, 60, 10)
    ),
    late_min={2: 12, 7: 20},
    lunch=("12:00", "13:30"),
    faults={"printer-2": "no_paper", "wall-2": "offline"},
    happenings=(
        ("08:30", h.needs_help),
        ("09:30", h.grants("urgent", "臉色蒼白", "9101")),
        ("10:30", h.fault(5, 6, minutes=20)),
        ("11:00", h.opinion(1)),
        ("14:00", h.opinion(2)),
        ("14:20", h.opinion(3)),
        ("14:30", h.needs_help),
        ("15:00", h.needs_help),
        ("15:20", h.breaks_down(7)),
    ),
    errands=(
        ("09:40", 4, pause("personal", 10)),
        ("10:00", 22, calls_leader),
        ("10:50", 7, once_people_wait(wants_to_go)),
        ("15:10", 2, once_people_wait(dawdles(4))),
    ),
)

# Payday: the doors close on a full hall, and everybody in it is served (R13, R19). It has learnt
# from the days before how long one waits, and says so.
BANK = Plan(
    hall="bank",
    date="2027-03-05",
    seed=3,
    citizens=95,
    curve=((9, 6), (10, 6), (11, 6), (12, 8), (13, 6), (14, 8), (15, 14)),
    services={"A": 9, "F": 2, "N": 1},
    opens="09:00",
    closes="15:30",
    # So many days teach it to say how long one waits (R21).
    lived_before=("2027-03-02", "2027-03-03", "2027-03-04"),
    appointments=every(range(10, 15), (0,), "LN"),
    by_phone=tuple(
        (f"{hour:02}:{minute}", "AF"[minute % 20 > 5])
        for hour in range(9, 14)
        for minute in (11, 25, 37, 49)
    ),
    late_min={1: 14},
    happenings=(
        ("10:00", h.needs_help),
        ("10:30", h.grants("priority", "攜帶嬰兒", "2001")),
        ("11:20", h.lost_property),
        ("13:00", h.opinion(1)),
        ("14:10", h.needs_help),
    ),
    errands=(
        ("11:40", 2, pause("personal", 20)),
        ("12:10", 1, once_people_wait(pause("settlement", 15))),
        ("13:10", 3, pause("personal", 30)),
        ("13:20", 2, once_people_wait(pause("internal", 10))),
        ("14:30", 1, once_people_wait(calls_out_of_turn, at_least=2)),
        ("15:00", 5, wants_to_go),
        ("15:05", 1, wants_to_go),
    ),
)

# Twelve windows and a lunch break; whoever waits at noon is served before the clerks eat.
HOUSING_FUND = Plan(
    hall="housing_fund",
    date="2027-03-04",
    seed=4,
    citizens=160,
    curve=((9, 14), (10, 12), (11, 12), (13, 10), (14, 10), (15, 8), (16, 6)),
    services={"W": 8, "L": 3, "E": 2, "Q": 4},
    opens="09:00",
    closes="17:00",
    appointments=every((9, 10, 14, 15), (30,), "LLE"),
    by_phone=tuple(
        (f"{hour:02}:{minute}", "W") for hour in (9, 10, 13, 14) for minute in (12, 26, 41)
    ),
    late_min={12: 9},
    lunch=("12:00", "13:00"),
    faults={"kiosk-3": "unknown", "printer-1": "low"},
    happenings=(
        ("09:30", h.notice),
        ("09:45", h.needs_help),
        ("10:20", h.reassigns(12, ("Q", "W"), "3012", "單位業務較少")),
        ("10:40", h.fault(9, minutes=25)),
        ("10:55", h.sent_to_one_that_fails(3, 4)),
        ("11:20", h.goes_home),
        ("11:10", h.urgent_number("W", "urgent")),
        ("14:00", h.opinion(1)),
        ("15:00", h.opinion(2)),
    ),
    errands=(
        ("10:00", 3, pause("personal", 12, late_min=7)),
        ("11:00", 4, once_people_wait(pause("settlement", 10))),
        ("14:40", 5, once_people_wait(dawdles(5))),
        ("15:30", 1, wants_to_go),
    ),
)

PLANS = {one.hall: one for one in (HOUSEHOLD, HOSPITAL, BANK, HOUSING_FUND)}
