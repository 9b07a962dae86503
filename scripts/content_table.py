# SPDX-License-Identifier: Apache-2.0
"""``make content-table``: what each module holds, measured. With ``--write`` the table in the document is renewed."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from family_app.library import blocks as b
from family_app.library.grade import reading_grade, running_text, words
from family_app.library.library import Library
from family_app.library.model import Module

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "content-review.md"
BEGIN, END = "<!-- measured: make content-table -->", "<!-- end -->"
KINDS = ("single", "multiple", "true-false", "order", "match")


def table(library: Library) -> str:
    """A Markdown table with one row for each module, in the order of the library."""
    head = f"| module | words per lesson | grade per lesson | sources per lesson | {' | '.join(KINDS)} | ★ |"
    rule = "|---" * (5 + len(KINDS)) + "|"
    written = [
        module_id
        for section in library.index.file.sections
        for module_id in section.modules
        if library.index.module(module_id)
    ]
    return "\n".join([head, rule, *(_row(library.module(module_id)) for module_id in written)])


def _row(module: Module) -> str:
    count = [str(sum(len(words(text)) for text in running_text(lesson.blocks))) for lesson in module.lessons]
    grades = [f"{reading_grade(lesson.blocks):.1f}" for lesson in module.lessons]
    sources = [str(len(set(_cited(lesson.blocks)))) for lesson in module.lessons]
    questions = module.quiz.questions if module.quiz else ()
    kinds = Counter(question.kind for question in questions)
    saving = sum(question.life_saving for question in questions)
    cells = (f"`{module.id}`", ", ".join(count), ", ".join(grades), ", ".join(sources))
    return f"| {' | '.join((*cells, *(str(kinds[kind]) for kind in KINDS), str(saving)))} |"


def _cited(value: object) -> Iterator[str]:
    """The ids of the sources in a text, also inside boxes and lists."""
    match value:
        case b.Cite(source):
            yield source
        case tuple():
            for part in value:
                yield from _cited(part)
        case _ if hasattr(value, "__struct_fields__"):
            for name in value.__struct_fields__:
                yield from _cited(getattr(value, name))


def in_document(text: str) -> str:
    """The table that stands in the document now."""
    found = re.search(f"{re.escape(BEGIN)}\n\n(.*?)\n\n{re.escape(END)}", text, re.DOTALL)
    return found[1] if found else ""


def main(arguments: list[str]) -> int:
    made = table(Library.open(ROOT / "resources" / "library" / "en"))
    print(made)
    if "--write" in arguments:
        text = DOCUMENT.read_text("utf-8")
        DOCUMENT.write_text(text.replace(f"{BEGIN}\n\n{in_document(text)}", f"{BEGIN}\n\n{made}"), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
