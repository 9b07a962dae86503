# SPDX-License-Identifier: Apache-2.0
"""The overdose card inside the program, for when the library cannot be read. Made by scripts/copy_overdose_card.py.

Do not write here: write in ``cards/overdose.yaml``. A test holds the two equal.
"""

from __future__ import annotations

# fmt: off
# ruff: noqa: E501

TITLE = "Overdose: what to do"

STEPS = (
    ("check", "Shout their name. Shake them. Rub the breastbone hard with your knuckles."),
    ("call", 'No answer? Call {n}, speaker on. Say "not waking, not breathing well". Give the address.'),
    ("naloxone", "Give one dose of naloxone, as the kit shows. None? Go on."),
    ("breaths", "Slow or weak breaths? Tip the head back. Pinch the nose. Give 2 slow breaths, then 1 every {b} seconds."),
    ("cpr", "No breaths, or only gasps? CPR: 30 pushes, 2 breaths. Can't do breaths? Just push. The call-taker's words come first."),
    ("second-dose", "Still not breathing well after {d} minutes? Another dose. Keep going."),
    ("side", "Breathing well? Roll them on their side. Stay. It can come back."),
)

UNDER = "Two people: do 2 and 3 at once. Not sure? Act."

SCREEN = {
    "button-dose": "I gave a dose",
    "button-no": "No, or not sure",
    "button-yes": "Yes",
    "button-no-more-doses": "No more doses",
    "button-cant-do-breaths": "I can't do breaths",
    "button-can-do-breaths": "Back to breaths",
    "button-alone": "I am alone",
    "button-asleep": "They breathe well, still asleep",
    "button-woke": "They woke",
    "button-crew": "The crew is here",
    "button-over": "It's over",
    "button-paper": "Write on paper",
    "button-died": "They died",
    "practice-band": "This is practice",
    "naloxone-given": "Naloxone given? Press Enter. Not breathing well after {d} minutes: another dose.",
    "look-at-chest": "Look at the chest. Breathing well?",
    "dose-now": "Give another dose now. Other nostril, new spray. Keep going.",
    "dose-now-needle": "Needle kit: next black line, or next ampoule, as the kit shows.",
    "no-more-doses": "No more doses? Keep giving breaths, or pushing.",
    "two-breaths": "Two slow breaths",
    "breathe-in": "Breathe in them",
    "let-fall": "Let it fall",
    "look-again": "Look, no longer than 10 seconds.",
    "no-sound": "This computer has no player for the click. Follow the shape and the words.",
    "cant-do-breaths": "That's all right.",
    "some-breaths": "Some breaths left? Keep head back, chin up. Watch every breath.",
    "no-breaths": "None, or gasps? Push hard and fast, middle of the chest.",
    "alone": "Phone on speaker, on the floor.",
    "alone-no-phone": "No phone near? Shout. Naloxone if in reach. Then get the phone. Before you leave them, even for a minute: on their side.",
    "asleep": "On their side, chin up. Look at each breath.",
    "asleep-no-more": "Do not keep spraying just to wake them.",
    "woke-say": 'Say: "You stopped breathing. I gave naloxone. Help is coming. It can wear off. Please stay."',
    "woke-may": "They may be sick, shaking, angry.",
    "woke-ask": "Ask, don't hold.",
    "woke-afraid": "Afraid? Go where you are safe, stay on the line.",
    "woke-refuses": "They will not stay? Tell the call-taker. Ask who can stay with them. Leave naloxone.",
    "watch-clock": "Naloxone lasts about {w} minutes. Strong or long drugs outlast it. Stay until the crew says so.",
    "crew": "Read this to the crew",
    "crew-times": "Times:",
    "crew-doses": "Doses of naloxone:",
    "crew-took": "What they took, if you know.",
    "over": "For you",
    "over-did": "You did what a person can do. Sometimes it works and sometimes it is too late, whatever anyone does.",
    "over-body": "You may shake, cry or feel nothing. Sit down. Drink something. Ask someone to come.",
    "over-again": "They are with you, not in hospital? It can come back. Someone stays. Breathing badly again: call {n}, naloxone, breaths.",
    "over-next": "Today or tomorrow: get new naloxone. Ring the clinic about medicine.",
    "over-ask": "When you are both rested, ask gently: did you want to die? Asking does not plant the idea.",
    "over-you-too": "If the night is too much, the crisis line is for you too.",
    "over-times": "Nothing from this screen is kept. Write the times on paper if you want them.",
    "died-crew": "No crew yet? Keep going until they take over.",
    "died": "We are so sorry.",
    "died-did": "You did what a person can do. Sometimes it works and sometimes it is too late, whatever anyone does.",
    "died-now": "Nothing more has to be done right now. Ask one person to come and be with you.",
    "died-you-too": "Thoughts of dying yourself? Call the crisis line or {n}. That call is for you.",
}
