# SPDX-License-Identifier: Apache-2.0
"""Progress that was recorded on an older library, replayed over the changed one and over the library of today."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from family_app.library.library import Library
from family_app.study.answers import Matched, One, Ordered, Several
from family_app.study.grading import right_answer
from family_app.study.overview import Row, overview, picked
from family_app.study.portable import export_record, load_record
from family_app.study.regrading import known
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.lesson import LessonPresenter
from family_app.ui.screens.places import Place
from family_app.ui.screens.quiz import Asking, Ended, LookingBack, QuizPresenter
from family_app.vault.vault import Vault
from family_app.words import ENGLISH
from tests.ui.desks import make_desk, the_library
from tests.ui.paper import Paper, Trail

SAMPLES = Path(__file__).parents[1] / "samples"
REPLAY = SAMPLES / "replay"
NIGHTS, NEW = "first-nights", "new-name"


def library(folder: Path, *layers: str) -> Library:
    """A sample library with the countries and cards of the other samples around it."""
    whole = Path(shutil.copytree(SAMPLES / "library", folder / "-".join(layers)))
    shutil.rmtree(whole / "safety")
    for layer in layers:
        shutil.copytree(REPLAY / layer, whole, dirs_exist_ok=True)
    return Library.open(whole)


def desk_with(folder: Path, content: Library, data: bytes) -> Desk:
    """A desk at which a space was opened that holds the recorded progress."""
    desk = make_desk(folder, library=content)
    store = Vault.guest()
    load_record(store, data)
    desk.opened(store, 1)
    return desk


@pytest.fixture
def recorded() -> bytes:
    return (REPLAY / "progress.json").read_bytes()


@pytest.fixture
def desk(tmp_path: Path, recorded: bytes) -> Desk:
    """The changed library over the older progress."""
    return desk_with(tmp_path, library(tmp_path, "newer"), recorded)


def rows(desk: Desk) -> dict[str, Row]:
    return {row.key: row for row in overview(desk.library, desk.record, ENGLISH)}


def test_lessons_are_read_where_they_are_now_and_new_ones_are_not(desk: Desk) -> None:
    said = {row.title: row.state for row in rows(desk).values() if row.what == "lesson"}
    assert said == {
        "Rest comes first": "Not yet",
        "Who is there": "Read",
        "Look in at night": "Not yet",
        "Words that help at night": "Read",
    }


@pytest.mark.parametrize(
    ("module", "lesson", "words"),
    [
        (NIGHTS, "who-is-there", "Swap at two in the morning. Whoever is worn out"),
        (NEW, "night-check", "Call at once when the sound is wrong"),
        (NEW, "words-help", "Write one sentence down beforehand"),
    ],
)
def test_each_lesson_opens_at_the_same_paragraph(desk: Desk, module: str, lesson: str, words: str) -> None:
    reader = LessonPresenter(desk, Trail())
    reader.enter(Place("lesson", module, lesson))
    assert words in str(reader.screen.blocks[reader.screen.place])


def test_going_on_leads_to_the_lesson_in_its_new_place(desk: Desk) -> None:
    last = desk.record.last_place()
    assert last is not None
    assert (last.module, last.lesson) == (NEW, "night-check")


def test_answers_hang_on_their_questions_and_options(desk: Desk) -> None:
    nights = {attempt.question: attempt.answer for attempt in desk.record.attempts(NIGHTS)}
    assert nights["who"] == One("friend")
    assert nights["order-of-calls"] == Ordered(("look", "count", "call"))
    assert nights["where-lamp"] == Matched((("lamp", "hall"), ("chair", "room")))
    assert desk.record.attempts(NEW)[1].answer == Several(("hourly", "asked"))
    assert known(desk.library, desk.record, NEW) == {"how-often": True, "which-word": True}


def own_answers(desk: Desk, module: str) -> dict[str, str]:
    quiz = QuizPresenter(desk, Trail())
    quiz.attach(Paper())
    quiz.enter(Place("quiz", module))
    quiz.look_back()
    assert isinstance(quiz.screen.stage, LookingBack)
    return {given.id: given.yours for given in quiz.screen.stage.answers}


def test_own_answers_are_read_in_the_words_of_today(desk: Desk) -> None:
    assert own_answers(desk, NEW) == {"how-often": "When you are asked\nOnce an hour", "which-word": "The word always"}
    assert own_answers(desk, NIGHTS) == {
        "who": "A good friend",
        "kind-changes": "A cup of tea",
        "order-of-calls": "1. Look closely\n2. Count breaths\n3. Call for help",
        "where-lamp": "A chair: In their room",
    }


def test_an_answer_whose_option_was_taken_out_says_so(desk: Desk) -> None:
    desk.record.keep_attempt(NIGHTS, "who", One("nobody"), right=False)
    assert own_answers(desk, NIGHTS)["who"] == "What you chose then is not here any more."


@pytest.mark.parametrize("module", [NIGHTS, NEW])
def test_a_quiz_that_was_changed_can_be_answered_to_its_end(desk: Desk, module: str) -> None:
    quiz = QuizPresenter(desk, Trail())
    quiz.attach(Paper())
    quiz.enter(Place("quiz", module))
    quiz.reset()
    asked = []
    while isinstance(stage := quiz.screen.stage, Asking):
        asked.append(stage.question.id)
        quiz.answer(right_answer(quiz.module.question(stage.question.id)))
        quiz.go_on()
    assert isinstance(quiz.screen.stage, Ended)
    assert sorted(asked) == sorted(question.id for question in quiz.module.quiz.questions)
    assert all(known(desk.library, desk.record, module).values())


def test_what_is_known_of_a_changed_quiz_is_said(desk: Desk) -> None:
    assert rows(desk)[f"{NEW}/quiz"].state == "You know 2 of these well"


def test_practice_worksheet_and_what_is_asked_again_follow(desk: Desk) -> None:
    assert (len(desk.record.runs(NEW)), desk.record.runs(NIGHTS)) == (1, ())
    sheet = desk.record.sheets(NIGHTS, "plan-for-nights")[0]
    assert dict(sheet.answers) == {"who": "made up: Ana", "lamp": "made up: hall"}
    asked = desk.store.read("SELECT module, question FROM review ORDER BY due_at")
    assert asked == [(NEW, "how-often"), (NIGHTS, "gone-question"), (NEW, "which-word")]


def test_picked_titles_are_picked_still(desk: Desk) -> None:
    shown = rows(desk)
    titles = {shown[key].title for key in picked(desk.record) if key in shown}
    assert titles == {"Who is there", "Look in at night", "Words that help at night", "5 questions",
                      "A plan for the nights"}  # fmt: skip


def test_what_was_removed_is_kept_and_comes_back_with_the_lesson(tmp_path: Path, desk: Desk) -> None:
    assert desk.record.lesson(NIGHTS, "too-long").read is not None
    kept = export_record(desk.store)
    again = desk_with(tmp_path / "again", library(tmp_path / "again", "newer", "back"), kept)
    back = rows(again)[f"{NIGHTS}/lesson/too-long"]
    assert (back.title, back.state) == ("A page that was too long", "Want to read again")
    assert back.key in picked(again.record)


def test_nothing_is_lost_on_the_way(desk: Desk, recorded: bytes) -> None:
    before, after = Vault.guest(), desk.record
    load_record(before, recorded)
    assert after is not None
    for table in ("lesson", "attempt", "practice_run", "sheet", "private_value", "review"):
        count = f"SELECT count(*) FROM {table}"
        assert desk.store.read(count) == before.read(count)


def test_the_older_library_shows_the_same_progress_as_it_was(tmp_path: Path, recorded: bytes) -> None:
    desk = desk_with(tmp_path, library(tmp_path, "older"), recorded)
    said = {row.title: row.state for row in rows(desk).values() if row.what == "lesson"}
    assert said["Who stays"] == said["Words that help"] == "Read"
    assert export_record(desk.store) == recorded


def test_the_progress_of_the_first_release_is_whole_in_the_library_of_today(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, the_library(), (SAMPLES / "progress-v1.json").read_bytes())
    done = [row.title for row in rows(desk).values() if row.done]
    assert len(done) == 7  # three lessons, the quiz, the practice, two filled-in sheets
    answers = own_answers(desk, "overdose-and-naloxone")
    assert len(answers) == 5
    assert all(answers.values())


def test_every_lesson_of_the_first_release_opens_where_it_was_left(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, the_library(), (SAMPLES / "progress-v1.json").read_bytes())
    for lesson in desk.record.lessons("overdose-and-naloxone"):
        reader = LessonPresenter(desk, Trail())
        reader.enter(Place("lesson", "overdose-and-naloxone", lesson))
        assert reader.screen.place == 4
