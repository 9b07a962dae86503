# SPDX-License-Identifier: Apache-2.0
"""One writer: the lock of a space. It names the process that has it, and ends with that process, however it ends."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

from family_app.errors import InUse, refused

NAME = "vault.lock"
_FAR = 1 << 20
"""Windows locks bytes, and locked bytes cannot be read: lock one that the name of the process does not reach."""


class Lock:
    """Held from :meth:`take` to :meth:`release`. The system frees it when the process ends; the file may stay."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def take(cls, path: Path) -> Lock:
        """Raises :class:`~family_app.errors.InUse`, naming who has it, or ``Refused``."""
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise refused("open the space", error) from error
        try:
            if not _lock(descriptor):
                raise InUse(
                    f"This space is open in another window ({_holder(descriptor)}). Lock it there first. "
                    "Nothing was changed."
                )
        except OSError as error:
            os.close(descriptor)
            raise refused("lock the space's folder against other windows", error) from error
        except InUse:
            os.close(descriptor)
            raise
        with suppress(OSError):  # on a full disk the lock holds, it only cannot say for whom
            os.ftruncate(descriptor, 0)
            os.write(descriptor, f"process {os.getpid()}\n".encode())
        return cls(descriptor)

    def release(self) -> None:
        """Twice is as good as once."""
        if self._descriptor < 0:
            return
        with suppress(OSError):
            os.ftruncate(self._descriptor, 0)
        os.close(self._descriptor)
        self._descriptor = -1


def _holder(descriptor: int) -> str:
    text = os.read(descriptor, 40).decode("ascii", "replace").strip()
    return text if text.startswith("process ") and text[8:].isdigit() else "another process"


def _lock(descriptor: int) -> bool:
    """Whether we have it now. Raises :class:`OSError` where the folder knows no locks."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.lseek(descriptor, 0, os.SEEK_SET)
        if error.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
            return False
        raise
    return True
