# SPDX-License-Identifier: Apache-2.0
"""Make ``family_app`` importable in this virtual environment, with its command, without building anything."""

from __future__ import annotations

import os
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

if sys.prefix == sys.base_prefix:
    sys.exit("This changes a virtual environment; run it with the python of .venv.")

Path(sysconfig.get_path("purelib"), "family_app_checkout.pth").write_text(f"{ROOT}\n", "utf-8")
scripts = Path(sysconfig.get_path("scripts"))
if os.name == "nt":
    (scripts / "family-app.cmd").write_text('@"%~dp0python.exe" -m family_app %*\n', "utf-8")
else:
    starter = scripts / "family-app"
    starter.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m family_app "$@"\n', "utf-8")
    starter.chmod(0o755)
