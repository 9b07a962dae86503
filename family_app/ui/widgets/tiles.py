# SPDX-License-Identifier: Apache-2.0
"""Cards that lead somewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy

from family_app.ui.accessible import give_role
from family_app.ui.look import Look
from family_app.ui.screens.modules import ModuleTile
from family_app.ui.widgets.boxes import Box
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label

SECTION_ICONS = {
    "safety": "life-buoy",
    "understanding": "lightbulb",
    "yourself": "heart",
    "communication": "message-circle",
    "treatment": "hand-heart",
    "home": "house",
    "relationships": "users",
    "loss": "wind",
}


def picture(look: Look, icon: str, *, colour: str = "accent", size: int = 24) -> QLabel:
    """An icon beside words that say the same; it says nothing itself."""
    label = QLabel()
    give_role(label, "decoration")
    label.setPixmap(look.icons.pixmap(icon, look.colour(colour), look.px(size)))
    label.setFixedWidth(look.px(size) + 2)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def bar(look: Look, part: float, name: str) -> QProgressBar:
    """How much was read. Never red, and nothing is missing from it."""
    made = QProgressBar()
    made.setRange(0, 100)
    made.setValue(round(part * 100))
    made.setTextVisible(False)
    made.setAccessibleName(name)
    made.setFixedHeight(look.px(8))
    return made


class Tile(Box):
    """A card with a title that is a button; the whole card may be clicked."""

    def __init__(self, look: Look, title: str, pressed: Callable[[], None], *, icon: str = "", verb: str = "") -> None:
        super().__init__(look, "card", gap=6)
        self._pressed = pressed
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button = Button(look, verb or title, "text", size=16 if verb else 18)
        self.button.clicked.connect(lambda: pressed())
        head = QHBoxLayout()
        head.setSpacing(look.gap(12))
        if icon:
            place = Qt.AlignmentFlag.AlignTop if verb else Qt.AlignmentFlag.AlignVCenter
            head.addWidget(picture(look, icon), 0, place)
        if verb:
            head.addWidget(Label(title, "h3"), 1)
            self.button.setAccessibleName(f"{verb}: {title}")
        else:
            head.addWidget(self.button, 1)
        self.stack.addLayout(head)

    def add_button(self) -> Tile:
        """Put the button at the foot of the card, as wide as its words."""
        self.stack.addStretch(1)
        self.stack.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        return self

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._pressed()
        super().mouseReleaseEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.button.minimumSizeHint().width() + 60, super().minimumSizeHint().height())


def module_tile(look: Look, tile: ModuleTile, pressed: Callable[[], None], *, with_promise: bool = False) -> Tile:
    """A module on Home and in Learn."""
    made = Tile(look, tile.title, pressed, icon=SECTION_ICONS.get(tile.section, "book-open"))
    if with_promise:
        made.add(Label(tile.promise))
    made.stack.addStretch(1)
    made.add(Label(tile.state, "small"), bar(look, tile.part, f"{tile.title}: {tile.state}"))
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return made
