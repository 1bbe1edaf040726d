"""A hall.toml that cannot be used is refused with file, line, key and a mend for each mistake."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.hub.hall_file import Finding, HallFileMistakes, load, parse
from api.hub.hall_lines import line_of
from tests.api.hub.hall_mistakes import MISTAKES, VALUES
from tests.api.hub.hall_nonsense import NONSENSE, TOGETHER

EXAMPLE = Path(__file__).parents[3] / "docs/examples/household.toml"
TEXT = EXAMPLE.read_text("utf-8")
LINES = TEXT.split("\n")
FILE = Path("hall.toml")
KINDS_AT_LEAST = 80

Changes = tuple[tuple[str, str], ...]


def edited(old: str, new: str, *, nth: int = 1) -> tuple[str, int]:
    """The example with the `nth` line that begins with `old` changed, and which line that is."""
    place = [n for n, line in enumerate(LINES) if line.startswith(old)][nth - 1]
    return "\n".join([*LINES[:place], new, *LINES[place + 1 :]]), place + 1


def findings(text: str) -> list[Finding]:
    """What the hall says of this text."""
    with pytest.raises(HallFileMistakes) as refused:
        parse(text, FILE)
    return refused.value.findings


def together(changes: Changes) -> str:
    """The example with each text replaced, where it stands first."""
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def kind(finding: Finding) -> str:
    """What is said of a mistake, without the values, the numbers and the names of this one."""
    key = finding.key.rpartition(".")[2]
    said = re.sub(r" in [a-z]{2}[\w, -]*$", " in …", finding.problem)
    plain = re.sub(r"'[^']*'|\"[^\"]*\"|\b[\w-]*\d[\w:.-]*", "…", said)
    return re.sub(rf"\b{re.escape(key)}\b", "…", plain)


def test_the_example_of_a_household_office_can_be_used_as_it_is() -> None:
    hall = load(EXAMPLE)
    assert hall.hall.id == "qingchuan"
    assert [one.code for one in hall.services] == ["A", "B", "C", "D"]
    assert hall.served_at(4) == ("C", "D")
    assert hall.served_at(1) == ("A", "B", "C", "D")


@pytest.mark.parametrize(("old", "new", "key", "problem", "mend"), [*MISTAKES, *NONSENSE])
def test_each_mistake_is_named_with_its_line_its_key_and_its_mend(
    old: str, new: str, key: str, problem: str, mend: str
) -> None:
    text, line = edited(old, new)
    found = [one for one in findings(text) if one.key == key]
    assert found, [*findings(text)]
    assert problem in found[0].problem
    assert mend in found[0].mend
    # The line itself, or one that was added under it, or the head of its table.
    near = text.split("\n")[found[0].line - 1]
    assert abs(found[0].line - line) <= 2 or near.startswith(f"{key.split('.')[-1]} ")


@pytest.mark.parametrize(("changes", "key", "problem", "mend"), TOGETHER)
def test_lines_that_are_well_each_and_nonsense_together_are_named(
    changes: Changes, key: str, problem: str, mend: str
) -> None:
    found = [one for one in findings(together(changes)) if one.key == key]
    assert found, findings(together(changes))
    assert problem in found[0].problem
    assert mend in found[0].mend
    assert found[0].line


def test_eighty_kinds_of_mistake_are_told_apart() -> None:
    """Another value is no other kind, nor is another key: what is said must be another thing."""
    texts = [edited(old, new)[0] for old, new, *_ in [*MISTAKES, *NONSENSE]]
    texts += [together(changes) for changes, *_ in TOGETHER]
    said = [one for text in texts for one in findings(text)]
    for one in said:
        assert all((one.key, one.problem, one.mend))
        assert one.line >= 1
    assert len({kind(one) for one in said}) >= KINDS_AT_LEAST


@pytest.mark.parametrize(
    ("old", "new", "line_says"),
    [
        ("last", "last = 0", "[["),
        ("guard_s", "guard_s = true_", "guard_s"),
        ("head_start_min", "head_start_min = 5", "head_start_min = 5"),
        ("mon", 'mon = []\nx = [\n  "1",\n]', "x = ["),
        ("words", 'words = "週一至週五"', "words"),
        ("recalls", "recalls = -1", "recalls = -1"),
    ],
)
def test_the_line_is_exactly_that_of_the_mistake(old: str, new: str, line_says: str) -> None:
    if old == "last":
        text = TEXT.replace('prefix = "C"', 'prefix = "C"\nlast = 0')
        line_says = "last = 0"
    else:
        text, _ = edited(old, new)
    lines = text.split("\n")
    assert any(lines[one.line - 1].startswith(line_says) for one in findings(text))


def test_a_key_at_the_very_top_is_found_there() -> None:
    text = TEXT.replace("\n[hall]", '\ncolour = "red"\n\n[hall]')
    (one,) = findings(text)
    assert (text.split("\n")[one.line - 1], one.key) == ('colour = "red"', "colour")


def test_what_is_not_where_it_should_be_is_looked_for_at_the_first_table() -> None:
    assert line_of("\n[[services]]\n", ("services", 5, "code")) == 2


def test_a_table_that_is_missing_is_nowhere() -> None:
    (one,) = findings(TEXT.replace("[opening]", "[closing]").replace("[closing]", "[[opening]]"))
    assert (one.key, one.mend) == ("opening", "write a table, with a key on each line")
    text = TEXT[: TEXT.index("[hall]")] + TEXT[TEXT.index("[[services]]") :]
    assert {(one.line, one.key) for one in findings(text)} == {(0, "hall"), (0, "opening")}


@pytest.mark.parametrize(
    ("without", "key"), [("services", "services"), ("counters", "counters"), ("classes", "classes")]
)
def test_a_hall_needs_services_counters_and_a_normal_class(without: str, key: str) -> None:
    tables = TEXT.split("\n[")
    text = f"{without} = []\n" + "\n[".join(
        one for one in tables if not one.startswith(f"[{without}]]")
    )
    assert (1, key) in {(one.line, one.key) for one in findings(text)}


def test_a_service_that_no_counter_serves_is_named() -> None:
    text = TEXT
    for number in (1, 2, 3):
        text = text.replace(
            f"]]\nnumber = {number}\n", f']]\nnumber = {number}\nservices = ["A"]\n'
        )
    said = {one.problem for one in findings(text)}
    assert said == {"no counter serves 'B'"}


def test_all_mistakes_are_told_at_once_in_the_order_of_the_lines() -> None:
    text = TEXT.replace('"03:00"', '"25:00"').replace("recalls = 3", "recalls = 300")
    told = findings(text.replace('printer = "printer-1"', 'printer = "nowhere"'))
    assert [one.key for one in told] == [
        "hall.day_starts_at",
        "devices.0.printer",
        "calling.recalls",
    ]


def test_a_sentence_begins_as_an_editor_can_jump_to() -> None:
    text, line = edited("recalls", "recalls = 300")
    with pytest.raises(HallFileMistakes) as refused:
        parse(text, FILE)
    assert str(refused.value) == (
        f"hall.toml:{line}: calling.recalls: recalls is 300; write a number from 0 to 99"
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_file_saved_by_notepad_is_read(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "hall.toml"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", ending).encode())
    assert load(path) == load(EXAMPLE)


@pytest.mark.parametrize(
    "content", [None, b"\xff\xfe[\x00h\x00", b"a = " + b"[" * 9999, b"a = " + b"9" * 9999, b"a = "]
)
def test_a_file_that_is_no_hall_is_a_mistake_and_nothing_worse(
    tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "hall.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(HallFileMistakes) as refused:
        load(path)
    (one,) = refused.value.findings
    assert one.key in ("file", "TOML")
    assert one.mend


@settings(max_examples=300)
@given(
    drops=st.sets(st.integers(0, len(LINES) - 1), max_size=4),
    changes=st.dictionaries(st.integers(0, len(LINES) - 1), st.sampled_from(VALUES), max_size=3),
    noise=st.none() | st.tuples(st.integers(0, len(TEXT)), st.text(max_size=4)),
)
def test_whatever_befalls_the_file_it_is_used_or_its_mistakes_are_told(
    drops: set[int], changes: dict[int, str], noise: tuple[int, str] | None
) -> None:
    lines = [
        f"{line.split('=')[0]}= {changes[n]}" if n in changes and "=" in line else line
        for n, line in enumerate(LINES)
        if n not in drops
    ]
    text = "\n".join(lines)
    if noise is not None:
        text = text[: noise[0]] + noise[1] + text[noise[0] :]
    refusal = None
    try:
        parse(text, FILE)
    except HallFileMistakes as refused:
        refusal = refused
    if refusal is not None:
        assert refusal.findings
        for one in refusal.findings:
            assert 0 <= one.line <= text.count("\n") + 1
            assert all((one.key, one.problem, one.mend))
