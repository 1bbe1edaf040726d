"""Files that pages need: scripts, styles, fonts, phrases. Knows nothing of halls or tickets."""

import hashlib
import json
from importlib.resources import files
from pathlib import Path

from fastapi import HTTPException, Request, Response
from fastapi.responses import FileResponse

from api.contract.look import Family, Weight, css, font_file
from api.contract.phrases import languages, phrasebook
from api.web.headers import STRICT

KINDS = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}
# A page and its scripts must be of one version, so a browser asks each time; the answer is
# mostly 304. Fonts are seven megabytes each and never change under one name.
ASK_EACH_TIME = "no-cache"
KEEP_A_WEEK = "public, max-age=604800, immutable"

WEIGHTS: dict[int, Weight] = {400: "regular", 500: "medium", 700: "bold", 900: "black"}
# The name of each family in our style sheets.
FAMILIES: dict[Family, str] = {"TC": "Quhao", "JP": "Quhao JP"}


def static(file: str, request: Request) -> Response:
    """A script, style or drawing of ours, or the page library that set-up fetched."""
    for folder in (_here("web", "static"), _here("assets", "web")):
        known = {path.name: path for path in folder.glob("*.*")} if folder.is_dir() else {}
        if file in known and known[file].suffix in KINDS:
            return _file(known[file], KINDS[known[file].suffix], ASK_EACH_TIME, request)
    raise HTTPException(404)


def font(family: str, weight: int, request: Request) -> Response:
    """One weight of one family of Noto Sans."""
    for known in FAMILIES:
        if family == known and weight in WEIGHTS:
            return _file(font_file(WEIGHTS[weight], known), "font/ttf", KEEP_A_WEEK, request)
    raise HTTPException(404)


def look(request: Request) -> Response:
    """The shared tokens as CSS variables, and the fonts by weight."""
    faces = "".join(
        f"@font-face {{ font-family: '{name}'; font-display: swap; font-weight: {weight}; "
        f"src: url('/fonts/{family}-{weight}.ttf') format('truetype'); }}\n"
        for family, name in FAMILIES.items()
        for weight in WEIGHTS
    )
    return _text(faces + css(), KINDS[".css"], request)


def phrases(language: str, request: Request) -> Response:
    """The phrasebook of one language by dotted key."""
    if language not in languages():
        raise HTTPException(404)
    book = json.dumps(dict(phrasebook(language)), ensure_ascii=False)
    return _text(book, "application/json", request)


def _here(*steps: str) -> Path:
    return Path(str(files("api").joinpath(*steps)))


def _file(path: Path, kind: str, keep: str, request: Request) -> Response:
    stat = path.stat()
    headers = _headers(f"{stat.st_mtime_ns:x}-{stat.st_size:x}", keep)
    if _has_it(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return FileResponse(path, media_type=kind, headers=headers)


def _text(text: str, kind: str, request: Request) -> Response:
    body = text.encode()
    headers = _headers(hashlib.sha256(body).hexdigest()[:32], ASK_EACH_TIME)
    if _has_it(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=kind, headers=headers)


def _headers(tag: str, keep: str) -> dict[str, str]:
    return {**STRICT, "Cache-Control": keep, "ETag": f'"{tag}"'}


def _has_it(request: Request, tag: str) -> bool:
    known = request.headers.get("if-none-match", "")
    return tag in (one.strip().removeprefix("W/") for one in known.split(","))
