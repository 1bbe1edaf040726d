"""What the documentation points at is there, and what is there is shown."""

import re
from pathlib import Path

import pytest

PICTURES = Path("docs/pictures")
PAGES = [Path("README.md"), Path("README.zh-TW.md"), *sorted(Path("docs").rglob("*.md"))]
LINK = re.compile(r"""\]\(([^)\s]+)\)|src="([^"]+)\"""")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
MOST_BYTES = 6_500_000


def links(page: Path) -> list[str]:
    """Where a page points, without what leaves the repository."""
    found = [a or b for a, b in LINK.findall(page.read_text("utf-8"))]
    return [one for one in found if "://" not in one]


def anchors(page: Path) -> set[str]:
    """The places in a page that a link may name, as the web's readers of Markdown make them."""
    titles = HEADING.findall(page.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in titles}


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_link_and_picture_is_there(page: Path) -> None:
    for link in links(page):
        path, _, place = link.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), f"{page} points at {link}"
        if place:
            assert place in anchors(target), f"{page} points at {link}"


def test_every_picture_is_on_the_page_of_pictures() -> None:
    shown = set(links(PICTURES / "README.md"))
    assert {one.name for one in PICTURES.glob("*.png")} <= shown


def test_the_pictures_do_not_weigh_the_repository_down() -> None:
    assert sum(one.stat().st_size for one in PICTURES.iterdir()) < MOST_BYTES
