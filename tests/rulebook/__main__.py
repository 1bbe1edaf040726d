"""`make rulebook`: write docs/rulebook.md anew."""

from tests.architecture import ROOT
from tests.rulebook.page import page

(ROOT / "docs/rulebook.md").write_text(page(), "utf-8")
