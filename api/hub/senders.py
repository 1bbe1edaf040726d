"""Who speaks: a device, a member of staff, the hub itself, or nobody in particular."""

from dataclasses import dataclass

from api.contract.words import Role

HUB = "hub"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """One who was let in. `digest` is the SHA-256 of what let him in, None for the public.

    `ticket` is the id of the ticket whose token a citizen has shown.
    """

    role: Role
    device: str | None = None
    staff: str | None = None
    counter: int | None = None
    digest: bytes | None = None
    ticket: str | None = None

    @property
    def actor(self) -> str:
        """The name under which the journal knows him."""
        if self.device is not None:
            return f"device:{self.device}"
        if self.ticket is not None:
            return f"citizen:{self.ticket}"
        return f"staff:{self.staff}" if self.staff is not None else self.role


PUBLIC = Sender(role="public")
