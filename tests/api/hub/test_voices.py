"""A hall's recordings at the hub: taken in, checked, listed, and fetched by the walls."""

import base64
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx2

from api.contract.views.voices import ClipTaken, VoiceBank, VoiceBanks, VoiceFile
from api.contract.wire import decode
from api.domain.settings import Voice
from api.hub.voices import FOLDER
from api.voice.bundle import taken_in
from api.voice.clip import Clip, wav
from tests.api.hub.given import SETTINGS, World, story, world
from tests.api.voice.sounds import between, noise, tone

SPEAKING = replace(SETTINGS, voice=Voice(languages=("nan", "en")))


def spoken(*, level: float = 0.1, seconds: float = 0.4) -> str:
    said = between(tone(seconds, hz=200, level=level), 0.4, 0.4)
    room = noise(said.duration_s, level=0.0003).samples
    return base64.b64encode(wav(Clip(said.samples + room))).decode()


async def send(made: World, content: str, **more: Any) -> httpx2.Response:
    named = {"language": "nan", "id": "digit:1", **more}
    headers = await made.staff("9001")
    body = {"id": named["id"], "content": content}
    return await made.post(f"/voice/banks/{named['language']}/clips", headers, body)


async def bank_of(made: World, language: str) -> VoiceBank:
    answer = await made.get("/voice/banks", made.device("wall-1"))
    found = decode(answer.content, VoiceBanks)
    return next(one for one in found.banks if one.language == language)


def test_a_good_recording_is_kept_and_a_wall_fetches_it(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=SPEAKING) as made:
            before = await bank_of(made, "nan")
            assert {one.state for one in before.clips} == {"missing"}
            assert (before.name, before.version) == ("台語", "")
            taken = decode((await send(made, spoken())).content, ClipTaken)
            assert taken.faults == ()
            after = await bank_of(made, "nan")
            assert [one.id for one in after.clips if one.state == "recorded"] == ["digit:1"]
            assert after == taken.bank
            # and the wall takes the whole bank in
            answer = await made.get("/voice/banks/nan", made.device("wall-1"))
            file = decode(answer.content, VoiceFile)
            bank = taken_in(base64.b64decode(file.content), tmp_path / "wall")
            assert bank.version == file.version == after.version

    story(tell())


def test_a_bad_recording_is_not_kept_and_its_faults_are_told(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=SPEAKING) as made:
            for content, fault in (
                (spoken(level=0.0), "silent"),
                (spoken(seconds=6.0), "too_long"),
                (spoken(seconds=21.0), "too_long"),
                ("no base64!", "no_sound"),
                ("不是聲音", "no_sound"),
                (base64.b64encode(b"no sound").decode(), "no_sound"),
            ):
                taken = decode((await send(made, content)).content, ClipTaken)
                assert fault in taken.faults
            assert {one.state for one in (await bank_of(made, "nan")).clips} == {"missing"}

    story(tell())


def test_only_what_the_hall_says_is_recorded_in_languages_that_it_speaks(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=SPEAKING) as made:
            for more in ({"id": "counter:99"}, {"language": "vi"}, {"language": "%2e%2e"}):
                answer = await send(made, spoken(), **more)
                assert answer.status_code == 404, (more, answer.text)
            large = await send(made, "A" * 3_000_000)
            assert large.json()["code"] == "too_large"
            names = [one.name for one in tmp_path.rglob("*")]
            assert FOLDER not in names

    story(tell())


def test_a_list_of_clips_that_nobody_can_read_is_set_aside(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, settings=SPEAKING) as made:
            folder = tmp_path / FOLDER / "en"
            folder.mkdir(parents=True)
            (folder / "manifest.json").write_text("{")
            assert (await bank_of(made, "en")).version == ""
            assert (tmp_path / FOLDER / "en.unreadable" / "manifest.json").exists()

    story(tell())


def test_a_hall_that_names_no_languages_speaks_its_own(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            answer = await made.get("/voice/banks", await made.staff("9001"))
            banks = decode(answer.content, VoiceBanks).banks
            assert [one.language for one in banks] == [*SETTINGS.hall.languages]

    story(tell())
