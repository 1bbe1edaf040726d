"""What a page of choices lists: services, and kinds of business with services under them. Pure."""

from api.contract.phrases import words
from api.contract.views import KioskView, ServiceLine
from api.contract.words import ServiceState, Text
from kiosk.hindrance import offered_groups
from kiosk.states import Groups, Services


def listed(view: KioskView, screen: Groups | Services) -> tuple[ServiceLine, ...]:
    """The cards of this screen, in the order of hall.toml; a kind of business has no prefix."""
    if isinstance(screen, Groups):
        kinds = offered_groups(view)
        unsorted = (one for one in view.services if one.group not in kinds)
        return (*(_kind(view, code) for code in kinds), *unsorted)
    wanted = screen.group
    return tuple(one for one in view.services if wanted is None or one.group == wanted)


def _kind(view: KioskView, code: str) -> ServiceLine:
    """A kind of business: open while any of its services is, else with the soonest opening."""
    group = next(one for one in view.groups if one.code == code)
    under = [one for one in view.services if one.group == code]
    state: ServiceState = "open" if any(one.state == "open" for one in under) else "closed"
    opens = [one.opens_at for one in under if one.opens_at]
    return ServiceLine(
        code=code,
        names=group.names,
        details=_named(under, view.hall.languages),
        prefix="",
        state=state,
        waiting=sum(one.waiting for one in under),
        counters=(),
        opens_at=min(opens) if opens and state == "closed" else None,
    )


def _named(lines: list[ServiceLine], languages: tuple[str, ...]) -> Text:
    return {tag: _comma(tag).join(words(one.names, tag) for one in lines) for tag in languages}


def _comma(language: str) -> str:
    return "、" if language in ("zh-Hant", "ja") else ", "
