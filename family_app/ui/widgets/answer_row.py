# SPDX-License-Identifier: Apache-2.0
"""A question with its few answers side by side. Any may be chosen, none has to be."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QWidget

from family_app.ui.accessible import give_role
from family_app.ui.widgets.boxes import Columns
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.rows import Radio


class AnswerRow(ChoiceField):
    """``changed`` carries the answer; nothing when it is left out."""

    def _build(self) -> None:
        give_role(self, "group", self.field.label)
        self._group = QButtonGroup(self)
        self._radios: dict[str, Radio] = {}
        shown: list[QWidget] = []
        for kept, words in self.field.options:
            radio = Radio(self.look, words)
            radio.setAccessibleName(f"{self.field.label} {words}")
            radio.clicked.connect(lambda _checked=False: self._pressed())
            self._group.addButton(radio)
            self._radios[kept] = radio
            shown.append(radio)
        self._none = Button(self.look, self._("Leave it out"), "text")
        self._none.setAccessibleName(self._("Leave it out: {label}", label=self.field.label))
        self._none.clicked.connect(self._clear)
        policy = self._none.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps when an answer is chosen
        self._none.setSizePolicy(policy)
        self.stack.addWidget(Columns(self.look, [*shown, self._none], least=150, most=4, gap=8))
        self.put("")

    def _clear(self) -> None:
        next(iter(self._radios.values())).setFocus()  # the button goes; the keyboard stays in this row
        super()._clear()

    def focus_first(self) -> None:
        """The chosen answer, or the first one."""
        chosen = [radio for radio in self._radios.values() if radio.isChecked()]
        (chosen or list(self._radios.values()))[0].setFocus()
