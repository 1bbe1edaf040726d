"""Edges, background work and addresses: the small honest parts that every service shares."""

import threading
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from api.client.address import TokenMissing, UrlMistake, hub_address
from api.client.background import Background
from api.client.edge import Edge
from tests.api.client.fakes import PATIENCE_S, ended


def test_a_known_fault_is_said_once_when_it_comes_and_once_when_it_goes() -> None:
    edge = Edge("printer", OSError)
    with capture_logs() as said:
        # given a printer that is well, away three times, and well twice
        for error in (None, OSError("gone"), OSError("gone"), OSError("still"), None, None):
            with edge:
                if error:
                    raise error
    # then its loss and its return were said, nothing between
    assert [(one["event"], one["what"], one.get("why")) for one in said] == [
        ("lost", "printer", "gone"),
        ("back", "printer", None),
    ]


def test_a_fault_without_words_is_named_by_its_kind() -> None:
    with capture_logs() as said, Edge("printer", OSError):
        raise TimeoutError
    assert said[0]["why"] == "TimeoutError"


def test_an_unknown_fault_goes_through_an_edge() -> None:
    edge = Edge("printer", OSError)
    with pytest.raises(ZeroDivisionError), edge:
        raise ZeroDivisionError
    assert edge.well


def test_the_failure_of_a_thread_reaches_the_loop() -> None:
    # given work beside the loop that ends with an error
    background, began = Background(), threading.Event()

    def work() -> None:
        began.set()
        raise ZeroDivisionError("in the thread")

    background.check()
    background.start("work", work)
    assert began.wait(PATIENCE_S)
    ended("work")
    # then the loop's own thread raises it
    with pytest.raises(ZeroDivisionError, match="in the thread"):
        background.check()


def test_an_error_while_stopping_is_no_failure() -> None:
    background = Background()

    def work() -> None:
        background.stopping.wait(PATIENCE_S)
        raise OSError("the line was closed under me")

    background.start("work", work)
    background.stopping.set()
    ended("work")
    background.check()


def test_a_device_reads_its_token_from_its_file(tmp_path: Path) -> None:
    (tmp_path / "kiosk-1.token").write_text("s3cret\n")
    address = hub_address("http://hall:8080/", "kiosk-1", tmp_path / "kiosk-1.token")
    assert (address.url, address.device, address.token) == ("http://hall:8080", "kiosk-1", "s3cret")
    assert "s3cret" not in repr(address)


def test_under_systemd_the_token_is_a_credential(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "token").write_text("s3cret")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert hub_address("http://hall", "kiosk-1", None).token == "s3cret"


@pytest.mark.parametrize("content", [None, "", " \n"])
def test_a_device_without_a_token_says_how_to_get_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None
) -> None:
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    if content is not None:
        (tmp_path / "token").write_text(content)
    with pytest.raises(TokenMissing, match="`quhao device kiosk-1 --hall "):
        hub_address("http://hall", "kiosk-1", tmp_path / "token")
    with pytest.raises(TokenMissing, match="kiosk-1 has no token: "):
        hub_address("http://hall", "kiosk-1", None)


@pytest.mark.parametrize(
    "content", [b"two words", b"two\nlines", "權杖".encode(), b"\xff\x00", None]
)
def test_what_cannot_be_a_token_is_said_in_one_line(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "token"
    if content is None:
        file = file / "below a file"
        file.parent.write_text("s3cret")
    else:
        file.write_bytes(content)
    with pytest.raises(TokenMissing, match="token"):
        hub_address("http://hall", "kiosk-1", file)


@pytest.mark.parametrize(
    "hub", ["", "hall:8080", "127.0.0.1", "ftp://hall", "http://", "http://[", "http://hall:x"]
)
def test_what_is_no_address_of_a_hub_is_said_in_one_line(tmp_path: Path, hub: str) -> None:
    (tmp_path / "token").write_text("s3cret")
    with pytest.raises(UrlMistake, match=r"such as http://127\.0\.0\.1:8080"):
        hub_address(hub, "kiosk-1", tmp_path / "token")
