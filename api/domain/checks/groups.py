"""Kinds of business under which kiosks list the services."""

from collections.abc import Iterator

from api.domain.mistake import Mistake
from api.domain.settings import HallSettings


def groups(settings: HallSettings) -> Iterator[Mistake]:
    """A service names a group that is there, and no group is empty."""
    known = [one.code for one in settings.groups]
    for place, service in enumerate(settings.services):
        if service.group and service.group not in known:
            listed = ", ".join(known) or "none"
            mend = f"write one of {listed}, or add a [[groups]] table with this code"
            problem = f"there is no group {service.group!r}"
            yield Mistake(("services", place, "group"), problem, mend)
    used = {one.group for one in settings.services if one.at_kiosk}
    for place, group in enumerate(settings.groups):
        if group.code not in used:
            mend = f'write group = "{group.code}" at the services of it, or remove the group'
            yield Mistake(("groups", place), "no service of the kiosk is in this group", mend)
