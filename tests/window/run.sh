#!/usr/bin/env bash
# Runs the window tests: a virtual display, a D-Bus session and WebKitWebDriver, all ended by process id.
# Needs the development build of the window (`make build`).
set -euo pipefail
cd "$(dirname "$0")/../.."

for tool in Xvfb dbus-run-session node; do
  command -v "$tool" >/dev/null || { echo "window tests: '$tool' is missing; run scripts/install.sh test" >&2; exit 3; }
done
/usr/bin/python3 -c 'import Xlib' 2>/dev/null || { echo "window tests: python3-xlib is missing; run scripts/install.sh test" >&2; exit 3; }
driver=$(command -v WebKitWebDriver || true)
[ -n "$driver" ] || { echo "window tests: WebKitWebDriver is missing; run scripts/install.sh test" >&2; exit 3; }
binary=${TASHIKA_DESKTOP:-target/debug/tashika-desktop}
[ -x "$binary" ] || { echo "window tests: $binary is missing; run make build" >&2; exit 3; }

export TASHIKA_CLI="${TASHIKA_CLI:-$PWD/target/debug/tashika}"
[ -x "$TASHIKA_CLI" ] || { echo "window tests: $TASHIKA_CLI is missing; run make build" >&2; exit 3; }

work=$(mktemp -d)
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT

# Xvfb picks a free display and writes its number.
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
pids+=($!)
read -r number <"$work/display"
export DISPLAY=":$number"
# Software rendering, no accessibility bus, automation switched on for the program under test.
export WEBKIT_DISABLE_COMPOSITING_MODE=1 WEBKIT_DISABLE_DMABUF_RENDERER=1 NO_AT_BRIDGE=1 LIBGL_ALWAYS_SOFTWARE=1
export TAURI_AUTOMATION=true TAURI_WEBVIEW_AUTOMATION=true
TASHIKA_CLI=$(realpath "$TASHIKA_CLI")
export TASHIKA_BINARY="$(realpath "$binary")" TASHIKA_WORK="$work" TASHIKA_SHOTS="${TASHIKA_SHOTS:-}"
export WEBKIT_WEBDRIVER="$driver"

dbus-run-session -- node --test --test-reporter=spec --test-concurrency=1 "${@:-tests/window/}" || { status=$?; exit "$status"; }
