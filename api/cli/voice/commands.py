"""The commands of `quhao voice`."""

from cyclopts import App

from api.cli.voice.banks import export, fill, import_bank, list_voices
from api.cli.voice.record import record
from api.cli.voice.say import say

voice = App(name="voice", help="What the hall says aloud, and whose voice it is.")
voice.command(say)
voice.command(list_voices, name="list")
voice.command(record)
voice.command(fill)
voice.command(export)
voice.command(import_bank, name="import")
