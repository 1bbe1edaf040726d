"""Opinions and complaints: an owner, a due day, an answer; never lost (R30)."""

from dataclasses import replace
from typing import Any

import pytest

from api.contract.commands import (
    AnswerOpinion,
    AssignOpinion,
    Command,
    FileOpinion,
    ForgetOpinion,
    MarkOverdue,
    ReadOpinion,
    ReopenOpinion,
)
from api.contract.events import OpinionFiled
from api.contract.words import OpinionState
from api.domain import views
from api.domain.due import due
from api.domain.hall import Hall
from api.domain.settings import HallSettings, Opening, Opinions
from api.domain.views.opinions import opinion_list
from tests.api.domain.hall import SETTINGS, at, given, kinds, refused, when
from tests.api.domain.reports.test_all import figures

FIRST = "26-0001"
FILES = FileOpinion(kind="complaint", via="kiosk", words="w1", digest="d")
ANSWERS = AnswerOpinion(reference=FIRST, by="9001", words="w2", digest="d")
REOPENS = ReopenOpinion(reference=FIRST, words="w3", digest="d")


def with_opinions(**more: Any) -> HallSettings:
    return replace(SETTINGS, opinions=Opinions(**more))


def state_of(hall: Hall) -> OpinionState:
    return hall.state.opinions[FIRST].state


def bring(hall: Hall, time: str) -> list[str]:
    """What time brings, without the new day."""
    found = [one for one in due(hall, at(time)) if one.type in ("mark_overdue", "forget_opinion")]
    return kinds([event for one in found for event in when(hall, one, time)])


def test_r30_an_opinion_gets_a_reference_an_owner_and_a_due_day() -> None:
    hall = given()
    event = when(hall, FILES)[-1]
    assert isinstance(event, OpinionFiled)
    # the first supervisor, and seven working days on: the hall is open on Mondays and Tuesdays,
    # and the 9th is a holiday
    assert (event.reference, event.owner, event.due) == (FIRST, "9001", "2026-03-30")
    assert when(hall, FILES)[-1].reference == "26-0002"  # type: ignore[union-attr]


def test_r30_the_owner_and_the_days_are_those_of_hall_toml() -> None:
    hall = given(FILES, settings=with_opinions(owner="1002", due_days=1))
    opinion = hall.state.opinions[FIRST]
    assert (opinion.owner, opinion.due) == ("1002", "2026-03-03")


def test_r30_a_hall_that_is_never_open_still_owes_an_answer_one_day() -> None:
    settings = replace(SETTINGS, opening=Opening(words={}))
    assert given(FILES, settings=settings).state.opinions[FIRST].due > "2027"


def test_r30_references_begin_anew_with_the_year_and_are_never_given_twice() -> None:
    hall = given(FILES)
    when(hall, FILES, "+310 09:00")
    assert list(hall.state.opinions) == [FIRST, "27-0001"]


def test_r30_from_filed_to_answered_and_once_more() -> None:
    hall = given(FILES)
    when(hall, AssignOpinion(reference=FIRST, owner="1001", by="9001"))
    assert (state_of(hall), hall.state.opinions[FIRST].owner) == ("assigned", "1001")
    when(hall, replace(ANSWERS, by="1001"))
    assert state_of(hall) == "answered"
    assert refused(hall, ANSWERS) == "R30: opinion_answered"
    when(hall, REOPENS)
    assert state_of(hall) == "reopened"
    when(hall, replace(ANSWERS, words="w4"))
    assert refused(hall, REOPENS) == "R30: reopened_once"
    assert hall.state.opinions[FIRST].words == ["w1", "w2", "w3", "w4"]


def test_r30_what_is_opened_again_is_due_again() -> None:
    hall = given(FILES, ANSWERS)
    when(hall, REOPENS, "+7 10:00")
    assert hall.state.opinions[FIRST].due > "2026-03-30"


@pytest.mark.parametrize(
    "command",
    [
        ReadOpinion(reference=FIRST, by="1001"),
        ReadOpinion(reference=FIRST, by="nobody"),
        ReadOpinion(reference="26-0099", by="9001"),
        replace(ANSWERS, by="1001"),
        AssignOpinion(reference=FIRST, owner="1001", by="1001"),
    ],
)
def test_r34_to_whom_it_is_not_given_there_is_no_such_opinion(command: Command) -> None:
    assert refused(given(FILES), command) == "R30: no_such_opinion"


def test_r30_an_owner_is_one_of_the_staff() -> None:
    command = AssignOpinion(reference=FIRST, owner="nobody", by="9001")
    assert refused(given(FILES), command) == "R10: no_such_staff"


def test_r30_an_unanswered_opinion_becomes_overdue_once_and_stays_open() -> None:
    hall = given(FILES)
    assert bring(hall, "+28 20:00") == []
    assert bring(hall, "+29 09:00") == ["day_started", "opinion_overdue"]
    assert bring(hall, "+29 09:01") == []
    assert bring(hall, "+900 09:00") == []
    assert views.floor(hall, at("+29 09:02")).opinions.overdue == 1
    assert state_of(hall) == "filed"


def test_r30_an_answered_opinion_is_not_overdue() -> None:
    hall = given(FILES, ANSWERS)
    assert bring(hall, "+40 09:00") == []
    assert views.floor(hall, at("+40 09:00")).opinions.open == 0
    assert refused(hall, ForgetOpinion(reference=FIRST)) == "R30: opinion_still_open"


def test_r34_what_was_answered_is_deleted_after_its_time_and_what_is_open_never() -> None:
    hall = given(FILES, replace(FILES, words="x1"), ANSWERS)
    assert bring(hall, "+364 09:00").count("opinion_forgotten") == 0
    assert bring(hall, "+366 09:00").count("opinion_forgotten") == 1
    assert list(hall.state.opinions) == ["26-0002"]
    assert refused(hall, ForgetOpinion(reference="26-0002")) == "R30: opinion_still_open"
    assert refused(hall, MarkOverdue(reference=FIRST)) == "R30: no_such_opinion"


def test_r30_a_clerks_list_has_only_his_own_and_the_open_ones_come_first() -> None:
    hall = given(FILES, replace(FILES, words="x"), ANSWERS)
    when(hall, AssignOpinion(reference="26-0002", owner="1001", by="9001"))
    everything = opinion_list(hall, "9001").opinions
    assert [one.reference for one in everything] == ["26-0002", FIRST]
    assert [one.reference for one in opinion_list(hall, "1001").opinions] == ["26-0002"]
    assert opinion_list(hall, "1002").opinions == ()


def test_r30_a_service_that_the_hall_does_not_have_is_refused() -> None:
    assert refused(given(), replace(FILES, service="X")) == "R32: no_such_service"


def test_r30_opinions_are_reported() -> None:
    found = figures(
        *(FILES, replace(FILES, words="x", kind="opinion")),
        *(ReadOpinion(reference=FIRST, by="9001"), ANSWERS, REOPENS),
    )
    assert (found["opinions_filed", "complaint"], found["opinions_filed", "opinion"]) == (1, 1)
    assert (found["opinions_read", ""], found["opinions_answered", ""]) == (1, 1)
    assert (found["opinions_reopened", ""], found["opinions_overdue", ""]) == (1, 0)
    # filed at 09:00, answered at 09:03
    assert found["opinions_answer_days", ""] == pytest.approx(3 / 24 / 60)
