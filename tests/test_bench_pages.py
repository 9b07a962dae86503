# SPDX-License-Identifier: Apache-2.0
"""The measure of changing pages knows every page; how long it takes is not a matter for a test."""

from __future__ import annotations

from family_app.bench_pages import letters, switches
from family_app.ui.registry import PAGES


def test_every_page_of_the_window_is_measured() -> None:
    taken = switches(1)
    assert set(taken) == set(PAGES)
    assert all(took > 0 for took in taken.values())


def test_a_letter_of_a_search_is_measured_until_it_is_painted() -> None:
    assert letters(1) > 0
