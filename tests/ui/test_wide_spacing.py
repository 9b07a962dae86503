# SPDX-License-Identifier: Apache-2.0
"""Wide spacing, for those whom letters confuse: more room everywhere, straight letters, an even left edge."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextDocument
from PySide6.QtWidgets import QApplication

from family_app.library import blocks as b
from family_app.paths import resources
from family_app.settings import Settings
from family_app.ui.look import Look, chosen_look
from family_app.ui.reading.document import Writer
from family_app.ui.reading.journal_view import JournalView
from family_app.ui.reading.parts import text_blocks
from family_app.words import ENGLISH

SAYS = (b.Paragraph((b.Text("One thing, "), b.Emphasis((b.Text("and then"),)), b.Text(" another."))),) * 2


@pytest.fixture
def looks(qapp: QApplication) -> tuple[Look, Look]:
    """Usual and wide."""
    usual = Settings(theme="light")
    return tuple(chosen_look(replace(usual, text_spacing=way), resources()) for way in ("normal", "wide"))  # type: ignore[return-value]


def written(look: Look) -> QTextDocument:
    document = QTextDocument()
    writer = Writer(document, look, ENGLISH)
    writer.blocks(SAYS)
    writer.finish()
    return document


def test_letters_words_lines_and_paragraphs_stand_further_apart(looks: tuple[Look, Look]) -> None:
    documents = [written(look) for look in looks]
    usual, wide = (document.begin().blockFormat() for document in documents)
    assert wide.bottomMargin() > 1.5 * usual.bottomMargin()
    assert wide.lineHeight() > usual.lineHeight()
    narrow, broad = (QFontMetricsF(look.font(18)) for look in looks)
    assert broad.horizontalAdvance("letters") > 1.05 * narrow.horizontalAdvance("letters")
    assert broad.horizontalAdvance("a b c") > 1.15 * narrow.horizontalAdvance("a b c")


def test_a_line_is_at_least_one_and_a_half_letters_high(looks: tuple[Look, Look]) -> None:
    font = looks[1].font(18)
    document = written(looks[1])
    share = document.begin().blockFormat().lineHeight() / 100
    assert share * QFontMetricsF(font).height() / font.pixelSize() >= 1.6


def test_no_letter_of_a_lesson_is_slanted_and_lines_begin_at_one_edge(looks: tuple[Look, Look]) -> None:
    document = written(looks[1])
    for block in text_blocks(document):
        assert not any(span.format.fontItalic() for span in block.textFormats())
        assert not block.blockFormat().alignment() & Qt.AlignmentFlag.AlignJustify


def test_no_letter_of_an_entry_is_slanted_either(looks: tuple[Look, Look]) -> None:
    slanted = []
    for look in looks:
        view = JournalView(look, "Entry")
        view.show_text("I said *so* today.\n\n- and *more*")
        spans = [span for block in text_blocks(view.document()) for span in block.textFormats()]
        slanted.append(any(span.format.fontItalic() for span in spans))
    assert slanted == [True, False]
