# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from family_app.errors import Damaged, Refused, WrongUse
from family_app.vault.kdf import ARGON2ID, MIB, Argon2id, Cost, derive_fresh, passphrase_bytes

SALT = bytes(16)


@pytest.mark.parametrize(
    "cost",
    [
        Cost(1, 256 * MIB),
        Cost(11, 256 * MIB),
        Cost(3, 64 * MIB - 1024),
        Cost(3, 1024 * MIB + 1024),
        Cost(3, 1 << 40),
        Cost(3, 64 * MIB + 1),
    ],
)
def test_a_cost_outside_the_limits_is_refused_before_any_work(cost):
    with pytest.raises(Damaged, match=r"vault\.json"):
        ARGON2ID.derive("x", SALT, cost)


@pytest.mark.parametrize("cost", [Cost(2, 64 * MIB), Cost(10, 1024 * MIB), *ARGON2ID.costs()])
def test_a_cost_inside_the_limits_is_taken(cost):
    ARGON2ID.check(cost)


def test_the_program_uses_256_mib_and_falls_back_to_64():
    assert ARGON2ID.costs() == (Cost(3, 256 * MIB), Cost(4, 64 * MIB))


def test_the_same_letters_composed_in_two_ways_are_one_passphrase():
    assert passphrase_bytes("caf\u00e9") == passphrase_bytes("cafe\u0301")


def test_spaces_around_a_passphrase_are_part_of_it():
    assert passphrase_bytes(" a ") == b" a "


@pytest.mark.parametrize("odd", ["", "x" * 5000, "\ud800"])
def test_a_passphrase_that_cannot_be_kept_is_refused(odd):
    with pytest.raises(WrongUse):
        passphrase_bytes(odd)


class Poor(Argon2id):
    """A computer with 64 MiB to spare, and no time."""

    def derive(self, passphrase: str, salt: bytes, cost: Cost) -> bytes:
        if cost.memory > 64 * MIB:
            raise Refused("There is not enough free memory to unlock.")
        return bytes(32)


def test_without_the_memory_the_smaller_cost_is_used():
    _, cost = derive_fresh(Poor(), "x", SALT)
    assert cost == Cost(4, 64 * MIB)


def test_too_little_memory_for_any_cost_is_said():
    with pytest.raises(Refused, match="memory"):
        derive_fresh(Poor(fresh=(Cost(3, 256 * MIB),)), "x", SALT)
