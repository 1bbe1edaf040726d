"""`quhao voice record nan`: walks a person through all that the hall says in a language."""

import sys
from collections.abc import Callable
from pathlib import Path

from api.cli.voice.hall import bank_of, settings_of, tokens_of
from api.contract.phrases import phrase
from api.contract.spoken import name_of
from api.voice.bank import Bank
from api.voice.microphone import Microphone, NoMicrophone, SoundInput
from api.voice.recording import faults, prepared
from api.voice.tokens import Token

Ask = Callable[[str], str]


def record(language: str, *, hall: Path, state_dir: Path, anew: bool = False) -> int:
    """Record the hall's own voice, word by word; what is recorded already is left out.

    Parameters
    ----------
    language
        One of zh-Hant, en, vi, id, ja, nan, hak, yue.
    hall
        The hall.toml, which says what there is to say.
    state_dir
        The state folder in which the recordings are kept.
    anew
        Record everything again.
    """
    bank = bank_of(state_dir, language)
    tokens = tokens_of(settings_of(hall), language)
    wanted = tokens if anew else bank.missing(tokens)
    print(f"{name_of(language)}: {len(wanted)} of {len(tokens)} to record.")
    try:
        walk(wanted, bank, SoundInput(), input)
    except (NoMicrophone, OSError) as error:
        sys.exit(f"recording ended: {error}")
    except (EOFError, KeyboardInterrupt):
        print()
    missing = bank.missing(tokens)
    if missing:
        print(f"Still missing: {'、'.join(one.text for one in missing)}")
        return 1
    print("Everything is recorded.")
    return 0


def walk(tokens: tuple[Token, ...], bank: Bank, microphone: Microphone, ask: Ask) -> None:
    """One token after another, each until it is good or left out. Raises NoMicrophone, OSError.

    `ask` shows a line and waits for a line; "s" leaves the token out.
    """
    for place, token in enumerate(tokens, 1):
        while ask(f"[{place}/{len(tokens)}] {token.text}  (Enter: record, s: skip) ") != "s":
            microphone.start()
            ask("  … speak, then Enter ")
            raw = microphone.stop()
            wrong = faults(raw, token.text)
            if not wrong:
                bank.put(token, prepared(raw), "recorded")
                break
            for fault in wrong:
                print(f"  {phrase('en', f'recording.fault.{fault}')}")
