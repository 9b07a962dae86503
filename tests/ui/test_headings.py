# SPDX-License-Identifier: Apache-2.0
"""Headings of a page are headings to a screen reader too, and say what is seen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from family_app.ui import accessible
from family_app.ui.widgets.labels import Kind, Label


def told(qtbot: QtBot, text: str, kind: Kind) -> tuple[Label, QAccessible.Role]:
    """A label, and what it is to a screen reader."""
    accessible.install()
    label = Label(text, kind)
    qtbot.addWidget(label)
    node = QAccessible.queryAccessibleInterface(label)
    assert node is not None
    return label, node.role()


@pytest.mark.parametrize("kind", ["h1", "h2", "h3"])
def test_a_heading_is_one(qtbot: QtBot, kind: Kind) -> None:
    assert told(qtbot, "What to do", kind)[1] == QAccessible.Role.Heading


def test_other_words_are_none(qtbot: QtBot) -> None:
    assert told(qtbot, "What to do", "muted")[1] != QAccessible.Role.Heading


def test_other_words_in_a_heading_are_its_name(qtbot: QtBot) -> None:
    label, _role = told(qtbot, "What to do", "h2")
    label.setText("And then")
    assert label.accessibleName() == "And then"
