"""When the hall is open, and how its day ends (R15, R19)."""

from dataclasses import dataclass, field

from api.contract.words import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningException:
    """One date with other hours than its weekday or holiday, such as 補班: `hours`, or `closed`.

    `words` tell the citizens why.
    """

    date: str
    hours: tuple[str, ...] = ()
    closed: bool = False
    words: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """When numbers are given: per weekday a tuple of "HH:MM-HH:MM", empty when closed (R15).

    An exception goes before a holiday, a holiday before the weekday.
    """

    mon: tuple[str, ...] = ()
    tue: tuple[str, ...] = ()
    wed: tuple[str, ...] = ()
    thu: tuple[str, ...] = ()
    fri: tuple[str, ...] = ()
    sat: tuple[str, ...] = ()
    sun: tuple[str, ...] = ()
    words: Text = field(default_factory=dict)
    holidays: tuple[str, ...] = ()
    exceptions: tuple[OpeningException, ...] = ()

    def exception(self, date: str) -> OpeningException | None:
        """What hall.toml says of this ISO date alone, or None."""
        return next((one for one in self.exceptions if one.date == date), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """The end of the day (R19), in minutes.

    So long after the posted closing the desk may still issue; so long before it clerks are told.
    """

    desk_grace_min: int = 30
    soon_min: int = 30
