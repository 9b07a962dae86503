# SPDX-License-Identifier: Apache-2.0
"""The second form: the paragraph one stopped at, told by its words, and the questions that come back on later days."""

from __future__ import annotations

STATEMENTS = (
    # ``mark`` tells the block at ``place`` again after a text was changed; empty where it was kept by an older release.
    "ALTER TABLE lesson ADD COLUMN mark TEXT NOT NULL DEFAULT ''",
    # ``card`` is the scheduler's own state as JSON; ``due_at`` and ``seen_at`` stand beside it to be asked for.
    """CREATE TABLE review (
        module TEXT NOT NULL, question TEXT NOT NULL, card TEXT NOT NULL,
        due_at INTEGER NOT NULL, seen_at INTEGER NOT NULL,
        PRIMARY KEY (module, question)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX review_by_day ON review (due_at)",
)
