# SPDX-License-Identifier: Apache-2.0
"""“Not now” that lasts: an offer which was declined is not made again until the person asks for it."""

from __future__ import annotations

from family_app.study.record import Record

_NAME = "not-now:"
PLAN = "plan/"
"""The key of the offer to go on with a plan begins so; module and worksheet follow."""
DECLINED_PLAN = _NAME + PLAN


def decline(record: Record, key: str) -> None:
    """Offer ``key`` no more. Why is not asked, and not kept."""
    record.keep_value(_NAME + key, "yes")


def declined(record: Record, key: str) -> bool:
    """Whether ``key`` was declined."""
    return record.value(_NAME + key) is not None


def undo(record: Record, key: str) -> None:
    """Offer ``key`` again."""
    record.forget_value(_NAME + key)
