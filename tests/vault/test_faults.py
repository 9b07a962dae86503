# SPDX-License-Identifier: Apache-2.0
"""A disk that says no, at any moment: one clear sentence, and what was saved before is all there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator

import apsw
import pytest

from family_app.errors import FamilyAppError, Refused
from family_app.vault.spaces import Spaces
from family_app.vault.vault import Vault

ADD = "INSERT INTO entry (at, id, text, feelings, tags, changed_at) VALUES (?, ?, ?, '', '', 0)"
SETUP = """
    import sys
    from datetime import UTC, datetime
    from pathlib import Path
    from family_app.errors import FamilyAppError
    from family_app.vault.kdf import Argon2id, Cost
    from family_app.vault.spaces import Spaces
    CHEAP = Argon2id(fresh=(Cost(1, 8192),), least=Cost(1, 8192))
    spaces = Spaces(Path(sys.argv[1]), clock=lambda: datetime(2026, 11, 22, tzinfo=UTC), kdf=CHEAP)
    ADD = "INSERT INTO entry (at, id, text, feelings, tags, changed_at) VALUES (?, ?, ?, '', '', 0)"
"""
unix_only = pytest.mark.skipif(os.name == "nt", reason="uses limits and rights of Unix")


class Disk:
    """``left`` writes succeed; then each fails as ``error`` says. Without a number all succeed."""

    def __init__(self) -> None:
        self.left: int | None = None
        self.error: type[apsw.Error] = apsw.FullError

    def use(self) -> None:
        if self.left is None:
            return
        if self.left == 0:
            raise self.error("made to fail")
        self.left -= 1


class FaultyFile(apsw.VFSFile):
    def __init__(self, disk: Disk, name: object, flags: list[int]) -> None:
        self._disk = disk
        super().__init__("unix", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.use()
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:
        self._disk.use()
        super().xSync(flags)

    def xTruncate(self, size: int) -> None:
        self._disk.use()
        super().xTruncate(size)


class FaultyVfs(apsw.VFS):
    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        super().__init__("faulty", "unix")

    def xOpen(self, name: object, flags: list[int]) -> apsw.VFSFile:
        return FaultyFile(self._disk, name, flags)


THE_DISK = Disk()
FAULTY = FaultyVfs(THE_DISK)
"""Made once and never unregistered: the cipher keeps a pointer to it."""


@pytest.fixture
def disk() -> Iterator[Disk]:
    THE_DISK.left, THE_DISK.error = None, apsw.FullError
    yield THE_DISK
    THE_DISK.left = None


def said_when(act: Callable[[], object]) -> str:
    """The sentence of a refusal, or nothing."""
    try:
        act()
    except Refused as error:
        return str(error)
    return ""


@pytest.fixture
def faulty(vault, clock, kdf, disk) -> Vault:
    return Vault(vault.folder, clock=clock, kdf=kdf, vfs="multipleciphers-faulty")


@unix_only
@pytest.mark.parametrize("error", [apsw.FullError, apsw.IOError])
@pytest.mark.parametrize("writes", [*range(10), 14, 20, 30, 50])
def test_a_save_that_fails_at_any_moment_loses_nothing(faulty, vault, passphrase, disk, writes, error):
    disk.error = error
    with faulty.unlock(passphrase) as store:
        store.write((ADD, (1, "a", "before")))
        disk.left = writes
        said = said_when(lambda: store.write((ADD, (2, "b", "during " * 3000))))
        disk.left = None
    with vault.unlock(passphrase) as store:
        found = [row[0] for row in store.read("SELECT id FROM entry ORDER BY at")]
        assert found in (["a"], ["a", "b"])
        assert "b" in found or "What was saved before is kept" in said
        assert store.verify() == ()


@unix_only
def test_after_the_disk_has_room_again_saving_goes_on(faulty, passphrase, disk):
    with faulty.unlock(passphrase) as store:
        disk.left = 0
        with pytest.raises(Refused, match="disk is full"):
            store.write((ADD, (1, "a", "x")))
        disk.left = None
        store.write((ADD, (1, "a", "x")))
        assert store.read("SELECT id FROM entry") == [("a",)]


@unix_only
def test_a_full_disk_while_backing_up_leaves_no_half_backup(faulty, passphrase, disk):
    with faulty.unlock(passphrase) as store:
        store.write((ADD, (1, "a", "x")))
        disk.left = 3
        with pytest.raises(Refused, match="backup"):
            store.back_up()
        disk.left = None
        assert store.backups() == []
        assert list((faulty.folder / "backups").iterdir()) == []
        assert store.back_up().name == "b-01"


def run(script: str, folder: object) -> subprocess.CompletedProcess[str]:
    code = textwrap.dedent(SETUP) + textwrap.dedent(script)
    return subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, timeout=60, check=False
    )


@unix_only
def test_the_systems_own_full_disk_is_one_sentence(tmp_path):
    done = run(
        """
        import resource
        spaces.create("boats", recovery_key=None)
        store = spaces.vault(1).unlock("boats")
        store.write((ADD, (1, "a", "before")))
        resource.setrlimit(resource.RLIMIT_FSIZE, (120_000, 120_000))
        try:
            for number in range(2, 90):
                store.write((ADD, (number, str(number), "word " * 3000)))
        except FamilyAppError as error:
            print(error.exit_code, error)
        print(store.read("SELECT text FROM entry WHERE id = 'a'"))
        """,
        tmp_path / "spaces",
    )
    first, second = done.stdout.splitlines()
    assert first.startswith("5 Could not save: the disk")
    assert second == "[('before',)]"
    assert done.stderr == ""


@unix_only
def test_no_room_for_a_space_makes_none(tmp_path):
    done = run(
        """
        import resource
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        try:
            spaces.create("boats", recovery_key=None)
        except FamilyAppError as error:
            print(error.exit_code, error)
        print(spaces.list(), sorted(path.name for path in Path(sys.argv[1]).iterdir()))
        """,
        tmp_path / "spaces",
    )
    first, second = done.stdout.splitlines()
    assert first.startswith("5 Could not make the space")
    assert second == "() ['spaces.json', 'spaces.lock']"


@unix_only
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="gives up the rights of root")
@pytest.mark.parametrize("rights", [0o500, 0o000])
def test_a_folder_that_cannot_be_written_is_refused(tmp_path_factory, spaces, rights, passphrase):
    spaces.create(passphrase, recovery_key=None)
    folder = spaces.list()[0].folder
    for path in (*folder.rglob("*"), folder, *folder.parents):
        if str(path).startswith(str(tmp_path_factory.getbasetemp().parent)):
            path.chmod(0o755 if path.is_dir() else 0o644)
    folder.chmod(rights | 0o055 if rights else 0)
    done = run(
        f"""
        import apsw, hashlib, nacl.secret, nacl.pwhash, encodings.ascii
        import os
        os.setgid(65534); os.setuid(65534)
        for attempt in (lambda: spaces.vault(1).unlock({passphrase!r}), lambda: spaces.create("x", recovery_key=None)):
            try:
                attempt()
            except FamilyAppError as error:
                print(error.exit_code, error)
        """,
        folder.parent,
    )
    folder.chmod(0o700)
    lines = done.stdout.splitlines()
    assert [line[0] for line in lines] == ["5", "5"], done
    assert "does not allow it" in lines[0]


@unix_only
@pytest.mark.parametrize("after", [1, 4, 9])
def test_a_kill_in_the_middle_of_saving_loses_nothing_that_was_said_to_be_saved(tmp_path, kdf, clock, after):
    code = textwrap.dedent(SETUP) + textwrap.dedent(
        """
        spaces.create("boats", recovery_key=None)
        store = spaces.vault(1).unlock("boats")
        for number in range(100_000):
            store.write((ADD, (number, str(number), "word " * 400)))
            print(number, flush=True)
        """
    )
    child = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert child.stdout
    said = -1
    while said < after:
        said = int(child.stdout.readline())
    child.send_signal(signal.SIGKILL)
    said = max([said, *(int(line) for line in child.stdout)])
    child.stdout.close()
    child.wait()
    with Spaces(tmp_path, clock=clock, kdf=kdf).vault(1).unlock("boats") as store:
        saved = [row[0] for row in store.read("SELECT at FROM entry ORDER BY at")]
        assert saved in (list(range(said + 1)), list(range(said + 2)))
        assert store.verify() == ()


@unix_only
def test_another_process_has_it_and_says_so(tmp_path, clock, kdf):
    code = textwrap.dedent(SETUP) + textwrap.dedent(
        """
        spaces.create("boats", recovery_key=None)
        store = spaces.vault(1).unlock("boats")
        print("open", flush=True)
        sys.stdin.read()
        """
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout
    child.stdout.readline()
    with pytest.raises(FamilyAppError, match=f"process {child.pid}") as caught:
        Spaces(tmp_path, clock=clock, kdf=kdf).vault(1).unlock("boats")
    assert caught.value.exit_code == 3
    child.kill()
    child.communicate()
    Spaces(tmp_path, clock=clock, kdf=kdf).vault(1).unlock("boats").close()
