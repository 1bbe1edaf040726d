"""POST /help and POST /citizen/{token}/help."""

from dataclasses import dataclass

from api.contract.words import HelpKind


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpRequest:
    """What about, if that is known, and the language to be spoken to in."""

    kind: HelpKind = "other"
    language: str = "zh-Hant"
