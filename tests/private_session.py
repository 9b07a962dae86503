# SPDX-License-Identifier: Apache-2.0
"""A person at the window, for ``test_privacy.py``: ``python -m tests.private_session open|guest WORD``.

Types a word that nobody has ever typed wherever something can be typed. Says where it is on standard output, and waits
for a line on standard input before it goes on, so that the test can look at the files meanwhile.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from family_app.app import open_desk
from family_app.paths import Paths, resources
from family_app.study.naloxone import Kit
from family_app.ui.application import application
from family_app.ui.jobs import Jobs
from family_app.ui.screens.places import JOURNAL, PLANS, SEARCH, Place
from family_app.ui.window import Window
from tests.ui import walking


class Person:
    """Sees the window, types and presses."""

    def __init__(self, *, guest: bool, word: str) -> None:
        self.program = application(resources())
        self.jobs = Jobs()
        desk = open_desk(
            Paths.of_user(),
            resources=resources(),
            clock=lambda: datetime.now(UTC),
            rng=Random(7),
            run=self.jobs.run,
            guest=guest,
        )
        self.window = Window(desk)
        self.window.show()
        self.window.activateWindow()
        self.word = word
        self.wait()

    def wait(self, until: Callable[[], bool] = lambda: True, *, seconds: float = 20) -> None:
        """Let things happen, at least a little, until something is so."""
        end = time.monotonic() + seconds
        for _ in range(3):
            self.program.processEvents()
            time.sleep(0.01)
        while not until():
            assert time.monotonic() < end, "waited in vain"
            self.program.processEvents()
            time.sleep(0.01)

    def press(self, *words: str) -> None:
        """The first button with one of these words."""
        buttons = [w for w in walking.seen(self.window) if isinstance(w, QAbstractButton)]
        chosen = next(button for button in buttons if button.text() in words)
        chosen.click()
        self.wait()

    def fields(self) -> list[QWidget]:
        return [
            widget
            for widget in walking.stops(self.window)
            if isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly()
        ]

    def type_everywhere(self) -> int:
        """Into every field of the page; how many there were."""
        fields = self.fields()
        for field in filter(isValid, fields):
            field.setFocus()
            QTest.keyClicks(field, self.word)
            QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
            self.wait()
        return len(fields)

    def makes_a_space(self) -> None:
        self.window.go(Place("space"))
        self.press("Make one")
        for field in self.fields():
            QTest.keyClicks(field, f"{self.word} under seven stairs")
        self.press("Next")
        self.press("I have no safe place for paper")
        self.wait(lambda: self.window.desk.state == "open")

    def unlocks(self) -> None:
        self.window.go(Place("space"))
        QTest.keyClicks(self.fields()[0], f"{self.word} under seven stairs")
        self.press("Unlock")
        self.wait(lambda: self.window.desk.state == "open")

    def writes(self) -> None:
        """Journal, its search, a worksheet, own words, the naloxone, find and search."""
        self.window.go(JOURNAL)
        self.window.presenter("journal").write_new()
        self.window.presenter("journal").understood()
        self.wait()
        assert self.type_everywhere() >= 2, [walking.say(field) for field in self.fields()]
        self.waits_for_a_draft()
        self.window.presenter("journal").finish()
        self.wait()
        self.type_everywhere()
        self.window.go(Place("worksheet", "coming-home"))
        self.wait()
        assert self.type_everywhere() >= 2
        self.window.go(Place("worksheet", "overdose-and-naloxone"))
        self.wait()
        assert self.type_everywhere() >= 2
        self.window.go(PLANS)
        self.wait()
        assert self.type_everywhere() == 4
        self.window.presenter("plans").keep_naloxone(Kit(self.word, self.word, "", self.word))
        self.window.go(Place("lesson", "coming-home"))
        self.window.page.open_find()  # type: ignore[attr-defined]
        self.wait()
        assert self.type_everywhere() == 1
        self.window.go(Place("strain"))
        self.press("Put it in my own words")
        assert self.type_everywhere() == 8
        self.press("Done")
        self.window.go(Place("first", item="breathing"))
        self.press("Yes")
        assert self.type_everywhere() == 2
        self.window.go(SEARCH)
        self.wait()
        assert self.type_everywhere() == 1
        self.window.presenter("search").open("0")  # what was typed is known to Back
        self.window.go(Place("practice", "coming-home"))
        self.wait()
        self.type_everywhere()

    def waits_for_a_draft(self) -> None:
        """What is typed is saved after two seconds."""
        desk = self.window.desk
        self.wait(lambda: any(self.word in draft.writing.text for draft in desk.journal.drafts()))


def say(words: str) -> None:
    """Tell the test, and wait until it has looked."""
    print(words, flush=True)
    sys.stdin.readline()


def main(kind: str, word: str) -> None:
    person = Person(guest=kind == "guest", word=word)
    if kind == "open":
        person.makes_a_space()
    person.writes()
    held = "".join(entry.text for entry in person.window.desk.journal.list())
    assert word in held, "the journal does not hold what was typed"
    say("open")
    if kind == "open":
        person.window.lock()
        person.wait()
        say("locked")
        person.unlocks()
        person.window.go(JOURNAL)
        person.window.presenter("journal").write_new()
        person.wait()
        person.type_everywhere()
        person.waits_for_a_draft()
        say("open again")
    person.window.close()
    person.jobs.close()
    QApplication.processEvents()
    say("closed")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
