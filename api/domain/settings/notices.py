"""What the screens say besides the numbers (R27–R29)."""

from dataclasses import dataclass, field

from api.contract.words import PostedKind, Text

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
FILMS = (".mp4", ".m4v", ".mov", ".mkv", ".webm")


def is_film(file: str) -> bool:
    """Whether a file of a notice moves, by its name."""
    return file.lower().endswith(FILMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice, from the day or moment `starts` to the last day or the moment `ends`.

    Both are "2026-10-01" or "2026-10-01 09:00" by the hall's clock, "" for always. `daily` is the
    part of each day, "11:30-13:30". `shown_on` are surfaces ("wall", "kiosk", "counter", "phone"),
    device ids or zones, empty for everywhere. `languages` are those that it is written in on
    purpose, empty for all of the hall. `file` is a picture or a film in the hub's folder `media`,
    which walls show instead of the words, a picture for `for_s` seconds.
    """

    words: Text
    kind: PostedKind = "notice"
    starts: str = ""
    ends: str = ""
    daily: str = ""
    shown_on: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    file: str = ""
    for_s: int = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class LostProperty:
    """How many minutes a found thing stays up (失物招領), and how often it is said (R29)."""

    for_min: int = 120
    every_s: int = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Belongings:
    """How often people are told to mind their belongings (R28).

    More often while `busy_waiting` people or more wait for a service with `cash = true`. `words`
    replace the phrase of the phrasebook.
    """

    every_s: int = 600
    busy_every_s: int = 120
    busy_waiting: int = 5
    words: Text = field(default_factory=dict)
