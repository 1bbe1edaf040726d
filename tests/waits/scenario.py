"""The simulated halls: who comes when, how long things take, and what goes wrong.

Times in minutes. The curve of arrivals is that of the city halls of Warsaw in January 2020 (open
data of the City of Warsaw), cut to the hours of our hall.
"""

from dataclasses import dataclass, field

from api.domain.settings import (
    Calling,
    Counter,
    Hall,
    HallSettings,
    Opening,
    Pause,
    Service,
    Staff,
    TicketClass,
)

NAMES = {"zh-Hant": "測", "en": "test"}
OPENS, CLOSES = 8 * 60, 17 * 60
HEAD_STARTS = {"normal": 0, "priority": 15, "urgent": 60}
# Share of a day's arrivals in each half hour from 08:00; the last one belongs to the desk.
CURVE = (
    *(0.0556, 0.0502, 0.0512, 0.0573, 0.0657, 0.0716, 0.0738, 0.0760, 0.0720),
    *(0.0713, 0.0675, 0.0633, 0.0592, 0.0549, 0.0421, 0.0253, 0.0134, 0.0117),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Business:
    """A service: its share of arrivals, and its log-normal length by mean and CV."""

    code: str
    share: float
    mean: float
    cv: float


SERVICES = (
    Business(code="A", share=0.40, mean=8.0, cv=0.7),
    Business(code="B", share=0.25, mean=12.0, cv=0.8),
    Business(code="C", share=0.25, mean=3.5, cv=0.9),
    Business(code="D", share=0.10, mean=20.0, cv=0.7),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One hall. `load` is the work of a day over the time of its clerks without their lunch.

    `curve` is the share of a day's arrivals in each half hour from `opens`; nobody is told a wait
    before the day `foretold_from`, which saves the time of days that only teach.
    """

    name: str
    windows: tuple[str, ...]
    load: float
    priority: float = 0.12
    urgent: float = 0.015
    no_show: float = 0.06
    returns: float = 0.5
    onward: float = 0.04
    pauses_per_hour: float = 0.25
    pause_mean: float = 8.0
    late_share: float = 0.15
    clerk_sd: float = 0.15
    day_sd: float = 0.05
    lunch: float = 60.0
    opens: float = OPENS
    closes: float = CLOSES
    curve: tuple[float, ...] = CURVE
    foretold_from: float = 10.0
    services: tuple[Business, ...] = field(default=SERVICES)

    @property
    def a_day(self) -> float:
        """How many citizens come on a mean day."""
        mean = sum(one.share * one.mean for one in self.services)
        clerks = len(self.windows) * (self.closes - self.opens - self.lunch)
        return self.load * clerks / mean

    def lunch_of(self, window: int) -> float:
        """When the clerk of a window goes to lunch, minute of the day."""
        return 11.5 * 60 + 30 * (window % 4)

    def hours_of(self, window: int) -> tuple[str, ...]:
        """When the clerk of a window is there by plan."""
        lunch = self.lunch_of(window)
        before, after = _clock(lunch), _clock(lunch + self.lunch)
        if not self.lunch:
            return ()
        return (f"{_clock(self.opens)}-{before}", f"{after}-{_clock(self.closes)}")


def _clock(minute: float) -> str:
    return f"{int(minute) // 60:02d}:{int(minute) % 60:02d}"


def settings_of(scenario: Scenario) -> HallSettings:
    """The hall.toml of a scenario."""
    # A day longer than the clock has is one of many, for theory.
    hours = (f"{_clock(scenario.opens)}-{_clock(min(scenario.closes, 24 * 60))}",)
    return HallSettings(
        hall=Hall(id="waits", names=NAMES, timezone="UTC"),
        opening=Opening(
            mon=hours, tue=hours, wed=hours, thu=hours, fri=hours, sat=hours, sun=hours
        ),
        services=tuple(
            Service(code=one.code, names=NAMES, prefix=one.code) for one in scenario.services
        ),
        classes=tuple(
            TicketClass(code=code, names=NAMES, head_start_min=ahead)
            for code, ahead in HEAD_STARTS.items()
        ),
        counters=tuple(
            Counter(number=number, services=tuple(skills), hours=scenario.hours_of(number))
            for number, skills in enumerate(scenario.windows, start=1)
        ),
        staff=tuple(Staff(number=str(n + 1)) for n in range(len(scenario.windows))),
        calling=Calling(guard_s=0, return_times=1, no_show_after_s=0),
        pause=Pause(personal_min_per_day=480, personal_times=99),
    )


THREE = ("ABCD", "ABC", "ACD")
FIVE = ("ABCD", "ABC", "ACD", "ABCD", "BC")
EIGHT = ("ABCD", "ABC", "ACD", "ABCD", "BC", "AB", "ACD", "ABCD")

SCENARIOS = (
    Scenario(name="S3 normal", windows=THREE, load=0.72),
    Scenario(name="S3 busy", windows=THREE, load=0.855),
    Scenario(name="M5 normal", windows=FIVE, load=0.625),
    Scenario(name="M5 busy", windows=FIVE, load=0.82),
    Scenario(name="L8 normal", windows=EIGHT, load=0.64),
    Scenario(name="L8 busy", windows=EIGHT, load=0.785),
    Scenario(
        name="M5 busy, no pauses or no-shows",
        windows=FIVE,
        load=0.65,
        no_show=0.0,
        onward=0.0,
        pauses_per_hour=0.0,
        late_share=0.0,
    ),
)
