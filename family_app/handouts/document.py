# SPDX-License-Identifier: Apache-2.0
"""What one print-out is, as plain frozen values. They become JSON as they are; the template only draws them.

Every word on the paper is in here, in the language of the lesson: the template has no words of its own. Nothing in
here is ever Typst source.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class _Plain(Struct, frozen=True, tag_field="is", tag=str.lower):
    pass


# ---- words ----------------------------------------------------------------------------------------------------------


class Run(_Plain, frozen=True):
    """Words in one weight. ``code`` is read letter by letter, so it gets room."""

    text: str
    bold: bool = False
    code: bool = False


class NewLine(_Plain, frozen=True):
    pass


class Cites(_Plain, frozen=True):
    """Numbers of the list of sources."""

    numbers: tuple[int, ...]


Runs = tuple[Run | NewLine | Cites, ...]


def words(text: str, *, bold: bool = False) -> Runs:
    """Plain text as runs."""
    return (Run(text, bold),) if text else ()


# ---- parts of every sheet -------------------------------------------------------------------------------------------


class Title(_Plain, frozen=True):
    """The head of a sheet: what kind of sheet, its name, and what it is for."""

    kicker: str
    text: str
    under: str = ""
    anchor: str = ""


class Heading(_Plain, frozen=True):
    level: int
    runs: Runs
    anchor: str = ""


class Para(_Plain, frozen=True):
    runs: Runs
    tone: Literal["", "quiet", "lead"] = ""


class Items(_Plain, frozen=True):
    """A list; ``first`` is the first number, or 0 for bullets. The last ``spare`` items may give way on a full page."""

    items: tuple[tuple[Part, ...], ...]
    first: int = 0
    spare: int = 0


class Meanings(_Plain, frozen=True):
    """Terms with what they mean."""

    items: tuple[tuple[Runs, tuple[Part, ...]], ...]


class Table(_Plain, frozen=True):
    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


BoxKind = Literal["key", "danger", "try", "say", "more", "if", "check", "country"]


class Box(_Plain, frozen=True):
    """A framed passage. ``label`` says in words what the frame says in lines."""

    kind: BoxKind
    label: str
    title: str
    parts: tuple[Part, ...]


class Picture(_Plain, frozen=True):
    """A figure; ``file`` names one of the files handed to the typesetter."""

    file: str
    alt: str
    caption: str = ""


class Contents(_Plain, frozen=True):
    """(what, anchor of its heading, a remark such as the minutes) for each entry."""

    entries: tuple[tuple[str, str, str], ...]


class NewPage(_Plain, frozen=True):
    """``foot`` are other lines at the bottom from here on."""

    foot: Foot | None = None


class Room(_Plain, frozen=True):
    """Begins a new page unless this share of a page (in hundredths) is left."""

    share: int


class References(_Plain, frozen=True):
    """The list of sources; the first is number 1."""

    items: tuple[str, ...]


class Notes(_Plain, frozen=True):
    """Writing lines in the room that is left on the page: at most ``most`` of them, or none."""

    label: str
    most: int


# ---- to fill in -----------------------------------------------------------------------------------------------------


class Lines(_Plain, frozen=True):
    """A label with ``rows`` lines to write on; ``value`` is what was typed."""

    label: str
    help: str
    rows: int
    value: str = ""


class Day(_Plain, frozen=True):
    """A date to write; ``blanks`` are the words for day, month and year."""

    label: str
    help: str
    blanks: tuple[str, ...]
    value: str = ""


class Marks(_Plain, frozen=True):
    """Options to mark: one (``round``) or several (``square``). ``chosen`` are positions."""

    label: str
    help: str
    shape: Literal["round", "square"]
    options: tuple[str, ...]
    chosen: tuple[int, ...] = ()


class Grid(_Plain, frozen=True):
    """A table to write in; each row has as many cells as there are columns."""

    label: str
    help: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Scale(_Plain, frozen=True):
    """Rows with one mark in each column. ``head`` begins with what stands over the rows. A mark is (shape, words):
    ``never``, ``some`` and ``most`` are dots, ``blank`` is a ring to mark; without a shape there is nothing."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


# ---- quiz -----------------------------------------------------------------------------------------------------------


class Ask(_Plain, frozen=True):
    """A question. ``shape`` is what stands before an option: a mark, or a blank for a number or a letter."""

    number: int
    text: str
    hint: str
    shape: Literal["round", "square", "blank"]
    options: tuple[tuple[str, str], ...]
    answers: tuple[tuple[str, str], ...] = ()
    """For match questions: (letter, text) to choose from."""


class Reason(_Plain, frozen=True):
    """One line of the key: ``mark`` is the letter or number, ``right`` whether it belongs to the answer."""

    mark: str
    text: str
    why: str
    right: bool
    verdict: str = ""


class Answered(_Plain, frozen=True):
    """A question with its answer and every reason."""

    number: int
    text: str
    answer: str
    reasons: tuple[Reason, ...]
    note: str = ""


# ---- practice -------------------------------------------------------------------------------------------------------


class Reply(_Plain, frozen=True):
    """Something A could say, what B then does, and where it goes on."""

    letter: str
    text: str
    effect: str
    goes: str


class Turn(_Plain, frozen=True):
    """A scene of the script. ``variants`` are (mood, words). ``own`` asks for own words on blank lines."""

    number: int
    speaker: str
    label: str
    text: str
    variants: tuple[tuple[str, str], ...] = ()
    choose: str = ""
    replies: tuple[Reply, ...] = ()
    own: str = ""
    end: str = ""


# ---- cards ----------------------------------------------------------------------------------------------------------


class Group(_Plain, frozen=True):
    """A short list under a heading, on a card. ``leads``, if any, are strong words before each line."""

    title: str
    lines: tuple[str, ...]
    kind: Literal["now", "true", "say", "dont", "later", "back"] = "now"
    leads: tuple[str, ...] = ()


class Phone(_Plain, frozen=True):
    """A number to ring, with when it was last known to be right."""

    name: str
    number: str
    note: str


class CardFace(_Plain, frozen=True):
    """A card that fills one page. ``call`` is set largest; where no number is known, ``blank`` asks for it."""

    title: str
    call_label: str
    call: str
    blank: str = ""
    steps: tuple[tuple[int, str], ...] = ()
    under: str = ""
    groups: tuple[Group, ...] = ()
    phones: tuple[Phone, ...] = ()
    small: tuple[str, ...] = ()
    alarm: bool = False
    write: tuple[tuple[str, str], ...] = ()
    """A family's own details: (label, what they wrote), or a line for the pen."""


class CardBack(_Plain, frozen=True):
    """The other side of a card."""

    title: str
    groups: tuple[Group, ...]


class Slip(_Plain, frozen=True):
    """A card to cut out and carry: (label, number) or a line for the pen. It has no title."""

    lines: tuple[tuple[str, str], ...]


class Slips(_Plain, frozen=True):
    """Several of them on one page."""

    slips: tuple[Slip, ...]


Part = (
    Title
    | Heading
    | Para
    | Items
    | Meanings
    | Table
    | Box
    | Picture
    | Contents
    | NewPage
    | Room
    | References
    | Notes
    | Lines
    | Day
    | Marks
    | Grid
    | Scale
    | Ask
    | Answered
    | Turn
    | CardFace
    | CardBack
    | Slips
)


# ---- the sheet ------------------------------------------------------------------------------------------------------


class Head(_Plain, frozen=True):
    """The clinic's name, telephone and logo (a file handed in) with words for it. All may be empty."""

    name: str = ""
    phone: str = ""
    logo: str = ""
    alt: str = ""


class Foot(_Plain, frozen=True):
    """The two lines at the bottom of every page."""

    help: str
    about: str


Fit = Literal["", "page", "sheet", "card"]


class Document(_Plain, frozen=True):
    """One PDF.

    ``fit``: a ``page`` gives up white space to stay one page; a ``sheet`` spreads out if it is one; a ``card`` takes
    the largest type that keeps each of its sides to one page.
    """

    title: str
    language: str
    paper: Literal["a4", "letter"]
    points: int
    """Size of the running text."""
    colour: bool
    roomy: bool
    head: Head
    foot: Foot
    parts: tuple[Part, ...]
    fit: Fit = ""


Files = dict[str, bytes]
"""What a document shows beside words, by name: SVG only (:mod:`family_app.handouts.logo` wraps other pictures)."""
