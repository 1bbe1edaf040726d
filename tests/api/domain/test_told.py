"""Telling once: documents, steps, time limit, form, self-service, and what is elsewhere (R24)."""

from dataclasses import replace

from api.contract.commands import AddStep, TakeTicket, TransferTicket
from api.contract.views import ElsewhereLine, ToldLine
from api.domain import views
from api.domain.checks.every import mistakes
from api.domain.settings import HallSettings, Service
from api.domain.told import documents_line, told
from tests.api.domain.hall import (
    SETTINGS,
    at,
    calls,
    given,
    health,
    named,
    opens,
    refused,
    take,
)

WHOLE = Service(
    code="A",
    prefix="A",
    names=named("戶籍", "Household"),
    documents={"zh-Hant": ("身分證", "印章"), "en": ("ID card", "seal")},
    procedure={"zh-Hant": ("送件", "領件"), "en": ("Apply", "Collect")},
    time_limit=named("3 個工作天", "3 working days"),
    fee=named("30 元", "NT$30"),
    sample_form=named("填單臺 1 號", "Form desk, no. 1"),
    sample_form_url="https://hall.example/form",
    self_service=named("門口自助機", "Machine by the door"),
)
TOLD: HallSettings = replace(SETTINGS, services=(WHOLE, *SETTINGS.services[1:]))


def test_r24_r33_all_that_a_matter_needs_is_told_before_the_number_is_taken() -> None:
    (line, *others) = views.kiosk(given(settings=TOLD), "kiosk-1", at("09:00")).services
    assert line.told == ToldLine(
        documents={"zh-Hant": ("身分證", "印章"), "en": ("ID card", "seal")},
        procedure={"zh-Hant": ("送件", "領件"), "en": ("Apply", "Collect")},
        time_limit=named("3 個工作天", "3 working days"),
        fee=named("30 元", "NT$30"),
        sample_form=named("填單臺 1 號", "Form desk, no. 1"),
        sample_form_url="https://hall.example/form",
        self_service=named("門口自助機", "Machine by the door"),
    )
    assert all(one.told == ToldLine() for one in others)


def test_r24_the_paper_the_phone_and_the_clerk_say_the_same() -> None:
    steps = (opens(1), health("printer-1", "ready"), take("A", kiosk="kiosk-1"))
    hall, now = given(*steps, settings=TOLD), at("09:10")
    ticket = hall.find("A001")
    assert ticket is not None
    (job,) = views.printer(hall, "printer-1", now).jobs
    clerk = views.counter(hall, 1, now).services[0]
    phone = views.citizen(hall, ticket, now)
    assert job.paper.told == clerk.told == phone.told == told(WHOLE)
    assert job.paper.documents == clerk.documents == phone.documents


def test_r24_the_wall_has_no_room_for_it_and_is_not_sent_it() -> None:
    assert views.board(given(settings=TOLD), at("09:00")).services[0].told == ToldLine()


def test_r24_documents_may_be_a_list_or_one_line_as_before() -> None:
    assert documents_line(WHOLE) == {"zh-Hant": "身分證、印章", "en": "ID card, seal"}
    line = replace(WHOLE, documents={**named("身分證、印章", "ID card, seal")})
    assert documents_line(line) == documents_line(WHOLE)
    assert told(line).documents["zh-Hant"] == ("身分證、印章",)
    assert documents_line(None) == {}


def test_r32_what_is_done_elsewhere_has_no_number_and_names_the_place() -> None:
    hall = given(opens(1))
    for kiosk in (None, "kiosk-1"):
        assert refused(hall, take("E", kiosk=kiosk)) == "R32: offered_elsewhere"
    assert refused(hall, TakeTicket(service="E", language="en")) == "R32: offered_elsewhere"
    (line,) = views.kiosk(hall, "kiosk-1", at("09:00")).elsewhere
    assert (line.code, line.place["zh-Hant"], line.phone) == ("E", "領事局", "1")
    assert views.board(hall, at("09:00")).elsewhere == (line,)
    assert views.counter(hall, 1, at("09:00")).elsewhere == (line,)


def test_r7_r32_nobody_is_sent_on_to_what_is_done_elsewhere() -> None:
    hall = given(opens(1), take(), calls(1))
    assert refused(hall, TransferTicket(counter=1, service="E")) == "R32: offered_elsewhere"
    added = AddStep(number="A001", service="E", reason="x")
    assert refused(hall, added) == "R32: offered_elsewhere"


def problems(settings: HallSettings) -> list[str]:
    """The mistakes of a hall, in a line each."""
    return [one.problem for one in mistakes(settings)]


def test_r24_what_is_told_is_told_in_every_language_of_the_hall() -> None:
    silent = replace(WHOLE, fee={"zh-Hant": "30 元"}, documents={"zh-Hant": (), "en": ("ID",)})
    assert problems(replace(SETTINGS, services=(silent, *SETTINGS.services[1:]))) == [
        "documents of 'A' is not said in zh-Hant",
        "fee of 'A' is not said in en",
    ]
    assert problems(TOLD) == []


def test_r32_a_hall_cannot_do_a_matter_and_send_it_elsewhere() -> None:
    both = ElsewhereLine(code="A", names=named("戶籍", "Household"), place=named("乙", "B"))
    assert "'A' is a service of this hall" in problems(replace(SETTINGS, elsewhere=(both,)))
    third = replace(SETTINGS.counters[2], services=("C", "E"))
    with_window = replace(SETTINGS, counters=(*SETTINGS.counters[:2], third))
    assert problems(with_window) == ["counter 3 serves 'E', which is done elsewhere"]
