# SPDX-License-Identifier: Apache-2.0
"""The words of the overdose screen as they must stand. Whoever changes one changes it here too, knowingly."""

from __future__ import annotations

import pytest

from family_app.ui.screens.overdose_words import OverdoseWords, overdose_words
from family_app.words import ENGLISH
from tests.ui.desks import the_library

LINES = (
    "Shout their name. Shake them. Rub the breastbone hard with your knuckles.",
    'No answer? Call 999, speaker on. Say "not waking, not breathing well". Give the address.',
    "Give one dose of naloxone, as the kit shows. None? Go on.",
    "Slow or weak breaths? Tip the head back. Pinch the nose. Give 2 slow breaths, then 1 every 5 seconds.",
    "No breaths, or only gasps? CPR: 30 pushes, 2 breaths. Can't do breaths? Just push. "
    "The call-taker's words come first.",
    "Still not breathing well after 2 to 3 minutes? Another dose. Keep going.",
    "Breathing well? Roll them on their side. Stay. It can come back.",
)
SAID = {
    "naloxone-given": "Naloxone given? Press Enter. Not breathing well after 2 to 3 minutes: another dose.",
    "look-at-chest": "Look at the chest. Breathing well?",
    "button-no": "No, or not sure",
    "dose-now": "Give another dose now. Other nostril, new spray. Keep going.",
    "dose-now-needle": "Needle kit: next black line, or next ampoule, as the kit shows.",
    "two-breaths": "Two slow breaths",
    "breathe-in": "Breathe in them",
    "let-fall": "Let it fall",
    "look-again": "Look, no longer than 10 seconds.",
    "cant-do-breaths": "That's all right.",
    "some-breaths": "Some breaths left? Keep head back, chin up. Watch every breath.",
    "no-breaths": "None, or gasps? Push hard and fast, middle of the chest.",
    "alone": "Phone on speaker, on the floor.",
    "alone-no-phone": "No phone near? Shout. Naloxone if in reach. Then get the phone. "
    "Before you leave them, even for a minute: on their side.",
    "asleep": "On their side, chin up. Look at each breath.",
    "asleep-no-more": "Do not keep spraying just to wake them.",
    "woke-say": 'Say: "You stopped breathing. I gave naloxone. Help is coming. It can wear off. Please stay."',
    "woke-may": "They may be sick, shaking, angry.",
    "woke-ask": "Ask, don't hold.",
    "woke-afraid": "Afraid? Go where you are safe, stay on the line.",
    "woke-refuses": "They will not stay? Tell the call-taker. Ask who can stay with them. Leave naloxone.",
    "watch-clock": "Naloxone lasts about 30 to 90 minutes. Strong or long drugs outlast it. "
    "Stay until the crew says so.",
    "crew-took": "What they took, if you know.",
    "button-paper": "Write on paper",
    "button-died": "They died",
    "practice-band": "This is practice",
}


@pytest.fixture
def words() -> OverdoseWords:
    return overdose_words(the_library(), "gb", ENGLISH)


def test_the_title_and_the_seven_lines_stand_as_they_are(words: OverdoseWords) -> None:
    assert words.title == "Overdose: what to do"
    assert tuple(step.words for step in words.steps) == LINES
    assert words.under == "Two people: do 2 and 3 at once. Not sure? Act."


@pytest.mark.parametrize("key", SAID)
def test_each_sentence_of_the_screen_stands_as_it_is(words: OverdoseWords, key: str) -> None:
    assert words[key] == SAID[key]


def test_nobody_is_ever_called_safe_now_or_told_to_wait(words: OverdoseWords) -> None:
    for said in (*words.said.values(), *(step.words for step in words.steps)):
        assert "safe now" not in said.casefold()
        assert "wait" not in said.casefold()


def test_without_a_country_it_is_your_emergency_number() -> None:
    words = overdose_words(the_library(), "neutral", ENGLISH)
    assert words.steps[1].words.startswith("No answer? Call your emergency number, speaker on.")


def test_the_screen_says_that_no_clinician_has_reviewed_it(words: OverdoseWords) -> None:
    assert "clinician" in words.review
