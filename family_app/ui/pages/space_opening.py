# SPDX-License-Identifier: Apache-2.0
"""The steps of a private space that is there already: unlock it, see that it is open, change its passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from family_app.ui.pages.space_making import honest_words
from family_app.ui.screens.space_steps import Change, Opened, Unlock
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.rows import Radio, Tick

if TYPE_CHECKING:
    from family_app.ui.pages.space import SpacePage


def draw_unlock(page: SpacePage, step: Unlock) -> None:
    """Which one, and the passphrase."""
    _, look = page._, page.look
    page.title(_("Unlock your private space"))
    box = Box(look, "card", gap=16)
    _draw_choice(page, step, box)
    for fault in step.faults:
        box.add(Box(look, "warn", pad=14).add(Label(fault)))
    around = page.button(_("Just look"), page.looked.emit, "", "eye")
    around.setAccessibleDescription(_("Nothing you read or write is kept."))
    if step.spaces:
        _draw_secret(page, step, box)
    else:
        box.add(*page.say_place())
        page.begin_at(around)
    if step.has_plan:
        plan = page.button(_("Our overdose plan (not locked)"), page.plan_opened.emit, "", "phone")
        page.add(row(plan, None))
    page.add(
        box,
        Label(_("Everything can be read without unlocking. What you do is then not kept."), "muted"),
        row(around, page.button(_("Make another private space"), page.making_begun.emit, "text"), None),
        honest_words(page),
    )


def _draw_choice(page: SpacePage, step: Unlock, box: Box) -> None:
    if len(step.spaces) < 2:
        return
    box.add(Label(page._("Which one?"), "h3"))
    for choice in step.spaces:
        radio = Radio(page.look, choice.label)
        radio.setChecked(choice.number == step.number)
        radio.clicked.connect(lambda _checked=False, number=choice.number: page.space_chosen.emit(number))
        box.add(radio)


def _draw_secret(page: SpacePage, step: Unlock, box: Box) -> None:
    _ = page._
    if step.with_key:
        field = page.secret(_("Recovery key"), _("From the paper. Spaces, hyphens and small letters do not matter."))
    else:
        field = page.secret(_("Passphrase"))
    bring = Tick(page.look, _("Bring in what I wrote while just looking"))
    bring.setChecked(step.writing)

    def unlock(*, mend: bool = False) -> None:
        page.unlocked.emit(field.text, bring.isChecked(), mend)

    button = page.button(_("Unlock"), unlock, "primary", "lock-open")
    field.entered.connect(button.click)
    box.add(field, bring, *page.say_place())
    bring.setVisible(step.writing)
    if step.mend:
        box.add(row(page.button(_("Open what is there"), lambda: unlock(mend=True)), None))
    other = _("Use my passphrase instead") if step.with_key else _("Use my recovery key instead")
    swap = page.button(other, lambda: page.key_use_changed.emit(not step.with_key), "text")
    box.add(row(button, swap, None))
    page.begin_at(field.line)


def draw_opened(page: SpacePage, step: Opened) -> None:
    """It is open: what is in it, and where to go."""
    _, look = page._, page.look
    page.title(_("{space} is open", space=step.label))
    box = Box(look, "card", pad=24)
    for fact in step.facts:
        box.add(Label(fact))
    write = page.button(_("Write in the journal"), page.writing_opened.emit, "primary", "notebook-pen")
    read = page.button(_("Go on reading"), page.reading_opened.emit, "", "book-open")
    lock = page.button(_("Lock now"), page.locked.emit, "", "lock")
    box.add(
        Label(_("What you read, answer and write is kept in it, encrypted.")),
        Columns(look, [write, read, lock], least=220, gap=12),
    )
    page.add(box)
    for notice in step.notices:
        page.add(Box(look, "warn", pad=14).add(Label(notice)))
    page.add(
        row(page.button(_("Change the passphrase"), page.changing_begun.emit, "text", "key-round"), None),
        *page.say_place(),
        honest_words(page),
    )
    page.begin_at(write)


def draw_change(page: SpacePage, step: Change) -> None:
    """A new passphrase for the open space."""
    _, look = page._, page.look
    if step.done:
        page.title(_("The passphrase is changed"), _("From now on only the new one opens this space."))
        done = page.button(_("Done"), page.went_back.emit, "primary")
        page.add(*page.say_place(), row(done, None))
        page.begin_at(done)
        return
    page.title(
        _("Change the passphrase"), _("The old one then opens neither the space nor its backups on this computer.")
    )
    now = page.secret(_("The passphrase of today"), _("Or the recovery key."))
    first = page.secret(_("New passphrase"), _("At least ten characters, or four words."))
    second = page.secret(_("The same once more"))

    def change(*, meant: bool = False) -> None:
        page.passphrase_changed.emit(now.text, first.text, second.text, meant)

    button = page.button(_("Change it"), change, "primary")
    now.entered.connect(first.line.setFocus)
    first.entered.connect(second.line.setFocus)
    second.entered.connect(button.click)
    box = Box(look, "card", gap=16).add(now, first, second, *page.say_place())
    if step.short:
        meant = page.button(_("Use it as it is"), lambda: change(meant=True))
        box.add(Box(look, "info", pad=14).add(Label(_("The new one is short.")), row(meant, None)))
    told = _(
        "May somebody know the old one, or have copied the files? Then a new passphrase is not enough: such a copy "
        "still opens with the old one. Make another private space and write there."
    )
    page.add(box.add(row(button, page.button(_("Back"), page.went_back.emit), None)), Label(told, "muted"))
    page.begin_at(now.line)
