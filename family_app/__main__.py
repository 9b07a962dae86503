# SPDX-License-Identifier: Apache-2.0
"""``family-app`` and ``python -m family_app``."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    """Run one command; the result is the exit code."""
    from family_app.cli import run

    return run(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    sys.exit(main())
