"""What is done elsewhere cannot be had here, and the caller is told where, in his words (R32)."""

from pathlib import Path

import pytest

from api.contract.requests import TakeRequest
from tests.api.hub.given import story, world


@pytest.mark.parametrize(
    ("language", "title", "mend"),
    [
        ("zh-Hant", "您好，「護照」不在本廳辦理", "請至領事局 1999辦理，謝謝"),
        ("en", "Hello, Passports is not done at this hall", "Please go to the Bureau 1999"),
    ],
)
def test_r32_breaking_it_a_number_for_what_is_done_elsewhere_is_refused_with_the_place(
    tmp_path: Path, language: str, title: str, mend: str
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            for sender in (made.device("kiosk-1"), await made.staff("1001")):
                response = await made.post(
                    "/tickets",
                    {**sender, "Accept-Language": language},
                    TakeRequest(service="passport"),
                )
                said = response.json()
                assert (response.status_code, said["code"]) == (409, "offered_elsewhere")
                assert (said["rule"], said["title"], said["mend"]) == ("R32", title, mend)
            kiosk = (await made.get("/views/kiosk", made.device("kiosk-1"))).json()
            assert kiosk["elsewhere"][0]["code"] == "passport"
            assert "passport" not in {one["code"] for one in kiosk["services"]}

    story(tell())
