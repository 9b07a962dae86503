# SPDX-License-Identifier: Apache-2.0
"""Where things live on this computer. Paths are a value, so a test or ``--data-dir`` moves everything at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from family_app.errors import Refused


@dataclass(frozen=True, slots=True)
class Paths:
    """The three folders of one user. Nothing is created until something is written."""

    config: Path
    """``settings.json``: what must be known before unlocking. Never anything personal."""
    data: Path
    """``spaces/``: the encrypted private spaces; and the overdose plan, if the person wants it outside them."""
    cache: Path
    """The compiled library; may be deleted at any time."""

    @classmethod
    def of_user(cls) -> Paths:
        """The folders that this system gives a program."""
        import platformdirs  # 10 ms, and not needed with --data-dir

        dirs = platformdirs.PlatformDirs("alongside", appauthor=False)
        return cls(Path(dirs.user_config_dir), Path(dirs.user_data_dir), Path(dirs.user_cache_dir))

    @classmethod
    def under(cls, root: Path) -> Paths:
        """Everything below one folder."""
        return cls(root / "config", root / "data", root / "cache")

    @property
    def spaces(self) -> Path:
        return self.data / "spaces"

    @property
    def overdose_plan(self) -> Path:
        """Only there when the person put it there, after a plain warning. It is not locked. The name tells nothing."""
        return self.data / "page.json"

    @property
    def settings(self) -> Path:
        return self.config / "settings.json"


def resources() -> Path:
    """The folder of what ships with the program: in the wheel inside the package, in a checkout beside it.

    Raises :class:`~family_app.errors.Refused` when the installation has lost it.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "resources", package.parent / "resources"):
        if folder.is_dir():
            return folder
    raise Refused("The program's own texts are missing. Install it again; what you wrote is not touched.")
