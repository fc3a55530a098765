#!/usr/bin/env bash
# Installs what is missing: Debian packages and node modules. Safe to run again and again.
#
#   scripts/install.sh build    what building and running the app needs
#   scripts/install.sh test     that, and what the tests need
#
# Without root and without sudo it stops with the list of packages (exit 3).
set -euo pipefail
cd "$(dirname "$0")/.."

build_packages=(build-essential pkg-config curl file libwebkit2gtk-4.1-dev librsvg2-dev libssl-dev libpcsclite-dev)
test_packages=(webkit2gtk-driver xvfb dbus-x11 xauth x11-utils poppler-utils qpdf libreoffice-writer-nogui
  pcscd vsmartcard-vpcd opensc openssl python3 python3-xlib)

case "${1:-build}" in
  build) packages=("${build_packages[@]}") ;;
  test) packages=("${build_packages[@]}" "${test_packages[@]}") ;;
  *) echo "usage: $0 build|test" >&2; exit 2 ;;
esac

# Debian 12 has neither a new enough Rust nor Node 20, so that these two are not installed here.
rust=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
remedy="Rust $rust: https://rustup.rs; Node 20: https://nodejs.org or a newer Debian."
for tool in cargo node npm; do
  command -v "$tool" >/dev/null || { echo "install: '$tool' is missing. $remedy" >&2; exit 3; }
done
at_least() { # NAME FOUND WANTED
  [ "$(printf '%s\n' "$2" "$3" | sort -V | head -n 1)" = "$3" ] || { echo "install: $1 $2 is too old, $3 is wanted. $remedy" >&2; exit 3; }
}
at_least Rust "$(cargo --version | cut -d ' ' -f 2)" "$rust"
at_least Node "$(node --version | tr -d v)" 20.19

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  echo "install: packages wanted: ${missing[*]}"
  if [ "$(id -u)" -eq 0 ]; then
    root=()
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    root=(sudo)
  else
    echo "install: neither root nor sudo. Please have these installed: ${missing[*]}" >&2
    exit 3
  fi
  "${root[@]}" apt-get update -q
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

# `npm ci` only when the lock file changed since the last time.
stamp=ui/node_modules/.installed-lock
if ! cmp -s ui/package-lock.json "$stamp"; then
  (cd ui && npm ci --no-audit --no-fund)
  cp ui/package-lock.json "$stamp"
fi
