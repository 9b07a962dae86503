# SPDX-License-Identifier: Apache-2.0
"""``make tests``: every folder of tests in a process of its own, as many at once as there are cores.

The longest come first. What a part says is printed when it has ended. Arguments go to pytest: ``scripts/test.py -x``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
LONGEST_FIRST = ("tests/ui", "tests/test_*.py", "tests/handouts")
NOTHING_COLLECTED = 5


@dataclass(frozen=True, slots=True)
class Ended:
    """A part, what it said, its exit code, and how many seconds it took."""

    part: str
    said: str
    code: int
    seconds: float


def parts() -> list[str]:
    """Each folder with tests in it, and the tests that stand over the whole."""
    folders = sorted({path.relative_to(ROOT).parts[1] for path in TESTS.glob("*/**/test_*.py")})
    found = ["tests/test_*.py", *(f"tests/{folder}" for folder in folders)]
    first = [part for part in LONGEST_FIRST if part in found]
    return [*first, *(part for part in found if part not in first)]


def run(part: str, arguments: list[str]) -> Ended:
    """One part to its end."""
    paths = [str(path) for path in sorted(ROOT.glob(part))]
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments, *paths]
    start = time.monotonic()
    made = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return Ended(part, made.stdout, made.returncode, time.monotonic() - start)


def main(arguments: list[str]) -> int:
    """Run everything and say how it went; 1 when anything failed."""
    failed = []
    with ThreadPoolExecutor(max(1, min(4, os.cpu_count() or 1))) as pool:
        for future in [pool.submit(run, part, arguments) for part in parts()]:
            ended = future.result()
            is_well = ended.code in (0, NOTHING_COLLECTED)
            print(f"{'ok  ' if is_well else 'FAIL'} {ended.part}: {ended.seconds:.0f} s", flush=True)
            if not is_well:
                failed.append(ended.part)
                print(ended.said, flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
