#!/usr/bin/env bash
# Release builds, then the figures of the budgets. Prints; judges nothing but what the examples judge.
set -euo pipefail
cd "$(dirname "$0")/.."

(cd ui && npm run build >/dev/null)
cargo build --locked --release -p cli --bin tashika
cargo build --locked --release -p engine -p store -p virtual-card --examples
cargo build --locked --release -p src-tauri --features custom-protocol --bin tashika-desktop --example empty_window

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tashika=target/release/tashika

echo "== engine (budget: evaluation <= 50 us, levels <= 1 us, policies <= 100 ms)"
target/release/examples/bench_engine

echo "== filter (budget: >= 10000 lines/s on one core)"
python3 scripts/bench_lines.py "$tashika" "$work/lines.jsonl" 20000

echo "== report from a cold command line (budget: <= 400 ms, <= 500 kB, <= 150 MB)"
for lang in ja en; do
  python3 scripts/bench_report.py "$tashika" "$lang" "$work/report.$lang.pdf"
done

echo "== store with 100000 assessments (budget: home and search <= 50 ms, open <= 20 ms)"
target/release/examples/bench_store 100000

echo "== sector guidelines (budget: checker on 200 clauses <= 1 s, impact of a draft on 10000 members <= 2 s)"
cargo test -q --locked --release -p tests --test sector_checks of_two_hundred_clauses -- --nocapture | grep " clauses, "
cargo bench -q --locked -p sector --bench impact

echo "== card (budget: overhead <= 5 ms beside the card, <= 6 + n/256 APDUs and n + 480 bytes for a certificate of n bytes)"
python3 scripts/bench_card.py "$tashika" target/release/examples/serve_counted

echo "== window (budget: visible <= 1.3 x an empty window, heading <= empty + 250 ms, answer <= 50 ms)"
TASHIKA_DESKTOP=target/release/tashika-desktop TASHIKA_CLI=$PWD/$tashika \
  TASHIKA_EMPTY=$PWD/target/release/examples/empty_window \
  tests/window/run.sh tests/window/speed.mjs
