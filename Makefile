# `make help` says what there is. A fresh Linux needs only Python 3.11 or newer and make.

VENV := .venv
PY := $(VENV)/bin/python
TEMPLATES := git ls-files -z -- 'templates/*.html' '*/templates/*.html'
PORT ?= 8000
WORKERS ?= 2
SLOWEST := --durations=8 --durations-min=5
export PORT
export PYTHONPATH := $(CURDIR):$(CURDIR)/site
# What the packages themselves install is not theirs to complain about while we talk to a person.
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# install,LIST: the packages of requirements/LIST.txt, with their hashes, when that list has changed.
define install
	@if ! cmp -s requirements/$(1).txt $(VENV)/$(1).txt; then \
	  echo "Installing the packages of requirements/$(1).txt, which takes a minute or two the first time."; \
	  $(PY) -m pip install -qq --require-hashes -r requirements/$(1).txt \
	    && cp requirements/$(1).txt $(VENV)/$(1).txt \
	    || { echo "The packages could not be installed. Is this machine connected?" >&2; exit 1; }; \
	fi
endef

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run dev demo backup restore test test-all test-postgres test-sqlite test-journeys proof drills scale scan \
	bench rush shots check lint types layers templates migrations speech deploy format messages lock venv run-packages \
	test-packages dev-packages scan-packages catalogues

help: ## what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

run: run-packages catalogues ## the site as in production, with the demo, on http://127.0.0.1:8000 (PORT=…)
	@exec $(PY) -m config.run

dev: dev-packages catalogues ## the site for whoever works on it: DEBUG, reload
	@LOG_LEVEL=WARNING $(PY) manage.py migrate --no-input --verbosity 0
	@exec $(PY) manage.py runserver $(PORT)

demo: run-packages catalogues ## empty the database and load the demo; refused when it holds orders
	@$(PY) manage.py migrate --no-input --verbosity 0
	@LOG_LEVEL=WARNING $(PY) manage.py demo --anew

# One server for both, so that the journeys find a migrated database there.
test: test-packages catalogues ## everything on PostgreSQL, the portable part on SQLite, journeys
	@$(PY) tests/embedded_postgres.py $(MAKE) --no-print-directory test-all

# While one core migrates PostgreSQL, the other does SQLite. The journeys leave a core half idle: SQLite's part runs
# beside them, gives way, and reports after them.
test-all:
	@folder=$$(mktemp -d); trap 'rm -rf "$$folder"' EXIT; export MIGRATED_IN=$$folder; \
	DATABASE_URL= $(PY) -m tests.migrated_once & $(MAKE) --no-print-directory test-postgres || exit 1; \
	report=$$(mktemp); nice $(MAKE) --no-print-directory test-sqlite > $$report 2>&1 & sqlite=$$!; \
	$(MAKE) --no-print-directory test-journeys; journeys=$$?; \
	wait $$sqlite; sqlite=$$?; cat $$report; rm -f $$report; [ $$journeys$$sqlite = 00 ]

test-postgres: test-packages catalogues
	@echo "All but the journeys, on PostgreSQL."
	@$(PY) tests/embedded_postgres.py $(PY) -m pytest -q -n $(WORKERS) --dist loadgroup $(SLOWEST) -m "not journey and not proof"

test-sqlite: test-packages catalogues
	@echo "The portable part that touches a database, on SQLite."
	@DATABASE_URL= $(PY) -m pytest -q -n $(WORKERS) --dist loadgroup $(SLOWEST) --database-only \
	  -m "not journey and not proof and not postgres"

test-journeys: test-packages catalogues
	@echo "The journeys, in Chromium, on PostgreSQL."
	@# The sizes of the demo's pictures take a core for minutes; the proof, which weighs pages, waits for them.
	@PICTURES_A_TICK=0 $(PY) tests/embedded_postgres.py $(PY) -m pytest -q $(SLOWEST) -m "journey and not proof" tests/journeys

check: lint types layers templates migrations speech deploy ## lint, types, layers, templates, messages, migrations
	@echo "All is in order."

lint: dev-packages
	@echo "Lint and format."
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --check --quiet . || { echo "Not formatted: make format does it." >&2; exit 1; }

types: dev-packages
	@echo "Types."
	@$(PY) -m mypy --no-error-summary

layers: dev-packages
	@echo "Layers: who may import whom."
	@report=$$($(VENV)/bin/lint-imports --no-cache) || { echo "$$report"; exit 1; }

templates: dev-packages
	@echo "Templates and the rest of the architecture."
	@$(TEMPLATES) | xargs -0 -r $(PY) -m djhtml --tabwidth 2 --check > /dev/null
	@$(PY) -m pytest -q --no-header tests/architecture

migrations: dev-packages
	@echo "Migrations."
	@DATABASE_URL=sqlite:// $(PY) manage.py makemigrations --check --dry-run --settings config.settings.test

speech: dev-packages
	@echo "Messages in both languages."
	@$(PY) manage.py messages check

deploy: dev-packages
	@echo "Production settings."
	@SECRET_KEY=$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(60))') ALLOWED_HOSTS=www.example.org \
	  BASE_URL=https://www.example.org DATABASE_URL=sqlite:// \
	  IDENTITY_KEYS=$$($(PY) -c 'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())') \
	  $(PY) manage.py check --deploy --fail-level WARNING --settings config.settings.production

backup: run-packages ## copy database and files into a new folder (TO=…, otherwise in var/backups)
	@$(PY) manage.py backup $(if $(TO),--to "$(TO)")

restore: run-packages catalogues ## bring a backup back into an empty place (FROM=…)
	@$(PY) manage.py restore "$(FROM)"

proof: test-packages catalogues ## the long tests: what is too slow for every day
	@# A quicker clock has the sizes of the demo's pictures ready by the time they are measured.
	@TICK_SECONDS=2 $(PY) tests/embedded_postgres.py $(PY) -m pytest -q -m proof

drills: test-packages catalogues ## break what the site stands on, with real processes, and say what visitors saw
	@DATABASE_URL= $(PY) -m pytest -q -s -m proof tests/faults

scale: test-packages catalogues ## two hosts with one PostgreSQL and one Redis: are they one site? (a part of proof)
	@$(PY) tests/embedded_postgres.py $(PY) -m pytest -q -m proof tests/scaling

scan: test-packages scan-packages catalogues ## attack the running demo with wapiti; the report is in var/scan
	@$(PY) -m tests.attack.scan

bench: test-packages catalogues ## what everything costs, with little and with very much in it: one table, on both databases
	@$(PY) -m tests.journeys.bench

rush: test-packages catalogues ## 500 readers and 50 buyers at once for two minutes, on both databases
	@$(PY) -m tests.journeys.rush

shots: test-packages catalogues ## photograph every kind of page into var/shots, with a sheet of contacts
	@$(PY) -m tests.journeys.photograph

format: dev-packages ## put Python and templates into the form that check expects
	@$(PY) -m ruff check --quiet --fix . || true
	@$(PY) -m ruff format .
	@$(TEMPLATES) | xargs -0 -r $(PY) -m djhtml --tabwidth 2

messages: dev-packages ## bring the message catalogues up to date; translations are kept
	@$(PY) manage.py messages update

lock: dev-packages ## choose the newest versions that requirements/*.in allow, with hashes
	@cd requirements && for list in run test dev scan; do \
	  ../$(VENV)/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $$list.in -o $$list.txt \
	    || exit 1; \
	done

venv:
	@if ! $(PY) -c pass 2>/dev/null; then \
	  for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
	    $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; python=; \
	  done; \
	  [ -n "$$python" ] || { echo "Python 3.11 or newer is needed; none was found." >&2; exit 1; }; \
	  echo "Making .venv with $$($$python --version)."; \
	  $$python -m venv --clear $(VENV) || { echo "Python came without venv: on Debian and Ubuntu," \
	    "apt-get install python3-venv." >&2; exit 1; }; \
	fi

run-packages: venv
	$(call install,run)

test-packages: venv
	$(call install,test)

dev-packages: venv
	$(call install,dev)

# It wants older packages than the site: an environment of its own.
scan-packages: venv
	@if ! cmp -s requirements/scan.txt .venv-scan/scan.txt; then \
	  echo "Installing the packages of requirements/scan.txt into .venv-scan."; \
	  $(PY) -m venv --clear .venv-scan && .venv-scan/bin/python -m pip install -qq --require-hashes -r requirements/scan.txt \
	    && cp requirements/scan.txt .venv-scan/scan.txt || exit 1; \
	fi

catalogues:
	@$(PY) -m config.messages.compiling
