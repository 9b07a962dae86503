# SPDX-License-Identifier: Apache-2.0
"""What the moment a person is in changes."""

from __future__ import annotations

from pathlib import Path

from tests.ui.desks import make_desk


def test_after_a_death_nothing_cheers(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk.state = "open"
    moments = [moment.id for moment in desk.library.index.file.moments]
    quiet = []
    for moment in moments:
        desk.record.keep_value("moment", moment)
        quiet += [moment] if desk.cheer_is_off else []
    assert quiet == ["after-death"]
