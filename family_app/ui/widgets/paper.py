# SPDX-License-Identifier: Apache-2.0
"""A sheet of paper on the screen: each page as it will be printed, pixel for pixel."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from family_app.ui.accessible import give_role
from family_app.ui.look import Look
from family_app.ui.widgets.boxes import row
from family_app.ui.widgets.buttons import Button, focus_ring, rounded_box
from family_app.ui.widgets.labels import Label
from family_app.words import Words

_SHADOW = 3
WIDEST = 900
"""Pixels at 100 %: wider than paper in the hand is of no use."""


class PaperSheet(QAbstractButton):
    """One page. Pressing it looks closer. ``sized`` says how many pixels of the screen a page is wide."""

    sized = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._pixmap = QPixmap()
        self._shape = 1.0
        self._tall = False
        self._said = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._say)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        give_role(self, "picture")

    def show_page(self, png: bytes, shape: float) -> None:
        """The page, and how much higher than wide it is."""
        self._pixmap = QPixmap()
        if png:
            self._pixmap.loadFromData(png, "PNG")
        if shape != self._shape:
            self._shape = shape
            self._settle()
        self.update()

    def set_tall(self, tall: bool) -> None:
        """As wide as there is room, and as high as that needs; else the whole page in the room there is."""
        self._tall = tall
        self._settle()

    def _margin(self) -> int:
        return self.look.gap(14)

    def paper(self) -> QRect:
        """Where the page lies."""
        room = self.rect().adjusted(self._margin(), self._margin(), -self._margin(), -self._margin())
        width = min(room.width(), self.look.px(WIDEST))
        if not self._tall:
            width = min(width, round(room.height() / self._shape))
        width = max(40, width)
        height = round(width * self._shape)
        left = room.left() + max(0, (room.width() - width) // 2)
        top = room.top() if self._tall else room.top() + max(0, (room.height() - height) // 2)
        return QRect(left, top, width, height)

    def _settle(self) -> None:
        high = self.paper().height() + 2 * self._margin() if self._tall else self.look.px(160)
        if self.minimumHeight() != high:
            self.setMinimumHeight(high)
        self._later.start(0)
        self.update()

    def _say(self) -> None:
        width = round(self.paper().width() * self.devicePixelRatioF())
        if width != self._said:
            self._said = width
            self.sized.emit(width)

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(360), self.look.px(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper, c = self.paper(), self.look.colours
        if not c.strong_lines:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, 46))
            painter.drawRoundedRect(paper.adjusted(-1, 1, 1, _SHADOW), 2, 2)
        painter.fillRect(paper, Qt.GlobalColor.white)
        if not self._pixmap.isNull():
            ratio = self.devicePixelRatioF()
            if abs(self._pixmap.width() - paper.width() * ratio) <= 1:
                self._pixmap.setDevicePixelRatio(ratio)
                painter.setClipRect(paper)
                painter.drawPixmap(paper.topLeft(), self._pixmap)
                painter.setClipping(False)
            else:  # the old picture, until the new one is there
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawPixmap(paper, self._pixmap)
        if self.hasFocus():
            focus_ring(painter, self.look, paper.adjusted(-5, -5, 5, 5), 4)
        painter.end()


class PaperPreview(QWidget):
    """The page on its ground, with the way to the others under it."""

    sized = Signal(int)
    turned = Signal(int)
    pressed = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self.look, self._ = look, words
        stack = QVBoxLayout(self)
        stack.setContentsMargins(look.gap(4), look.gap(4), look.gap(4), look.gap(10))
        stack.setSpacing(look.gap(8))
        self.sheet = PaperSheet(look)
        self.sheet.sized.connect(self.sized)
        self.sheet.clicked.connect(lambda: self.pressed.emit())
        self._area = QScrollArea()
        self._area.setObjectName("paper")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setStyleSheet(
            "QScrollArea#paper, QScrollArea#paper > QWidget > QWidget { background: transparent; }"
        )
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(self.sheet)
        stack.addWidget(self._area, 1)
        self.before = Button(look, words("Previous"), "text", icon="chevron-left")
        self.after = Button(look, words("Next"), "text", icon="chevron-right", icon_after=True)
        self.before.setAccessibleName(words("Previous page"))
        self.after.setAccessibleName(words("Next page"))
        self.before.clicked.connect(lambda: self.turned.emit(-1))
        self.after.clicked.connect(lambda: self.turned.emit(1))
        self.count = Label("", wrap=False)
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line = row(self.before, None, self.count, None, self.after)
        line.setContentsMargins(look.gap(10), 0, look.gap(10), 0)
        stack.addLayout(line)

    def show_pages(self, pages: tuple[bytes, ...], page: int, *, shape: float, name: str, drawing: bool) -> None:
        """Page number ``page`` (from 0) of ``pages``."""
        self.sheet.show_page(pages[page] if pages else b"", shape)
        total = len(pages)
        if total:
            said = self._("Page {number} of {total}", number=page + 1, total=total)
        else:
            said = self._("Drawing the page…") if drawing else ""
        self.count.setText(said)
        self.sheet.setAccessibleName(self._("{page} of “{name}”, as it will be printed", page=said, name=name))
        for button, other, on in ((self.before, self.after, page > 0), (self.after, self.before, page + 1 < total)):
            if button.hasFocus() and not on:
                other.setEnabled(True)
                other.setFocus()  # at the last page the keyboard goes to the way back
            button.setEnabled(on)
        for button in (self.before, self.after):
            button.setVisible(total > 1)

    def set_tall(self, tall: bool, *, grow: bool) -> None:
        """See :meth:`PaperSheet.set_tall`; with ``grow`` nothing scrolls in here, because the page around it does."""
        self.sheet.set_tall(tall)
        policy = Qt.ScrollBarPolicy
        self._area.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if grow else policy.ScrollBarAsNeeded)
        self._grow = grow
        self._fit()

    _grow = False

    def _fit(self) -> None:
        high = self.sheet.minimumHeight() if self._grow else 0
        if self._area.minimumHeight() != high:
            self._area.setMinimumHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def scroll_to_top(self) -> None:
        """Where reading a page begins."""
        self._area.verticalScrollBar().setValue(0)

    def forget(self) -> None:
        """Show nothing: what is on the page may be private."""
        self.sheet.show_page(b"", 1.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self.look.colours
        border = QColor(c.line)
        rounded_box(painter, self.rect(), self.look.px(12), QColor(c.nav), border, self.look.line_width)
        painter.end()
