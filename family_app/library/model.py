# SPDX-License-Identifier: Apache-2.0
"""What the library holds: the four kinds of content and what binds them, as frozen values.

The field names are the keys of the files (``one_thing`` is written ``one-thing``). Every id is for ever: progress and
answers hang on it.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from family_app.library.blocks import Block


class _Value(Struct, frozen=True, rename="kebab", forbid_unknown_fields=True, omit_defaults=True):
    pass


# ---- lesson ---------------------------------------------------------------------------------------------------------


class Lesson(_Value, frozen=True):
    """One idea, about five minutes."""

    id: str
    title: str
    minutes: int
    one_thing: str
    do_now: str
    blocks: tuple[Block, ...] = ()


# ---- quiz -----------------------------------------------------------------------------------------------------------

QuestionKind = Literal["single", "multiple", "true-false", "order", "match"]


class Option(_Value, frozen=True):
    """An answer that can be chosen, with the reason shown once it was."""

    id: str
    text: str
    why: str
    right: bool = False


class Answer(_Value, frozen=True):
    """A side of a match question."""

    id: str
    text: str


class Pair(_Value, frozen=True):
    """Something that belongs ``with`` an answer."""

    id: str
    text: str
    with_: str
    why: str


class Question(_Value, frozen=True):
    """``options`` for single, multiple, true-false and order; ``answers`` and ``pairs`` for match."""

    id: str
    kind: QuestionKind
    objective: str
    from_: str
    """The lesson it comes from: ``lesson-id`` or ``lesson-id#heading``."""
    ask: str
    life_saving: bool = False
    misconception: str = ""
    options: tuple[Option, ...] = ()
    order: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    pairs: tuple[Pair, ...] = ()


class Quiz(_Value, frozen=True):
    questions: tuple[Question, ...]
    offered: Literal["always", "on-request"] = "always"


# ---- practice -------------------------------------------------------------------------------------------------------


class Choice(_Value, frozen=True):
    """Something one could say. ``heard`` is what they *may* hear; ``best`` marks one of each scene, none is wrong."""

    id: str
    text: str
    next: str
    skill: str = ""
    heard: str = ""
    effect: str = ""
    best: bool = False


class Scene(_Value, frozen=True):
    """``when`` gives other words for a mood. An end may lead to a card."""

    id: str
    who: Literal["them", "you", "staff", "narrator"]
    says: str
    quoted_words: bool = False
    when: dict[str, str] = {}
    choices: tuple[Choice, ...] = ()
    end: bool = False
    card: str = ""


class Practice(_Value, frozen=True):
    id: str
    title: str
    skill: str
    opening: str
    start: str
    scenes: tuple[Scene, ...]
    moods: tuple[str, ...] = ()
    fear: bool = False
    skip: str = ""
    """Words of a button for those who have lived this and do not want to practise it."""


# ---- worksheet ------------------------------------------------------------------------------------------------------


class Field(_Value, frozen=True):
    id: str
    label: str
    kind: Literal["line", "lines", "date", "choice", "ticks", "table"]
    help: str = ""
    rows: int = 3
    options: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


class Worksheet(_Value, frozen=True):
    id: str
    title: str
    fields: tuple[Field, ...]
    print: Literal["yes", "ask"] = "yes"
    keep: Literal["yes", "ask", "no"] = "yes"


# ---- module ---------------------------------------------------------------------------------------------------------

Footer = Literal["overdose", "emergency", "crisis", "neutral"]


class TakeHome(_Value, frozen=True):
    """One page of paper. ``fill_in`` names fields of the worksheet."""

    purpose: str
    main: str
    this_week: tuple[str, ...]
    fill_in: tuple[str, ...] = ()
    talk_about: tuple[str, ...] = ()


class Facilitator(_Value, frozen=True):
    """Notes for the therapist: three open questions, one risk, one line if it gets heated."""

    open: tuple[str, ...]
    risk: str
    if_heated: str


class Module(_Value, frozen=True):
    """A folder: what it promises, and its four kinds of content."""

    id: str
    title: str
    promise: str
    minutes: int
    grade: int
    objectives: dict[str, str]
    take_home: TakeHome
    facilitator: Facilitator
    checked: str
    clinician: str
    roles: tuple[str, ...] = ("all",)
    moments: tuple[str, ...] = ("all",)
    covers: tuple[str, ...] = ()
    footer: Footer = "overdose"
    opens_with: Literal["", "safety-question"] = ""
    difficult: str = ""
    section: str = ""
    """The folder it lies in; filled in by the reader."""
    lessons: tuple[Lesson, ...] = ()
    quiz: Quiz | None = None
    practice: Practice | None = None
    worksheet: Worksheet | None = None

    def lesson(self, lesson_id: str) -> Lesson | None:
        return next((lesson for lesson in self.lessons if lesson.id == lesson_id), None)

    def question(self, question_id: str) -> Question | None:
        questions = self.quiz.questions if self.quiz else ()
        return next((question for question in questions if question.id == question_id), None)


# ---- cards ----------------------------------------------------------------------------------------------------------


class Step(_Value, frozen=True):
    id: str
    do: str
    sources: tuple[str, ...]


class Back(_Value, frozen=True):
    """A group of lines on the back of the card."""

    title: str
    lines: tuple[str, ...]


class TrueThing(_Value, frozen=True):
    """One sentence to hold on to, and why: in its own ``more``, or in the words of the shared block ``quote``."""

    id: str
    says: str
    sources: tuple[str, ...]
    more: str = ""
    quote: str = ""


class Sentence(_Value, frozen=True):
    """What one can say in these ``moments``; with none, where no moment is chosen. The shared block ``quote`` comes
    before it, ``note`` and the shared block ``after``, for who takes medicine, come after it."""

    says: str
    moments: tuple[str, ...] = ()
    quote: str = ""
    note: str = ""
    after: str = ""


class Card(_Value, frozen=True):
    """A page that is always reachable: either numbered ``steps``, or ``now``, ``say``, ``dont`` and ``later``; the
    pages for the first night have ``true_things`` and ``sentences``.

    ``helplines`` are the kinds of the country's helplines that stand on it. ``screen`` holds the sentences of the
    screen that shows it step by step.
    """

    id: str
    title: str
    checked: str = ""
    clinician: str = "none"
    key: str = ""
    steps: tuple[Step, ...] = ()
    under: str = ""
    back: tuple[Back, ...] = ()
    now: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    dont: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    true_things: tuple[TrueThing, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    medicine: str = ""
    """The shared block with the rules for who takes medicine."""
    helplines: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    """What is not settled, printed with the card."""
    sources: tuple[str, ...] = ()
    screen: dict[str, str] = {}

    @property
    def is_for_grief(self) -> bool:
        """For somebody who was just told of a death: neither the overdose steps nor a large number to call on it."""
        return "grief" in self.helplines

    def sentence(self, moment: str) -> Sentence | None:
        """What can be said in this moment; the one for no moment where it has none of its own."""
        named = (one for one in self.sentences if moment in one.moments)
        return next(named, next((one for one in self.sentences if not one.moments), None))

    @property
    def every_source(self) -> tuple[str, ...]:
        """The ids of all its sources, each once."""
        parts = [part.sources for part in self.steps] + [part.sources for part in self.true_things]
        return tuple(dict.fromkeys(source for sources in (*parts, self.sources) for source in sources))

    @property
    def says_silent_call(self) -> bool:
        """The one who frightens you may be in the room: it says how to call without speaking."""
        return self.id in ("not-safe", "tonight-threats")


# ---- countries, glossary, sources -----------------------------------------------------------------------------------


class Emergency(_Value, frozen=True):
    """A ``number``, or ``words`` where none is known."""

    number: str = ""
    words: str = ""


class Timing(_Value, frozen=True):
    """Seconds for each breath; minutes for the rest, least and most."""

    breath_seconds: int
    second_dose_minutes: tuple[int, int]
    wears_off_minutes: tuple[int, int]
    sources: tuple[str, ...]


class Note(_Value, frozen=True):
    says: str
    source: str = ""
    as_of: str = ""


class Helpline(_Value, frozen=True):
    id: str
    name: str
    number: str
    for_: str
    source: str
    as_of: str
    hours: str = ""
    text: str = ""
    area: str = ""


class Country(_Value, frozen=True):
    id: str
    name: str
    emergency: Emergency
    timing: Timing
    naloxone: Note
    privacy: Note | None = None
    good_samaritan: Note | None = None
    child_protection: Note | None = None
    silent_call: Note | None = None
    cpr_first: bool = False
    helplines: tuple[Helpline, ...] = ()

    @property
    def emergency_words(self) -> str:
        """What stands for ``{n}``: the number, or the words where there is none."""
        return self.emergency.number or self.emergency.words


class Source(_Value, frozen=True):
    id: str
    who: str
    title: str
    year: str
    where: str
    status: Literal["opened", "reproduced", "general"]


class GlossaryTerm(_Value, frozen=True):
    id: str
    term: str
    says: str
    also: tuple[str, ...] = ()


class Everyday(_Value, frozen=True):
    """What people type for something; never shown. It stands for the words in ``means``; ``finds`` names modules,
    lessons (``a/b``), ``card:…`` and ``term:…``. ``first``: life may hang on it; ``apart``: two other words may stand
    between those of a phrase; ``exact``: as typed, not by stem (*odds*, *ODd*); ``calms``: cards hardly meant then.

    With a ``group`` it is only a name for its words. Others ask for those: something of each of ``together`` must be
    typed, and nothing of ``unless``."""

    says: tuple[str, ...] = ()
    means: str = ""
    finds: tuple[str, ...] = ()
    first: bool = False
    apart: bool = False
    exact: bool = False
    calms: tuple[str, ...] = ()
    group: str = ""
    together: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


class Asked(_Value, frozen=True):
    """Whole questions as people ask them, and what answers them, the best first: modules, lessons (``module/lesson``),
    ``card:…`` and ``term:…``. None of it is ever shown."""

    asks: tuple[str, ...]
    finds: tuple[str, ...]


class SharedBlock(_Value, frozen=True):
    """Said once, quoted everywhere."""

    id: str
    blocks: tuple[Block, ...]
    sources: tuple[str, ...] = ()
