# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from family_app.study import not_now, pause, standing
from family_app.study.portable import export_record
from family_app.study.record import Record
from family_app.vault.store import guest_store

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2000, 1, 2), datetime(2300, 1, 1), timezones=st.just(UTC))


def test_not_now_lasts_until_it_is_asked_for_again(record):
    not_now.decline(record, "life-saving")
    assert not_now.declined(record, "life-saving")
    assert not not_now.declined(record, "refresher")
    not_now.undo(record, "life-saving")
    assert not not_now.declined(record, "life-saving")


def test_to_ask_again_for_what_was_never_declined_does_nothing(record):
    not_now.undo(record, "refresher")
    assert not not_now.declined(record, "refresher")


def test_questions_rest_to_the_end_of_the_third_month(record):
    pause.pause(record, NOW)
    assert pause.paused_until(record) == "2027-02"
    assert pause.is_paused(record, datetime(2027, 2, 27, tzinfo=UTC))
    assert not pause.is_paused(record, datetime(2027, 3, 2, tzinfo=UTC))


def test_only_the_month_of_the_rest_is_kept_and_no_reason(record, store):
    pause.moment_chosen(record, "after-relapse", NOW)
    kept = store.read("SELECT name, value FROM private_value")
    assert kept == [("questions-paused-until", "2027-02")]
    assert b"relapse" not in export_record(store)


@pytest.mark.parametrize("moment", ["", "steady", "after-death", "worried", "still-using"])
def test_other_moments_pause_nothing(record, moment):
    pause.moment_chosen(record, moment, NOW)
    assert pause.paused_until(record) == ""


def test_a_relapse_that_is_only_passed_by_lets_nothing_rest(record):
    for moment in ("still-using", "after-relapse", "steady"):
        standing.say_moment(record, moment)
    standing.moment_stands(record, "", NOW)
    assert not pause.is_paused(record, NOW)


def test_a_relapse_that_stands_lets_the_questions_rest_also_when_things_change_later(record):
    standing.choose_moment(record, "after-relapse", NOW)
    standing.choose_moment(record, "steady", NOW + timedelta(days=20))
    assert pause.paused_until(record) == "2027-02"


def test_questions_come_back_when_the_person_wants_them(record):
    pause.pause(record, NOW)
    pause.resume(record)
    assert not pause.is_paused(record, NOW)


@pytest.mark.parametrize("odd", ["", "soon", "2027-13", "2027-02-01", "٢٠٢٧-٠٢"])
def test_a_month_that_cannot_be_read_pauses_nothing(record, odd):
    record.keep_value("questions-paused-until", odd)
    assert not pause.is_paused(record, NOW)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=MOMENTS, second=MOMENTS, days=st.integers(0, 88))
def test_a_rest_is_at_least_three_months_and_is_never_made_shorter(first, second, days):
    record = Record(guest_store(), lambda: NOW)
    pause.pause(record, first)
    pause.pause(record, second)
    for began in (first, second):
        assert pause.is_paused(record, began + timedelta(days=days))
