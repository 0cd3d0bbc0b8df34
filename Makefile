# One entry point for people and for CI. Each target is safe to repeat.
.DEFAULT_GOAL := help
.PHONY: help deps build demo test bench bench-list accuracy lint format clean

BUILD := swift build -c release --explicit-target-dependency-import-check error

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

deps: ## Install what is missing (Debian packages; pinned wheels into .deps)
	@scripts/deps.sh

build: ## Build the programs in release mode
	@scripts/deps.sh build
	@$(BUILD)

demo: build ## Make a school's folder in ./demo, take its photos, say where to look
	@scripts/demo.sh

test: deps ## Run every test and the lint
	@scripts/test.sh

bench: deps ## Measure against the script that a technician would write
	@Benchmarks/run

bench-list: deps ## Measure the import of a large trust's consent list
	@Benchmarks/list/run

accuracy: deps ## Count how many faces and how much text is found, beside others
	@Benchmarks/accuracy/run

lint: ## Look at the form of the sources
	@scripts/lint.sh

format: ## Set the sources in form
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

clean: ## Remove what was built and the demo (keeps .deps)
	@swift package clean
	@if [ -e demo/.safelight-demo ]; then rm -rf demo; fi
