"""Telling once (R24, R33), and where to go for what this hall does not do (R32)."""

from api.contract.phrases import words
from api.contract.views import ElsewhereLine, ToldLine
from api.contract.words import Text
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.settings import Service

# Between the items of one line, as each language writes a list; others use commas.
_BETWEEN = {"zh-Hant": "、", "ja": "、"}


def told(service: Service | None) -> ToldLine:
    """All that a matter needs, in every language in which the hall has written it."""
    if service is None:
        return ToldLine()
    return ToldLine(
        documents={
            tag: (items,) if isinstance(items, str) else items
            for tag, items in service.documents.items()
        },
        procedure=service.procedure,
        time_limit=service.time_limit,
        fee=service.fee,
        sample_form=service.sample_form,
        sample_form_url=service.sample_form_url,
        self_service=service.self_service,
    )


def listed_for(listed: str, tag: str) -> str:
    """A list as refusals carry it, in the way in which a language writes lists."""
    return listed.replace("、", _BETWEEN.get(tag, ", "))


def documents_line(service: Service | None) -> Text:
    """What to bring as one line per language, for whoever has room for no more."""
    documents = told(service).documents.items()
    return {tag: _BETWEEN.get(tag, ", ").join(items) for tag, items in documents}


def offered_here(hall: Hall, code: str, language: str) -> Service:
    """The service of this code. Raises Refused, with the place that does it if that is known."""
    service = hall.settings.service(code)
    if service is not None:
        return service
    other = hall.settings.offered_elsewhere(code)
    if other is None:
        raise Refused("no_such_service", service=code)
    raise Refused("offered_elsewhere", service=code, place=place_of(other, language))


def place_of(other: ElsewhereLine, language: str) -> str:
    """The place and its telephone, in one line."""
    return f"{words(other.place, language)} {other.phone}".strip()
