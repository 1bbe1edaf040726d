"""A voice that only remembers."""

from dataclasses import dataclass, field


@dataclass
class Witness:
    """What was said, each time as one text; hushes and warnings are counted."""

    said: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    hushed: int = 0
    warned: int = 0
    volume: float = 1.0

    def say(self, sentences: tuple[str, ...], language: str) -> None:
        self.said.append("\n".join(sentences))
        self.languages.append(language)

    def hush(self) -> None:
        self.hushed += 1

    def warn(self) -> None:
        self.warned += 1
