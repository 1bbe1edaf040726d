"""What happens to a notice (R27, R29)."""

from datetime import datetime

from api.contract.events import NoticePosted, NoticeWithdrawn
from api.domain.state import Notice, State


def notice_posted(state: State, event: NoticePosted, at: datetime) -> None:
    """It stands; those whose end has come need no place any more."""
    state.notices = {key: one for key, one in state.notices.items() if at < one.ends_at}
    state.notices[event.notice] = Notice(
        id=event.notice,
        kind=event.kind,
        words=event.words,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        shown_on=event.shown_on,
    )


def notice_withdrawn(state: State, event: NoticeWithdrawn, at: datetime) -> None:
    """It is taken down."""
    del state.notices[event.notice]
