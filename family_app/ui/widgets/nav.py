# SPDX-License-Identifier: Apache-2.0
"""The column on the left: where one can go, and the overdose button that is always there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from family_app.ui.accessible import give_role
from family_app.ui.look import Look
from family_app.ui.widgets.buttons import PressedByEnter, focus_ring, rounded_box
from family_app.ui.widgets.labels import Label
from family_app.words import Words

WIDE, NARROW = 208, 104
_CENTRED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_BESIDE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


def entries(_: Words) -> list[tuple[str, str, str]]:
    """Where one can go: the page, its icon and its word."""
    return [
        ("home", "house", _("Home")),
        ("learn", "book-open", _("Learn")),
        ("practise", "puzzle", _("Practise")),
        ("journal", "notebook-pen", _("Journal")),
        ("handouts", "printer", _("Handouts")),
        ("progress", "chart-column", _("Progress")),
        ("help", "circle-question-mark", _("Help")),
    ]


class NavEntry(PressedByEnter, QAbstractButton):
    """An icon with its word: beside it when there is room, under it when there is not, never without it."""

    def __init__(self, look: Look, icon: str, text: str, *, danger: bool = False) -> None:
        super().__init__()
        self.look = look
        self._icon = icon
        self._danger = danger
        self.narrow = False
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if danger:
            self.setAccessibleName(text)
        else:
            give_role(self, "tab", text)
        self.setProperty("chosen", False)

    @property
    def chosen(self) -> bool:
        return bool(self.property("chosen"))

    def choose(self, chosen: bool) -> None:
        """Whether this is where the reader is."""
        self.setProperty("chosen", chosen)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        self.narrow = narrow
        self.updateGeometry()
        self.update()

    def _font(self, *, bold: bool) -> QFont:
        """Grows with half the speed of the text, so that all of the column stays in view."""
        font = self.look.font(16, bold=bold)
        font.setPixelSize(self.look.gap(14 if self.narrow else 16))
        return font

    def sizeHint(self) -> QSize:
        look = self.look
        width = look.gap(NARROW - 16 if self.narrow else WIDE - 28)
        if not self.narrow:
            least = look.gap(64) if self._danger else look.gap(46)
            return QSize(width, max(least, self._text_height(width - look.gap(52)) + look.gap(16)))
        text = self._text_height(width - look.gap(8))
        return QSize(width, look.gap(22) + text + look.gap(16 if self._danger else 10))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.gap(60), self.sizeHint().height())

    def _text_height(self, width: int) -> int:
        metrics = QFontMetrics(self._font(bold=True))
        return metrics.boundingRect(
            QRect(0, 0, max(20, width), 1000), int(Qt.TextFlag.TextWordWrap), self.text()
        ).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, c = self.look, self.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(2, 2, -2, -2)
        ink = look.colour("on_soft" if self.chosen else "text")
        if self._danger:
            ink = look.colour("danger")
            ground = look.colour("surface")
            rounded_box(painter, box, look.gap(8), ground, ink, 3 if self.underMouse() else 2)
        elif self.chosen or self.underMouse():
            border = look.colour("on_soft" if c.strong_lines and self.chosen else "soft")
            rounded_box(painter, box, look.gap(8), look.colour("soft"), border, 2)
            ink = look.colour("on_soft")
        if self.hasFocus():
            focus_ring(painter, look, self.rect(), look.gap(8))
        painter.setPen(ink)
        painter.setFont(self._font(bold=self.chosen or self._danger))
        size = look.gap(22)
        picture = look.icons.pixmap(self._icon, ink, size)
        if self.narrow:
            painter.drawPixmap(QPoint((self.width() - size) // 2, look.gap(6)), picture)
            words = QRect(look.gap(4), look.gap(6) + size + look.gap(2), self.width() - look.gap(8), self.height())
            painter.drawText(words, _CENTRED, self.text())
        else:
            left = look.gap(14)
            words = self.rect().adjusted(left + size + look.gap(10), 0, -look.gap(6), 0)
            if look.right_to_left:
                words = self.rect().adjusted(look.gap(6), 0, -(left + size + look.gap(10)), 0)
                left = self.width() - left - size
            painter.drawPixmap(QPoint(left, (self.height() - size) // 2), picture)
            painter.drawText(words, _BESIDE, self.text())
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class Nav(QWidget):
    """``chosen(key)`` says where to go; ``overdose`` is the red-bordered button."""

    chosen = Signal(str)
    overdose = Signal()

    def __init__(self, look: Look, brand: str, entries: list[tuple[str, str, str]], overdose: str) -> None:
        """``entries`` are (key, icon, word)."""
        super().__init__()
        self.look = look
        self.setObjectName("nav")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, look.gap(8), 0, look.gap(8))
        outer.setSpacing(0)
        self._brand = Label(brand, "brand", wrap=False)
        self._brand.setContentsMargins(look.gap(24), look.gap(4), 0, look.gap(10))
        outer.addWidget(self._brand)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("nav")
        self._stack = QVBoxLayout(inside)
        self._stack.setContentsMargins(look.gap(12), 0, look.gap(12), 0)
        self._stack.setSpacing(look.gap(2))
        self.entries: dict[str, NavEntry] = {}
        for key, icon, word in entries:
            entry = NavEntry(look, icon, word)
            entry.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._stack.addWidget(entry)
            self.entries[key] = entry
        self._stack.addStretch(1)
        self._area.setWidget(inside)
        outer.addWidget(self._area, 1)
        self.button = NavEntry(look, "triangle-alert", overdose, danger=True)
        self.button.clicked.connect(lambda: self.overdose.emit())
        self._below = QVBoxLayout()
        self._below.addWidget(self.button)
        outer.addLayout(self._below)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Words under the icons."""
        self._brand.setVisible(not narrow)
        self.setFixedWidth(self.look.gap(NARROW if narrow else WIDE))
        margin = self.look.gap(6 if narrow else 12)
        self._stack.setSpacing(0 if narrow else self.look.gap(2))
        self._stack.setContentsMargins(margin, 0, margin, 0)
        self._below.setContentsMargins(margin, self.look.gap(8), margin, 0)
        for entry in (*self.entries.values(), self.button):
            entry.set_narrow(narrow)

    def show_chosen(self, key: str) -> None:
        for name, entry in self.entries.items():
            entry.choose(name == key)
