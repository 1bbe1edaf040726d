"""What the hub serves to a browser: strict headers, nothing twice, nothing from elsewhere."""

import re
from pathlib import Path

import httpx2
import pytest

import api.web
from api.contract.phrases import languages, phrasebook
from tests.api.web.fake_hub import FakeHub

STATIC = Path(api.web.__file__).parent / "static"
OURS = sorted(path.name for path in STATIC.iterdir())
SCRIPTS = [name for name in OURS if name.endswith(".js")]
# Prefixes of keys that the scripts complete with a word from the contract.
DYNAMIC = re.compile(r"`((?:clerk|desk|leader|notice|stage)\.[\w.]*?)\$\{")
WHOLE = re.compile(r"[\"'`]((?:clerk|desk|leader|stage|common|language)\.[\w.-]+)[\"'`]")


def _get(hub: FakeHub, path: str, **headers: str) -> httpx2.Response:
    return httpx2.get(hub.url + path, headers=headers, trust_env=False)


@pytest.mark.parametrize("path", ["/", "/clerk", "/hall", "/voice"])
def test_a_page_runs_nothing_inline_and_is_never_kept(hub: FakeHub, path: str) -> None:
    answer = _get(hub, path)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert not re.search(r"<script>|<style|\son\w+=|\sstyle=", answer.text)
    assert not re.search(r"(?:src|href)=.https?:", answer.text)


@pytest.mark.parametrize(
    "path", ["/static/clerk.js", "/static/preact.js", "/look.css", "/phrases/en.json"]
)
def test_what_a_browser_has_is_not_sent_again(hub: FakeHub, path: str) -> None:
    first = _get(hub, path)
    again = _get(hub, path, **{"If-None-Match": first.headers["etag"]})
    assert first.status_code == 200
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["etag"] == first.headers["etag"]
    assert first.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/fonts/TC-900.ttf", "/fonts/JP-400.ttf"])
def test_a_font_is_kept_for_a_week(hub: FakeHub, path: str) -> None:
    answer = _get(hub, path, Range="bytes=0-3")
    assert answer.content == b"\x00\x01\x00\x00"
    assert "max-age=604800" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    "path",
    [
        "/static/pages.py",
        "/static/..%2fpages.py",
        "/static/%2e%2e%2fshell.py",
        "/static/nothing.js",
        "/fonts/TC-450.ttf",
        "/fonts/SC-400.ttf",
        "/fonts/900.ttf",
        "/phrases/tlh.json",
        "/phrases/..%2fzh-Hant.json",
    ],
)
def test_nothing_else_is_served(hub: FakeHub, path: str) -> None:
    assert _get(hub, path).status_code == 404


def test_the_look_is_the_one_of_all_surfaces(hub: FakeHub) -> None:
    text = _get(hub, "/look.css").text
    assert "--amber: #ffc83d;" in text
    assert text.count("@font-face") == 8


@pytest.mark.parametrize("language", languages())
def test_the_phrasebook_is_the_whole_one(hub: FakeHub, language: str) -> None:
    assert _get(hub, f"/phrases/{language}.json").json() == dict(phrasebook(language))


@pytest.mark.parametrize("name", OURS)
def test_a_file_of_ours_says_nothing_in_words_of_its_own(name: str) -> None:
    text = (STATIC / name).read_text("utf-8")
    code = re.sub(r"^\s*//.*$", "", text, flags=re.M)
    assert not re.search(r"[\u3400-\u9fff]", code)
    assert "://" not in code.replace("http://www.w3.org/2000/svg", "")
    assert len(text.splitlines()) <= 200


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_opens_with_a_line_that_says_what_it_is(name: str) -> None:
    assert (STATIC / name).read_text("utf-8").startswith("// ")


def test_every_phrase_that_the_scripts_name_is_in_every_language() -> None:
    code = _code()
    for language in languages():
        missing = {key for key in WHOLE.findall(code) if key not in phrasebook(language)}
        assert {key for key in missing if not key.endswith(".")} == set()


def test_no_phrase_of_the_pages_is_left_over() -> None:
    code = _code()
    whole, begun = set(WHOLE.findall(code)), tuple(DYNAMIC.findall(code))
    ours = [
        key for key in phrasebook("en") if key.startswith(("clerk.", "desk.", "leader.", "stage."))
    ]
    assert [key for key in ours if key not in whole and not key.startswith(begun)] == []


def test_every_colour_comes_from_the_look() -> None:
    for path in STATIC.glob("*.css"):
        assert not re.search(r"#[0-9a-f]{3,8}\b|rgba?\(", path.read_text("utf-8")), path.name


def _code() -> str:
    python = "".join(path.read_text("utf-8") for path in STATIC.parent.glob("*.py"))
    return python + "".join((STATIC / name).read_text("utf-8") for name in SCRIPTS)
