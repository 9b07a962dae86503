# SPDX-License-Identifier: Apache-2.0
"""The steps from “Just look” to a new private space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from family_app.ui.screens.space_steps import Make, ShowKey, Start, TypeBack
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.save_box import SaveBox

if TYPE_CHECKING:
    from family_app.ui.pages.space import SpacePage


def draw_start(page: SpacePage, step: Start) -> None:
    """Just look comes first."""
    _, look = page._, page.look
    page.title(_("Your private space"))
    hero = Box(look, "hero", pad=24)
    first = page.button(_("Just look"), page.looked.emit, "primary", "eye")
    about = _(
        "Everything is open to you. What you read and write stays in this computer’s memory and is gone when you "
        "close the window. Nothing is kept."
    )
    hero.add(Label(_("Just look"), "h2", on="soft"), Label(about, on="soft"), row(first, None))
    page.begin_at(first)
    page.add(hero, _make_card(page, step), *page.say_place(), honest_words(page))
    if step.can_unlock and step.can_make:
        page.add(row(page.button(_("Unlock a space that is here"), page.unlocking_begun.emit, "text"), None))


def _make_card(page: SpacePage, step: Start) -> QWidget:
    _ = page._
    card = Box(page.look, "card", pad=24)
    card.add(Label(_("Make a private space"), "h2"))
    if not step.can_make:
        return card.add(
            Label(_("The program was started so that it keeps no files. Start it again without “--guest”."))
        )
    about = _(
        "The program then remembers where you stopped, your answers and your journal. All of it is encrypted on this "
        "computer, and one passphrase opens it."
    )
    return card.add(Label(about), row(page.button(_("Make one"), page.making_begun.emit, "", "lock"), None))


def honest_words(page: SpacePage) -> QWidget:
    """What a private space can do, and what it cannot."""
    _ = page._
    box = Box(page.look, "info", pad=16)
    box.add(
        Label(_("What it cannot do"), "h3"),
        Label(
            _(
                "If someone makes you open it, it cannot protect you. If that could happen, do not write here. "
                "Choose “Just look”."
            )
        ),
        Label(_("If this computer may be watched, use a library’s or a friend’s.")),
        Label(_("On a computer you do not own, use “Just look”.")),
        Label(_("PDFs you saved, print-outs and pictures outside are not locked. It is not a legal shield.")),
    )
    return box


def draw_make(page: SpacePage, step: Make) -> None:
    """A passphrase, twice."""
    _, look = page._, page.look
    page.title(_("Choose a passphrase"), _("It opens your private space. Nobody can look it up or reset it."))
    if step.warning:
        page.add(Box(look, "warn", pad=14).add(Label(step.warning)))
    first = page.secret(
        _("Passphrase"),
        _("At least ten characters, or four words. Spaces count. Choose one that nobody at home would guess."),
    )
    second = page.secret(_("The same once more"))
    choose = page.button(_("Next"), lambda: page.passphrase_chosen.emit(first.text, second.text), "primary")
    first.entered.connect(second.line.setFocus)
    second.entered.connect(choose.click)
    box = Box(look, "card", gap=16).add(first, second, *page.say_place())
    if step.short:
        told = Label(_("This is short. Somebody who tries many could find it. You can make it longer."))
        box.add(
            Box(look, "info", pad=14).add(told, row(page.button(_("Use it as it is"), page.short_meant.emit), None))
        )
    box.add(row(choose, page.button(_("Back"), page.went_back.emit), None))
    page.add(box, honest_words(page))
    page.begin_at(first.line)


def draw_offer(page: SpacePage) -> None:
    """A recovery key, or none: both are good answers."""
    _ = page._
    page.title(
        _("A key for the day you forget"),
        _(
            "If you forget the passphrase, nothing else opens the space. A recovery key on paper can. Whoever finds "
            "the paper can open it too."
        ),
    )
    show = page.button(_("Show me a recovery key"), page.key_wanted.emit, "primary", "key-round")
    none = page.button(_("I have no safe place for paper"), page.paper_refused.emit)
    asked = _("Is there a place for a sheet of paper that nobody else looks into? With a friend, perhaps?")
    page.add(
        Box(page.look, "card", gap=16).add(
            Label(asked), Columns(page.look, [show, none], least=280, most=2, gap=12), *page.say_place()
        ),
        Label(_("Without a key the space is made at once. If you forget the passphrase, it stays closed."), "muted"),
        row(page.button(_("Back"), page.went_back.emit, "text"), None),
    )
    page.begin_at(show)


def draw_key(page: SpacePage, step: ShowKey) -> None:
    """The key, this once."""
    _, look = page._, page.look
    page.title(_("Your recovery key"), _("Write it on paper, group by group. It is shown this once and kept nowhere."))
    groups: list[QWidget] = [_group(page, number, group) for number, group in enumerate(step.groups, start=1)]
    copied = Label(_("Copied. It is taken off the clipboard when you go on."), on="soft")
    copied.hide()

    def copy() -> None:
        page.clipboard.copy("-".join(step.groups))
        copied.show()

    copy_button = page.button(_("Copy"), copy, "", "copy")
    tools = row(
        copy_button,
        page.button(_("Save to a file…"), page.key_saving_asked.emit, "", "save"),
        None,
        gap=look.gap(12),
    )
    hero = Box(look, "hero", pad=24, gap=16)
    page.add(hero.add(Columns(look, groups, least=140, most=4, gap=12), tools, copied), _save_card(page, step))
    noted = page.button(_("I have it on paper"), page.key_noted.emit, "primary")
    none = page.button(_("I have no safe place for paper"), page.paper_refused.emit)
    page.add(
        *page.say_place(),
        Label(_("Write no name on the paper, and not what it is for."), "muted"),
        Columns(look, [noted, none], least=280, most=2, gap=12),
    )
    page.begin_at(copy_button)  # further down, a large text would have the key scrolled away


def _save_card(page: SpacePage, step: ShowKey) -> QWidget:
    """Where a file of the key shall go; unseen until it is asked for."""
    box = page.save_box = SaveBox(page.look, page._)
    box.saved_to.connect(page.key_saved_to)
    box.closed.connect(page.key_saving_closed)
    box.show_panel(step.saving)
    return box


def _group(page: SpacePage, number: int, group: str) -> QLabel:
    label = Label(f"{number}.  {group}", "h2", on="soft", wrap=False)
    label.setAccessibleName(page._("Group {number}: {letters}", number=number, letters=" ".join(group)))
    return label


def draw_type_back(page: SpacePage, step: TypeBack) -> None:
    """Two groups, from the paper."""
    _ = page._
    page.title(_("From the paper, please"), _("Two groups, to be sure that they can be read later."))
    first, second = (page.secret(_("Group {number}", number=number)) for number in step.numbers)
    first.reveal()
    second.reveal()
    done = page.button(
        _("Make my private space"), lambda: page.typed_back.emit(first.text, second.text), "primary", "lock"
    )
    first.entered.connect(second.line.setFocus)
    second.entered.connect(done.click)
    again = page.button(_("Show the key once more"), page.key_wanted.emit)
    page.add(
        Box(page.look, "card", gap=16).add(
            first, second, *page.say_place(), Columns(page.look, [done, again], least=280, most=2, gap=12)
        )
    )
    page.begin_at(first.line)
