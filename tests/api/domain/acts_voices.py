"""Whatever citizens may say of the hall, and staff do about it."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from api.contract import commands as c
from api.contract.commands import Command
from api.domain.hall import Hall
from api.domain.settings import Opinions, Privacy

# Days pass in a history, not weeks.
SHORT_LIVED: dict[str, Any] = {
    "opinions": Opinions(due_days=1, keep_days=1),
    "privacy": Privacy(phone=True, keep_hours=2, grace_min=1),
}
# In every hall there is one, or hardly any would ever be answered, reopened and deleted.
LETTER = c.FileOpinion(kind="complaint", via="kiosk", words="w", digest="d")
# In words for what only the hall of that moment knows: see `meant_voice`.
ONE = st.sampled_from((*("newest",) * 4, "oldest", "nonsense"))
STAFF = st.sampled_from((*("9001",) * 5, "1001", "1002", "nobody", ""))
GRADES = st.sampled_from((5, 5, 4, 2, 1, 0, 10**30))
REASONS = st.sampled_from((None, "waited_long", "manner"))
SEALED = {"words": st.uuids().map(str), "digest": st.just("d")}
RATED = st.sampled_from(("served", "served", "newest", "A001", ""))


def often(times: int, strategy: st.SearchStrategy[Any]) -> list[st.SearchStrategy[Any]]:
    """The strategy so many times; one_of would take the very same one only once."""
    return [strategy.map(lambda step: step) for _ in range(times)]


VOICES: tuple[st.SearchStrategy[Any], ...] = (
    *often(
        2,
        st.builds(
            c.RateTicket,
            ticket=RATED,
            grade=GRADES,
            reason=REASONS,
            via=st.sampled_from(("kiosk", "phone")),
        ),
    ),
    st.builds(
        c.RateTicket,
        grade=GRADES,
        via=st.just("counter"),
        counter=st.sampled_from((1, 2, 3, 99)),
        reason=REASONS,
    ),
    *often(
        2,
        st.builds(
            c.FileOpinion,
            kind=st.sampled_from(("opinion", "complaint")),
            via=st.sampled_from(("kiosk", "phone", "desk")),
            service=st.sampled_from((None, "A", "X")),
            language=st.sampled_from(("zh-Hant", "tlh")),
            **SEALED,
        ),
    ),
    st.builds(c.AssignOpinion, reference=ONE, owner=STAFF, by=st.just("9001")),
    st.builds(c.ReadOpinion, reference=ONE, by=STAFF),
    *often(3, st.builds(c.AnswerOpinion, reference=ONE, by=STAFF, **SEALED)),
    *often(3, st.builds(c.ReopenOpinion, reference=ONE, **SEALED)),
    st.builds(c.MarkOverdue, reference=ONE),
    st.builds(c.ForgetOpinion, reference=ONE),
    *often(
        2, st.builds(c.AskHelp, place=st.sampled_from(("kiosk-1", "kiosk-1", "kiosk-2", "A001")))
    ),
    st.builds(c.AcknowledgeHelp, help=ONE, by=STAFF),
    st.builds(c.FinishHelp, help=ONE, by=STAFF),
    st.builds(c.EscalateHelp, help=ONE),
    st.builds(c.LapseHelp, help=ONE),
    *often(2, st.builds(c.KeepPhone, ticket=ONE)),
    st.builds(c.ForgetPhone, ticket=ONE, asked=st.booleans()),
)


def meant_voice(hall: Hall, command: Command) -> Command:
    """The command with its words replaced by what is there now."""
    state = hall.state
    match command:
        case c.RateTicket(ticket="served"):
            done = [one.id for one in state.tickets.values() if one.state == "finished"]
            return replace(command, ticket=_of(done, "newest"))
        case c.RateTicket() | c.KeepPhone() | c.ForgetPhone():
            return replace(command, ticket=_of(list(state.tickets), command.ticket))
        case (
            c.AssignOpinion()
            | c.ReadOpinion()
            | c.AnswerOpinion()
            | c.ReopenOpinion()
            | c.MarkOverdue()
            | c.ForgetOpinion()
        ):
            return replace(command, reference=_of(list(state.opinions), command.reference))
        case c.AcknowledgeHelp() | c.FinishHelp() | c.EscalateHelp() | c.LapseHelp():
            return replace(command, help=_of(list(state.help), command.help))
        case _:
            return command


def _of(there: list[str], word: str) -> str:
    place = {"newest": -1, "oldest": 0}.get(word)
    return there[place] if there and place is not None else word
