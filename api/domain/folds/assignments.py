"""What happens to the services of a window."""

from datetime import datetime

from api.contract.events import ServicesAssigned
from api.domain.state import Assignment, State


def services_assigned(state: State, event: ServicesAssigned, at: datetime) -> None:
    """The window serves what the event says; as hall.toml says if that is by plan."""
    if event.by_plan:
        state.assignments.pop(event.counter, None)
        return
    state.assignments[event.counter] = Assignment(
        services=event.services, staff=event.staff, reason=event.reason, since=at
    )
