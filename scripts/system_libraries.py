# SPDX-License-Identifier: Apache-2.0
"""Print the Debian packages that this computer lacks for ``run`` (the window) or ``dev`` (its tests as well).

Runs before anything is installed, so it uses the standard library only.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from family_app.doctor import missing_packages  # noqa: E402

print(" ".join(missing_packages(with_tests="dev" in sys.argv[1:])))
