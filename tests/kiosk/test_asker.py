"""The kiosk's wishes at a real hub: each finds its way, and its answer in the right language."""

import threading
import time
from collections.abc import Iterator

import pytest

from api.cli.demo.clerks import sign_in
from api.client.address import HubAddress
from api.client.background import Background
from api.client.hub import Hub
from api.contract.requests import NextRequest, Session, TakeRequest
from api.contract.views import (
    Accepted,
    CitizenView,
    CounterAnswer,
    HelpAnswer,
    KioskView,
    Receipt,
    Ticket,
)
from kiosk.asker import Answer, Asker
from kiosk.states import (
    Arrive,
    Ask,
    CallHelp,
    CheckIn,
    Done,
    File,
    Look,
    Rate,
    Refused,
    Reprint,
    Return,
    SignIn,
    SignOut,
    Wish,
)
from tests.api.hub.given import PIN
from tests.api.hub.process import Process, open_counter, place


class Kiosk:
    """A kiosk's asker at a running hub, and what a clerk does there meanwhile."""

    def __init__(self, process: Process) -> None:
        address = HubAddress(url=process.url, device="kiosk-1", token=process.tokens["kiosk-1"])
        self.hub, self.url = Hub(address), process.url
        self.background = Background()
        self.asker = Asker(self.hub, wake=lambda: None)
        self.asker.start(self.background)
        self.keys = 0

    def asks(self, wish: Wish, language: str = "zh-Hant") -> Answer:
        """The hub's answer to a wish under a fresh key."""
        self.keys += 1
        self.asker.put(Ask(f"a-key-of-its-own-{self.keys}", wish, language))
        give_up = time.monotonic() + 30
        while not (answers := self.asker.answers()):
            assert time.monotonic() < give_up
            threading.Event().wait(0.01)
        return answers[0]

    def said(self, wish: Wish) -> object:
        answer = self.asks(wish)
        assert isinstance(answer, Done), answer
        return answer.said

    def no(self, wish: Wish, language: str = "zh-Hant") -> Refused:
        answer = self.asks(wish, language)
        assert isinstance(answer, Refused), answer
        return answer

    def takes(self) -> Ticket:
        return self.hub.send("/tickets", Ticket, TakeRequest(service="A"))

    def served(self) -> Ticket:
        """Somebody who was called and finished."""
        ticket = self.takes()
        with sign_in(self.url, staff="1001", pin=PIN) as clerk:
            while clerk.send("/counters/1/call-next", CounterAnswer, NextRequest()).number != (
                ticket.number
            ):
                clerk.send("/counters/1/start", CounterAnswer)
                clerk.send("/counters/1/finish", CounterAnswer)
            clerk.send("/counters/1/start", CounterAnswer)
            clerk.send("/counters/1/finish", CounterAnswer)
        return ticket

    def close(self) -> None:
        self.background.stopping.set()
        self.asker.close()
        self.hub.close()


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kiosk]:
    with place(tmp_path_factory.mktemp("asker")).serving() as process:
        open_counter(process)
        kiosk = Kiosk(process)
        yield kiosk
        kiosk.close()


def test_whoever_shows_a_paper_is_told_how_it_stands(kiosk: Kiosk) -> None:
    ticket = kiosk.takes()
    shown = kiosk.said(Look(ticket.token, ticket.token))
    assert isinstance(shown, CitizenView)
    assert shown.number == ticket.number
    assert kiosk.no(Look("0" * 16, "x")).code == "no_such_token"


def test_a_number_that_was_not_missed_need_not_come_back(kiosk: Kiosk) -> None:
    """R6"""
    ticket = kiosk.takes()
    assert kiosk.no(Return(ticket.number)).code == "not_missed"
    assert kiosk.no(Return("A99999")).code == "no_such_ticket"


def test_codes_of_nobody_are_refused_in_the_citizens_language(kiosk: Kiosk) -> None:
    """R12, R13"""
    refused = kiosk.no(Arrive("K7Q2MX"), "en")
    assert refused.code == "no_such_appointment"
    assert refused.title.isascii()
    assert kiosk.no(CheckIn(kiosk.takes().token)).code == "no_check_in"


def test_a_grade_is_kept_once(kiosk: Kiosk) -> None:
    """R30"""
    ticket = kiosk.served()
    assert kiosk.no(Rate(ticket.token, 1)).code == "rating_needs_reason"
    assert kiosk.said(Rate(ticket.token, 1, "manner")) == Accepted()
    assert kiosk.no(Rate("A99999", 5)).code == "no_such_ticket"


def test_an_opinion_gets_a_reference_a_day_and_a_secret(kiosk: Kiosk) -> None:
    """R30"""
    receipt = kiosk.said(File("complaint", "等候太久", "0255500123"))
    assert isinstance(receipt, Receipt)
    assert receipt.reference
    assert receipt.due
    assert receipt.secret


def test_help_is_asked_for_and_stands_in_the_kiosks_own_view(kiosk: Kiosk) -> None:
    """R31"""
    assert isinstance(kiosk.said(CallHelp()), HelpAnswer)
    view = kiosk.hub.get("/views/kiosk", KioskView)
    assert view.help == "asked"


def test_a_copy_needs_somebody_who_is_signed_in_and_ends_with_him(kiosk: Kiosk) -> None:
    """補印 is journalled under the 工號 of whoever printed it."""
    ticket = kiosk.takes()
    assert kiosk.no(Reprint(ticket.id)).code == "sign_in_first"
    assert kiosk.no(SignIn("1002", "000000")).code == "wrong_pin"
    session = kiosk.said(SignIn("1002", PIN))
    assert isinstance(session, Session)
    assert session.staff == "1002"
    # No printer is there in this hall, and the hub says so rather than "sign in first".
    assert kiosk.no(Reprint(ticket.id)).code == "no_printer"
    assert kiosk.said(SignOut()) == Accepted()
    assert kiosk.no(Reprint(ticket.id)).code == "sign_in_first"


def test_the_hub_counts_wrong_pins(kiosk: Kiosk) -> None:
    codes = [kiosk.no(SignIn("9001", "111111")).code for _ in range(7)]
    assert codes[0] == "wrong_pin"
    assert codes[-1] == "wait_after_wrong_pins"
