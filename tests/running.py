# SPDX-License-Identifier: Apache-2.0
"""Running the program as a person does: in a process of its own, with its own home, temporary and data folders."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.source import ROOT


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def is_one_sentence(self) -> bool:
        """What went wrong is told to a reader: one line, and nothing of the program's inside."""
        inside = re.search(r"Traceback|Error\b|Errno|family_app\.|\bNone\b|<[a-z]", self.err)
        return re.fullmatch(r"[“A-Z/][^\n]*[.?]\n", self.err) is not None and inside is None


@dataclass(frozen=True, slots=True)
class Home:
    """One person's folders, all below ``root``."""

    root: Path

    @property
    def data(self) -> Path:
        """For ``--data-dir``."""
        return self.root / "data"

    @property
    def folders(self) -> tuple[Path, ...]:
        return tuple(self.root / name for name in ("home", "tmp", "xdg-config", "xdg-data", "xdg-cache", "xdg-run"))

    def environment(self) -> dict[str, str]:
        """Nothing of whoever runs the tests, and no screen."""
        for folder in self.folders:
            folder.mkdir(parents=True, exist_ok=True)
        home, tmp, config, data, cache, run = map(str, self.folders)
        run_path = Path(run)
        run_path.chmod(0o700)
        kept = {key: os.environ[key] for key in ("PATH", "LANG", "LC_ALL") if key in os.environ}
        places = {"HOME": home, "TMPDIR": tmp, "XDG_CONFIG_HOME": config, "XDG_DATA_HOME": data}
        more = {"XDG_CACHE_HOME": cache, "XDG_RUNTIME_DIR": run, "QT_QPA_PLATFORM": "offscreen"}
        return {**kept, **places, **more, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}

    def files(self) -> set[Path]:
        """Every file below, by its place."""
        return {path for path in self.root.rglob("*") if path.is_file() or path.is_symlink()}

    def files_with(self, word: str) -> list[Path]:
        """The files that hold a word in any of the ways that a program writes text; names count as well."""
        forms = [word.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")]
        found = []
        for path in sorted(self.files()):
            data = path.read_bytes() if path.is_file() else b""
            if word in path.name or any(form in data or form.lower() in data.lower() for form in forms):
                found.append(path)
        return found


def program(*words: str, home: Home, stdin: str = "", largest_file: int | None = None, wait: float = 120) -> Answer:
    """``family-app`` with these words. ``largest_file``: bytes after which this computer refuses to write on."""
    command = [sys.executable, "-m", "family_app", "--data-dir", str(home.data), *words]
    return run(command, home=home, stdin=stdin, largest_file=largest_file, wait=wait)


def python(code: str, *words: str, home: Home, wait: float = 240) -> Answer:
    """A piece of Python with the program on its path."""
    return run([sys.executable, "-c", code, *words], home=home, wait=wait)


def run(
    command: list[str],
    *,
    home: Home,
    stdin: str = "",
    largest_file: int | None = None,
    wait: float = 120,
    folder: Path = ROOT,
) -> Answer:
    """Any command, from the top of the checkout or from another folder."""

    def limit() -> None:
        import signal

        assert largest_file is not None
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    made = subprocess.run(
        command,
        cwd=folder,
        env=home.environment(),
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        timeout=wait,
        preexec_fn=None if largest_file is None else limit,
    )
    return Answer(made.returncode, made.stdout, made.stderr)
