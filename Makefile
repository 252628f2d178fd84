# plancc: what a contributor types. `make` alone lists it.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# Static Swift starts in half the time, and the program runs where Swift is not installed.
RELEASE := --configuration release --static-swift-stdlib -Xlinker -s
PLANCC := .build/release/plancc

# Everything that is Swift and ours.
SOURCES := Package.swift Sources Tests Plugins Benchmarks/Package.swift Benchmarks/Benchmarks

.PHONY: help packages build demo test lint format bench clean

help: ## list what there is to make
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## (.*)/make \1\t\2/' | expand -t 16

packages: ## install the system packages that are missing
	@.ci/packages

build: packages ## build plancc for use, in .build/release
	swift build $(RELEASE) --product plancc

demo: build ## render every plan in plans/ to out/ as HTML, DocBook and JSON
	rm -rf out
	$(PLANCC) render plans --to html,docbook,json -o out

test: packages ## build and run the tests
	swift test --disable-xctest

lint: packages ## check the format of the sources and what each target imports
	swift format lint --strict --recursive $(SOURCES)
	.ci/imports
	swift build --build-tests --explicit-target-dependency-import-check error

format: ## put the sources into the format that lint expects
	swift format --in-place --recursive $(SOURCES)

bench: packages ## measure every phase and the whole
	swift package --package-path Benchmarks --disable-sandbox benchmark

clean: ## remove what was built and rendered
	rm -rf .build out Benchmarks/.build
