# SPDX-License-Identifier: Apache-2.0
"""``python -m family_app.library.check FOLDER`` until the command line has it."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from family_app.library.check.run import check

report = check(Path(sys.argv[1]), datetime.now(UTC).date())
for finding in report.findings:
    print(finding)
print(report.counts)
