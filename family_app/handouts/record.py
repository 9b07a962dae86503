# SPDX-License-Identifier: Apache-2.0
"""A record of what was read, practised and written: the titles that the person picked, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from family_app.handouts.desk import Desk, Sheet
from family_app.handouts.document import Day, Foot, Heading, Lines, Part, Table, Title, words
from family_app.study.overview import Row, heads


def record_sheet(desk: Desk, rows: Iterable[Row], *, plain: bool = False) -> Sheet:
    """The rows, topic by topic. It names nobody; there is a line to write a name on by hand. ``plain`` leaves out the
    kind word at the bottom: after a death nothing cheers."""
    _ = desk.words
    title = _("What I have read and practised")
    parts: list[Part] = [Title(_("Record"), title), Lines(_("Name, if you wish"), "", 1)]
    columns = heads(_)[1:]
    for topic, group in groupby(rows, key=lambda row: row.topic):
        table = Table(
            tuple(words(head, bold=True) for head in columns),
            tuple(tuple(words(cell) for cell in row.cells[1:]) for row in group),
        )
        parts += [Heading(2, words(topic)), table]
    parts.append(Day(_("Date, if you wish"), "", (_("Day"), _("Month"), _("Year"))))
    about = _("The titles on this sheet were picked by the person who printed it.")
    return desk.sheet(title, Foot("" if plain else _("Small steps count."), about), tuple(parts), files={})
