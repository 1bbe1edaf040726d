"""Opinions and complaints over HTTP: never lost, never public (R30, R34)."""

import json
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest

from api.contract.requests import (
    AnswerRequest,
    AssignRequest,
    MineRequest,
    OpinionRequest,
    ReopenRequest,
)
from api.domain.refused import Refused
from api.hub import pulse
from api.hub.seal import KEY_FILE, Seal
from api.hub.store import sealed
from api.hub.store.journal import page_after
from tests.api.hub.given import World, story, world, world_on

PAGE = {"X-Quhao": "1"}
TEXT = "三號櫃檯的王小明先生態度很好，請打 0912-345-678 謝謝他"
ANSWER = "已轉達王先生，謝謝您的肯定"


async def filed(made: World, text: str = TEXT, *, key: str | None = None) -> dict[str, str]:
    """A complaint from kiosk-1; its receipt."""
    body = OpinionRequest(text=text, kind="complaint", contact="wang@example.org")
    response = await made.post("/opinions", made.device("kiosk-1"), body, key=key)
    assert response.status_code == 201, response.text
    assert response.headers["Cache-Control"] == "no-store"
    receipt: dict[str, str] = response.json()
    return receipt


async def mine(made: World, reference: str, secret: str) -> httpx2.Response:
    return await made.post("/opinions/mine", PAGE, MineRequest(reference=reference, secret=secret))


def on_disk(folder: Path) -> bytes:
    """Every byte that the database has, its log of writes included."""
    return b"".join(one.read_bytes() for one in sorted(folder.glob("quhao.db*")))


async def told_journal(made: World) -> str:
    lines = await made.hub.store.read(page_after, "test", 0, 1_000)
    return json.dumps([str(one) for one in lines], ensure_ascii=False)


def test_r30_a_citizen_gets_a_reference_and_reads_the_answer_with_his_secret(
    tmp_path: Path,
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            receipt = await filed(made)
            assert receipt["reference"] == "26-0001"
            # seven working days on, every day being one
            assert receipt["due"] == "2026-03-09"
            asked = (await mine(made, receipt["reference"], receipt["secret"])).json()
            assert (asked["state"], asked["answers"]) == ("filed", [])
            leader = await made.staff("9001")
            read = await made.post("/opinions/26-0001/read", leader)
            (first,) = read.json()["written"]
            assert (first["text"], first["contact"]) == (TEXT, "wang@example.org")
            await made.post("/opinions/26-0001/answer", leader, AnswerRequest(text=ANSWER))
            # as people say and write them: blanks, no dash, small letters
            spoken = " ".join(receipt["secret"].lower())
            asked = (await mine(made, "260001", spoken)).json()
            assert (asked["state"], asked["answers"][0]["text"]) == ("answered", ANSWER)
            assert TEXT not in json.dumps(asked, ensure_ascii=False)

    story(tell())


def test_r34_what_was_written_is_nowhere_but_sealed(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            receipt = await filed(made)
            leader = await made.staff("9001")
            await made.post("/opinions/26-0001/answer", leader, AnswerRequest(text=ANSWER))
            for text in (
                TEXT,
                ANSWER,
                "王小明",
                "wang@example.org",
                "0912-345-678",
                receipt["secret"],
            ):
                assert text not in await told_journal(made)
                assert text not in (await made.get("/opinions", leader)).text
                assert text not in (await made.get("/views/floor", leader)).text
                # not even among the answers kept for the same key
                assert text.encode() not in on_disk(tmp_path)

    story(tell())


def test_r30_the_same_key_gives_the_same_receipt_and_one_opinion(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            first = await filed(made, key="k")
            assert await filed(made, key="k") == first
            assert len(made.hub.hall.state.opinions) == 1
            other = await made.post(
                "/opinions", made.device("kiosk-1"), OpinionRequest(text="else"), key="k"
            )
            assert other.json()["code"] == "key_reused"

    story(tell())


def test_r34_a_wrong_secret_and_an_unknown_reference_are_told_alike_and_soon_not_at_all(
    tmp_path: Path,
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            receipt = await filed(made)
            wrong = await mine(made, receipt["reference"], "BBBBBBBB")
            unknown = await mine(made, "26-0099", receipt["secret"])
            assert wrong.status_code == unknown.status_code == 404
            assert wrong.content == unknown.content
            codes = [(await mine(made, "26-0001", "X" * 8)).json()["code"] for _ in range(30)]
            assert codes[-1] == "too_fast"
            # whoever has the secret is not turned away for the tries of others
            assert (await mine(made, **without(receipt, "due"))).status_code == 200

    story(tell())


def without(receipt: dict[str, str], key: str) -> dict[str, str]:
    return {name: value for name, value in receipt.items() if name != key}


def test_r34_only_the_owner_and_a_supervisor_read_and_to_others_there_is_none(
    tmp_path: Path,
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await filed(made)
            leader, first, second = [await made.staff(one) for one in ("9001", "1001", "1002")]
            for clerk in (first, second):
                for path in ("26-0001", "26-0099"):
                    said = await made.post(f"/opinions/{path}/read", clerk)
                    assert said.json()["code"] == "no_such_opinion"
                assert (await made.get("/opinions", clerk)).json()["opinions"] == []
            await made.post("/opinions/26-0001/assign", leader, AssignRequest(owner="1001"))
            assert (await made.post("/opinions/26-0001/read", first)).status_code == 200
            assert (await made.post("/opinions/26-0001/read", second)).status_code == 404
            answer = await made.post("/opinions/26-0001/answer", second, AnswerRequest(text="x"))
            assert answer.status_code == 404

    story(tell())


def test_r34_a_former_owner_cannot_read_with_a_key_that_was_good_once(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await filed(made)
            leader, clerk = await made.staff("9001"), await made.staff("1001")
            await made.post("/opinions/26-0001/assign", leader, AssignRequest(owner="1001"))
            assert (await made.post("/opinions/26-0001/read", clerk, key="k")).status_code == 200
            await made.post("/opinions/26-0001/assign", leader, AssignRequest(owner="1002"))
            again = await made.post("/opinions/26-0001/read", clerk, key="k")
            assert again.json()["code"] == "no_such_opinion"

    story(tell())


def test_r38_who_read_an_opinion_stands_in_the_journal(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await filed(made)
            await made.post("/opinions/26-0001/read", await made.staff("9001"))
            lines = await made.hub.store.read(page_after, "test", 0, 100)
            assert lines[-1].type == "opinion_read"
            assert (lines[-1].actor, lines[-1].payload["by"]) == ("staff:9001", "9001")

    story(tell())


def test_r30_the_citizen_opens_it_again_once(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            receipt, leader = await filed(made), await made.staff("9001")
            body = ReopenRequest(text="還是沒有改善", **without(receipt, "due"))
            early = await made.post("/opinions/mine/reopen", PAGE, body)
            assert early.json()["code"] == "opinion_still_open"
            await made.post("/opinions/26-0001/answer", leader, AnswerRequest(text="one"))
            assert (await made.post("/opinions/mine/reopen", PAGE, body)).status_code == 200
            read = (await made.post("/opinions/26-0001/read", leader)).json()
            assert [one["part"] for one in read["written"]] == ["filed", "answer", "reopened"]
            await made.post("/opinions/26-0001/answer", leader, AnswerRequest(text="two"))
            asked = (await mine(made, receipt["reference"], receipt["secret"])).json()
            assert [one["text"] for one in asked["answers"]] == ["one", "two"]
            assert not asked["may_reopen"]
            again = await made.post("/opinions/mine/reopen", PAGE, body)
            assert again.json()["code"] == "reopened_once"
            stranger = replace(body, secret="BBBBBBBB")
            wrong = await made.post("/opinions/mine/reopen", PAGE, stranger)
            assert wrong.json()["code"] == "no_such_opinion"

    story(tell())


def test_r34_an_opinion_from_a_phone_does_not_say_whose_ticket_it_was(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            ticket = (await made.take()).json()
            path = f"/citizen/{ticket['token']}/opinions"
            response = await made.post(path, PAGE, OpinionRequest(text=TEXT))
            assert response.status_code == 201
            (line,) = [
                one
                for one in await made.hub.store.read(page_after, "test", 0, 100)
                if one.type == "opinion_filed"
            ]
            assert line.actor == "public"
            assert ticket["number"] not in str(line.payload)
            assert line.payload["via"] == "phone"

    story(tell())


def test_r30_an_opinion_outlives_the_hub_and_is_read_after_a_restart(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            receipt = await filed(made)
        async with world_on(tmp_path, made.tokens) as again:
            read = await again.post("/opinions/26-0001/read", await again.staff("9001"))
            assert read.json()["written"][0]["text"] == TEXT
            assert (await mine(again, **without(receipt, "due"))).status_code == 200

    story(tell())


def test_r34_the_key_is_the_hubs_alone_and_a_lost_one_is_never_made_anew(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            assert not (tmp_path / KEY_FILE).exists()
            await filed(made)
            assert (tmp_path / KEY_FILE).stat().st_mode & 0o777 == 0o600
        kept = (tmp_path / KEY_FILE).read_bytes()
        os.remove(tmp_path / KEY_FILE)
        async with world_on(tmp_path, made.tokens) as again:
            leader = await again.staff("9001")
            read = await again.post("/opinions/26-0001/read", leader)
            assert read.json()["code"] == "seal_is_missing"
            body = OpinionRequest(text="another")
            said = await again.post("/opinions", again.device("kiosk-1"), body)
            assert said.json()["code"] == "seal_is_missing"
            # the hall itself goes on
            assert (await again.get("/views/board")).status_code == 200
            (tmp_path / KEY_FILE).write_bytes(kept)
            read = await again.post("/opinions/26-0001/read", leader)
            assert read.json()["written"][0]["text"] == TEXT

    story(tell())


def test_r34_sealed_words_cannot_be_exchanged_or_opened_with_another_key(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    seal, other = Seal(tmp_path, used=False), Seal(tmp_path / "other", used=False)
    closed = seal.close("a", b"words")
    assert seal.open("a", closed) == b"words"
    assert closed != seal.close("a", b"words")
    for one, name in ((seal, "b"), (other, "a")):
        with pytest.raises(Refused, match="seal_is_missing"):
            one.open(name, closed)
    assert seal.mark(b"x") != other.mark(b"x")
    assert not other.fits("a", seal.secret("a"))


def test_r34_a_year_after_the_answer_every_byte_of_it_is_gone(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await filed(made, "長" * 1_900)
            await filed(made, "還沒有人回答")
            leader = await made.staff("9001")
            await made.post("/opinions/26-0001/answer", leader, AnswerRequest(text=ANSWER))
            names = made.hub.hall.state.opinions["26-0001"].words
            kept = await made.hub.store.read(sealed.read, "test", names)
            made.time.pass_(timedelta(days=366))
            await pulse._bring(made.hub, made.hub.clock.now())
            await pulse._bring(made.hub, made.hub.clock.now())
            assert await made.hub.store.read(sealed.read, "test", names) == {}
            assert "26-0001" not in made.hub.hall.state.opinions
            # R30: what nobody has answered is never deleted
            assert made.hub.hall.state.opinions["26-0002"].overdue
            for words, _ in kept.values():
                assert words[:32] not in on_disk(tmp_path)
                assert words[-32:] not in on_disk(tmp_path)

    story(tell())


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "opinion_empty"), (" \u200b\x00", "opinion_empty"), ("長" * 2001, "opinion_too_long")],
)
def test_an_opinion_says_something_and_not_too_much(tmp_path: Path, text: str, code: str) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            body = OpinionRequest(text=text)
            said = await made.post("/opinions", made.device("kiosk-1"), body)
            assert said.json()["code"] == code
            assert made.hub.hall.state.opinions == {}

    story(tell())


def test_one_kiosk_cannot_fill_the_disk_with_opinions(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            kiosk, body = made.device("kiosk-1"), OpinionRequest(text="x")
            codes = [(await made.post("/opinions", kiosk, body)).status_code for _ in range(12)]
            assert codes == [201] * 10 + [429] * 2

    story(tell())


def test_r30_the_supervisor_sees_how_many_are_open_and_late_and_which(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await filed(made)
            leader = await made.staff("9001")
            floor = (await made.get("/views/floor", leader)).json()
            assert floor["opinions"] == {"open": 1, "overdue": 0}
            made.time.pass_(timedelta(days=8))
            await pulse._bring(made.hub, made.hub.clock.now())
            leader = await made.staff("9001")
            floor = (await made.get("/views/floor", leader)).json()
            assert floor["opinions"] == {"open": 1, "overdue": 1}
            (line,) = (await made.get("/opinions", leader)).json()["opinions"]
            assert (line["reference"], line["overdue"], line["owner"]) == ("26-0001", True, "9001")

    story(tell())
