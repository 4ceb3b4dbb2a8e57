# Machiyaku: make run starts everything, make test checks everything.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run test test-all bench build apps backend format clean jdk

PORT ?= 8080
DATA_DIR ?= ./data
DEMO ?= true
export PORT DATA_DIR DEMO DATABASE_URL

help: ## what there is to make
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

jdk:
	@scripts/jdk >/dev/null && scripts/node-check

admin-ui/node_modules/.installed: admin-ui/package-lock.json
	cd admin-ui && npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.installed
resident-ui/node_modules/.installed: resident-ui/package-lock.json
	cd resident-ui && npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.installed
e2e/node_modules/.installed: e2e/package-lock.json
	cd e2e && npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.installed

ADMIN_SOURCES := $(shell find admin-ui -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/generated/*' 2>/dev/null)
RESIDENT_SOURCES := $(shell find resident-ui -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/generated/*' 2>/dev/null)
BACKEND_SOURCES := $(shell find backend/src/main backend/pom.xml -type f 2>/dev/null)

admin-ui/dist/index.html: admin-ui/node_modules/.installed $(ADMIN_SOURCES) openapi/openapi.yaml
	cd admin-ui && npm run -s build
resident-ui/dist/index.html: resident-ui/node_modules/.installed $(RESIDENT_SOURCES) openapi/openapi.yaml
	cd resident-ui && npm run -s build

apps: jdk admin-ui/dist/index.html resident-ui/dist/index.html ## build both apps

backend/target/quarkus-app/quarkus-run.jar: admin-ui/dist/index.html resident-ui/dist/index.html $(BACKEND_SOURCES)
	rm -rf backend/target/classes/META-INF/resources
	cd backend && JAVA_HOME="$$(../scripts/jdk)" ../scripts/keep-contract-time ./mvnw -q -B $(MAVEN_OPTIONS) package -DskipTests -Papps
	@touch $@

build: jdk backend/target/quarkus-app/quarkus-run.jar ## build everything into backend/target/quarkus-app

run: build ## start everything on http://localhost:8080 (PORT, MANAGEMENT_PORT, DATA_DIR, DATABASE_URL, DEMO=false)
	@exec scripts/serve

test: ## check everything: formats, rules, tests, contract, browser journeys
	@scripts/test

test-all: ## the same, and what takes long: other days, every browser engine, mutations (up to an hour)
	@scripts/test --all

bench: build ## measure bookings and availability against the database's own limit (about 5 minutes)
	@bench/run

format: jdk admin-ui/node_modules/.installed resident-ui/node_modules/.installed e2e/node_modules/.installed ## let the formatters decide layout
	cd backend && JAVA_HOME="$$(../scripts/jdk)" ./mvnw -q -B $(MAVEN_OPTIONS) spotless:apply
	cd admin-ui && npm run -s format
	cd resident-ui && npm run -s format
	cd e2e && npm run -s format

clean: ## remove what was built (data stay)
	rm -rf backend/target admin-ui/dist resident-ui/dist
