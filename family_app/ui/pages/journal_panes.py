# SPDX-License-Identifier: Apache-2.0
"""What stands beside the list: an entry to read, what it said before, the bin, and what is said once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.reading.journal_view import JournalView
from family_app.ui.screens.journal_screen import Bin, Quiet, Reading, Versions
from family_app.ui.widgets.boxes import Box
from family_app.ui.widgets.flow import Flow
from family_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    from family_app.ui.pages.journal import JournalPage


def draw_locked(page: JournalPage, stack: QVBoxLayout) -> None:
    """Nothing of the journal is here."""
    _ = page._
    box = Box(page.look, "card", pad=24)
    unlock = page.button(_("Unlock"), page.space_wanted.emit, "primary", "lock-open")
    box.add(
        Label(_("Your journal is locked. Nobody can read it here without your passphrase.")),
        Flow(page.look, [unlock]),
    )
    stack.addWidget(box)
    page.begin_at(unlock)


def draw_quiet(page: JournalPage, stack: QVBoxLayout, pane: Quiet) -> None:
    """A friendly nothing."""
    _ = page._
    if pane.note:
        stack.addWidget(Box(page.look, "info", pad=14).add(Label(pane.note)))
    box = Box(page.look, "card", pad=24)
    if pane.is_empty:
        box.add(
            Label(_("A place for your own words"), "h2"),
            Label(_("Two minutes are enough. A line about today, a worry to put down, something that helped.")),
            Label(_("Nobody marks it and nothing is counted. Write when you want to, and leave it when you do not.")),
        )
    else:
        box.add(Label(_("Choose an entry to read it, or write a new one.")))
    stack.addWidget(box)
    stack.addStretch(1)


def draw_told(page: JournalPage, stack: QVBoxLayout) -> None:
    """Said once, before the first entry."""
    _ = page._
    box = Box(page.look, "card", pad=24, gap=12)
    go_on = page.button(_("I understand"), page.understood.emit, "primary")
    back = page.button(_("Not now"), page.closed.emit)
    box.add(
        Label(_("Before you write"), "h2"),
        Label(
            _(
                "A journal can be demanded by a court. The police, a partner or child services may find it or ask for "
                "it. Encryption does not stop an order, and it does not stop a threat."
            )
        ),
        Label(
            _(
                "So think about what you put down about somebody else’s drug use, about a child or about a pregnancy. "
                "If someone could make you open it, do not write it here."
            )
        ),
        Label(_("Your own feelings, hopes and plans are a good thing to write about.")),
        Flow(page.look, [go_on, back], gap=12),
    )
    stack.addWidget(box)
    stack.addStretch(1)
    page.begin_at(go_on)


def draw_reading(page: JournalPage, stack: QVBoxLayout, pane: Reading) -> JournalView:
    """An entry, and what can be done with it."""
    _, look = page._, page.look
    view = JournalView(look, _("The entry"))
    view.show_text(pane.text)
    stack.addWidget(Label(pane.heading, "h2"))
    stack.addWidget(view, 1)
    for title, words in ((_("Feelings: {words}"), pane.feelings), (_("Tags: {words}"), pane.tags)):
        if words:
            stack.addWidget(Label(title.format(words=", ".join(words)), "muted"))
    if pane.saved:
        stack.addWidget(Label(pane.saved, "small"))
    if pane.asking:
        stack.addWidget(_question(page, pane.id))
        return view
    acts: list[QWidget] = [page.button(_("Edit"), page.editing_wanted.emit, "", "pencil")]
    if pane.has_versions:
        acts.append(page.button(_("Earlier versions"), page.versions_wanted.emit, "", "rotate-ccw"))
    acts.append(page.button(_("Put into the bin"), page.binned.emit, "", "trash-2"))
    acts.append(page.button(_("Remove now, everywhere"), partial(page.removal_asked.emit, pane.id), "text"))
    stack.addWidget(Flow(look, acts))
    page.begin_at(acts[0])
    return view


def _question(page: JournalPage, entry_id: str) -> Box:
    """Asked in the page, with what it does and what it cannot do."""
    _ = page._
    remove = page.button(_("Remove it"), partial(page.removed.emit, entry_id), "danger", "trash-2")
    keep = page.button(_("Keep it"), page.removal_refused.emit)
    page.begin_at(keep)
    return Box(page.look, "warn", pad=16).add(
        Label(_("Remove this entry now, everywhere?"), "h3"),
        Label(
            _(
                "It goes from the journal, from its earlier versions and from every backup in this space. It cannot be "
                "brought back. Copies that someone made elsewhere stay, and so may traces on the disk."
            )
        ),
        Flow(page.look, [keep, remove], gap=12),
    )


def draw_versions(page: JournalPage, stack: QVBoxLayout, pane: Versions) -> None:
    """What the entry said before, the latest first."""
    _ = page._
    back = page.button(_("Back to the entry"), page.versions_closed.emit, "", "arrow-left")
    stack.addWidget(Label(_("Earlier versions"), "h2"))
    stack.addWidget(Label(pane.heading, "muted"))
    stack.addWidget(Flow(page.look, [back]))
    for version in pane.versions:
        take = page.button(_("Write on from this one"), partial(page.version_taken.emit, version.number), "text")
        take.setAccessibleName(_("Write on from the version {when}", when=version.when))
        stack.addWidget(
            Box(page.look, "card").add(Label(version.when, "h3"), Label(version.text), Flow(page.look, [take]))
        )
    stack.addStretch(1)
    page.begin_at(back)


def draw_bin(page: JournalPage, stack: QVBoxLayout, pane: Bin) -> None:
    """What was put away in the last thirty days."""
    _ = page._
    back = page.button(_("Close the bin"), page.closed.emit, "", "x")
    stack.addWidget(Label(_("Bin"), "h2"))
    stack.addWidget(Label(_("Entries stay here for 30 days. Then they go for good."), "muted"))
    stack.addWidget(Flow(page.look, [back]))
    page.begin_at(back)
    for entry in pane.entries:
        box = Box(page.look, "card").add(Label(entry.title, "h3"), Label(entry.goes, "muted"))
        if pane.asking == entry.id:
            box.add(_question(page, entry.id))
        else:
            restore = page.button(_("Put back"), partial(page.restored.emit, entry.id), "", "undo-2")
            restore.setAccessibleName(_("Put back: {title}", title=entry.title))
            remove = page.button(_("Remove now, everywhere"), partial(page.removal_asked.emit, entry.id), "text")
            remove.setAccessibleName(_("Remove now, everywhere: {title}", title=entry.title))
            box.add(Flow(page.look, [restore, remove], gap=12))
        stack.addWidget(box)
    if not pane.entries:
        stack.addWidget(Label(_("There is nothing in it.")))
    stack.addStretch(1)
