# SPDX-License-Identifier: Apache-2.0
"""What stands on each kind of sheet."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import ModuleType
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from family_app.errors import WrongUse
from family_app.handouts import typeset
from family_app.handouts.desk import Desk
from family_app.handouts.document import Heading, Lines, Notes, Table, Turn
from family_app.handouts.sheets import KINDS, card_sheet, kinds_of, sheet

Desks = Callable[..., Desk]
Press = Callable[..., Any]
PAPERS = [("a4", False), ("a4", True), ("letter", False), ("letter", True)]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("paper", "large"), PAPERS)
def test_nothing_is_printed_smaller_than_twelve_points(
    kind: Any, paper: str, large: bool, made: ModuleType, desk_with: Desks, printed: Press
) -> None:
    found = printed(sheet(desk_with(paper=paper, large=large, clinic="Riverside"), made.MODULE, kind))
    assert min(size for size, text in found.runs if text.strip()) >= (14 if large else 12)


@pytest.mark.parametrize("kind", KINDS)
def test_only_the_fonts_of_the_program_are_used(kind: Any, made: ModuleType, desk_with: Desks, printed: Press) -> None:
    found = printed(sheet(desk_with(), made.MODULE, kind))
    assert found.fonts <= {"AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_sheet_ends_with_help_and_where_it_comes_from(
    kind: Any, made: ModuleType, desk_with: Desks, printed: Press
) -> None:
    text = printed(sheet(desk_with(), made.MODULE, kind)).text
    assert squeezed("Not waking, not breathing well? Call 000.") in text
    assert squeezed("Sources: NICE 2007, Strang et al. 2003.") in text
    assert squeezed("November 2026. Not yet reviewed by a clinician. Version 1. Copy freely, CC BY 4.0.") in text


@pytest.mark.parametrize(
    ("footer", "line"),
    [
        ("overdose", "Not waking, not breathing well? Call 000."),
        ("emergency", "In an emergency, call 000."),
        ("crisis", "Life in danger? Call 000. Thoughts of ending your life? Lifeline: 13 11 14 (November 2026)."),
        ("neutral", "Small steps count."),
    ],
)
def test_the_first_line_of_the_foot_is_the_modules_choice(
    footer: str, line: str, made: ModuleType, desk_with: Desks
) -> None:
    module = msgspec.structs.replace(made.MODULE, footer=footer)
    assert sheet(desk_with(), module, "quiz").document.foot.help.startswith(line)


def test_where_no_number_is_known_it_is_said_in_words(made: ModuleType, desk_with: Desks, printed: Press) -> None:
    text = printed(sheet(desk_with("NOWHERE"), made.MODULE, "page")).text
    assert squeezed("Call your emergency number.") in text
    assert "911" not in text


def test_the_clinic_stands_at_the_top_and_the_program_nowhere(
    made: ModuleType, desk_with: Desks, printed: Press
) -> None:
    found = printed(sheet(desk_with(clinic="Riverside Clinic", clinic_phone="01234 567"), made.MODULE, "page"))
    assert found.text.startswith("RiversideClinic01234567")
    assert "Alongside" not in found.text


# ---- the take-home page ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("country", ["AU", "NOWHERE"])
def test_the_take_home_page_is_one_page(
    paper: str, country: str, made: ModuleType, desk_with: Desks, printed: Press
) -> None:
    assert printed(sheet(desk_with(country, paper=paper, clinic="Riverside"), made.MODULE, "page")).pages == 1


def test_a_long_take_home_page_gives_up_white_space_before_a_second_page(
    made: ModuleType, desk_with: Desks, printed: Press
) -> None:
    week = tuple(f"Do small thing number {n}, at home, in your own time." for n in range(9))
    module = msgspec.structs.replace(
        made.MODULE, take_home=msgspec.structs.replace(made.MODULE.take_home, this_week=week)
    )
    assert printed(sheet(desk_with(), module, "page")).pages == 1


def test_a_role_note_is_on_the_page_only_when_the_role_is_chosen(made: ModuleType, desk_with: Desks) -> None:
    note = "Keep the kit where you sleep."
    assert note not in _words(sheet(desk_with(), made.MODULE, "page"))
    assert note in _words(sheet(desk_with(role="partner"), made.MODULE, "page"))
    assert note not in _words(sheet(desk_with(role="friend"), made.MODULE, "page"))


def test_the_page_leaves_out_fields_of_a_sheet_that_asks_first(made: ModuleType, desk_with: Desks) -> None:
    module = _asking(made)
    assert "Who stays" not in _words(sheet(desk_with(), module, "page"))
    assert "Who stays" in _words(sheet(desk_with(private=True), module, "page"))


def test_a_sheet_that_asks_first_wants_private(made: ModuleType, desk_with: Desks) -> None:
    with pytest.raises(WrongUse, match="add --private"):
        sheet(desk_with(), _asking(made), "worksheet")
    assert sheet(desk_with(private=True), _asking(made), "worksheet")


def test_the_foot_of_a_sheet_that_asks_first_names_no_source(made: ModuleType, desk_with: Desks) -> None:
    private = sheet(desk_with(private=True), _asking(made), "worksheet")
    assert "Sources" not in str(private.document.foot)
    assert "Sources" in str(sheet(desk_with(), _asking(made), "page").document.foot)


# ---- lessons --------------------------------------------------------------------------------------------------------


def test_a_whole_module_has_every_role_note_and_every_source(made: ModuleType, desk_with: Desks) -> None:
    text = _words(sheet(desk_with(), made.MODULE, "lessons"))
    assert "Keep the kit where you sleep." in text
    assert "NICE. Opioid detoxification (CG52). 2007. nice.org.uk/guidance/cg52" in text
    assert "Strang et al. Loss of tolerance. 2003." in text


def test_headings_skip_no_level(made: ModuleType, desk_with: Desks) -> None:
    levels = [
        part.level for part in sheet(desk_with(), made.MODULE, "lessons").document.parts if isinstance(part, Heading)
    ]
    assert all(after <= before + 1 for before, after in zip([1, *levels], levels, strict=False))


def test_a_figure_comes_with_its_words_for_those_who_do_not_see_it(made: ModuleType, desk_with: Desks) -> None:
    found = sheet(desk_with(), made.MODULE, "lessons")
    assert found.files["tolerance.svg"] == made.FIGURE
    assert b"A line that stays level, then falls after the break." in _plain_pdf(
        typeset.pdf(found.document, found.files)
    )


# ---- quiz and key ---------------------------------------------------------------------------------------------------


def test_the_quiz_never_shows_the_right_order(made: ModuleType, desk_with: Desks) -> None:
    asked = sheet(desk_with(), made.MODULE, "quiz").document.parts[2]
    right = ["Medicine agreed with the prescriber", "A lift home with someone who carries naloxone"]
    assert [text for _, text in asked.options][:2] != right


def test_the_right_answer_is_not_always_the_first(made: ModuleType, desk_with: Desks) -> None:
    asked = sheet(desk_with(), made.MODULE, "quiz").document.parts[1]
    assert made.QUIZ.questions[0].options[0].right
    assert [text for _, text in asked.options] != [option.text for option in made.QUIZ.questions[0].options]


def test_quiz_and_key_use_the_same_letters(made: ModuleType, desk_with: Desks) -> None:
    asked = sheet(desk_with(), made.MODULE, "quiz").document.parts[1]
    answered = sheet(desk_with(), made.MODULE, "key").document.parts[1]
    assert list(asked.options) == [(reason.mark, reason.text) for reason in answered.reasons]


def test_the_key_has_every_reason(made: ModuleType, desk_with: Desks) -> None:
    text = _words(sheet(desk_with(), made.MODULE, "key"))
    for question in made.QUIZ.questions:
        assert all(option.why in text for option in (*question.options, *question.pairs))


def test_the_quiz_gives_no_answer_away(made: ModuleType, desk_with: Desks) -> None:
    text = _words(sheet(desk_with(), made.MODULE, "quiz"))
    assert all(option.why not in text for question in made.QUIZ.questions for option in question.options)


# ---- practice -------------------------------------------------------------------------------------------------------


def test_every_scene_with_answers_has_room_for_own_words(made: ModuleType, desk_with: Desks) -> None:
    turns = [part for part in sheet(desk_with(), made.MODULE, "practice").document.parts if isinstance(part, Turn)]
    assert len(turns) == len(made.PRACTICE.scenes)
    assert all(bool(turn.own) == bool(turn.replies) for turn in turns)


def test_every_answer_says_which_scene_comes_next(made: ModuleType, desk_with: Desks) -> None:
    turns = [part for part in sheet(desk_with(), made.MODULE, "practice").document.parts if isinstance(part, Turn)]
    numbers = {turn.number for turn in turns}
    goes = [int(reply.goes.rsplit(" ", 1)[1]) for turn in turns for reply in turn.replies]
    assert goes
    assert set(goes) <= numbers


def test_where_there_is_fear_nobody_guesses_what_the_other_hears(made: ModuleType, desk_with: Desks) -> None:
    module = msgspec.structs.replace(made.MODULE, practice=msgspec.structs.replace(made.PRACTICE, fear=True))
    found = sheet(desk_with(), module, "practice")
    assert "may hear" not in _words(found)
    assert all(len(part.head) == 2 for part in found.document.parts if isinstance(part, Table))


def test_an_ending_with_a_card_stops_and_names_it(made: ModuleType, desk_with: Desks) -> None:
    assert "Stop here. Help comes first: read the card “Overdose: what to do”." in _words(
        sheet(desk_with(), made.MODULE, "practice")
    )


# ---- worksheets -----------------------------------------------------------------------------------------------------

ANSWERS = {
    "first": "Monday the 4th",
    "who": "Sam\nAlex",
    "medicine": "agreed",
    "ready": ("food",),
    "numbers": (("Clinic", "01234"),),
    "word": "Breathe",
}


def test_a_filled_worksheet_shows_what_was_typed(made: ModuleType, desk_with: Desks, printed: Press) -> None:
    text = printed(sheet(desk_with(), made.MODULE, "worksheet", answers=ANSWERS)).text
    assert all(squeezed(word) in text for word in ("Monday the 4th", "Sam", "Alex", "Clinic", "01234", "Breathe"))


def test_a_blank_worksheet_has_lines_to_write_on(made: ModuleType, desk_with: Desks) -> None:
    lines = [part for part in sheet(desk_with(), made.MODULE, "worksheet").document.parts if isinstance(part, Lines)]
    assert [line.rows for line in lines] == [3, 1]
    assert all(line.value == "" for line in lines)


ANYTHING = st.recursive(st.none() | st.text(max_size=9) | st.integers(), lambda inner: st.lists(inner, max_size=4))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from([*ANSWERS, "gone"]), ANYTHING, max_size=7))
def test_answers_of_any_shape_print_or_stay_blank(made: ModuleType, desk_with: Desks, answers: dict[str, Any]) -> None:
    found = sheet(desk_with(), made.MODULE, "worksheet", answers=answers)
    assert len(found.document.parts) == 1 + len(made.WORKSHEET.fields)


def test_a_long_answer_runs_on_to_the_next_page_and_not_off_the_paper(
    made: ModuleType, desk_with: Desks, printed: Press
) -> None:
    told = " ".join(f"word{n}" for n in range(1500))
    found = printed(sheet(desk_with(), made.MODULE, "worksheet", answers={"who": told}))
    assert "word1499" in found.text
    assert max(sum(len(text) for _, text in page) for page in found.by_page) < 4000


# ---- cards ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("paper", "large"), PAPERS)
@pytest.mark.parametrize("country", ["AU", "NOWHERE"])
@pytest.mark.parametrize("card", ["OVERDOSE", "CRISIS"])
def test_a_card_is_one_page(
    card: str, country: str, paper: str, large: bool, made: ModuleType, desk_with: Desks, printed: Press
) -> None:
    desk = desk_with(country, paper=paper, large=large, clinic="Riverside")
    assert printed(card_sheet(desk, getattr(made, card))).pages == 1


def test_the_emergency_number_is_the_largest_thing_on_the_card(
    made: ModuleType, desk_with: Desks, printed: Press
) -> None:
    runs = printed(card_sheet(desk_with(), made.OVERDOSE)).runs
    assert max(runs)[1] == "000"


def test_the_card_has_all_seven_steps_and_what_is_not_settled(
    made: ModuleType, desk_with: Desks, printed: Press
) -> None:
    text = printed(card_sheet(desk_with(), made.OVERDOSE)).text
    desk = desk_with()
    assert all(squeezed(desk.fill(step.do)) in text for step in made.OVERDOSE.steps)
    assert squeezed("Not settled: Breaths or pushes first.") in text


def test_the_other_side_is_a_second_page(made: ModuleType, desk_with: Desks, printed: Press) -> None:
    found = printed(card_sheet(desk_with(), made.OVERDOSE, back=True))
    assert found.pages == 2
    assert squeezed("Signs on dark skin") in found.text


# ---- helpers --------------------------------------------------------------------------------------------------------


def test_a_module_without_practice_offers_none(made: ModuleType, desk_with: Desks) -> None:
    module = msgspec.structs.replace(made.MODULE, practice=None)
    assert "practice" not in kinds_of(module)
    with pytest.raises(WrongUse, match="has no practice"):
        sheet(desk_with(), module, "practice")


def test_room_that_is_left_becomes_lines_for_notes(made: ModuleType, desk_with: Desks) -> None:
    assert isinstance(sheet(desk_with(), made.MODULE, "page").document.parts[-1], Notes)


def _asking(made: ModuleType) -> Any:
    return msgspec.structs.replace(made.MODULE, worksheet=msgspec.structs.replace(made.WORKSHEET, print="ask"))


def _words(found: Any) -> str:
    """Every word of the document, before it is set."""
    return "\n".join(_texts(msgspec.to_builtins(found.document)))


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else ()
    return [text for each in inner for text in _texts(each)]


def _plain_pdf(data: bytes) -> bytes:
    """The file with its streams and strings readable."""
    import io

    import pikepdf

    out = io.BytesIO()
    pikepdf.open(io.BytesIO(data)).save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, qdf=True)
    return out.getvalue()
