"""POST /voice/banks/{language}/clips"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ClipRequest:
    """Somebody read out the clip `id`: a WAV file in base64, with quiet before and after."""

    id: str
    content: str
