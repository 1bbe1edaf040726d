"""The book of opinions as its readers see it: never what was written (R30, R34)."""

from api.contract.views import MyOpinion, OpinionCount, OpinionLine, OpinionList, Written
from api.domain.hall import Hall
from api.domain.state import Opinion
from api.domain.voices.opinions import may_read


def opinion_count(hall: Hall) -> OpinionCount:
    """How many are open and how many of these are late."""
    open_ = [one for one in hall.state.opinions.values() if one.state != "answered"]
    return OpinionCount(open=len(open_), overdue=sum(one.overdue for one in open_))


def opinion_list(hall: Hall, staff: str) -> OpinionList:
    """All for a supervisor, his own for anybody else; open ones first, by due day."""
    mine = [one for one in hall.state.opinions.values() if may_read(hall, one, staff)]
    mine.sort(key=lambda one: (one.state == "answered", one.due, one.reference))
    return OpinionList(opinions=tuple(opinion_line(hall, one) for one in mine))


def opinion_line(hall: Hall, one: Opinion) -> OpinionLine:
    """One in the book."""
    owner = hall.settings.member(one.owner)
    return OpinionLine(
        reference=one.reference,
        kind=one.kind,
        state=one.state,
        owner=one.owner,
        post=owner.post if owner else {},
        filed_at=one.filed_at,
        due=one.due,
        overdue=one.overdue,
        via=one.via,
        language=one.language,
        service=one.service,
        answered_at=one.answered_at,
        reopened=one.reopened,
    )


def my_opinion(one: Opinion, answers: tuple[Written, ...]) -> MyOpinion:
    """What its citizen is told."""
    return MyOpinion(
        reference=one.reference,
        state=one.state,
        due=one.due,
        may_reopen=one.state == "answered" and not one.reopened,
        answers=answers,
    )
