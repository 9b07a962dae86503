# SPDX-License-Identifier: Apache-2.0
"""Every place that keeps a small private value is named here, with what happens to ids in it when content is moved."""

from __future__ import annotations

import ast
from pathlib import Path

import family_app

FOLLOWED = {"study/overview.py: PICKS", "study/plans.py: BINDER", "study/not_now.py: _NAME + key"}
"""They hold ids of the library: :mod:`family_app.study.following` changes them."""
WITHOUT_IDS = {
    "study/naloxone.py: name",
    "study/pause.py: _NAME",
    "study/refresher.py: _DONE",
    "study/standing.py: name",
    "study/strain.py: _OWN_WORDS",
    "ui/screens/first.py: name",
    "ui/screens/journal.py: TOLD",
}
"""Words, dates and choices of the person, and keys of ``library.yaml``, which are never moved."""

OF_TODAY = {"study/sitting.py: _NAME"}
"""Of one day only: where ids have moved since, it is begun anew."""


def kept():
    root = Path(family_app.__file__).parent
    for path in root.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "keep_value":
                yield f"{path.relative_to(root).as_posix()}: {ast.unparse(call.args[0])}"


def test_a_new_private_value_is_thought_about_when_content_moves():
    assert set(kept()) == FOLLOWED | WITHOUT_IDS | OF_TODAY
