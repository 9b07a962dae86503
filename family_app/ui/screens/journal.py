# SPDX-License-Identifier: Apache-2.0
"""The journal: write, find, read again, correct, put away."""

from __future__ import annotations

from dataclasses import replace

from family_app.errors import FamilyAppError
from family_app.journal.entry import Entry, Writing
from family_app.ui.screens.dates import day_words
from family_app.ui.screens.journal_bin import JournalBin
from family_app.ui.screens.journal_screen import NEW, Editing, JournalScreen, Pane, Quiet, Reading, Told, Versions
from family_app.ui.screens.journal_words import NO_PROMPTS_AFTER, feelings, prompts, split_words
from family_app.ui.screens.places import Place
from family_app.ui.screens.presenter import View

TOLD = "journal-told"
"""Name of the private value: that a journal can be demanded was said."""


class JournalPresenter(JournalBin):
    """What is typed lies in ``_editing`` at every moment and in a draft at most two seconds later."""

    # ---- coming and going

    def enter(self, place: Place) -> None:
        if self.desk.state == "locked":
            self.show(JournalScreen("locked", Quiet(is_empty=False)))
            return
        trouble = self._clear_old_bin()
        wanted = place.item if place.item == NEW else getattr(self._entry(place.item), "id", "") if place.item else ""
        if wanted and (self._editing is None or self._editing.key != wanted):
            self._draw(self._quiet(), trouble)
            self.open_entry(wanted)
        else:
            self._draw(self._editing or self._quiet(), trouble)

    def attach(self, view: View[JournalScreen]) -> None:
        if self._screen is not None and self._editing is not None:
            self._screen = replace(self._screen, pane=self._editing)
        super().attach(view)

    def show(self, screen: JournalScreen) -> None:
        """Always with what was typed last: an older text drawn again would undo somebody's typing."""
        if isinstance(screen.pane, Editing) and self._editing is not None:
            screen = replace(screen, pane=self._editing)
        super().show(screen)

    def leave(self) -> None:
        self.keep()

    def to_space(self) -> None:
        """To unlock, or to make a private space."""
        self.go(Place("space"))

    def lock_now(self) -> None:
        self.desk.lock()

    # ---- writing

    def write_new(self) -> None:
        """A new entry, or the one that was begun. What must be said before the first one is said first."""
        if self.desk.record.value(TOLD) is None:
            if self._put_away():
                self._draw(Told())
        else:
            self._begin(NEW)

    def understood(self) -> None:
        """It was said, once."""
        try:
            self.desk.record.keep_value(TOLD, "yes")
        except FamilyAppError as error:
            self._say(str(error))
            return
        self._begin(NEW)

    def edit_entry(self) -> None:
        """Correct the entry that is read."""
        pane = self.screen.pane
        if isinstance(pane, Reading):
            self._begin(pane.id)

    def _begin(self, key: str, writing: Writing | None = None) -> None:
        """Open the editor: with ``writing``, or the draft, or the entry as it is, or empty."""
        if not self._put_away():
            return
        desk, words = self.desk, self.desk.words
        entry = None if key == NEW else desk.journal.get(key)
        draft = next((draft.writing for draft in desk.journal.drafts() if draft.name == key), None)
        known = writing or draft or (entry.writing if entry else Writing(""))
        own = tuple(word for word in known.feelings if word not in feelings(words))
        self._editing = Editing(
            key=key,
            heading=self._heading(entry) if entry else day_words(self._today(), words),
            text=known.text,
            feelings=known.feelings,
            tags=known.tags,
            offered=(*feelings(words), *own),
            may_ask_prompt=key == NEW and desk.moment not in NO_PROMPTS_AFTER,
        )
        self._is_saved = writing is None
        self.keep()
        self._draw(self._editing)

    def typed(self, text: str) -> None:
        self._change(text=text)

    def choose_feelings(self, chosen: tuple[str, ...]) -> None:
        self._change(feelings=tuple(chosen))

    def add_feelings(self, typed: str) -> None:
        """Feelings in the person's own words; they are offered from now on, and chosen."""
        editing, own = self._editing, split_words(typed)
        if editing is None or not own:
            return
        offered = (*editing.offered, *(word for word in own if word not in editing.offered))
        chosen = (*editing.feelings, *(word for word in own if word not in editing.feelings))
        self._change(offered=offered, feelings=chosen)
        self.keep()

    def type_tags(self, typed: str) -> None:
        self._change(tags=split_words(typed))

    def _change(self, **changes: object) -> None:
        if self._editing is not None:
            self._editing = replace(self._editing, **changes)  # type: ignore[arg-type]
            self._is_saved = False

    def keep(self) -> None:
        """Save what is being written as a draft, if it changed. “Saved” is said only after the write returned."""
        editing = self._editing
        if editing is None or self._is_saved or not self.desk.store.is_open:
            return
        try:
            self.desk.journal.keep_draft(editing.key, _writing(editing))
        except FamilyAppError as error:
            self.show(replace(self.screen, pane=editing, trouble=str(error)))
            return
        self._is_saved = True
        self._editing = replace(editing, saved=self._saved_words())
        self.show(replace(self.screen, pane=self._editing, trouble=""))

    def finish(self) -> None:
        """“Done”: the draft becomes the entry."""
        editing = self._editing
        if editing is None:
            return
        if not editing.text.strip():
            self.show(replace(self.screen, pane=editing, trouble=self.desk.words("There are no words yet.")))
            return
        try:
            entry = self._finished(editing)
        except FamilyAppError as error:
            self.show(replace(self.screen, pane=editing, trouble=str(error)))
            return
        self._editing, self._is_saved = None, True
        self._draw(self._reading(entry, saved=self._saved_words()))

    def _finished(self, editing: Editing) -> Entry:
        journal, writing = self.desk.journal, _writing(editing)
        if editing.key == NEW:
            return journal.add(writing.text, feelings=writing.feelings, tags=writing.tags, draft=NEW)
        entry = journal.edit(editing.key, writing)
        if any(draft.name == editing.key for draft in journal.drafts()):
            journal.drop_draft(editing.key)  # nothing was changed in the end
        return entry

    def throw_away(self) -> None:
        """Not this after all. A new entry goes into the bin, changes go to the earlier versions: nothing is lost."""
        editing, words = self._editing, self.desk.words
        if editing is None:
            return
        journal = self.desk.journal
        old = None if editing.key == NEW else journal.get(editing.key)
        pane: Pane
        try:
            if not editing.text.strip():
                journal.drop_draft(editing.key)
                pane = self._reading(old) if old else self._quiet()
            elif old is None:
                journal.bin(self._finished(editing).id)
                pane = self._quiet(words("It is in the bin, and stays there for 30 days."))
            else:
                self._finished(editing)
                pane = self._reading(
                    journal.edit(old.id, old.writing), saved=words("Your changes are under “Earlier”.")
                )
        except FamilyAppError as error:
            self.show(replace(self.screen, pane=editing, trouble=str(error)))
            return
        self._editing, self._is_saved = None, True
        self._draw(pane)

    def ask_prompt(self) -> None:
        """A question to begin with, another one each time."""
        if self._editing is not None:
            others = [one for one in prompts(self.desk.words) if one != self._editing.prompt]
            self._editing = replace(self._editing, prompt=self.desk.rng.choice(others))
            self.show(replace(self.screen, pane=self._editing))

    def drop_prompt(self) -> None:
        if self._editing is not None:
            self._editing = replace(self._editing, prompt="")
            self.show(replace(self.screen, pane=self._editing))

    # ---- reading

    def open_entry(self, entry_id: str) -> None:
        """From the list. One that was left unfinished opens where it was left."""
        if self._editing is not None and self._editing.key == entry_id:
            return
        unfinished = any(draft.name == entry_id for draft in self.desk.journal.drafts())
        entry = None if entry_id == NEW else self._entry(entry_id)
        if unfinished or entry_id == NEW:
            self._begin(entry_id)
        elif entry is not None and self._put_away():
            self._draw(self._reading(entry))

    def close_pane(self) -> None:
        """Back to the list. What is being written is kept, and stands in the list as unfinished."""
        if self._put_away():
            self._draw(self._quiet())

    def _put_away(self) -> bool:
        """Whether nothing is being written any more. What cannot be saved stays in the editor, and says so."""
        self.keep()
        if self._is_saved:
            self._editing = None
        return self._is_saved

    def take_back(self, number: int) -> None:
        """Write on from an earlier version. What the entry says now stays as a version in its turn."""
        pane = self.screen.pane
        if not isinstance(pane, Versions):
            return
        for version in self.desk.journal.versions(pane.id):
            if version.number == number:
                self._begin(pane.id, version.writing)


def _writing(editing: Editing) -> Writing:
    return Writing(editing.text, editing.feelings, editing.tags)
