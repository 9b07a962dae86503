# SPDX-License-Identifier: Apache-2.0
"""What the overdose screen shows after what was pressed, and when."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from family_app.ui.screens.overdose_rescue import Rescue, Timing

TIMING = Timing(breath=5, ask=120.0, larger=180.0)
START = 1000.0


def begun() -> Rescue:
    return Rescue.begin(TIMING, START)


def test_it_opens_with_nothing_asked_and_the_first_step_due():
    seen = begun().at(START)
    assert (seen.ask, seen.step, seen.hands, seen.beat, seen.clock) == ("none", "check", "none", None, 0.0)


def test_after_two_minutes_without_a_press_a_line_asks_about_naloxone():
    assert begun().at(START + 119.9).ask == "none"
    assert begun().at(START + 120).ask == "naloxone-given"


def test_two_minutes_after_a_dose_it_asks_to_look():
    rescue = begun().gave_dose(START + 10)
    assert rescue.at(START + 129.9).ask == "none"
    assert rescue.at(START + 130).ask == "look"


def test_three_minutes_after_a_dose_the_same_words_are_larger():
    rescue = begun().gave_dose(START)
    assert [rescue.at(START + at).ask_is_larger for at in (120, 179, 180)] == [False, False, True]
    assert rescue.at(START + 180).ask == rescue.at(START + 120).ask


def test_no_brings_the_next_dose_and_the_step_for_it():
    seen = begun().gave_dose(START).is_not_breathing_well(START + 125).at(START + 126)
    assert (seen.ask, seen.step) == ("dose-now", "second-dose")


def test_each_dose_starts_the_two_minutes_again():
    rescue = begun().gave_dose(START).is_not_breathing_well(START + 125).gave_dose(START + 130)
    assert rescue.at(START + 249).ask == "none"
    assert rescue.at(START + 250).ask == "look"


def test_no_more_doses_hides_the_clock_and_keeps_the_breaths():
    seen = begun().gave_dose(START).pressed_breaths(START).has_no_more_doses().at(START + 200)
    assert (seen.ask, seen.since_dose, seen.hands) == ("none", None, "breaths")
    assert seen.beat is not None


def test_a_dose_found_later_brings_the_clock_back():
    rescue = begun().gave_dose(START).has_no_more_doses().gave_dose(START + 300)
    assert rescue.at(START + 301).since_dose == 1.0


def test_a_second_press_at_once_is_the_same_dose():
    assert begun().gave_dose(START).gave_dose(START + 1).doses == (START,)


def test_a_dose_pressed_by_mistake_is_taken_back_everywhere():
    rescue = begun().gave_dose(START + 5).took_back_dose()
    assert rescue == begun()


def test_yes_leads_to_the_side_and_asks_nothing_more():
    seen = begun().gave_dose(START).breathes_well(START + 130).at(START + 1000)
    assert (seen.state, seen.step, seen.ask) == ("asleep", "side", "none")


def test_when_they_wake_the_count_ends():
    assert begun().pressed_breaths(START).woke(START + 9).at(START + 10).beat is None


def test_the_watch_clock_counts_from_the_last_dose():
    rescue = begun().gave_dose(START).gave_dose(START + 150).woke(START + 200)
    assert rescue.at(START + 450).watch == 300.0


def test_breathing_badly_again_brings_the_next_dose_at_once_when_it_is_time():
    rescue = begun().gave_dose(START).woke(START + 60)
    assert rescue.breathes_badly_again(START + 70).at(START + 71).ask == "none"
    assert rescue.breathes_badly_again(START + 700).at(START + 701).ask == "dose-now"


def test_one_press_goes_from_pushing_back_to_breaths():
    pushing = begun().pressed_pushes(START)
    assert pushing.pressed_breaths(START + 9).hands == "breaths"
    assert pushing.pressed_pushes(START + 9).hands == "breaths"


def test_a_dose_does_not_stop_the_breaths():
    rescue = begun().pressed_breaths(START).gave_dose(START + 7)
    assert rescue.hands == "breaths"
    assert rescue.hands_since == START


def test_a_dose_while_the_list_is_read_out_stays_on_the_list():
    assert begun().crew_came().gave_dose(START + 7).page == "crew"


def test_it_can_be_not_over_after_all():
    rescue = begun().gave_dose(START).is_over()
    assert rescue.has_ended
    assert rescue.back_to_card().at(START + 60).since_dose == 60.0


PRESSES = ("dose", "back", "none", "no", "well", "woke", "again", "breaths", "pushes", "crew", "over", "died", "card")
presses = st.lists(st.tuples(st.sampled_from(PRESSES), st.floats(0, 400)), max_size=25)


def pressed(acts: list[tuple[str, float]]) -> list[tuple[Rescue, float]]:
    """Every rescue on the way, and when it was so."""
    rescue, now = begun(), START
    found = [(rescue, now)]
    for act, after in acts:
        now += after
        rescue = {
            "dose": lambda r, t: r.gave_dose(t),
            "back": lambda r, t: r.took_back_dose(),
            "none": lambda r, t: r.has_no_more_doses(),
            "no": lambda r, t: r.is_not_breathing_well(t),
            "well": lambda r, t: r.breathes_well(t),
            "woke": lambda r, t: r.woke(t),
            "again": lambda r, t: r.breathes_badly_again(t),
            "breaths": lambda r, t: r.pressed_breaths(t),
            "pushes": lambda r, t: r.pressed_pushes(t),
            "crew": lambda r, t: r.crew_came(),
            "over": lambda r, t: r.is_over(),
            "died": lambda r, t: r.died(),
            "card": lambda r, t: r.back_to_card(),
        }[act](rescue, now)
        found.append((rescue, now))
    return found


@given(presses, st.floats(0, 4000))
def test_every_clock_only_counts_up(acts, later):
    rescue, now = pressed(acts)[-1]
    one, two = rescue.at(now), rescue.at(now + later)
    pairs = [(one.clock, two.clock), (one.since_dose, two.since_dose), (one.watch, two.watch)]
    assert all(b >= a >= 0 for a, b in pairs if a is not None and b is not None)


@given(presses, st.floats(0, 4000))
def test_a_dose_is_never_told_to_somebody_who_breathes_well(acts, later):
    rescue, now = pressed(acts)[-1]
    seen = rescue.at(now + later)
    assert seen.state == "now" or seen.ask == "none"


@given(presses)
def test_three_minutes_after_a_dose_something_is_always_asked(acts):
    rescue, now = pressed(acts)[-1]
    if rescue.doses and rescue.state == "now" and not rescue.no_more_doses:
        assert rescue.at(max(now, rescue.doses[-1] + 180)).ask in ("look", "dose-now")


@given(presses)
def test_the_list_for_the_crew_has_every_dose_in_order(acts):
    for rescue, _now in pressed(acts):
        listed = [event.at for event in rescue.events if event.did == "dose"]
        assert tuple(listed) == rescue.doses
        assert [event.at for event in rescue.events] == sorted(event.at for event in rescue.events)


@given(presses)
def test_looking_changes_nothing(acts):
    rescue, now = pressed(acts)[-1]
    assert rescue.at(now) == rescue.at(now)


def test_a_dose_pressed_by_mistake_is_taken_back_with_all_that_it_changed() -> None:
    asleep = Rescue.begin(TIMING, 0).gave_dose(10).breathes_well(60)
    back = asleep.gave_dose(100).took_back_dose()
    assert (back.state, back.state_since, back.events, back.doses) == ("asleep", 60, asleep.events, asleep.doses)
    none_left = Rescue.begin(TIMING, 0).gave_dose(10).has_no_more_doses()
    assert none_left.gave_dose(100).took_back_dose().no_more_doses


def test_what_was_pressed_after_the_dose_stays_when_it_is_taken_back() -> None:
    woke = Rescue.begin(TIMING, 0).gave_dose(10).gave_dose(100).woke(120)
    back = woke.took_back_dose()
    assert (back.state, back.doses) == ("woke", (10,))
    assert [event.did for event in back.events] == ["opened", "dose", "woke"]


def test_two_doses_are_taken_back_one_after_the_other() -> None:
    begun = Rescue.begin(TIMING, 0)
    twice = begun.gave_dose(10).gave_dose(100).took_back_dose().took_back_dose()
    assert (twice.doses, twice.events) == ((), begun.events)
