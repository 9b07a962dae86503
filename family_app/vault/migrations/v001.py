# SPDX-License-Identifier: Apache-2.0
"""The first form: what was kept of study, and the journal.

Everything hangs on the ids of the content, which are for ever; nothing refers to a text. Times are milliseconds since
1970 in UTC.
"""

from __future__ import annotations

STATEMENTS = (
    # About the database itself. ``saves`` counts the saves; see mark.py.
    "CREATE TABLE about (name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID",
    "INSERT INTO about VALUES ('saves', 0)",
    # Study.
    """CREATE TABLE lesson (
        module TEXT NOT NULL, lesson TEXT NOT NULL,
        seen_at INTEGER NOT NULL, read_at INTEGER,
        again INTEGER NOT NULL DEFAULT 0, place INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (module, lesson)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE attempt (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        module TEXT NOT NULL, question TEXT NOT NULL, at INTEGER NOT NULL,
        answer TEXT NOT NULL, is_right INTEGER NOT NULL) STRICT""",
    "CREATE INDEX attempt_by_question ON attempt (module, question, number)",
    """CREATE TABLE practice_run (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        module TEXT NOT NULL, practice TEXT NOT NULL, at INTEGER NOT NULL,
        mood TEXT NOT NULL, turns TEXT NOT NULL, ending TEXT NOT NULL) STRICT""",
    "CREATE INDEX practice_run_by_module ON practice_run (module, practice, number)",
    """CREATE TABLE sheet (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        module TEXT NOT NULL, worksheet TEXT NOT NULL,
        begun_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, answers TEXT NOT NULL) STRICT""",
    "CREATE INDEX sheet_by_worksheet ON sheet (module, worksheet, number)",
    """CREATE TABLE private_value (
        name TEXT PRIMARY KEY, value TEXT NOT NULL, changed_at INTEGER NOT NULL) STRICT, WITHOUT ROWID""",
    # Journal. The row number is the entry's own time in milliseconds, made unique: newest first needs no sort.
    """CREATE TABLE entry (
        at INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        text TEXT NOT NULL, feelings TEXT NOT NULL, tags TEXT NOT NULL,
        changed_at INTEGER NOT NULL, binned_at INTEGER) STRICT""",
    "CREATE INDEX entry_in_bin ON entry (binned_at) WHERE binned_at IS NOT NULL",
    """CREATE TABLE entry_version (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        kept_at INTEGER NOT NULL, text TEXT NOT NULL, feelings TEXT NOT NULL, tags TEXT NOT NULL) STRICT""",
    "CREATE INDEX entry_version_by_entry ON entry_version (id, number)",
    """CREATE TABLE draft (
        name TEXT PRIMARY KEY, changed_at INTEGER NOT NULL,
        text TEXT NOT NULL, feelings TEXT NOT NULL, tags TEXT NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE entry_words USING fts5 (
        text, feelings, tags, content='entry', content_rowid='at', prefix='1 2 3',
        tokenize='unicode61 remove_diacritics 2')""",
    "INSERT INTO entry_words (entry_words, rank) VALUES ('secure-delete', 1)",
    """CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
        INSERT INTO entry_words (rowid, text, feelings, tags) VALUES (new.at, new.text, new.feelings, new.tags);
    END""",
    """CREATE TRIGGER entry_removed AFTER DELETE ON entry BEGIN
        INSERT INTO entry_words (entry_words, rowid, text, feelings, tags)
        VALUES ('delete', old.at, old.text, old.feelings, old.tags);
    END""",
    """CREATE TRIGGER entry_edited AFTER UPDATE OF at, text, feelings, tags ON entry BEGIN
        INSERT INTO entry_words (entry_words, rowid, text, feelings, tags)
        VALUES ('delete', old.at, old.text, old.feelings, old.tags);
        INSERT INTO entry_words (rowid, text, feelings, tags) VALUES (new.at, new.text, new.feelings, new.tags);
    END""",
)
