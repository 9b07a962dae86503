# SPDX-License-Identifier: Apache-2.0
"""What is painted behind the text: rich text has no round corners, and its numbers are no circles."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument, QTextFrameFormat

from family_app.ui.look import Look
from family_app.ui.reading.boxes import box_ground, box_ink
from family_app.ui.reading.document import BULLET, KIND, NUMBER
from family_app.ui.reading.parts import frames, text_blocks


def paint_behind(painter: QPainter, look: Look, document: QTextDocument, seen: QRectF) -> None:
    """The boxes and marks of ``document`` that reach into ``seen``, which counts from the document's top."""
    layout = document.documentLayout()
    for frame in frames(document.rootFrame()):
        kind = frame.frameFormat().property(KIND)
        box = layout.frameBoundingRect(frame)
        if kind and box.intersects(seen):
            paint_box(painter, look, str(kind), box, frame.frameFormat())
    for block in text_blocks(document):
        number, bullet = block.blockFormat().property(NUMBER), block.blockFormat().property(BULLET)
        if number or bullet:
            # The rectangle of a block begins at its frame's edge: the block's own margin is not part of it.
            box = layout.blockBoundingRect(block)
            if box.intersects(seen):
                paint_mark(painter, look, block, box, number)


def paint_box(painter: QPainter, look: Look, kind: str, box: QRectF, form: QTextFrameFormat) -> None:
    """The ground of a box, round at its corners, and a bar at the side where reading starts."""
    box = box.adjusted(0, form.topMargin(), 0, -form.bottomMargin())
    ink = box_ink(look, kind)
    quiet = kind == "more"
    border = QPen(look.colour("line") if quiet else ink, look.line_width)
    painter.setPen(border if quiet or look.colours.strong_lines else Qt.PenStyle.NoPen)
    painter.setBrush(box_ground(look, kind))
    radius = look.px(10)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
    if quiet:
        return
    bar = QRectF(box.left() + 1, box.top() + radius, look.px(4), box.height() - 2 * radius)
    if look.right_to_left:
        bar.moveRight(box.right() - 1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(bar, look.px(2), look.px(2))


def paint_mark(painter: QPainter, look: Look, block: QTextBlock, box: QRectF, number: int | None) -> None:
    """A bullet, or the circle of a step, before the first line of ``block``. ``box`` begins at its frame's edge."""
    form = block.blockFormat()
    line = block.layout().lineAt(0)
    middle = box.top() + form.topMargin() + line.y() + line.height() / 2
    if not number:
        radius = look.px(6) / 2
        x = box.left() + form.leftMargin() - look.px(14)
        if look.right_to_left:
            x = box.right() - form.rightMargin() + look.px(14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("primary"))
        painter.drawEllipse(QPointF(x, middle), radius, radius)
        return
    radius = look.px(28) / 2
    x = box.left() + form.leftMargin() - look.px(40) + radius
    if look.right_to_left:
        x = box.right() - form.rightMargin() + look.px(40) - radius
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("primary"))
    painter.drawEllipse(QPointF(x, middle), radius, radius)
    painter.setPen(QColor(look.colours.on_primary))
    painter.setFont(look.font(16, bold=True))
    circle = QRectF(x - radius, middle - radius, 2 * radius, 2 * radius)
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(number))
