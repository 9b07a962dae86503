# Two commands: make run, make test. Both make .venv from the pinned, hashed requirements on first use.
PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test format types layers content tests endure bench tour content-table pins clean

run: $(VENV)/ready-run
	@$(BIN)/python scripts/run.py

test: $(VENV)/ready-dev format types layers content tests

format:
	$(BIN)/ruff format --check family_app tests scripts
	$(BIN)/ruff check family_app tests scripts

types:
	$(BIN)/mypy

layers:
	$(BIN)/lint-imports --no-cache

content:
	$(BIN)/family-app check

tests:
	$(BIN)/python -m pytest -n 2 --dist loadfile

bench: $(VENV)/ready-dev
	$(BIN)/family-app bench

tour: $(VENV)/ready-run
	$(BIN)/family-app tour --out out/tour

# What each module holds, measured; the table in docs/content-review.md is renewed.
content-table: $(VENV)/ready-dev
	$(BIN)/python scripts/content_table.py --write

# Long runs; their figures are in docs/reliability.md.
endure: $(VENV)/ready-dev
	$(BIN)/python -m pytest -m endure -s tests/endure

# The requirements are resolved again, for Python 3.11 to 3.13 and the three platforms; UPGRADE=yes takes the newest.
pins: $(VENV)/ready-dev
	sh scripts/pins.sh

$(VENV)/ready-run: requirements/run.txt pyproject.toml scripts/setup.sh
	PYTHON="$(PYTHON)" sh scripts/setup.sh run

$(VENV)/ready-dev: requirements/dev.txt pyproject.toml scripts/setup.sh
	PYTHON="$(PYTHON)" sh scripts/setup.sh dev

clean:
	rm -rf $(VENV) build dist *.egg-info out
