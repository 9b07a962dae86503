# SPDX-License-Identifier: Apache-2.0
"""The wheel, unpacked outside the checkout, does the same as the checkout. It is built once for all of these tests."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.running import Answer, Home, run
from tests.source import ROOT

# The folder of the wheel comes first on the path; the checkout, which the environment of the tests points to, is out.
_START = """
import sys
from pathlib import Path
wheel, checkout = sys.argv.pop(1), Path(sys.argv.pop(1))
sys.path = [wheel, *(place for place in sys.path if place and Path(place).resolve() != checkout)]
import family_app
assert Path(family_app.__file__).is_relative_to(wheel), family_app.__file__
"""
_RUN = _START + "from family_app.__main__ import main\nsys.exit(main())"
_LOADED = (
    _START
    + """
import json
from family_app.library.library import Library
from family_app.paths import resources
library = Library.open(resources() / "library" / "en")
module = library.module("coming-home")
print(json.dumps({"names": sorted(sys.modules), "title": module.title, "resources": str(resources())}))
"""
)


@dataclass(frozen=True, slots=True)
class Installed:
    """Where the wheel was unpacked, and whose it is."""

    folder: Path
    source: Path
    home: Home
    names: frozenset[str]

    def runs(self, *words: str, code: str = _RUN, wait: float = 240) -> Answer:
        front = [sys.executable, "-I", "-B", "-c", code, str(self.folder), str(ROOT)]
        return run([*front, *words], home=self.home, wait=wait, folder=self.home.root)

    def does(self, *words: str) -> Answer:
        return self.runs("--data-dir", str(self.home.data), *words)

    def source_does(self, *words: str, home: Home) -> Answer:
        """The same from the source that the wheel was made of."""
        front = [sys.executable, "-m", "family_app", "--data-dir", str(home.data)]
        return run([*front, *words], home=home, folder=self.source)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Built from a copy, so that nothing of the build is left in the checkout."""
    place = tmp_path_factory.mktemp("wheel")
    source = place / "source"
    for name in ("family_app", "resources", "LICENSES"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "*.compiled"))
    for name in ("LICENSE", "README.md", "pyproject.toml", "setup.py"):
        shutil.copy2(ROOT / name, source / name)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(place / "dist")]
    made = subprocess.run([*command, str(source)], capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout[-2000:] + made.stderr[-2000:]
    (wheel,) = (place / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as file:
        file.extractall(place / "site")
        names = frozenset(file.namelist())
    home = Home(place / "person")
    home.environment()
    return Installed(place / "site", source, home, names)


def test_every_resource_is_in_the_wheel(installed: Installed) -> None:
    wanted = {
        f"family_app/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and ".compiled" not in path.as_posix()
    }
    assert wanted - installed.names == set()


def test_only_the_package_and_its_licences_are_in_the_wheel(installed: Installed) -> None:
    tops = {name.split("/")[0] for name in installed.names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"family_app"}
    assert any(name.endswith("licenses/LICENSE") for name in installed.names)
    assert not any("/tests/" in name or name.endswith(".pyc") for name in installed.names)


def test_no_yaml_is_read_where_the_library_came_compiled(installed: Installed) -> None:
    answer = installed.runs(code=_LOADED)
    assert answer.code == 0, answer.err
    loaded = json.loads(answer.out)
    assert loaded["resources"] == str(installed.folder / "family_app" / "resources")
    assert [name for name in loaded["names"] if name.split(".")[0] in ("yaml", "markdown")] == []


def test_check_says_the_same_as_from_the_source(installed: Installed, tmp_path: Path) -> None:
    there, here = installed.does("check"), installed.source_does("check", home=Home(tmp_path))
    assert (there.code, there.out, there.err) == (here.code, here.out, here.err)


def test_the_overdose_card_is_the_same_page(installed: Installed, tmp_path: Path) -> None:
    there, here = tmp_path / "there.pdf", tmp_path / "here.pdf"
    assert installed.does("overdose", "-o", str(there)).err == ""
    assert installed.source_does("overdose", "-o", str(here), home=Home(tmp_path)).err == ""
    assert abs(there.stat().st_size - here.stat().st_size) < 200  # only the date inside may differ


def test_a_handout_is_printed(installed: Installed, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.pdf"
    answer = installed.does("handout", "coming-home", "-o", str(sheet))
    assert (answer.code, answer.err) == (0, "")
    assert sheet.read_bytes().startswith(b"%PDF")


def test_doctor_finds_everything(installed: Installed) -> None:
    answer = installed.does("doctor", "--json")
    assert [line for line in json.loads(answer.out)["lines"] if not line["is_well"]] == []
    assert (answer.code, answer.err) == (0, "")


def test_every_page_of_the_window_opens(installed: Installed, tmp_path: Path) -> None:
    answer = installed.does("tour", "--out", str(tmp_path), "--only", "light")
    assert (answer.code, answer.err) == (0, "")
    assert (tmp_path / "contact-sheet-light.png").is_file()


def test_the_installed_files_are_left_as_they_are(installed: Installed) -> None:
    found = {path.relative_to(installed.folder).as_posix() for path in installed.folder.rglob("*") if path.is_file()}
    assert found - {name for name in installed.names if not name.endswith("/")} == set()
