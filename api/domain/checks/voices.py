"""Mistakes in what a hall.toml says of ratings, opinions, help and privacy (R30, R31, R34)."""

from collections.abc import Iterator

from api.domain.mistake import Mistake, Path
from api.domain.privacy.personal import personal
from api.domain.settings import HallSettings

DAY_MIN = 24 * 60


def voices(settings: HallSettings) -> Iterator[Mistake]:
    """Numbers out of bounds, an owner who is not there, a 工號 that is somebody's id."""
    for where, value, least, most in _bounds(settings):
        if not least <= value <= most:
            mend = f"write a number from {least} to {most}"
            yield Mistake(where, f"{where[-1]} is {value}", mend)
    yield from _owner(settings)
    yield from _ids_of_persons(settings)


def _bounds(settings: HallSettings) -> Iterator[tuple[Path, int, int, int]]:
    rating, opinions = settings.rating, settings.opinions
    yield ("rating", "open_min"), rating.open_min, 1, DAY_MIN
    yield ("rating", "keypad_s"), rating.keypad_s, 10, 3600
    yield ("rating", "change_s"), rating.change_s, 0, 600
    yield ("opinions", "due_days"), opinions.due_days, 1, 60
    yield ("opinions", "keep_days"), opinions.keep_days, 1, 3650
    yield ("help", "leader_s"), settings.help.leader_s, 10, 3600
    yield ("help", "lapse_min"), settings.help.lapse_min, 2, 480
    yield ("privacy", "keep_hours"), settings.privacy.keep_hours, 1, 168
    yield ("privacy", "grace_min"), settings.privacy.grace_min, 0, DAY_MIN


def _owner(settings: HallSettings) -> Iterator[Mistake]:
    owner = settings.opinions.owner
    if owner and settings.member(owner) is None:
        problem = f"opinions belong to {owner[:40]!r}, who is not among the staff"
        yield Mistake(("opinions", "owner"), problem, "write the number of a member of staff")


def _ids_of_persons(settings: HallSettings) -> Iterator[Mistake]:
    """The journal names staff by 工號 for ever, so it must not be anybody's identity number."""
    for place, one in enumerate(settings.staff):
        if personal(one.number):
            problem = "this looks like a person's identity or telephone number"
            mend = "give the member of staff a number of the house, such as 1024"
            yield Mistake(("staff", place, "number"), problem, mend)
