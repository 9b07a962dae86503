# SPDX-License-Identifier: Apache-2.0
"""A small made-up library for the tests of the print-outs. Its facts are not facts."""

from __future__ import annotations

from family_app.library.blocks import (
    Block,
    Bullets,
    Callout,
    Check,
    Cite,
    Code,
    CountrySays,
    Definitions,
    Figure,
    Heading,
    ModuleLink,
    Paragraph,
    Steps,
    Strong,
    Table,
    Term,
    Text,
)
from family_app.library.index import Index, LibraryFile
from family_app.library.model import (
    Answer,
    Back,
    Card,
    Choice,
    Country,
    Emergency,
    Facilitator,
    Field,
    Helpline,
    Lesson,
    Module,
    Note,
    Option,
    Pair,
    Practice,
    Question,
    Quiz,
    Scene,
    SharedBlock,
    Source,
    Step,
    TakeHome,
    Timing,
    Worksheet,
)

FIGURE = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 220">
<title>Tolerance falls</title><desc>A line falls after a break.</desc>
<rect x="10" y="10" width="620" height="200" fill="currentColor" fill-opacity="0.06" stroke="currentColor"/>
<path d="M40 60 L300 60 L420 180 L600 180" fill="none" stroke="currentColor" stroke-width="4"/>
<text x="320" y="50" font-family="Atkinson Hyperlegible" font-size="20" fill="currentColor">the break starts here</text>
</svg>"""

TIMING = Timing(5, (2, 3), (30, 90), ("nice",))
NOWHERE = Country("neutral", "Anywhere", Emergency(words="your emergency number"), TIMING, Note("Ask a pharmacy."))
AU = Country(
    "au",
    "Australia",
    Emergency(number="000"),
    TIMING,
    Note("Naloxone is free at many pharmacies.", "nice", "2026-11"),
    helplines=(
        Helpline("fds", "Family Drug Support", "1300 368 186", "families", "fds", "2026-11", "24 hours"),
        Helpline("life", "Lifeline", "13 11 14", "crisis", "fds", "2026-11", "24 hours"),
        Helpline("home", "National violence line", "1800 737 732", "violence", "fds", "2026-11"),
    ),
)
SOURCES = {
    "nice": Source("nice", "NICE", "Opioid detoxification (CG52)", "2007", "nice.org.uk/guidance/cg52", "opened"),
    "strang": Source("strang", "Strang et al.", "Loss of tolerance", "2003", "10.1136/bmj.326.7396.959", "opened"),
    "samhsa": Source("samhsa", "SAMHSA", "Overdose Prevention Toolkit", "2018", "store.samhsa.gov", "reproduced"),
}


def text(*spans: object) -> tuple[object, ...]:
    """Spans from strings and spans."""
    return tuple(Text(span) if isinstance(span, str) else span for span in spans)


def para(*spans: object) -> Paragraph:
    return Paragraph(text(*spans))  # type: ignore[arg-type]


LESSON_BLOCKS: tuple[Block, ...] = (
    para(
        "Detox takes the drug out of the body. It takes some days. ",
        Strong(text("It does not treat the illness.")),
        Cite("nice"),
        " ",
        Cite("strang"),
    ),
    Heading(2, "what", (Text("What it does"),)),
    para(
        "The body has ",
        Term("tolerance", "got used to"),
        " the drug. After a break that is lost. See ",
        ModuleLink("coming-home", ""),
        ". The sign says ",
        Code("4 mg"),
        ".",
    ),
    Bullets(
        (
            (para("Sleep comes back slowly."),),
            (para("Hunger comes back first, and with it a wish for sweet things that may last for weeks."),),
        )
    ),
    Callout("key", "The old dose can kill", (para("After a break, yesterday's dose is too much."),)),
    Callout("danger", "", (para("Do not leave them alone in the first nights."),)),
    Callout("try", "", (para("Put the kit on a hook in the hall."),)),
    Callout("say", "", (para("“I'm glad you're here. Please don't use alone.”"),)),
    Callout("more", "Why it is so", (para("Receptors change back within days."),)),
    Callout("if", "", (para("You may be the one who hears it first. Keep the kit where you sleep."),), role="partner"),
    Figure("tolerance.svg", "A line that stays level, then falls after the break.", "Tolerance falls within days."),
    Steps(
        (
            (para("Call the clinic."),),
            (para("Ask about medicine, and on which day it starts, and who gives it."),),
            (para("Write it down."),),
        )
    ),
    Definitions(
        (
            ((Text("Lapse"),), (para("Using once after a break."),)),
            ((Text("Relapse"),), (para("Going back to how it was."),)),
        )
    ),
    Table(
        ((Text("When"),), (Text("What may come"),)),
        (
            ((Text("Day 1–3"),), (Text("Sweats, aches, no sleep"),)),
            ((Text("Week 2"),), (Text("Low mood. It passes."),)),
        ),
    ),
    CountrySays("au", "naloxone", "Naloxone is free at many pharmacies.", "nice", "2026-11"),
    Check("old-dose"),
)

QUIZ = Quiz(
    (
        Question(
            "old-dose",
            "single",
            "tolerance",
            "what",
            "Two weeks after detox she takes the amount she used to. What is the danger?",
            True,
            options=(
                Option(
                    "may-die",
                    "It may stop her breathing",
                    "Yes. Tolerance falls within days, so the old amount is now far too much.",
                    True,
                ),
                Option(
                    "no-effect",
                    "It will hardly work",
                    "Many people believe this. It is the other way round: the body has lost its defence.",
                ),
                Option("same", "The same as before", "Not any more. Tolerance is gone after a break."),
            ),
        ),
        Question(
            "first-call",
            "order",
            "plan",
            "what",
            "Put the plan for the last day of detox in order.",
            options=(
                Option(
                    "medicine", "Medicine agreed with the prescriber", "It comes first because the gap is the danger."
                ),
                Option("lift", "A lift home with someone who carries naloxone", "The first hours are a risky time."),
                Option("visit", "First clinic visit within days", "Care that goes on is what keeps people well."),
            ),
            order=("medicine", "lift", "visit"),
        ),
        Question(
            "helps",
            "multiple",
            "plan",
            "what",
            "Which of these make the first weeks safer?",
            options=(
                Option("naloxone", "Naloxone at home", "It can bring breathing back.", True),
                Option("on", "Medicine that goes on after detox", "It keeps the danger down.", True),
                Option("alone", "A quiet week alone", "Being alone is a risk in the first weeks."),
            ),
        ),
        Question(
            "cures",
            "true-false",
            "plan",
            "what",
            "Detox is the start of treatment, not all of it.",
            options=(
                Option("true", "True", "Treatment is what comes after.", True),
                Option("false", "False", "Detox ends in days; the illness does not."),
            ),
        ),
        Question(
            "keep",
            "match",
            "plan",
            "what",
            "Good place for naloxone, or not?",
            answers=(Answer("good", "Good place"), Answer("bad", "Not a good place")),
            pairs=(
                Pair("hook", "A hook in the hall", "good", "Everyone can reach it at once."),
                Pair("locked", "A locked cupboard", "bad", "Nobody finds the key in time."),
            ),
        ),
    )
)
PRACTICE = Practice(
    "day-before",
    "The day before she comes out",
    "Ask, offer, ask",
    "Your sister leaves detox tomorrow. She says she does not need anything else.",
    "s1",
    (
        Scene(
            "s1",
            "them",
            "I just want to go home and forget it all.",
            when={"tired": "Can we not do this now. I'm so tired."},
            choices=(
                Choice(
                    "reflect",
                    "You want this to be over.",
                    "s2",
                    "reflect",
                    "She may hear that you understand.",
                    "She goes on talking.",
                    True,
                ),
                Choice(
                    "lecture",
                    "You know what happens if you stop now.",
                    "s1b",
                    "lecture",
                    "She may hear a threat.",
                    "She looks away.",
                ),
            ),
        ),
        Scene(
            "s1b",
            "them",
            "…",
            choices=(
                Choice(
                    "back",
                    "Sorry. What do you need tomorrow?",
                    "s2",
                    "repair",
                    "She may hear a door open.",
                    "She turns back.",
                    True,
                ),
            ),
        ),
        Scene("s2", "narrator", "You agreed on one thing for tomorrow.", end=True),
        Scene("s9", "narrator", "She does not answer the phone.", end=True, card="overdose"),
    ),
    ("tired", "ashamed"),
)
WORKSHEET = Worksheet(
    "day-ends",
    "The day detox ends",
    (
        Field("first", "First appointment", "date"),
        Field("who", "Who stays with them the first three nights", "lines", "One name for each night.", 3),
        Field("medicine", "Medicine", "choice", options=("agreed", "not agreed yet", "do not know")),
        Field("ready", "Ready at home", "ticks", options=("naloxone in two places", "food", "a quiet room")),
        Field("numbers", "Numbers we may need", "table", columns=("Who", "Number"), rows=4),
        Field("word", "One word for a hard moment", "line"),
    ),
)
MODULE = Module(
    "detox-is-a-start",
    "Detox is a door, not the cure",
    "You will know what detox can and cannot do, and how to make the days after it safe.",
    25,
    8,
    {"tolerance": "Say why", "plan": "Make a plan"},
    TakeHome(
        "Make the first weeks after detox safe.",
        "Detox takes the drug out of the body. It does not treat the illness. After it, the old dose can kill.",
        (
            "Put naloxone where everyone can find it, and tell them where.",
            "Ask the clinic which medicine starts, and on which day.",
            "Write down who is with them on the first three nights.",
        ),
        ("first", "who"),
        ("What did you believe about detox before?", "What would make the first week feel less alone?"),
    ),
    Facilitator(
        ("What were you told?", "What worries you?", "What helped?"), "Someone may be detoxing at home.", "Pens down."
    ),
    "2026-11",
    "none",
    section="treatment",
    difficult="This module speaks of death. You can stop at any time.",
    lessons=(
        Lesson("what", "What detox does", 5, "The old dose can kill.", "Put naloxone on a hook.", LESSON_BLOCKS),
        Lesson(
            "after",
            "The days after",
            4,
            "Someone stays.",
            "Call {n} if they will not wake.",
            (para("The first two weeks are the hardest."),),
        ),
    ),
    quiz=QUIZ,
    practice=PRACTICE,
    worksheet=WORKSHEET,
)
STEPS = (
    "Shout their name. Shake them. Rub the breastbone hard with your knuckles.",
    "No answer? Call {n}, speaker on. Say “not waking, not breathing well”. Give the address.",
    "Give one dose of naloxone, as the kit shows. None? Go on.",
    "Slow or weak breaths? Tip the head back. Pinch the nose. Give 2 slow breaths, then 1 every {b} seconds.",
    "No breaths, or only gasps? CPR: 30 pushes, 2 breaths. Can't do breaths? Just push. "
    "The call-taker's words come first.",
    "Still not breathing well after {d} minutes? Another dose. Keep going.",
    "Breathing well? Roll them on their side. Stay. It can come back.",
)
OVERDOSE = Card(
    "overdose",
    "Overdose: what to do",
    "2026-11",
    key="F9",
    steps=tuple(Step(f"step-{n}", says, ("samhsa",)) for n, says in enumerate(STEPS, 1)),
    under="Two people: do 2 and 3 at once. Not sure? Act.",
    back=(
        Back("Signs on dark skin", ("Lips and gums look grey or white.", "Nails look pale.")),
        Back("Never", ("A cold bath.", "Leaving them alone.")),
    ),
    open=("Breaths or pushes first.",),
)
CRISIS = Card(
    "crisis",
    "Thoughts of suicide",
    "2026-11",
    now=(
        "Ask in plain words: “Are you thinking of killing yourself?”",
        "Stay, or find someone who can.",
        "If they have a plan and the means now, call {n}.",
    ),
    say=("“I am glad you told me. We will get through tonight.”",),
    dont=("Promise to keep it secret.", "Leave them alone with medicines or a weapon."),
    later=("Tell one more person. You need help too.",),
    helplines=("crisis",),
    sources=("nice",),
)


class MadeUpLibrary:
    """As much of a library as a sheet asks for."""

    planned: frozenset[str] = frozenset()

    def __init__(self, index: Index, modules: dict[str, Module]) -> None:
        self.index = index
        self.modules = modules

    def module(self, module_id: str) -> Module:
        return self.modules[module_id]

    def shared(self, block_id: str) -> SharedBlock:
        return SharedBlock(block_id, (para("The old dose can kill."),), ("strang",))

    def sources(self) -> dict[str, Source]:
        return SOURCES

    def figure(self, module_id: str, name: str) -> bytes:
        return FIGURE

    def country(self, country_id: str) -> Country:
        return {"au": AU, "neutral": NOWHERE}[country_id]

    def card(self, card_id: str) -> Card:
        return {"overdose": OVERDOSE, "crisis": CRISIS}[card_id]


LIBRARY = MadeUpLibrary(
    Index(LibraryFile("made-up", "Made up", "en", 1, "CC BY 4.0", (), (), ()), (), (OVERDOSE, CRISIS), (AU, NOWHERE)),
    {MODULE.id: MODULE},
)
