"""Measures `tashika card test jpki-user-auth`: alone, and over a real PC/SC service beside OpenSC on the same card.

usage: scripts/bench_card.py TASHIKA SERVE_COUNTED    (both built alike; the second is an example of virtual-card)

Commands and bytes are judged, as they do not depend on the machine; times are printed beside their budget.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

tashika, counted = map(os.path.abspath, sys.argv[1:3])
os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
PERSONA, PIN = "adult", "1234"
CERTIFICATE = "assets/virtual-cards/certificates/adult-auth.cer"
MODULE = next((path for path in ("/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so", "/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so",
                                 "/usr/lib/opensc-pkcs11.so") if os.path.exists(path)), None)
ROUNDS = 9
broken = []


def run(command, **options):
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, timeout=30, check=False, **options)
    ms = (time.perf_counter() - start) * 1000
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command[:3]))} ended with {done.returncode}:\n"
                 f"{done.stdout.decode(errors='replace')}{done.stderr.decode(errors='replace')}")
    return ms, done.stdout


def own(arguments, environment=None):
    ms, out = run([tashika, "card", "test", "jpki-user-auth", "--pin-stdin", "--json", *arguments],
                  input=f"{PIN}\n".encode(), env=environment)
    result = json.loads(out)
    assert result["verdict"] == "passed", result
    return ms, result


def judge(result, length):
    apdus, moved = result["apdus"], result["bytes_out"] + result["bytes_in"]
    most_apdus, most_bytes = 6 + -(-length // 256), length + 480
    print(f"certificate {length} bytes: {apdus} APDUs (budget {most_apdus}), {moved} bytes (budget {most_bytes})")
    if apdus > most_apdus or moved > most_bytes:
        broken.append("more APDUs or bytes than the budget")


def in_process():
    card = [line.split() for line in run([counted, "time", PERSONA, str(ROUNDS)])[1].decode().splitlines()]
    length = int(card[0][1])
    assert length == os.path.getsize(CERTIFICATE)
    results = [own(["--virtual", PERSONA])[1] for _ in range(ROUNDS)]
    steps = [sum(step["ms"] for step in result["steps"]) for result in results]
    inside = [float(ms) for ms, _ in card]
    beside = statistics.median(steps) - statistics.median(inside)
    judge(results[-1], length)
    print(f"in the process: all steps {statistics.median(steps):.1f} ms, of these the virtual card {statistics.median(inside):.1f} ms, "
          f"own overhead {beside:.1f} ms (budget 5 ms; best round {min(steps) - min(inside):.1f} ms)")


class Counted:
    """A card behind vpcd that tells how many commands reached it."""

    def __init__(self, port):
        self.process = subprocess.Popen([counted, "serve", PERSONA, str(port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout.readline() == "ready\n", "the card reaches no slot"

    def commands(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        self.process.wait(timeout=10)


def opensc(work, environment):
    """An authentication signature by OpenSC, checked with the certificate."""
    message, signature, public = (os.path.join(work, name) for name in ("message", "signature", "public.pem"))
    with open(message, "wb") as file:
        file.write(os.urandom(64))
    ms, _ = run(["pkcs11-tool", "--module", MODULE, "--slot-index", "0", "-l", "-p", PIN, "-s", "-m", "SHA256-RSA-PKCS",
                 "--id", "01", "-i", message, "-o", signature], env=environment)
    with open(public, "wb") as file:
        file.write(run(["openssl", "x509", "-inform", "DER", "-in", CERTIFICATE, "-noout", "-pubkey"])[1])
    run(["openssl", "dgst", "-sha256", "-verify", public, "-signature", signature, message])
    return ms


def over_pcscd():
    service = subprocess.Popen(["tests/pcscd/start.sh"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    card = None
    try:
        socket, port = (service.stdout.readline().strip().partition("=")[2] for _ in range(2))
        if not port:
            sys.exit("no PC/SC service; what is said above is the reason")
        card = Counted(port)
        environment = {**os.environ, "PCSCLITE_CSOCK_NAME": socket}
        only_jpki = {**environment, "OPENSC_DRIVER": "jpki"}
        with tempfile.TemporaryDirectory() as work:
            clients = [
                ("tashika card test jpki-user-auth", lambda: own([], environment)[0]),
                ("OpenSC pkcs11-tool, signature", lambda: opensc(work, environment)),
                ("the same with OPENSC_DRIVER=jpki", lambda: opensc(work, only_jpki)),
            ]
            # The first time is for the caches. The service looks at its slots a few times a second.
            own(["--wait", "10"], environment)
            card.commands()
            for _, once in clients:
                once()
                card.commands()
            # In turns, so that whatever slows the machine slows all of them.
            taken = {name: [] for name, _ in clients}
            for _ in range(ROUNDS):
                for name, once in clients:
                    ms = once()
                    taken[name].append((ms, card.commands()))
        for name, runs in taken.items():
            times, apdus = [ms for ms, _ in runs], sorted({count for _, count in runs})
            print(f"over pcscd: {name:34} {statistics.median(times):6.0f} ms ({min(times):.0f}-{max(times):.0f}), "
                  f"{'-'.join(map(str, apdus))} APDUs")
    finally:
        if card:
            card.end()
        service.stdin.close()
        service.wait(timeout=20)


if MODULE is None:
    sys.exit("opensc-pkcs11.so is missing; run scripts/install.sh test")
in_process()
over_pcscd()
if broken:
    sys.exit("card: " + "; ".join(broken))
