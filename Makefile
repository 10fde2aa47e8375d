# Two commands: `make demo` sets up and does the main job, `make test` sets up and passes the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO_SERVE ?= 1
DEMO_PORT ?= 8765

.PHONY: setup demo test check format score bench clean

setup: $(VENV)/ready

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

demo: setup
	$(BIN)/crackdown demo --port $(DEMO_PORT) $(if $(filter 0,$(DEMO_SERVE)),--no-serve,)

test: setup
	$(BIN)/python -m pytest

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) test

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The reader against claims coded by hand: the example dispatches, and stories coded by another hand.
score: setup
	$(BIN)/python benchmarks/reader.py

bench: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check '.[bench]'
	$(BIN)/python benchmarks/gate.py
	$(BIN)/python benchmarks/speed.py

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache
