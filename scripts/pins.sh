#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Resolve the requirements again, with hashes and without the address of any index. What stands there stays as far as it
# fits; UPGRADE=yes takes the newest of everything.
set -eu
cd "$(dirname "$0")/.."
command -v uv >/dev/null || { echo "This needs uv: install it, then run 'make pins' again." >&2; exit 5; }
common="--universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet${UPGRADE:+ --upgrade}"
uv pip compile pyproject.toml $common -o requirements/run.txt
uv pip compile pyproject.toml --extra dev $common -o requirements/dev.txt
