# make demo   installs Kithbook into .venv, copies the sample book, shows what it says
# make test   installs the tools as well and runs the tests
# Both need only Python 3.11 or later; everything is installed into .venv.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$p && break; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check
PINNED := --constraint constraints.txt
MADE_FROM := pyproject.toml constraints.txt

.PHONY: demo test lint format wheel clean
.DEFAULT_GOAL := demo

demo: $(VENV)/.run
	@echo "== Making a demo in ./kith-demo"
	@$(BIN)/kith demo kith-demo

test: $(VENV)/.dev
	@echo "== Running the tests"
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal

lint: $(VENV)/.dev
	@echo "== Lint, format, types, import rules"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@PYTHONPATH=. $(BIN)/lint-imports

format: $(VENV)/.dev
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

wheel: $(VENV)/.run
	@echo "== Building a wheel into dist/"
	@$(PIP) wheel --quiet --no-deps --wheel-dir dist .

clean:
	rm -rf $(VENV) dist kith-demo

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed"; exit 2; }
	@echo "== Making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(BIN)/python $(MADE_FROM)
	@echo "== Installing Kithbook and what it needs (about a minute)"
	@$(PIP) install --quiet $(PINNED) --editable .
	@touch $@

$(VENV)/.dev: $(BIN)/python $(MADE_FROM)
	@echo "== Installing Kithbook, what it needs and the test tools (about a minute)"
	@$(PIP) install --quiet $(PINNED) --editable '.[dev]'
	@touch $(VENV)/.run $@
