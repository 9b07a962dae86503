# SPDX-License-Identifier: Apache-2.0
"""``make run``: open the window; with no display, run the tour and say where the pictures are."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from family_app.__main__ import main

has_display = sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
if has_display:
    sys.exit(main([]))
out = Path("out/tour")
print("There is no display here, so this is a tour of every page as pictures instead of the window.")
sys.exit(main(["tour", "--out", str(out)]))
