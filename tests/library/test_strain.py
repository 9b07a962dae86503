# SPDX-License-Identifier: Apache-2.0
"""The check “How am I doing?” as content: what is held, and what the real one says."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from family_app.library.library import Library
from family_app.library.strain import FREQUENCIES, StrainCheck, StrainQuestion
from family_app.paths import resources
from tests.library.conftest import Spoil

HARD_TO_READ = "Considerable psychological deterioration accompanies caregiving responsibilities indefinitely."


def the_check() -> StrainCheck:
    check = Library.open(resources() / "library" / "en").index.strain
    assert check is not None
    return check


def test_the_eight_questions_stand_as_the_evidence_has_them() -> None:
    assert [question.says for question in the_check().questions] == [
        "I slept badly because of worry.",
        "I kept checking my phone, the door or the room.",
        "I put off my own health.",
        "I was short-tempered or tearful.",
        "I kept away from friends.",
        "Money for them left us short.",
        "I did something I enjoy.",
        "I talked to someone who understands.",
    ]


def test_a_good_thing_brings_a_step_where_it_is_missing_and_a_hard_one_on_most_days() -> None:
    wants = {one.id: [a for a in FREQUENCIES if one.wants_step(a)] for one in the_check().questions}
    assert {id_ for id_, answers in wants.items() if answers == ["never"]} == {"enjoyed", "talked"}
    assert all(answers in (["never"], ["most"]) for answers in wants.values())


def test_it_says_that_it_is_no_test_of_illness_and_when_to_see_a_doctor() -> None:
    said = " ".join(the_check().closing)
    assert "not a test of illness" in said
    assert "If most days are bad for two weeks, see your doctor" in said


def test_it_comes_through_the_compiled_library_as_it_is(tmp_path: Path, good: Path) -> None:
    made, compiled = (Library.open(good, tmp_path).index.strain for _ in range(2))
    assert compiled is not None
    assert made == compiled


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("id: enjoyed", "id: sleep", "is given twice"),
        ("says: I slept badly.", 'says: ""', "“says” is empty"),
        ("step: Write the worry down.", 'step: ""', "“step” is empty"),
        ("Write the worry down.", "Write " + "it " * 40 + "down.", "the step has 42 words"),
        ("sources: [body-2020]}", "sources: [nobody]}", "there is no source “nobody”"),
        ("helplines: [violence]", "helplines: [pets]", "there is no kind of helpline “pets”"),
        ("closing: [This is not a test of illness.]", "closing: []", "there are no closing words"),
        ("This is not a test of illness.", "Your score is twelve points.", "counts or labels a person"),
        ("This is not a test of illness.", "You may have depression.", "counts or labels a person"),
        ("checked: 2026-11", "checked: 2020-01", "more than 24 months ago"),
        ("clinician: none", "clinician: somebody", "is no review"),
        ("kind: good", "kind: lovely", "“lovely” is not one of the words"),
        ("Two plain questions about you.", HARD_TO_READ, "reading grade"),
        ("never: Not at all", "rarely: Not at all", "“rarely” is not known"),
    ],
)  # fmt: skip
def test_what_is_not_right_is_found(spoil: Spoil, old: str, new: str, says: str) -> None:
    assert any(says in line for line in spoil("strain.yaml", old, new))


def test_a_library_without_one_is_whole(copied: Path) -> None:
    (copied / "strain.yaml").unlink()
    assert Library.open(copied).index.strain is None


def test_the_guide_names_every_key() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "writing-modules.md").read_text("utf-8")
    for kind in (StrainCheck, StrainQuestion):
        assert not [f.encode_name for f in msgspec.structs.fields(kind) if f"{f.encode_name}:" not in guide]
