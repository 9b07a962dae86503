# SPDX-License-Identifier: Apache-2.0
"""Imports point down, Qt stays in the window, and nothing reaches for the network or for a mock."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.source import PACKAGE, ROOT, SOURCES, TESTS, imports, module_name, short, tree

NETWORK = {"socket", "ssl", "http", "urllib.request", "asyncio", "PySide6.QtNetwork", "importlib.metadata"}
CORE = [path for path in SOURCES if path.relative_to(PACKAGE).parts[0] != "ui"]
LONGEST = 400
USUAL = 300


def _may_import_qt(path: Path) -> bool:
    layer, *rest = path.relative_to(PACKAGE).parts
    return layer == "ui" and rest[0] != "screens"


@pytest.mark.parametrize("path", [path for path in SOURCES if not _may_import_qt(path)], ids=short)
def test_qt_stays_in_the_widgets_of_the_window(path: Path) -> None:
    # The bench measures the window beside a bare one, so it makes the bare one itself.
    if path.stem in ("bench", "bench_pages", "bench_start"):
        return
    assert [name for name in imports(path) if name.split(".")[0] in ("PySide6", "shiboken6")] == []


def test_the_layers_are_kept() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout


def test_importing_everything_outside_the_window_loads_no_qt_and_no_network() -> None:
    names = [module_name(path) for path in CORE if path.stem != "__main__"]
    code = "import importlib, json, sys\nfor name in sys.argv[1:]: importlib.import_module(name)\n"
    code += "print(json.dumps(sorted(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", code, *names], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(json.loads(answer.stdout))
    assert {name for name in loaded if name.startswith(("PySide6", "shiboken6"))} == set()
    assert loaded & NETWORK == set()


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_no_module_names_a_network_module(path: Path) -> None:
    assert [name for name in imports(path) if name in NETWORK or name.startswith("http.")] == []


@pytest.mark.parametrize("path", [*SOURCES, *TESTS], ids=short)
def test_imports_say_what_they_want_and_from_where(path: Path) -> None:
    found = [node for node in ast.walk(tree(path)) if isinstance(node, ast.ImportFrom)]
    assert [node.lineno for node in found if node.level or any(alias.name == "*" for alias in node.names)] == []


@pytest.mark.parametrize("path", [path for path in SOURCES if path.name == "__init__.py"], ids=short)
def test_a_package_does_nothing_when_it_is_imported(path: Path) -> None:
    assert [node for node in tree(path).body if not isinstance(node, ast.Expr | ast.ImportFrom)] == []
    assert all(name == "__future__" for name in imports(path))


@pytest.mark.parametrize("path", [*SOURCES, *TESTS], ids=short)
def test_every_file_says_its_licence_and_stays_short(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    assert lines[0] == "# SPDX-License-Identifier: Apache-2.0"
    assert len(lines) <= LONGEST


def test_nine_files_in_ten_are_shorter_still() -> None:
    long = [short(path) for path in SOURCES if len(path.read_text("utf-8").splitlines()) > USUAL]
    assert len(long) <= len(SOURCES) / 10, long


@pytest.mark.parametrize("path", TESTS, ids=short)
def test_no_test_patches_anything(path: Path) -> None:
    # What a test wants to choose is an argument. The words are put together here so that they are not found here.
    text = path.read_text("utf-8").lower()
    assert "monkey" + "patch" not in text
    assert "unittest" + ".mock" not in text


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_the_program_catches_everything_only_where_that_is_its_work(path: Path) -> None:
    handlers = [node for node in ast.walk(tree(path)) if isinstance(node, ast.ExceptHandler)]
    broad = [node.lineno for node in handlers if _is_broad(node.type) and not _raises_again(node)]
    assert broad == [] or short(path) == "family_app/ui/jobs.py"


def _is_broad(caught: ast.expr | None) -> bool:
    return caught is None or (isinstance(caught, ast.Name) and caught.id in ("Exception", "BaseException"))


def _raises_again(handler: ast.ExceptHandler) -> bool:
    return any(isinstance(node, ast.Raise) for node in ast.walk(handler))
