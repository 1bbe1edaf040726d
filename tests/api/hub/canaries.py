"""What would be personal if anybody kept it, and every way in which it might come into the hub."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from typing import Any

from api.contract.words import Role
from api.hub.access import DEVICES, EVERYBODY, reach

# A national id, a residence permit, telephones, e-mail, and an identity card of Hong Kong.
CANARIES = (
    "A123456789",
    "AC01234567",
    "0912-345-678",
    "02-2345-6789",
    "canary.bird@example.org",
    "Z683365(5)",
)
# What the hall tells everybody may name its own telephone and address; a person's, never.
PUBLIC_WORDS = {("/api/hours", "words")}
OF_A_PERSON = ("A123456789", "AC01234567", "0912-345-678", "Z683365(5)")
# No pattern tells a name from another word: it is given only where words are sealed.
NAME = "王大明"
# Screens pass through memory to whoever looks at the hall, and are never written down.
NOT_KEPT = ("/showing", "/inputs")


@dataclass(frozen=True, slots=True)
class Told:
    """One request: who asks what, where."""

    role: Role
    path: str
    body: dict[str, Any]


def told(document: dict[str, Any]) -> Iterator[Told]:
    """Every text of every endpoint that takes one, by those who may in turn, with each canary."""
    for path, operations in document["paths"].items():
        asks = operations.get("post", {}).get("requestBody")
        if asks is None or path.endswith(NOT_KEPT):
            continue
        content = asks["content"]["application/json"]
        shape = document["components"]["schemas"][content["schema"]["$ref"].rpartition("/")[2]]
        roles = cycle(_who_may(path))
        for name in _texts(shape["properties"]):
            for canary in OF_A_PERSON if (path, name) in PUBLIC_WORDS else CANARIES:
                value = _like(shape["properties"][name], f"請洽 {canary} 謝謝")
                yield Told(next(roles), path, {**content["example"], name: value})


def _who_may(path: str) -> list[Role]:
    """One with a device and one without: what is kept does not hang on who of them it was."""
    able = [one for one in EVERYBODY if reach(one, "POST", path)]
    devices = [one for one in able if one in DEVICES]
    return [*devices[:1], *[one for one in able if one not in DEVICES][:1]]


def _texts(properties: dict[str, Any]) -> list[str]:
    return [name for name, shape in properties.items() if _is_text(shape)]


def _is_text(shape: dict[str, Any]) -> bool:
    """Free text, alone, or in a list, or by language; not one of a closed set of words."""
    kinds = [shape, *shape.get("anyOf", ())]
    inner = [shape.get("items", {}), shape.get("additionalProperties") or {}]
    return any(
        one.get("type") == "string" and "enum" not in one and "const" not in one
        for one in (*kinds, *(one for one in inner if isinstance(one, dict)))
    )


def _like(shape: dict[str, Any], text: str) -> object:
    if shape.get("type") == "array":
        return [text]
    return {"zh-Hant": text} if shape.get("type") == "object" else text
