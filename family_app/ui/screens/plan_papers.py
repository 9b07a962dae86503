# SPDX-License-Identifier: Apache-2.0
"""The papers of “My plans”: the family binder, and the cards for the fridge and the wallet."""

from __future__ import annotations

from family_app.handouts.binder import Bound, binder_sheet
from family_app.handouts.desk import Desk as PaperDesk
from family_app.handouts.desk import Sheet
from family_app.handouts.plan_cards import fridge_sheet, wallet_sheet
from family_app.study.naloxone import Kit, kit_of, month_text
from family_app.study.plans import OVERDOSE_MODULE, OVERDOSE_PLAN, binder, bound, kept_plans
from family_app.study.sheets import Answers
from family_app.ui.screens.dates import local
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.not_yet import NotYet
from family_app.ui.screens.our_plan_file import plan_of
from family_app.ui.screens.paper_choice import FRIDGE, WALLET, PaperChoice
from family_app.ui.screens.places import PLANS, Place
from family_app.ui.screens.worksheet_screen import is_blank

KITS = "naloxone-places"
"""The field of the overdose plan: rows of a place, the doses and the date."""


def plan_paper(desk: Desk, paper: PaperDesk, choice: PaperChoice) -> Sheet | NotYet:
    """What was chosen, or why not."""
    if choice.sheet == WALLET:
        return wallet_sheet(paper)
    if choice.sheet == FRIDGE:
        return fridge_sheet(paper, _with_kit(desk, plan_in_hand(desk) or {}))
    return _binder(desk, paper, choice)


def _binder(desk: Desk, paper: PaperDesk, choice: PaperChoice) -> Sheet | NotYet:
    words = desk.words
    if desk.state == "locked":
        says = words("What you wrote is in your private space. Unlock it to print from it.")
        return NotYet(words("Your private space is locked"), says, words("Unlock"), Place("space"))
    chosen = bound(kept_plans(desk.library, desk.record), binder(desk.record)) if desk.has_store else ()
    if not chosen:
        says = words("Nothing is in it by itself. Put in the sheets that you want to print together.")
        return NotYet(words("The binder is empty"), says, words("My plans"), PLANS)
    sheets = [Bound(plan.module, sheet.answers, local(sheet.changed).date()) for plan, sheet in chosen]
    return binder_sheet(paper, sheets, footer=choice.footer or ("crisis" if desk.cheer_is_off else ""))


def _with_kit(desk: Desk, plan: Answers) -> Answers:
    """Where the plan names no naloxone, what was kept in My plans: its place, the doses and the date on the box."""
    known = desk.has_store and desk.state != "locked"
    kit = kit_of(desk.record) if known else Kit()
    row = (kit.place, kit.count, month_text(kit.expires))
    if not any(row) or not is_blank({KITS: plan.get(KITS, "")}):
        return plan
    return {**plan, KITS: (row,)}


def plan_in_hand(desk: Desk) -> Answers | None:
    """The overdose plan: what stands in the form, what was kept last, or what lies outside the space."""
    key = (OVERDOSE_MODULE, OVERDOSE_PLAN)
    in_hand = desk.answers_in_hand.get(key)
    if in_hand and key not in desk.earlier_in_hand:  # an earlier sheet that is being printed is not the plan
        return in_hand
    kept = desk.record.sheets(OVERDOSE_MODULE, OVERDOSE_PLAN) if desk.has_store and desk.state != "locked" else ()
    return kept[0].answers if kept else plan_of(desk).answers
