#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Make .venv from the pinned, hashed requirements: "run" for using the program, "dev" for testing it.
# What the system lacks is installed on Debian or Ubuntu when this runs as root; otherwise it is named with the one
# command that installs it, before Qt can abort without a word.
set -eu
kind=${1:?run or dev}
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }

find_python() {
  for candidate in ${PYTHON:-} python3.13 python3.12 python3.11 python3; do
    if command -v "$candidate" >/dev/null 2>&1 &&
      "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1; then
      command -v "$candidate"
      return 0
    fi
  done
  return 1
}

# The interpreter that is already in use here comes first: changing it would throw away a good .venv.
if [ -z "${PYTHON:-}" ] && python3 -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
  PYTHON=python3
fi
python=$(find_python) || {
  say "Alongside needs Python 3.11, 3.12 or 3.13, and none was found."
  say "On Debian or Ubuntu: apt-get install python3 python3-venv   Elsewhere: python.org/downloads"
  exit 5
}

missing=""
# Debian ships Python without the module that makes virtual environments.
if ! "$python" -c 'import venv, ensurepip' >/dev/null 2>&1; then
  version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  missing="$missing python$version-venv"
fi
missing="$missing $("$python" scripts/system_libraries.py "$kind")"
missing=$(echo $missing)

if [ -n "$missing" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "Installing what this system lacks: $missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >&2
    # shellcheck disable=SC2086
    apt-get install -y -qq --no-install-recommends $missing >&2
  else
    say "This computer lacks: $missing"
    if command -v apt-get >/dev/null 2>&1; then
      say "Run this once, then the same make command again:"
      say "    sudo apt-get update && sudo apt-get install -y $missing"
    else
      say "These are Debian's names; install the same libraries with this system's package program, then try again."
    fi
    exit 5
  fi
fi

if [ ! -x .venv/bin/python ] || ! .venv/bin/python -c 'import pip' >/dev/null 2>&1; then
  rm -rf .venv
  "$python" -m venv .venv
fi
say "Fetching the pinned packages (once; a minute or two) …"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "requirements/$kind.txt"
# The package itself: a path file and a starter, so that nothing has to be built here.
.venv/bin/python scripts/link_package.py
touch ".venv/ready-$kind"
[ "$kind" = dev ] && touch .venv/ready-run
exit 0
