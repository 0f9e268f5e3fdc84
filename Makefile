# The two commands are `make run` and `make test`; both do all set-up by themselves.

VENV := .venv
BIN := $(VENV)/bin
LOCK := packaging/requirements.lock
SAMPLE := build/sample.meetingdesk

# The first Python of the right age; with none of them the preflight says what is needed.
NAMES := python3 python3.14 python3.13 python3.12 python3.11
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))
PYTHON ?= $(or $(shell for name in $(NAMES); do \
	"$$name" -c '$(FITS)' 2>/dev/null && echo "$$name" && break; done),python3)

PYTEST_FLAGS ?= -n auto
UV ?= uv
# No screen: everything that paints does so in memory. A value that the user has set wins.
OFFSCREEN := QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen}

.DEFAULT_GOAL := help
.PHONY: help setup run test interop check bench demo screens translations lock clean

help: ## list these targets
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1	\2/p' Makefile

setup: $(VENV)/.setup-stamp ## install all that is needed, into .venv
	@:

$(VENV)/.setup-stamp: $(LOCK) pyproject.toml packaging/preflight.py
	@command -v "$(PYTHON)" >/dev/null || { echo "MeetingDesk needs Python 3.11 to 3.14; there is no $(PYTHON)." >&2; exit 1; }
	@"$(PYTHON)" packaging/preflight.py
	"$(PYTHON)" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCK)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@# Python 3.11 puts setuptools into every new environment, where it has a word in each import of the program.
	@$(BIN)/python -m pip uninstall --quiet --quiet --yes --disable-pip-version-check setuptools
	@touch $@

$(SAMPLE): | setup
	@mkdir -p build
	$(BIN)/meetingdesk sample $@

run: setup ## open the window on the sample office, or without a display write the demo's files
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display to open a window on, so the same job is done without one:"; \
		$(MAKE) --no-print-directory demo; \
	else \
		$(MAKE) --no-print-directory $(SAMPLE) && exec $(BIN)/meetingdesk --file $(SAMPLE); \
	fi

test: check ## the static checks, then all tests
	@"$(PYTHON)" packaging/preflight.py --with-tests
	$(OFFSCREEN) $(BIN)/python -m pytest $(PYTEST_FLAGS)

interop: setup ## read what leaves the house with every calendar engine and mail program that is installed
	MEETINGDESK_ENGINE_NAMES=all $(OFFSCREEN) $(BIN)/python -m pytest tests/interop tests/browser

check: setup ## style, types and the walls between the rooms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy packaging/preflight.py
	$(BIN)/lint-imports

bench: setup ## how fast it is, as ratios measured side by side
	$(OFFSCREEN) $(BIN)/python -m tests.bench

demo: setup ## do the whole job once without a window, into build/demo
	@$(OFFSCREEN) $(BIN)/meetingdesk demo --out build/demo

screens: setup ## pictures of each page, light and dark, into build/screens
	@$(OFFSCREEN) $(BIN)/meetingdesk screens --out build/screens

translations: setup ## collect the texts of the window for translation, and compile the translated ones
	$(BIN)/python packaging/translations.py

lock: ## choose the versions anew (needs uv; UV_FLAGS=--upgrade takes newer ones)
	@mkdir -p build
	@if [ -f $(LOCK) ]; then cp $(LOCK) build/requirements.lock; fi
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-annotate --no-header $(UV_FLAGS) \
		--extra dev pyproject.toml --output-file build/requirements.lock
	@{ echo "# Every package that MeetingDesk runs, builds and is tested with, for Python 3.11 to 3.14 on each system."; \
		echo "# Made by: make lock. Installed by: make setup."; \
		cat build/requirements.lock; } > $(LOCK)
	@rm build/requirements.lock

clean: ## remove what was made, but not .venv
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .benchmarks
	find src tests packaging -type d -name __pycache__ -prune -exec rm -rf {} +
