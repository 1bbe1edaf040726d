"""`quhao voice say A012 3`: one call, to hear whether everything is wired."""

import sys
import time
from pathlib import Path

from api.cli.voice.hall import banks_in
from api.voice.cache import Cache
from api.voice.chime import chime
from api.voice.clip import Clip, one_after_another, wav
from api.voice.loudspeaker import NoSoundDevice, SoundDevice
from api.voice.manifest import BadManifest
from api.voice.speaker import Speaker
from api.voice.synthesis import CannotSpeak
from api.voice.tokens import Announced
from api.voice.voices import Voices

_LOOK_S = 0.05


def say(
    number: str,
    counter: int,
    *,
    language: tuple[str, ...] = ("zh-Hant",),
    again: bool = False,
    out: Path | None = None,
    state_dir: Path | None = None,
) -> int:
    """Say one call through the loudspeaker, or write it to a file.

    Parameters
    ----------
    number
        The number on the ticket, such as A012.
    counter
        The counter it is called to.
    language
        One of zh-Hant, en, vi, id, ja, nan, hak, yue; several are said one after another.
    again
        As a recall.
    out
        A WAV file instead of the loudspeaker.
    state_dir
        The state folder with the hall's recordings; without it a machine speaks.
    """
    call = Announced(number=number, counter=counter, kind="recall" if again else "call")
    folder = banks_in(state_dir) if state_dir else None
    try:
        voices = Voices(folder, Speaker(Cache(None)))
        whole = one_after_another((chime(), *(voices.call(call, tag) for tag in language)))
        if out is None:
            _play(whole)
        else:
            out.write_bytes(wav(whole))
    except (BadManifest, CannotSpeak, NoSoundDevice, OSError) as error:
        sys.exit(f"not said: {error}")
    print(f"{out or number}: {whole.duration_s:.1f} s")
    return 0


def _play(clip: Clip) -> None:
    device = SoundDevice()
    device.play(clip, 1.0)
    while device.busy:
        time.sleep(_LOOK_S)
    device.close()
