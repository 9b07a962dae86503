# SPDX-License-Identifier: Apache-2.0
"""Progress: what was read, answered, practised and written, in words. It informs; nothing here counts or scolds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from family_app.errors import FamilyAppError
from family_app.study.overview import Row, as_csv, keep_picked, overview, picked
from family_app.ui.screens.coming_back import is_off
from family_app.ui.screens.desk import Desk, State
from family_app.ui.screens.places import PLANS, STRAIN, TODAY_QUESTIONS, Go, Place, through_safety
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.saving import Places, SavePanel, Saver, usual_places
from family_app.ui.screens.strain_time import StrainTime, TimeScreen

RECORD = Place("handouts", item="record")


@dataclass(frozen=True, slots=True)
class Topic:
    """One module that was begun. ``part`` is how much of it was read, 0 to 1; ``under`` says it in words."""

    id: str
    title: str
    under: str
    part: float
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ProgressScreen:
    """``rows`` is the whole table: ``again``, ``topics`` and ``others`` are parts of it."""

    state: State
    lead: str
    notice: str
    notice_button: str
    questions: str = ""
    """What the way to the questions from before says, where they come back."""
    rows: tuple[Row, ...] = ()
    again: tuple[Row, ...] = ()
    topics: tuple[Topic, ...] = ()
    others: tuple[Row, ...] = ()
    picking: bool = False
    picks: frozenset[str] = frozenset()
    said: str = ""
    panel: SavePanel | None = None
    time: TimeScreen | None = None
    """How the person was doing, day by day."""
    at_time: bool = False
    """It was asked for: the page opens there."""


class ProgressPresenter(Presenter[ProgressScreen]):
    """Everything is read from the space each time the page is entered; nothing of it survives a lock."""

    private = True

    def __init__(self, desk: Desk, go: Go, *, places: Places = usual_places) -> None:
        super().__init__(desk, go)
        self._saver = Saver(desk.words, desk.run, self._panel_changed, places=places)
        self.time = StrainTime(desk, go, self._saver, self._time_changed)

    def enter(self, place: Place) -> None:
        self._saver.panel = None
        asked = place.at == STRAIN.page
        self.time.enter(asked=asked)
        self.show(replace(self._read(), at_time=asked))

    def _read(self) -> ProgressScreen:
        desk, words = self.desk, self.desk.words
        if desk.state == "locked":
            return ProgressScreen(
                "locked",
                words("What you have read and written is in your private space. It is locked."),
                "",
                words("Unlock"),
            )
        rows = overview(desk.library, desk.record, words, plain=desk.cheer_is_off)
        return ProgressScreen(
            state=desk.state,
            lead=self._lead(),
            notice=""
            if desk.state == "open"
            else words("You are just looking. What stands here is gone when you close this window."),
            notice_button="" if desk.state == "open" else words("Make a private space"),
            questions="" if is_off(desk) else words("A few questions from before"),
            rows=rows,
            again=tuple(row for row in rows if row.again),
            topics=tuple(self._topics(rows)),
            others=tuple(row for row in rows if row.what == "module"),
            picks=picked(desk.record) & {row.key for row in rows if row.done},
            time=self.time.screen,
        )

    def _lead(self) -> str:
        words = self.desk.words
        if self.desk.cheer_is_off:
            return words("What you have read and written, if you want to find it again.")
        return words("What you have done so far. There is no order to keep to, and nothing you must finish.")

    def _topics(self, rows: tuple[Row, ...]) -> list[Topic]:
        words = self.desk.words
        found: list[Topic] = []
        for module_id, group in groupby(rows, key=lambda row: row.module):
            own = tuple(group)
            if own[0].what == "module":
                continue
            lessons = [row for row in own if row.what == "lesson"]
            read = sum(row.done for row in lessons)
            under = words("{read} of {total} parts read", read=read, total=len(lessons)) if read else words("Begun")
            found.append(Topic(module_id, own[0].topic, under, read / max(1, len(lessons)), own))
        return found

    # ---- what the reader did

    def open_row(self, key: str) -> None:
        """Go to what a row is about."""
        row = self._row(key)
        match row.what:
            case "module":
                self.go(Place("module", row.module))
            case "lesson":
                self._open(Place("lesson", row.module, row.item))
            case "quiz" | "practice":
                self._open(Place(row.what, row.module))
            case "worksheet":
                self._open(Place("worksheet", row.module, at=row.item))

    def _open(self, place: Place) -> None:
        """Past the safety question, where the module opens with it."""
        summary = self.desk.library.index.module(place.module)
        self.go(through_safety(place, summary.opens_with if summary is not None else ""))

    def open_module(self, module_id: str) -> None:
        self.go(Place("module", module_id))

    def want_again(self, key: str) -> None:
        """Put a lesson on the list of those to read again, or take it off."""
        row = self._row(key)
        try:
            self.desk.record.want_again(row.module, row.item, again=not row.again)
        except FamilyAppError as error:
            self.show(replace(self.screen, said=str(error)))
            return
        self.show(self._read())

    def open_questions(self) -> None:
        """The questions that come back on later days."""
        self.go(TODAY_QUESTIONS)

    def open_plans(self) -> None:
        """The worksheets that were kept, with their binder."""
        self.go(PLANS)

    def notice_pressed(self) -> None:
        """Make a space, or unlock the one there is."""
        self.go(Place("space"))

    # ---- a record to print

    def pick_titles(self) -> None:
        """Choose what stands in a printed record."""
        self.show(replace(self.screen, picking=True, said=""))

    def pick(self, key: str, on: bool) -> None:
        """This title, or not."""
        picks = self.screen.picks | {key} if on else self.screen.picks - {key}
        self.show(replace(self.screen, picks=picks))

    def pick_topic(self, module_id: str) -> None:
        """Every title of a topic; or none, when all are picked already."""
        keys = {row.key for row in self.screen.rows if row.module == module_id and row.done}
        picks = self.screen.picks
        self.show(replace(self.screen, picks=picks - keys if keys <= picks else picks | keys))

    def stop_picking(self) -> None:
        self.show(replace(self.screen, picking=False, picks=picked(self.desk.record)))

    def print_record(self) -> None:
        """See the record on paper."""
        try:
            keep_picked(self.desk.record, self.screen.picks)
        except FamilyAppError as error:
            self.show(replace(self.screen, said=str(error)))
            return
        self.show(replace(self.screen, picking=False))
        self.go(RECORD)

    # ---- a table to save

    def save_table(self) -> None:
        words, rows = self.desk.words, self.screen.rows
        self._saver.open(
            words("Save as a table"), words("Notes"), lambda _: as_csv(rows, words), suffix=".csv", private=True
        )

    def save_to(self, folder: str, name: str) -> None:
        self._saver.save(folder, name)

    def close_panel(self) -> None:
        self._saver.close()

    def could_not_open(self) -> None:
        """The system has no program for tables, or would not start it."""
        self.show(replace(self.screen, said=self.desk.words("This computer found no program to open it.")))

    def _panel_changed(self) -> None:
        if self._screen is not None:
            self.show(replace(self.screen, panel=self._saver.panel, said=""))

    def _time_changed(self) -> None:
        if self._screen is not None:
            self.show(replace(self.screen, time=self.time.screen, at_time=False))

    def _row(self, key: str) -> Row:
        return next(row for row in self.screen.rows if row.key == key)
