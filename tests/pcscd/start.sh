#!/usr/bin/env bash
# Runs a PC/SC service of its own with two virtual slots, apart from any other service of the machine.
#
#   tests/pcscd/start.sh [PORT]    PORT and PORT + 1 are the slots; without it, a free pair is taken
#
# When the slots accept cards it prints `socket=PATH` and `port=PORT`; clients find the service by
# PCSCLITE_CSOCK_NAME=PATH. It ends, and takes everything with it, when its standard input closes, on SIGTERM,
# and when it is killed. Without root and without sudo, or without the packages, it tells why and exits 3.
#
# The service never logs commands: no --apdu, no --debug.
set -euo pipefail

refuse() { echo "pcscd: $1" >&2; exit 3; }

if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null && sudo -n true 2>/dev/null \
    || refuse "a private service needs root, and sudo is missing or asks for a password"
  exec sudo -n "$(readlink -f "$0")" "$@"
fi

PATH=$PATH:/usr/sbin:/sbin
for tool in pcscd unshare setpriv mount; do
  command -v "$tool" >/dev/null || refuse "'$tool' is missing; run scripts/install.sh test"
done
drivers=/usr/lib/pcsc/drivers
[ -e "$drivers/serial/libifdvpcd.so" ] || refuse "vsmartcard-vpcd is missing; run scripts/install.sh test"
unshare -m true 2>/dev/null || refuse "this system gives no mount namespace, not even to root"

# Short, because the path of a socket is limited; open to all, because clients need no root.
work=$(mktemp -d /tmp/tashika-pcscd.XXXXXX)
chmod 755 "$work"
mkdir "$work/run" "$work/serial" "$work/conf"
: >"$work/log"
service= guard=
finish() {
  trap - EXIT
  for pid in $guard $service; do kill "$pid" 2>/dev/null || true; done
  if [ -n "$service" ]; then
    for _ in {1..60}; do kill -0 "$service" 2>/dev/null || break; sleep 0.05; done
    kill -KILL "$service" 2>/dev/null || true
    wait "$service" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 0' TERM INT HUP

# Whether the service itself listens on a port: another program on that port does not count.
listens() {
  local hex inode
  hex=$(printf '%04X' "$1")
  for inode in $(cat /proc/net/tcp /proc/net/tcp6 2>/dev/null \
      | awk -v port=":$hex" '$4 == "0A" && substr($2, length($2) - 4) == port { print $10 }'); do
    # shellcheck disable=SC2012
    ls -l "/proc/$service/fd" 2>/dev/null | grep -qF "socket:[$inode]" && return 0
  done
  return 1
}

# Starts the service for a pair of ports. The bundles of real readers are hidden from it, so that it takes no
# reader away from the service of the machine; the folder of its socket is its own.
start() {
  local hex
  hex=$(printf '0x%X' "$1")
  cat >"$work/conf/virtual" <<CONF
FRIENDLYNAME "Virtual PCD"
DEVICENAME   /dev/null:$hex
LIBPATH      $work/serial/libifdvpcd.so
CHANNELID    $hex
CONF
  # The kernel ends the service when this script is killed.
  # shellcheck disable=SC2016
  setpriv --pdeathsig KILL unshare -m sh -c '
    set -e
    mount --bind "$2/serial" "$1/serial"
    mount -t tmpfs none "$2"
    [ -d /run/pcscd ] || { mount -t tmpfs none /run; mkdir /run/pcscd; }
    mount --bind "$1/run" /run/pcscd
    exec pcscd --foreground --config "$1/conf"
  ' service "$work" "$drivers" >"$work/log" 2>&1 &
  service=$!
  for _ in {1..200}; do
    kill -0 "$service" 2>/dev/null || return 1
    [ -S "$work/run/pcscd.comm" ] && listens "$1" && listens $(($1 + 1)) && return 0
    grep -q 'Open Port' "$work/log" && break
    sleep 0.05
  done
  kill "$service" 2>/dev/null || true
  wait "$service" 2>/dev/null || true
  return 1
}

# Standard input is kept open for the guard; commands started in the background would lose it.
exec 3<&0
if [ $# -gt 0 ]; then
  port=$1
  start "$port" || refuse "no service on port $port: $(tail -n 3 "$work/log")"
else
  # Below the ports that the system hands out by itself. A pair taken by somebody else costs one attempt.
  for _ in {1..20}; do
    port=$((20000 + 2 * (RANDOM % 6000)))
    start "$port" && break
    port=
  done
  [ -n "$port" ] || refuse "no service on any port: $(tail -n 3 "$work/log")"
fi

setpriv --pdeathsig KILL cat <&3 >/dev/null 2>&1 &
guard=$!
exec 3<&-
printf 'socket=%s\nport=%s\n' "$work/run/pcscd.comm" "$port"
# Whichever ends first: standard input, or the service by itself.
wait -n "$guard" "$service" || true
