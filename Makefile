# `make run` brings up the hall, `make test` proves it. Both set up what they need, once:
# afterwards everything works without a network.
.DEFAULT_GOAL := help
.NOTPARALLEL:

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
export VENV PYTHON

.PHONY: help setup setup-dev run check test bench bench-waits pictures rulebook clean

help: ## what can be made
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(VENV)/.ready api/assets/.ready ## everything that running needs
	@scripts/voice

setup-dev: $(VENV)/.ready-dev $(VENV)/node_modules/.ready api/assets/.ready ## everything that testing needs as well
	@scripts/voice
	@scripts/system-tools

run: setup ## the whole hall on this machine, in the browser; options in ARGS="…"
	@$(BIN)/quhao demo $(ARGS)

check: setup-dev ## style, format and types
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

test: check ## check, then every test
	@$(BIN)/pytest

bench: setup-dev ## how fast, how much: figures on this machine
	@$(BIN)/pytest -m bench -s
	@$(BIN)/python -m tests.bench
	@$(BIN)/python -m tests.bench.wall
	@$(BIN)/python -m tests.bench.flip
	@[ "$$(id -u)" != 0 ] || $(BIN)/python -m tests.bench.outage

bench-waits: setup-dev ## how well waits are foretold, against other estimators: docs/waits.md
	@$(BIN)/python -m tests.waits $(ARGS)

pictures: setup-dev ## draw docs/pictures anew
	@QUHAO_PICTURES=docs/pictures $(BIN)/pytest -m pictures

rulebook: setup-dev ## write docs/rulebook.md anew from the code and the tests
	@$(BIN)/python -m tests.rulebook

clean: ## forget what set-up and tests made; the hall's data is kept
	@rm -rf $(VENV) api/assets node_modules build dist *.egg-info
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/pip:
	@scripts/virtual-environment

$(VENV)/.ready: pyproject.toml | $(VENV)/bin/pip
	@scripts/python-packages all
	@touch $@

# What testing needs includes what running needs.
$(VENV)/.ready-dev: pyproject.toml | $(VENV)/bin/pip
	@scripts/python-packages dev
	@touch $(VENV)/.ready $@

$(VENV)/node_modules/.ready: package.json package-lock.json scripts/test-peers | $(VENV)/.ready-dev
	@scripts/test-peers

api/assets/.ready: package.json package-lock.json scripts/assets | $(VENV)/bin/pip
	@scripts/assets
	@touch $@
