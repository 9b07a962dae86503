# SPDX-License-Identifier: Apache-2.0
"""A practised conversation, without a window."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from family_app.library.model import Practice
from family_app.ui.screens.places import Place
from family_app.ui.screens.practice import Bubble, Feedback, PracticePresenter
from tests.clock import Clock
from tests.ui.desks import library_with, make_desk, the_library
from tests.ui.paper import Paper, Trail

MODULE = "talking-so-they-can-hear"
MODULES = [module.id for module in the_library().index.modules if module.practice]


def talk(folder: Path, module: str = MODULE, trail: Trail | None = None) -> PracticePresenter:
    presenter = PracticePresenter(make_desk(folder), trail or Trail())
    presenter.enter(Place("practice", module))
    return presenter


@pytest.fixture
def presenter(tmp_path: Path) -> PracticePresenter:
    return talk(tmp_path)


def say(presenter: PracticePresenter, *choices: str) -> PracticePresenter:
    presenter.begin()
    for choice in choices:
        presenter.choose(choice)
    return presenter


def practice_of(presenter: PracticePresenter) -> Practice:
    assert presenter.module.practice is not None
    return presenter.module.practice


def test_the_opening_says_what_it_trains_and_that_it_is_made_up(presenter: PracticePresenter) -> None:
    screen = presenter.screen
    assert not screen.begun
    assert screen.made_up == "This is a made-up story drawn from many families."
    assert screen.trains == practice_of(presenter).skill


def test_one_may_skip_what_one_has_lived(tmp_path: Path) -> None:
    trail = Trail()
    presenter = talk(tmp_path, trail=trail)
    assert presenter.screen.skip
    presenter.leave_practice()
    assert trail.places == [Place("module", MODULE)]


def test_a_choice_is_followed_by_its_skill_and_what_they_may_hear(presenter: PracticePresenter) -> None:
    say(presenter, "look-first", "awake", "ask-leave")
    feedback = [part for part in presenter.screen.talk if isinstance(part, Feedback)][-1]
    assert feedback.skill == "Ask for leave"
    assert feedback.heard == "They may hear that it will be short."
    assert feedback.effect


def test_with_fear_nobody_guesses_what_they_hear(tmp_path: Path) -> None:
    module = the_library().module(MODULE)
    assert module.practice is not None
    afraid = structs.replace(module, practice=structs.replace(module.practice, fear=True))
    presenter = PracticePresenter(make_desk(tmp_path, library=library_with(afraid)), Trail())
    presenter.enter(Place("practice", MODULE))
    say(presenter, "look-first", "awake", "ask-leave")
    assert presenter.screen.moods == ()
    assert not any(part.heard for part in presenter.screen.talk if isinstance(part, Feedback))


def test_a_mood_changes_what_they_say(presenter: PracticePresenter) -> None:
    say(presenter, "look-first", "awake", "ask-leave")
    presenter.change_mood("ashamed")
    last = presenter.screen.talk[-1]
    assert isinstance(last, Bubble)
    assert last.says == "Go on then. I know what I am."


def test_every_earlier_turn_can_be_said_differently(presenter: PracticePresenter) -> None:
    say(presenter, "look-first", "awake", "need-to-talk")
    own = [part for part in presenter.screen.talk if isinstance(part, Bubble) and part.turn >= 0]
    assert [part.turn for part in own] == [0, 1, 2]
    presenter.back(1)
    assert [part.turn for part in presenter.screen.talk if isinstance(part, Bubble) and part.turn >= 0] == [0]


def test_the_last_words_can_be_taken_back_and_the_first_page_is_no_trap(presenter: PracticePresenter) -> None:
    say(presenter, "look-first")
    presenter.back_once()
    presenter.back_once()
    assert presenter.run.turns == ()


def test_an_end_with_a_card_shows_its_button(presenter: PracticePresenter) -> None:
    say(presenter, "look-first", "no-waking")
    end = presenter.screen.end
    assert end is not None
    assert (end.card, end.card_words) == ("overdose", "Overdose: what to do")


def test_the_card_for_those_who_are_afraid_is_called_by_its_title(presenter: PracticePresenter) -> None:
    say(presenter, "look-first", "fear")
    end = presenter.screen.end
    assert end is not None
    assert end.card_words == the_library().card("not-safe").title


def test_the_end_names_the_skills_that_were_used(presenter: PracticePresenter) -> None:
    say(presenter, "look-first", "awake", "need-to-talk", "try-again", "four-steps", "understand")
    end = presenter.screen.end
    assert end is not None
    assert "Repair" in end.skills
    assert "A big, vague start" not in end.skills


def test_a_run_is_kept_once_when_it_ends(presenter: PracticePresenter) -> None:
    say(presenter, "look-first", "no-waking")
    presenter.leave()
    runs = presenter.desk.record.runs(MODULE)
    assert [(run.ending, len(run.turns)) for run in runs] == [("end-overdose", 2)]


def test_a_run_that_is_left_on_the_way_is_kept_too(presenter: PracticePresenter) -> None:
    say(presenter, "look-first")
    presenter.leave()
    assert [run.ending for run in presenter.desk.record.runs(MODULE)] == [""]


def test_looking_without_a_word_keeps_nothing(presenter: PracticePresenter) -> None:
    presenter.begin()
    presenter.leave()
    assert presenter.desk.record.runs(MODULE) == ()


def test_the_talk_goes_on_after_a_look_at_a_card(presenter: PracticePresenter) -> None:
    say(presenter, "look-first", "awake")
    before = presenter.screen
    presenter.enter(Place("practice", MODULE))
    assert presenter.screen == before


def anew(presenter: PracticePresenter, module: str = MODULE) -> PracticePresenter:
    """The same desk after a lock: the page was left, and its presenter is another one."""
    presenter.leave()
    other = PracticePresenter(presenter.desk, Trail())
    other.enter(Place("practice", module))
    return other


def talk_on(presenter: PracticePresenter, turns: int = 1) -> PracticePresenter:
    presenter.begin()
    for _ in range(turns):
        presenter.choose(presenter.screen.choices[0].id)
    return presenter


def test_the_talk_goes_on_after_a_lock_at_its_turn(presenter: PracticePresenter) -> None:
    turns = talk_on(presenter).run.turns
    after = anew(presenter)
    assert (after.screen.begun, after.run.turns) == (True, turns)
    after.leave()
    assert len(after.desk.record.runs(MODULE)) == 1, "what was kept is not kept twice"


def test_a_talk_that_was_begun_again_is_not_the_old_one_after_a_lock(presenter: PracticePresenter) -> None:
    talk_on(presenter)
    presenter.start_again()
    assert not anew(presenter).screen.begun
    turns = talk_on(presenter).run.turns
    assert anew(presenter).run.turns == turns


def test_a_talk_that_came_to_an_end_begins_anew(presenter: PracticePresenter) -> None:
    presenter.begin()
    while presenter.screen.choices:
        presenter.choose(presenter.screen.choices[0].id)
    assert not anew(presenter).screen.begun


def test_on_another_day_or_after_a_death_a_talk_begins_anew(tmp_path: Path) -> None:
    clock = Clock()
    presenter = PracticePresenter(make_desk(tmp_path, clock=clock), Trail())
    presenter.enter(Place("practice", MODULE))
    talk_on(presenter).leave()
    presenter.desk.record.keep_value("moment", "after-death")
    assert not anew(PracticePresenter(presenter.desk, Trail())).screen.begun
    presenter.desk.record.forget_value("moment")
    clock.go_on(days=1)
    assert not anew(PracticePresenter(presenter.desk, Trail())).screen.begun


def test_with_fear_nothing_tells_of_a_talk(tmp_path: Path) -> None:
    presenter = talk(tmp_path, "safe-at-home")
    scenes = {scene.id: scene for scene in practice_of(presenter).scenes}
    on = next(choice.id for choice in presenter.run.scene.choices if not scenes[choice.next].end)
    presenter.begin()
    presenter.choose(on)
    assert not presenter.run.is_over
    assert not anew(presenter, "safe-at-home").screen.begun


def test_choices_stay_in_their_order_while_one_talks(presenter: PracticePresenter) -> None:
    say(presenter, "look-first")
    before = presenter.screen.choices
    presenter.change_mood("tired")
    assert presenter.screen.choices == before


def test_the_role_play_is_printed_from_here(tmp_path: Path) -> None:
    trail = Trail()
    talk(tmp_path, trail=trail).print_play()
    assert trail.places == [Place("handouts", MODULE, "practice")]


def test_a_module_without_a_conversation_says_so(tmp_path: Path) -> None:
    bare = structs.replace(the_library().module(MODULE), practice=None)
    presenter = PracticePresenter(make_desk(tmp_path, library=library_with(bare)), Trail())
    paper = Paper()
    presenter.attach(paper)
    presenter.enter(Place("practice", MODULE))
    presenter.back_once()
    presenter.leave()
    assert paper.screens[-1].opening == "There is no conversation for this module yet."


@given(st.data())
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_way_through_every_conversation_shows_words_and_no_loss(tmp_path: Path, data: st.DataObject) -> None:
    presenter = talk(tmp_path, data.draw(st.sampled_from(MODULES)))
    presenter.begin()
    for _ in range(12):
        screen = presenter.screen
        says = [part.says for part in screen.talk if isinstance(part, Bubble)]
        assert all(text and "{" not in text for text in says)
        assert bool(screen.choices) != bool(screen.end)
        if screen.choices:
            presenter.choose(data.draw(st.sampled_from([choice.id for choice in screen.choices])))
        else:
            presenter.back(data.draw(st.integers(0, len(presenter.run.turns) - 1)))
