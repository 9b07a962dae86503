# SPDX-License-Identifier: Apache-2.0
"""Write the program's own copy of the overdose card from ``cards/overdose.yaml``. Run it when the card was changed.

The copy is what the overdose screen shows when the library is missing or damaged. A test holds the two equal.
"""

from __future__ import annotations

from pathlib import Path

from family_app.library.library import Library
from family_app.paths import resources

HEAD = '''# SPDX-License-Identifier: Apache-2.0
"""The overdose card inside the program, for when the library cannot be read. Made by scripts/copy_overdose_card.py.

Do not write here: write in ``cards/overdose.yaml``. A test holds the two equal.
"""

from __future__ import annotations

# fmt: off
# ruff: noqa: E501

'''


def copy(library: Library) -> str:
    """The text of ``family_app/ui/screens/overdose_copy.py``."""
    card = library.card("overdose")
    steps = "".join(f"    ({_quoted(step.id)}, {_quoted(step.do)}),\n" for step in card.steps)
    screen = "".join(f"    {_quoted(key)}: {_quoted(text)},\n" for key, text in card.screen.items())
    return (
        f"{HEAD}TITLE = {_quoted(card.title)}\n\nSTEPS = (\n{steps})\n\nUNDER = {_quoted(card.under)}\n\n"
        f"SCREEN = {{\n{screen}}}\n"
    )


def _quoted(text: str) -> str:
    if '"' in text and "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


if __name__ == "__main__":
    target = Path(__file__).parents[1] / "family_app" / "ui" / "screens" / "overdose_copy.py"
    target.write_text(copy(Library.open(resources() / "library" / "en")), "utf-8")
