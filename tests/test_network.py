# SPDX-License-Identifier: Apache-2.0
"""The program asks nothing of the network: nothing that could is loaded, and the system saw no attempt.

One full tour is taken for all of these tests, in a process of its own that strace watches.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.running import Answer, Home, run

ABLE = ("socket", "ssl", "http", "http.client", "http.server", "urllib.request", "asyncio", "importlib.metadata")
ABLE += ("PySide6.QtNetwork", "PySide6.QtWebSockets", "ftplib", "smtplib", "xmlrpc", "socketserver", "requests")
OUTSIDE = re.compile(r"\bAF_INET6?\b|\bAF_PACKET\b|\bAF_NETLINK\b")
_TOUR = """
import json, sys
from family_app.__main__ import main
code = main(["--data-dir", sys.argv[1], "tour", "--out", sys.argv[2]])
print(json.dumps(sorted(sys.modules)))
sys.exit(code)
"""


@dataclass(frozen=True, slots=True)
class Tour:
    """What was loaded at the end of a tour, what it made, and what the system was asked for."""

    answer: Answer
    made: frozenset[str]
    trace: str

    @property
    def modules(self) -> set[str]:
        return set(json.loads(self.answer.out.splitlines()[-1]))


@pytest.fixture(scope="module")
def strace() -> str:
    found = shutil.which("strace")
    if found is None:
        pytest.fail("strace is not installed, so nobody watched for the network: sudo apt-get install -y strace")
    return found


@pytest.fixture(scope="module")
def tour(strace: str, tmp_path_factory: pytest.TempPathFactory) -> Tour:
    home = Home(tmp_path_factory.mktemp("person"))
    trace, out = home.root / "trace", home.root / "pictures"
    watch = [strace, "-f", "--seccomp-bpf", "-e", "trace=connect,sendto,sendmsg,socket,bind", "-o", str(trace)]
    answer = run([*watch, sys.executable, "-c", _TOUR, str(home.data), str(out)], home=home, wait=400)
    return Tour(answer, frozenset(path.name for path in out.rglob("*")), trace.read_text("utf-8"))


def test_the_tour_comes_to_its_end(tour: Tour) -> None:
    assert tour.answer.code == 0, tour.answer.err


def test_the_tour_brings_a_picture_of_every_page_in_every_look(tour: Tour) -> None:
    from family_app.ui.tour import VARIANTS
    from family_app.ui.tour_stops import STOPS

    wanted = {f"{stop.name}-{variant.name}.png" for stop in STOPS for variant in VARIANTS}
    assert wanted - tour.made == set()
    assert {f"contact-sheet-{variant.name}.png" for variant in VARIANTS} <= tour.made


def test_nothing_that_could_reach_the_network_is_loaded(tour: Tour) -> None:
    assert tour.modules & set(ABLE) == set()


def test_the_system_was_asked_for_no_connection(tour: Tour) -> None:
    assert [line for line in tour.trace.splitlines() if OUTSIDE.search(line)] == []


def test_the_watch_sees_a_connection_when_there_is_one(strace: str, tmp_path: Path) -> None:
    home, trace = Home(tmp_path / "person"), tmp_path / "trace"
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    run([strace, "-f", "-e", "trace=connect,socket", "-o", str(trace), sys.executable, "-c", code], home=home)
    assert OUTSIDE.search(trace.read_text("utf-8"))
