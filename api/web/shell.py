"""The HTML around each page, in the words of the phrasebook. Knows no hall and no view."""

import json
from html import escape

from api.contract.phrases import FALLBACK, languages, phrase

SECOND = "en"

_SHELL = """<!doctype html>
<html lang="{language}" data-languages="{names}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/look.css">
<link rel="stylesheet" href="/static/base.css">
<link rel="stylesheet" href="/static/{name}.css">
{head}</head>
<body>
{body}
</body>
</html>
"""

_ROWS = (
    ("/hall", "stage.title", "stage.start.hall"),
    ("/clerk", "clerk.title", "stage.start.clerk"),
    ("/api/openapi.json", "stage.start.api", "stage.start.api_lead"),
)


def app_page(name: str, title: str) -> str:
    """A page that `static/<name>.js` draws and `static/<name>.css` clothes."""
    script = f'<script type="module" src="/static/{name}.js"></script>\n'
    note = f"<noscript><p class='note'>{_both('clerk.no_script')}</p></noscript>"
    return _shell(name, title, head=script, body=f'<div id="page"></div>\n{note}')


def start_page() -> str:
    """Where to go, in both languages; needs no script."""
    rows = "\n".join(
        f'<li><a href="{path}"><b>{_both(name)}</b><span>{_both(lead)}</span></a></li>'
        for path, name, lead in _ROWS
    )
    lead = _both("stage.start.lead")
    body = f'<main class="start">\n<h1>Quhao 取號</h1>\n<p>{lead}</p>\n<ul>\n{rows}\n</ul>\n</main>'
    return _shell("start", "stage.title", body=body)


def _shell(name: str, title: str, *, body: str, head: str = "") -> str:
    names = {tag: phrase(tag, "language.name") for tag in languages()}
    return _SHELL.format(
        language=FALLBACK,
        names=escape(json.dumps(names, ensure_ascii=False)),
        title=escape(f"{phrase(FALLBACK, title)} · {phrase(SECOND, title)}"),
        name=name,
        head=head,
        body=body,
    )


def _both(key: str) -> str:
    first, second = escape(phrase(FALLBACK, key)), escape(phrase(SECOND, key))
    return f'<span>{first}</span> <span class="second" lang="{SECOND}">{second}</span>'
