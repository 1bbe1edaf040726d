"""R25: no word in a page's own code; what a browser shows is looked at in tests/api/web."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture import ROOT

STATIC = ROOT / "api/web/static"
# The key's own name on a keyboard, and the product's.
ALLOWED = {"Space", "Quhao", "取號"}
_HOLE = "\0"
_TAG = re.compile(r"<[^>]*>")
_SAID_IN_A_TAG = re.compile(r"(?:aria-label|title|alt|placeholder|label)=[\"']([^\"']+)[\"']")
_WORD = re.compile(r"[^\W\d_]{2,}")


def literal_words(code: str) -> set[str]:
    """The words that stand in a script's templates themselves, not in what fills them."""
    return {
        word
        for template in _templates(code)
        for text in (_TAG.sub(" ", template), *_SAID_IN_A_TAG.findall(template))
        for word in _WORD.findall(text)
    }


def _templates(code: str) -> Iterator[str]:
    """Each html`…` with a hole for what is filled in; templates within templates too."""
    for start in re.finditer(r"html`", code):
        text, at, depth = "", start.end(), 0
        while depth > 0 or code[at] != "`":
            if depth == 0 and code.startswith("${", at):
                at = _after_hole(code, at + 2)
                text += _HOLE
                continue
            text += code[at]
            at += 1
        yield text


def _after_hole(code: str, at: int) -> int:
    """Where what was filled in ends; it may hold braces and whole templates."""
    while code[at] != "}":
        if code[at] == "`":
            at = _after_template(code, at + 1)
        elif code[at] == "{":
            at = _after_hole(code, at + 1)
        else:
            at += 1
    return at + 1


def _after_template(code: str, at: int) -> int:
    while code[at] != "`":
        at = _after_hole(code, at + 2) if code.startswith("${", at) else at + 1
    return at + 1


@pytest.mark.parametrize("path", sorted(STATIC.glob("*.js")), ids=lambda path: path.name)
def test_no_template_says_a_word_of_its_own(path: Path) -> None:
    assert literal_words(path.read_text("utf-8")) - ALLOWED == set()


def test_the_frame_of_the_pages_says_only_the_products_name() -> None:
    code = (ROOT / "api/web/shell.py").read_text("utf-8")
    said = {word for text in re.findall(r">([^<>{}\n]+)</", code) for word in _WORD.findall(text)}
    assert said <= ALLOWED


def test_a_literal_is_found_wherever_it_stands() -> None:
    code = """
      html`<p class="lead">${say("clerk.title")} Hello</p>`;
      html`<ul>${list.map((one) => html`<li title="Other" lang=${tag}>${one}嗎？</li>`)}</ul>`;
      html`<input placeholder='Number' value=${`a${b}`} />`;
    """
    assert literal_words(code) >= {"Hello", "Other", "Number"}
    assert "嗎" not in literal_words(code), "one letter is a mark; Han has a test of its own"
    assert not literal_words(code) & {"lead", "clerk", "tag", "one"}
