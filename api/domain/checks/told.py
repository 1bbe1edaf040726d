"""What a hall.toml tells of its matters, and what it says is done elsewhere (R24, R32, R33)."""

from collections.abc import Iterator, Mapping

from api.contract.views import ElsewhereLine
from api.domain.mistake import Mistake, Path
from api.domain.settings import HallSettings, Service

TOLD = ("documents", "procedure", "time_limit", "fee", "sample_form", "self_service")
# Text of one language, or a list of items.
Words = str | tuple[str, ...]


def told(settings: HallSettings) -> Iterator[Mistake]:
    """Whatever a citizen of some language would not be told, and whatever leads nowhere."""
    for place, service in enumerate(settings.services):
        yield from _service(settings, service, ("services", place))
    for place, one in enumerate(settings.elsewhere):
        yield from _elsewhere(settings, one, ("elsewhere", place))
    others = {one.code for one in settings.elsewhere}
    for place, counter in enumerate(settings.counters):
        for code in sorted(others & set(counter.services)):
            problem = f"counter {counter.number} serves {code!r}, which is done elsewhere"
            mend = "remove it here, or make it a service of this hall"
            yield Mistake(("counters", place, "services"), problem, mend)


def missing(settings: HallSettings, words: Mapping[str, Words]) -> list[str]:
    """The languages of the hall in which nothing is said."""
    return [tag for tag in settings.hall.languages if not _says(words.get(tag, ""))]


def _service(settings: HallSettings, service: Service, where: Path) -> Iterator[Mistake]:
    for key in TOLD:
        words: Mapping[str, Words] = getattr(service, key)
        lacking = missing(settings, words) if words else []
        if lacking:
            problem = f"{key} of {service.code!r} is not said in {', '.join(lacking)}"
            yield Mistake((*where, key), problem, "say it in every language of the hall, or not")
    yield from _address(service.sample_form_url, (*where, "sample_form_url"))


def _elsewhere(settings: HallSettings, one: ElsewhereLine, where: Path) -> Iterator[Mistake]:
    if settings.service(one.code) is not None:
        problem = f"{one.code!r} is a service of this hall"
        yield Mistake((*where, "code"), problem, "remove one of the two")
    for key, words in (("names", one.names), ("place", one.place)):
        lacking = missing(settings, words)
        if lacking:
            problem = f"{key} of {one.code!r} is not said in {', '.join(lacking)}"
            yield Mistake((*where, key), problem, "say it in every language of the hall")
    yield from _address(one.url, (*where, "url"))


def _address(url: str, where: Path) -> Iterator[Mistake]:
    if url and not url.startswith(("http://", "https://")):
        mend = "write it whole, with https:// before it"
        yield Mistake(where, f"{url[:60]!r} is no address of a page", mend)


def _says(words: Words) -> bool:
    items = (words,) if isinstance(words, str) else words
    return bool(items) and all(item.strip() for item in items)
