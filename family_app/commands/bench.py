# SPDX-License-Identifier: Apache-2.0
"""``family-app bench``: the speeds, each beside its limit."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from family_app.commands.session import Session
from family_app.errors import WrongUse


def add(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--entries", type=int, default=20_000, metavar="N", help="size of the journal (20000)")
    parser.add_argument("--repeats", type=int, default=9, metavar="N", help="how often each is measured (9)")


def run(arguments: argparse.Namespace, session: Session) -> int:
    """Measure, print, and answer 1 when a limit does not hold."""
    if not 1 <= arguments.entries <= 1_000_000 or not 3 <= arguments.repeats <= 100:
        raise WrongUse("“--entries” goes from 1 to 1000000 and “--repeats” goes from 3 to 100.")
    from family_app.bench import measure

    speeds = []
    for speed in measure(entries=arguments.entries, repeats=arguments.repeats):
        speeds.append(speed)
        if not arguments.json:
            mark = "ok  " if speed.holds else "SLOW"
            figures = f"{speed.ours:8.1f} {speed.unit} against {speed.theirs:8.1f} {speed.unit}"
            session.say(f"{mark} {speed.ratio:5.2f}× (≤ {speed.limit:g}×)  {figures}  {speed.what} / {speed.against}")
    if arguments.json:
        rows = [{**asdict(speed), "ratio": round(speed.ratio, 3), "holds": speed.holds} for speed in speeds]
        session.say(json.dumps({"speeds": rows}, indent=1))
    return 0 if all(speed.holds for speed in speeds) else 1
