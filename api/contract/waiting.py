"""A wait in words, the same ones on the paper, the kiosk, the wall and the phone (R25)."""

from api.contract.phrases import phrase
from api.contract.views import WaitRange

# So long that nobody promises when it ends.
ENDLESS = frozenset({"open", "beyond"})


def wait_words(wait: WaitRange, language: str) -> str:
    """「約 20–35 分」."""
    return phrase(language, f"common.wait.{wait.said}", low=wait.low, high=wait.high)


def promise_words(wait: WaitRange, language: str) -> str:
    """By when four in five are called; or, where that is too far away to say, what to do then."""
    key = "common.wait.another_time" if wait.said in ENDLESS else "common.wait.promise"
    return phrase(language, key, high=wait.high)
