"""The 崗位牌 (R23): who serves here by number, department and post, and never more than allowed."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PIL import Image

from api.contract.views import CounterLine, CounterView
from firmware_py.boards.plate_oled import picture
from firmware_py.plate import DARK, PlateText, plate
from tests.firmware_py.fakes import view

OLED = (128, 64)


def signed_in(**names: str) -> CounterView:
    line = CounterLine(
        counter=3,
        state="open",
        staff="1001",
        department={"zh-Hant": "戶政課", "en": "Household"},
        post={"zh-Hant": "課員", "en": "Officer"},
        names={tag.replace("_", "-"): name for tag, name in names.items()},
    )
    return replace(view(), counters=(replace(line, counter=1, staff="9"), line))


def test_an_open_window_shows_department_post_and_number() -> None:
    assert plate(signed_in(), lost=False) == PlateText("3 號櫃檯", ("戶政課", "課員", "工號 1001"))


def test_a_name_stands_there_only_where_the_hall_shows_names() -> None:
    shown = plate(signed_in(zh_Hant="王小明"), lost=False)
    assert shown.lines == ("戶政課", "王小明 課員", "工號 1001")


def test_who_is_away_leaves_the_time_and_not_himself() -> None:
    away = replace(view("paused"), back_at=datetime(2026, 11, 23, 5, 10, tzinfo=UTC))
    assert plate(away, lost=False) == PlateText("3 號櫃檯", ("暫停服務", "預計 13:10 恢復"))
    assert plate(replace(away, back_at=None), lost=False).lines == ("暫停服務",)


def test_a_closed_window_says_so_and_an_unknown_one_nothing() -> None:
    assert plate(view("closed"), lost=False).lines == ("未開放",)
    assert plate(signed_in(), lost=True) == plate(None, lost=False) == DARK


@pytest.mark.parametrize(
    "text",
    [
        PlateText("3 號櫃檯", ("戶政課", "課員", "工號 1001")),
        PlateText("Loket 12", ("Kependudukan dan Catatan Sipil", "Petugas", "No. petugas 1001")),
        PlateText("3 號櫃檯", ("暫停服務", "預計 13:10 恢復")),
        PlateText("3 號櫃檯"),
    ],
)
@pytest.mark.parametrize("moved", [(0, 0), (1, 1)])
def test_nothing_touches_the_edge_and_every_line_is_there(
    text: PlateText, moved: tuple[int, int]
) -> None:
    drawn = picture(text, OLED, moved)
    assert (drawn.mode, drawn.size) == ("1", OLED)
    rows = [any(drawn.getpixel((x, y)) for x in range(OLED[0])) for y in range(OLED[1])]
    bands = sum(1 for at, lit in enumerate(rows) if lit and not (at and rows[at - 1]))
    assert bands >= 1 + len(text.lines)
    assert not any(drawn.getpixel((OLED[0] - 1, y)) for y in range(OLED[1]))


def test_a_dark_plate_is_dark() -> None:
    drawn: Image.Image = picture(DARK, OLED)
    assert drawn.getbbox() is None
