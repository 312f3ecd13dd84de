# The only menu of the project. Every target does the set-up it needs; a second call starts at once.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash

VENV := .venv
READY := $(VENV)/.ready
BIN := $(VENV)/bin
NODE_BIN := tools/node/node_modules/.bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
# Without bytecode each of the many interpreters of the tests compiles everything anew.
unexport PYTHONDONTWRITEBYTECODE

# The first interpreter found that is new enough; PYTHON=... overrides it.
PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,$(shell \
	$(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1|\2/' | awk -F'|' '{printf "  %-15s %s\n", $$1, $$2}'

.PHONY: setup
setup: $(READY) ## install everything the project needs, into the project's own folder

$(READY): tools/requirements.txt tools/node/package-lock.json pyproject.toml
	@test -n "$(PYTHON)" || { echo "encodekit needs Python 3.11 or newer: install it, or say make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Setting up $(VENV) (once, about a minute)"
	@$(PYTHON) -m venv $(VENV)
	@# The lock is complete: without --no-deps, older pips look for the newest of what is asked for with an extra.
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r tools/requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@npm ci --no-progress --loglevel=error --prefix tools/node >/dev/null
	@touch $@

.PHONY: demo
demo: $(READY) ## encode a real clip with the sandbox, no account needed (DEMO_INPUT=path for your own)
	@python tools/demo.py $(if $(DEMO_INPUT),--input "$(DEMO_INPUT)")

.PHONY: generate
generate: $(READY) ## write generated/ from specs/, and every _sync from its _async
	@python tools/generate.py

.PHONY: test
test: check unit harness contract flows ## everything that must pass before a change lands

.PHONY: unit
unit: $(READY) ## unit tests
	@python -m pytest wrapper/tests --quiet --numprocesses auto --dist worksteal -p no:schemathesis

.PHONY: unit-httpx2
unit-httpx2: $(READY) ## unit tests with the fork httpx2 in the place of httpx
	@python -m pytest wrapper/tests --quiet --numprocesses auto -p tools.with_httpx2

.PHONY: contract
contract: $(READY) ## document, mock, client and facade against each other; the report is build/contract/report.html
	@python -m encodekit_contract.driver.generation
	@$(CONTRACT) --contract-report build/contract --junitxml build/contract/junit.xml $(LANES)

.PHONY: harness
harness: $(READY) ## the tests of the harness itself, and of the rules for documents
	@$(CONTRACT) $(addprefix contract_tests/,documents harness)

.PHONY: flows
flows: $(READY) ## the long ways of jobs, over the wire to the sandbox and back, and all that goes wrong on them
	@$(CONTRACT) contract_tests/workflows

.PHONY: flows-repeat
flows-repeat: $(READY) ## the same RUNS times in other orders, with late requests, by SEED and the seeds after it: none may fail
	@for seed in $(SEEDS); do CONTRACT_SEED=$$seed $(CONTRACT) contract_tests/workflows || exit 1; done

# Options of pytest, and what to run, follow.
CONTRACT := python -m pytest --quiet --numprocesses 2 -p no:schemathesis
LANES := contract_tests/encodekit_contract

.PHONY: contract-smoke
contract-smoke: $(READY) ## the same for one operation in ten: a quick look
	@$(CONTRACT) --contract-every 10 $(LANES)

.PHONY: contract-live
contract-live: $(READY) ## a real service: PROVIDER=openencoder BASE_URL=..., credentials as the client reads them
	@CONTRACT_LIVE_PROVIDER="$(PROVIDER)" CONTRACT_LIVE_BASE_URL="$(BASE_URL)" \
		CONTRACT_LIVE_EVIDENCE="$(or $(EVIDENCE),contract_tests/evidence)" \
		python -m pytest $(LANES)/test_live.py --quiet -rsP -k "$(or $(PROVIDER),live)" -p no:schemathesis

.PHONY: contract-repeat
contract-repeat: $(READY) ## the lanes RUNS times, with SEED and the seeds after it: none may fail
	@for seed in $(SEEDS); do CONTRACT_SEED=$$seed $(CONTRACT) $(LANES) || exit 1; done
RUNS ?= 20
SEED ?= 1
SEEDS = $$(seq $(SEED) $$(($(SEED) + $(RUNS) - 1)))

.PHONY: check
check: $(READY) ## lint, types, documents, and that generated code is up to date
	@$(MAKE) --no-print-directory --jobs 2 check-pyright check-mypy check-documents check-generated check-lint

.PHONY: check-lint check-mypy check-pyright check-documents check-generated
check-lint:
	@ruff check .
	@ruff format --check .
check-mypy:
	@mypy
check-pyright:
	@$(NODE_BIN)/pyright
check-documents:
	@python tools/check_documents.py
check-generated:
	@python tools/generate.py --check

.PHONY: mutants mutants-sample
mutants: $(READY) ## break clients, documents and facades in small ways and count what is noticed (half an hour; PER_KIND=10: hours)
	@python -m tools.mutants $(if $(PER_KIND),--per-kind $(PER_KIND))
mutants-sample: $(READY) ## the same with 100 mutants, always the same ones
	@python -m tools.mutants --sample 100

.PHONY: bench
bench: $(READY) ## imports, calls, memory and the sandbox against their budgets
	@python tools/bench/imports.py
	@python -m tools.bench.calls
	@python -m tools.bench.memory
	@python -m tools.bench.sandbox

.PHONY: diff
diff: $(READY) ## which changes of the documents since BASE (default: the last tag) break a user
	@python tools/diff_documents.py $(if $(BASE),--base "$(BASE)")

.PHONY: lock
lock: $(READY) ## pin the dependencies anew (the only target that needs uv: pip install uv)
	@uv pip compile pyproject.toml --all-extras --group dev --universal --python-version 3.11 --generate-hashes \
		--no-annotate --no-header --quiet --output-file tools/requirements.txt
	@npm install --silent --package-lock-only --prefix tools/node

.PHONY: build
build: $(READY) ## the wheel and the source archive, in dist/
	@python -m build --no-isolation

.PHONY: clean
clean: ## remove what the targets made, except generated/
	@rm -rf $(VENV) tools/node/node_modules build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
