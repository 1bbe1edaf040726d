"""POST /devices/{id} and below."""

from dataclasses import dataclass

from api.contract.words import HealthState


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthRequest:
    """POST /devices/{id}/health"""

    state: HealthState
    detail: str = ""
