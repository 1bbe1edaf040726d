"""What a clerk has used of the day's allowance for personal pauses (R17)."""

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Personal:
    """Personal pauses of one clerk today: how many, and how long those that ended took."""

    times: int = 0
    seconds: int = 0
