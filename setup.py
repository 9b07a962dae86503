# SPDX-License-Identifier: Apache-2.0
"""The wheel: the package with ``resources/`` inside it, and the library compiled, so that starting parses nothing."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))


class BuildWithLibrary(build_py):
    """Copies the resources as they are and compiles each language."""

    def run(self) -> None:
        super().run()
        from family_app.library.compiled import ship

        target = Path(self.build_lib) / "family_app" / "resources"
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(ROOT / "resources", target, ignore=shutil.ignore_patterns("*.compiled", "__pycache__"))
        for language in sorted((target / "library").iterdir()):
            if (language / "library.yaml").is_file():
                ship(language)


setup(cmdclass={"build_py": BuildWithLibrary})
