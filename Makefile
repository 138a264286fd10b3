# make demo    set up, serve, merge seeds/ over HTTP, show the article, stop
# make serve   set up, and serve until interrupted
# make test    set up, and run every test
# make check   set up, and lint, type and format-check everything
# make bench   measure speed, memory and quality
# make lock    resolve the dependencies anew
# make clean   remove what the others made

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# An environment made by another Python is made again.
RUN := $(VENV)/run-$(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
DEV := $(subst run-,dev-,$(RUN))
BENCH := $(subst run-,bench-,$(RUN))
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input install --quiet
# One version for all three Pythons, so that what one of them finds right holds for the others.
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --custom-compile-command 'make lock'

.DEFAULT_GOAL := help
.PHONY: help demo serve test check bench lock clean

help:
	@sed -n 's/^# make/make/p' Makefile

$(RUN): requirements.lock
	$(PYTHON) -c 'import sys; (3, 11) <= sys.version_info < (3, 14) or sys.exit("Python 3.11, 3.12 or 3.13 is needed: make PYTHON=python3.12")'
	rm -rf $(VENV)
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes --requirement requirements.lock
	touch $@

$(DEV): $(RUN) requirements-dev.lock pyproject.toml
	$(PIP) --require-hashes --requirement requirements-dev.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $@

$(BENCH): $(DEV) requirements-bench.lock
	$(PIP) --require-hashes --requirement requirements-bench.lock
	touch $@

demo: $(RUN)
	@PYTHON=$(BIN)/python ./demo.sh

serve: $(RUN)
	$(BIN)/python -m service serve

test: $(DEV)
	$(BIN)/python -m pytest

check: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/hadolint Dockerfile

bench: $(BENCH)
	$(BIN)/python -m bench

lock: $(DEV)
	$(PIP) uv
	$(LOCK) --output-file requirements.lock
	$(LOCK) --extra dev --constraint requirements.lock --output-file requirements-dev.lock
	$(LOCK) --extra dev --extra bench --constraint requirements-dev.lock \
		--output-file requirements-bench.lock

clean:
	rm -rf $(VENV) build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
