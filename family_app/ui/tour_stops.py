# SPDX-License-Identifier: Apache-2.0
"""Where the tour goes, what is done there, and the made-up space that it shows. No real person is in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea

from family_app.study.grading import right_answer
from family_app.study.naloxone import Kit, keep_kit
from family_app.study.open_plan import keep_plan
from family_app.study.record import Record
from family_app.study.sheets import FieldAnswer
from family_app.study.standing import choose_moment, choose_role
from family_app.study.strain import PLACE, keep_own_words
from family_app.study.turns import Turn
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import (
    CALM,
    HANDOUTS,
    HELP,
    HOME,
    JOURNAL,
    LEARN,
    OUR_PLAN,
    OVERDOSE,
    PLANS,
    PRACTISE,
    PROGRESS,
    REFRESHER,
    SEARCH,
    SETTINGS,
    STRAIN,
    TODAY_QUESTIONS,
    TONIGHT,
    WHERE,
    Place,
)
from family_app.ui.tour import Stop
from family_app.ui.tour_standings import STANDINGS, scrolled_down
from family_app.ui.window import Window
from family_app.vault.vault import Vault

TALKING = "talking-so-they-can-hear"
OVERDOSES = "overdose-and-naloxone"
COMING_HOME = "coming-home"
MEDICINES = "medication-saves-lives"
AT_DOTS = Place("progress", at="strain")

Act = Callable[[Window], None]

_SAID = {"n": "never", "s": "some", "m": "most", " ": ""}


def _answered(kind: str) -> Act:
    """Answer the first question of ``kind``; the ones before it are skipped."""

    def act(window: Window) -> None:
        quiz = window.presenter("quiz")
        for _ in range(40):
            question = quiz.module.question(quiz.screen.stage.question.id)
            if question.kind == kind:
                quiz.answer(right_answer(question))
                return
            quiz.skip()

    return act


def _searching(words: str) -> Act:
    """Look for ``words``."""
    return lambda window: window.presenter("search").typed(words)


def _asked(kind: str) -> Act:
    """Show the first question of ``kind``, not yet answered."""

    def act(window: Window) -> None:
        quiz = window.presenter("quiz")
        for _ in range(40):
            if quiz.module.question(quiz.screen.stage.question.id).kind == kind:
                return
            quiz.skip()

    return act


def _looked(window: Window) -> None:
    """The answer to a question from before."""
    window.presenter("today_questions").looked()


def _stopped(window: Window) -> None:
    """Enough questions for today."""
    window.presenter("today_questions").stop()


def _talked(window: Window) -> None:
    """Two turns into the conversation."""
    practice = window.presenter("practice")
    practice.begin()
    for _ in range(2):
        if practice.screen.choices:
            practice.choose(practice.screen.choices[0].id)


def _with_a_binder(window: Window) -> None:
    """The plan that was kept goes into the family binder."""
    plans = window.presenter("plans")
    card = plans.screen.plans[0]
    if not card.newest.in_binder:
        plans.bind(card.key, card.newest.number)


def _with_our_plan(window: Window) -> None:
    """An overdose plan outside the space; the tour's folder is gone afterwards."""
    sheet = window.desk.library.module(OVERDOSES).worksheet
    assert sheet is not None
    places = (("Hook by the door", "2", "03/2027"), ("Car, in the glove box", "1", ""))
    address = "5 Mill Lane, the blue door, second floor"
    answers: dict[str, FieldAnswer] = {"address-words": address, "naloxone-places": places}
    keep_plan(window.desk.paths.overdose_plan, sheet.fields, answers)
    window.go(OUR_PLAN)


def _reading_an_entry(window: Window) -> None:
    journal = window.presenter("journal")
    journal.open_entry(window.desk.journal.list()[0].id)


def _writing_an_entry(window: Window) -> None:
    journal = window.presenter("journal")
    journal.write_new()
    journal.understood()
    editor = window.page.findChild(QPlainTextEdit)
    assert editor is not None
    editor.insertPlainText("Naloxone is on the hook by the door now. I showed my sister where.")


def _as_dots(window: Window) -> None:
    time = window.presenter("progress").time
    if time.screen.as_table:
        time.show_table()


def _as_table(window: Window) -> None:
    time = window.presenter("progress").time
    if not time.screen.as_table:
        time.show_table()


def _how_it_is(window: Window) -> None:
    """Answered, and scrolled down to what follows from it."""
    strain = window.presenter("strain")
    for row, letter in zip(strain.screen.rows, "msnm snm", strict=False):
        strain.answer(row.id, _SAID[letter])
    area = window.page.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    QTimer.singleShot(20, area, lambda: bar.setValue(bar.maximum()))  # once what follows is laid out


def _own_words(window: Window) -> None:
    window.presenter("strain").change_words()


def _in_an_overdose(window: Window) -> None:
    rescue = window.presenter("overdose")
    rescue.gave_dose()
    rescue.pressed_breaths()


def _far_down(window: Window) -> None:
    """A lesson in the middle, at its figure or its question."""
    view = window.page.view  # type: ignore[attr-defined]
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)


def _calm(way: str, seconds: float) -> Act:
    """Some seconds into the calm minute."""

    def act(window: Window) -> None:
        clock, calm = window.desk.steady, window.presenter("calm")
        now = clock()
        window.desk.steady = lambda: now
        calm.began(way)
        window.desk.steady = lambda: now + seconds
        calm.time_passed()
        window.page.timer.stop()  # type: ignore[attr-defined]
        window.desk.steady = clock

    return act


FIRST_STEPS = ("danger", "you", "breathing", "true", "tonight", "next")
"""The step with the questions about home is in no picture."""

STOPS = (
    *(Stop(f"00-first-{step}", Place("first", item=step)) for step in FIRST_STEPS),
    Stop("01-home", HOME),
    Stop("01-home-below", HOME, scrolled_down),
    Stop("01-tonight", TONIGHT),
    Stop("01-where", WHERE),
    Stop("02-learn", LEARN),
    Stop("03-module", Place("module", OVERDOSES)),
    Stop("04-lesson", Place("lesson", MEDICINES, "why-medicine-first")),
    Stop("05-lesson-figure", Place("lesson", OVERDOSES, "is-it-an-overdose"), _far_down),
    Stop("06-quiz-single", Place("quiz", OVERDOSES), _asked("single")),
    Stop("07-quiz-answered", Place("quiz", MEDICINES), _answered("multiple")),
    Stop("08-quiz-order", Place("quiz", COMING_HOME), _asked("order")),
    Stop("09-quiz-match", Place("quiz", TALKING), _asked("match")),
    Stop("10-practise", PRACTISE),
    Stop("10-questions", TODAY_QUESTIONS),
    Stop("10-questions-answer", TODAY_QUESTIONS, _looked),
    Stop("10-questions-rest", TODAY_QUESTIONS, _stopped),
    Stop("10-refresher", REFRESHER),
    Stop("11-practice-opening", Place("practice", TALKING)),
    Stop("12-practice", Place("practice", COMING_HOME), _talked),
    Stop("13-worksheet", Place("worksheet", COMING_HOME)),
    Stop("13-plans", PLANS, _with_a_binder),
    Stop("13-our-plan", OUR_PLAN, _with_our_plan),
    Stop("14-journal", JOURNAL, _reading_an_entry),
    Stop("15-journal-writing", JOURNAL, _writing_an_entry),
    Stop("16-space", Place("space")),
    Stop("17-handouts", HANDOUTS),
    Stop("18-progress", PROGRESS),
    Stop("18-progress-picking", PROGRESS, lambda window: window.presenter("progress").pick_titles()),
    Stop("18-progress-dots", AT_DOTS, _as_dots),
    Stop("18-progress-table", AT_DOTS, _as_table),
    Stop("18-strain", STRAIN),
    Stop("18-strain-answered", STRAIN, _how_it_is),
    Stop("18-strain-words", STRAIN, _own_words),
    Stop("19-settings", SETTINGS),
    Stop("20-help", HELP),
    Stop("20-search", SEARCH, _searching("he keeps nodding off")),
    Stop("20-search-none", SEARCH, _searching("zzqqxx")),
    Stop("20-glossary", Place("glossary", item="naloxone")),
    Stop("20-calm", CALM),
    Stop("20-calm-breathing", CALM, _calm("breath", 3.0)),
    Stop("20-calm-without", CALM, _calm("ground", 20.0)),
    Stop("20-calm-after", CALM, _calm("breath", 61.0)),
    Stop("21-card-crisis", Place("card", item="crisis")),
    Stop("22-card-not-safe", Place("card", item="not-safe")),
    Stop("22-card-tonight", Place("card", item="tonight-sleepy")),
    Stop("23-overdose", OVERDOSE),
    Stop("24-overdose-breaths", OVERDOSE, _in_an_overdose),
    *STANDINGS,
)

_ENTRIES = (
    (11, "I did not sleep much. I rang the family line. It helped to say it aloud.", ("tired", "relieved"), ("sleep",)),
    (7, "Dinner together. Nobody spoke of it, and that was fine.", ("calm",), ()),
    (4, "I said: *I'm glad you're home. We can talk tomorrow.* Then I went up.", ("worried", "steady"), ("talking",)),
    (1, "The clinic called back. First appointment on Tuesday.\n\n- ask about the medicine\n- ask who to ring at night",
     ("hopeful",), ("clinic",)),
)  # fmt: skip


def furnish(desk: Desk) -> None:
    """Open a space in memory and put a little reading and writing into it, so that no page is empty."""
    desk.opened(Vault.guest(), number=1)
    _read(desk)
    _write(desk)
    _answer(desk)


def _read(desk: Desk) -> None:
    library, record = desk.library, desk.record
    yesterday = Record(desk.store, lambda: desk.clock() - timedelta(days=1))
    choose_role(record, "parent")
    choose_moment(record, "just-home", desk.clock())
    for module_id, most in ((OVERDOSES, 5), (COMING_HOME, 2), (MEDICINES, 3)):
        module = library.module(module_id)
        for lesson in module.lessons[:most]:
            record.mark_read(module_id, lesson.id)
        if module.quiz:
            for question in module.quiz.questions[:4]:
                yesterday.keep_attempt(module_id, question.id, right_answer(question), right=True)
    last = library.module(MEDICINES).lessons[3]
    record.keep_place(MEDICINES, last.id, 2)
    practice = library.module(TALKING).practice
    if practice:
        record.keep_run(TALKING, practice.id, mood="", turns=(Turn(practice.start, ""),), ending="")


def _write(desk: Desk) -> None:
    sheet = desk.library.module(COMING_HOME).worksheet
    if sheet:
        answers = {sheet.fields[0].id: "Riverside clinic, Monday at nine", sheet.fields[3].id: "Hall hook. All of us."}
        desk.record.keep_sheet(COMING_HOME, sheet.id, answers)
    keep_kit(desk.record, Kit("Hook by the door", "2", "2027-01"))
    for days, text, feelings, tags in _ENTRIES:
        desk.journal.add(text, feelings=feelings, tags=tags, at=desk.clock() - timedelta(days=days, hours=2))


_CHECKS = ("msnmssns", "mmnsm ns", "smns snm", "ssns snm", "snnn nsm", "sn nsnsm")
"""Six checks two weeks apart, the oldest first: not at all, some days, most days, or left out."""


def _answer(desk: Desk) -> None:
    check = desk.library.index.strain
    if check is None:
        return
    for weeks, letters in zip(range(2 * len(_CHECKS), 0, -2), _CHECKS, strict=True):
        earlier = Record(desk.store, lambda weeks=weeks: desk.clock() - timedelta(weeks=weeks))  # type: ignore[misc]
        answers = {one.id: _SAID[letter] for one, letter in zip(check.questions, letters, strict=False)}
        earlier.keep_sheet(PLACE, check.id, answers)
    keep_own_words(desk.record, {"friends": "No choir on Thursdays"})
