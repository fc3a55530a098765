# The two commands of the README are `make run` and `make test`; each does everything by itself.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.PHONY: run test build lint unit ui window fuzz bench campaign audit bless clean

# Opens the app; without a display it assesses the sample instead and says so.
run:
	@scripts/install.sh build
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		$(MAKE) --no-print-directory build && exec target/debug/tashika-desktop; \
	else \
		echo "No display: running the headless demo instead of opening the window."; \
		rm -rf out/demo; \
		cargo run -q --locked -p cli -- demo --out out/demo; \
	fi

# The development build of the window, with its screens inside, and of the command line.
build:
	@cd ui && npm run build
	@cargo build --locked -p src-tauri -p cli --features src-tauri/custom-protocol

# Everything: formatting, lints, unit, property, corpus, scenario, golden, PDF, store, cards, screens, window, fuzzing.
test:
	@scripts/install.sh test
	@$(MAKE) --no-print-directory lint unit ui build window fuzz

lint:
	@cargo fmt --all --check
	@cargo fmt --manifest-path fuzz/Cargo.toml --check
	@cd ui && npm run build
	@cargo clippy --locked --workspace --all-targets --features src-tauri/custom-protocol -- -D warnings
	@cargo clippy --locked --manifest-path fuzz/Cargo.toml --target-dir target/fuzz -- -D warnings
	@cd ui && npm run check && npm run lint

unit:
	@echo "Share of the campaign run here: kill -9 rounds 50 of 1000, property cases 256 of 20000, card faults over PC/SC a covering set of all."
	@TASHIKA_CLI=$$PWD/target/debug/tashika cargo test --locked --workspace --features src-tauri/custom-protocol
	@git diff --exit-code --stat -- ui/src/ipc/bindings.ts docs/schema || \
		{ echo "generated files are out of date: commit what the tests wrote"; exit 1; }

ui:
	@cd ui && npm test

# The real window under Xvfb, driven by WebKitWebDriver.
window:
	@tests/window/run.sh

# Arbitrary bytes at everything a card answers.
FUZZ_SECONDS ?= 20
fuzz:
	@echo "Share of the campaign run here: fuzzing $(FUZZ_SECONDS) s of 600 a target."
	@scripts/fuzz.sh $(FUZZ_SECONDS)

# What is too long for `make test`.
campaign:
	@scripts/install.sh test
	@TASHIKA_KILL_ROUNDS=1000 PROPTEST_CASES=20000 TASHIKA_CARD_MATRIX=all \
		cargo test --locked --release -p store -p engine -p card -p evidence -p virtual-card -p tests
	@scripts/fuzz.sh 600

# Release builds and the figures of the budgets.
bench:
	@scripts/install.sh test
	@scripts/bench.sh

# Licences, bans, sources.
audit:
	@command -v cargo-deny >/dev/null || cargo install --locked cargo-deny
	@cargo deny check licenses bans sources

# Rewrites golden files and generated files after a change that was meant.
bless:
	@BLESS=1 cargo test --locked --workspace --no-fail-fast
	@git status --short

clean:
	@cargo clean
	@rm -rf ui/dist ui/node_modules out
