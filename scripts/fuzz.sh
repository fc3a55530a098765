#!/usr/bin/env bash
# Fuzzes everything that a card answers, and the virtual cards: each target of fuzz/ for so many seconds.
#
#   scripts/fuzz.sh SECONDS [TARGET…]
#
# Prints the executions of each target. Ends with 1 on a crash; the input lies in target/fuzz/artifacts/ then, and
# `target/fuzz/x86_64-…/release/TARGET FILE` runs it again. What was found interesting is kept in
# target/fuzz/corpus/ for the next time. No sanitizer is used: the code has no unsafe blocks, and stable Rust does.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:?usage: scripts/fuzz.sh SECONDS [TARGET…]}
shift
export CARGO_TARGET_DIR=$PWD/target/fuzz
PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin

cargo fuzz --version >/dev/null 2>&1 || cargo install --locked --target-dir target/fuzz/tool cargo-fuzz
# Overflow checks and debug assertions are on; line numbers are not worth their build time.
RUSTC_WRAPPER=$PWD/scripts/fuzz_rustc.sh cargo fuzz build -s none --fuzz-dir fuzz
host=$(rustc -vV | sed -n 's/^host: //p')
binaries=$CARGO_TARGET_DIR/$host/release
python3 scripts/fuzz_seeds.py "$CARGO_TARGET_DIR/corpus"

if [ $# -gt 0 ]; then targets=("$@"); else mapfile -t targets < <(cargo fuzz list --fuzz-dir fuzz); fi

# One target, quietly: its log is shown where it fails. Stops by itself, and by force when even that fails.
fuzz_one() {
  local target=$1 log=$CARGO_TARGET_DIR/$1.log artifacts=$CARGO_TARGET_DIR/artifacts/$1/ status=0
  mkdir -p "$artifacts" "$CARGO_TARGET_DIR/corpus/$target"
  timeout --kill-after=10 $((seconds + 120)) "$binaries/$target" "$CARGO_TARGET_DIR/corpus/$target" \
    -artifact_prefix="$artifacts" -max_total_time="$seconds" -max_len=4096 -timeout=20 -rss_limit_mb=2048 \
    -print_final_stats=1 -verbosity=1 >"$log" 2>&1 || status=$?
  if [ "$status" -ne 0 ]; then
    { echo "fuzz: $target failed ($status); its input is in $artifacts"; tail -n 40 "$log"; } >&2
    return 1
  fi
  awk -v target="$target" '/number_of_executed_units/ { runs = $2 } /average_exec_per_sec/ { speed = $2 }
    / cov: / { for (i = 1; i < NF; i++) if ($i == "cov:") edges = $(i + 1) }
    END { if (runs < 1) exit 1; printf "fuzz %-18s %9d executions, %6d/s, %5d edges\n", target, runs, speed, edges }' "$log"
}

# As many at a time as there are processors.
running=0 failed=0
for target in "${targets[@]}"; do
  if [ "$running" -ge "$(nproc)" ]; then
    wait -n || failed=1
    running=$((running - 1))
  fi
  fuzz_one "$target" &
  running=$((running + 1))
done
while [ "$running" -gt 0 ]; do
  wait -n || failed=1
  running=$((running - 1))
done
exit "$failed"
