"""Chinese as pinyin and Japanese as kana, for a voice that cannot read either.

Run as `python -m api.voice.sounds LANGUAGE`, a text on each line, the reading on the same line of
the output: the dictionaries take 60 to 100 MB, which a wall that runs for months need not hold.
"""

import subprocess
import sys
from collections.abc import Sequence

READ_S = 60.0
NEEDED = frozenset({"zh-Hant", "ja"})

# Where the dictionary's first reading is not the one of Taiwan.
_TAIWAN: dict[str, list[list[str]]] = {
    "銀行": [["yín"], ["háng"]],
    "垃圾": [["lè"], ["sè"]],
    "星期": [["xīng"], ["qí"]],
    "期間": [["qí"], ["jiān"]],
    "日期": [["rì"], ["qí"]],
    "企業": [["qì"], ["yè"]],
    "攜帶": [["xī"], ["dài"]],
    "研究": [["yán"], ["jiù"]],
    "危險": [["wéi"], ["xiǎn"]],
    "質借": [["zhí"], ["jiè"]],
    "重叫": [["chóng"], ["jiào"]],
    "補發": [["bǔ"], ["fā"]],
}
_JAPANESE = {"番号札": "番号ふだ", "の方": "のかた"}
_STOPS = str.maketrans({"，": ", ", "、": ", ", "。": ". ", "：": ", ", "；": ". ", "！": ". "})
_STOPS |= str.maketrans({"？": "? ", "「": " ", "」": " ", "（": ", ", "）": ", ", "・": " "})


class Unreadable(RuntimeError):
    """The dictionary gave no reading."""


def readings(texts: Sequence[str], language: str) -> list[str]:
    """What the voice of `language` is given for each text, by a process of its own.

    Raises Unreadable.
    """
    if language not in NEEDED or not texts:
        return list(texts)
    asked = "\n".join(" ".join(text.split()) for text in texts)
    command = [sys.executable, "-m", "api.voice.sounds", language]
    try:
        told = subprocess.run(
            command, input=asked, capture_output=True, encoding="utf-8", timeout=READ_S, check=True
        ).stdout.split("\n")
    except (OSError, subprocess.SubprocessError) as error:
        raise Unreadable(f"no reading in {language}: {error}") from error
    if len(told) != len(texts) + 1:
        raise Unreadable(f"{len(texts)} texts in {language} gave {len(told) - 1} readings")
    return told[:-1]


def pinyin(text: str) -> str:
    """`請到` as `qing3 dao4`; letters and marks stay."""
    from pypinyin import Style, lazy_pinyin, load_phrases_dict

    load_phrases_dict(_TAIWAN)
    syllables = lazy_pinyin(
        text,
        style=Style.TONE3,
        neutral_tone_with_five=True,
        v_to_u=True,
        tone_sandhi=True,
    )
    return " ".join(" ".join(syllables).translate(_STOPS).split())


def kana(text: str) -> str:
    """`番号` as `バンゴー`, particles as they sound."""
    from janome.tokenizer import Token, Tokenizer

    for written, said in _JAPANESE.items():
        text = text.replace(written, said)
    parts = (
        one.surface if one.phonetic == "*" else one.phonetic
        for one in Tokenizer().tokenize(text)
        if isinstance(one, Token)
    )
    return " ".join("".join(parts).translate(_STOPS).replace("ヲ", "オ").split())


def main() -> None:
    """Read texts on standard input, write readings on standard output."""
    read = pinyin if sys.argv[1] == "zh-Hant" else kana
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for line in sys.stdin.read().split("\n"):
        print(read(line))


if __name__ == "__main__":
    main()
