#!/usr/bin/env python3
"""A JPKI card in a slot of vpcd that shares nothing with this project's virtual card.

    foreign_card.py --port PORT --folder DIR [--forgery NAME]

Written from published facts about the card alone: application ids, files, status words, padding. Keys and
certificates are made anew by `openssl` in DIR; the root that a verifier has to trust lies in DIR/trust. Needs
the standard library and `openssl`, nothing else. On standard output it tells, a word a line, what happens to
it: `ready`, `power-on`, `power-off`, `query`, `verify`, `sign`.

Sources of the facts: OpenSC, jpki/myna, myna-card; JICSAP 2.0 as quoted there.
"""

import argparse
import os
import pathlib
import socket
import struct
import subprocess
import sys

FORGERIES = ["wrong-key", "other-root", "expired", "ca-as-leaf", "replayed-signature"]

PIN, PASSWORD = b"2580", b"SAKURA39"

JPKI = bytes.fromhex("D392F000260100000001")
SECURITY_DOMAIN = bytes.fromhex("A0000001510000")
ATR = bytes.fromhex("3B888001000041E0B381A1003B")

OK, NOT_FOUND, NO_FILE, NOT_VERIFIED = 0x9000, 0x6A82, 0x6986, 0x6982
BLOCKED, WRONG_LENGTH, WRONG_P1_P2, BEHIND_END = 0x6984, 0x6700, 0x6A86, 0x6B00

SIGN_CERT, SIGN_CA, TOKEN, AVAILABILITY, AUTH_CERT, AUTH_CA = 0x01, 0x02, 0x06, 0x08, 0x0A, 0x0B
AUTH_KEY, AUTH_PIN, SIGN_KEY, SIGN_PASSWORD = 0x17, 0x18, 0x1A, 0x1B

CONFIG = """
[ca]
default_ca = {unit}
[{unit}]
new_certs_dir = {folder}
database = {folder}/index
rand_serial = yes
unique_subject = no
policy = anything
default_md = sha256
string_mask = utf8only
[anything]
countryName = optional
localityName = optional
commonName = supplied
[req]
distinguished_name = name
prompt = no
utf8 = yes
string_mask = utf8only
[name]
C = JP
O = JPKI
0.OU = {unit_name}
1.OU = Japan Agency for Local Authority Information Systems
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[leaf]
{leaf}
authorityKeyIdentifier = keyid
subjectKeyIdentifier = hash
{constraints}
[holder]
otherName.1 = 1.2.392.200149.8.5.5.1;FORMAT:UTF8,UTF8:試作　一葉
otherName.2 = 1.2.392.200149.8.5.5.4;UTF8:419951103
otherName.3 = 1.2.392.200149.8.5.5.3;UTF8:2
otherName.4 = 1.2.392.200149.8.5.5.5;FORMAT:UTF8,UTF8:試作県見本市東一丁目
"""

LEAF = {
    "auth": """keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth
certificatePolicies = critical, 1.2.392.200149.8.5.1.3.30""",
    "sign": """keyUsage = critical, digitalSignature, nonRepudiation
certificatePolicies = critical, 1.2.392.200149.8.5.1.1.20
subjectAltName = @holder""",
}
UNIT = {"auth": "JPKI for user authentication", "sign": "JPKI for digital signature"}
SUBJECT = {"auth": "/C=JP/CN=0F0R3IGNCARD4TESTS0001A", "sign": "/C=JP/L=Mihon-shi/CN=0F0R3IGNCARD4TESTS0001S"}


def openssl(*arguments, data=None):
    ran = subprocess.run(["openssl", *map(str, arguments)], input=data, capture_output=True, check=False)
    if ran.returncode:
        sys.exit(f"openssl {arguments[0]}: {ran.stderr.decode(errors='replace')}")
    return ran.stdout


class Issuer:
    """An authority for one of the two certificates."""

    def __init__(self, folder, kind, forgery):
        self.folder, self.kind, self.forgery = folder, kind, forgery
        folder.mkdir(parents=True)
        (folder / "index").touch()
        self.config = folder / "openssl.cnf"
        constraints = "basicConstraints = CA:TRUE" if forgery == "ca-as-leaf" else "basicConstraints = CA:FALSE"
        self.config.write_text(CONFIG.format(
            unit=kind, folder=folder, unit_name=UNIT[kind], leaf=LEAF[kind], constraints=constraints))
        self.root = self.make_root("root")

    def make_root(self, name):
        key, certificate = self.folder / f"{name}.key", self.folder / f"{name}.pem"
        openssl("req", "-x509", "-new", "-newkey", "rsa:2048", "-nodes", "-sha256", "-days", 3650,
                "-config", self.config, "-extensions", "root", "-keyout", key, "-out", certificate)
        return key, certificate

    def issue(self):
        """A key and the certificate for it, as DER."""
        # Another root of the same name, where the forgery is one of the issuer.
        root_key, root = self.make_root("other") if self.forgery == "other-root" else self.root
        key, request = self.folder / "holder.key", self.folder / "holder.csr"
        openssl("req", "-new", "-newkey", "rsa:2048", "-nodes", "-config", self.config,
                "-subj", SUBJECT[self.kind], "-keyout", key, "-out", request)
        end = "20241231145959Z" if self.forgery == "expired" else "20491231145959Z"
        certificate = self.folder / "holder.pem"
        openssl("ca", "-batch", "-notext", "-config", self.config, "-name", self.kind, "-extensions", "leaf",
                "-cert", root, "-keyfile", root_key, "-startdate", "20200401000000Z", "-enddate", end,
                "-in", request, "-out", certificate)
        if self.forgery == "wrong-key":
            key = self.folder / "another.key"
            openssl("genrsa", "-out", key, 2048)
        return key, der(certificate), der(self.root[1])


def der(certificate):
    return openssl("x509", "-in", certificate, "-outform", "DER")


class Secret:
    def __init__(self, value, tries):
        self.value, self.full, self.left, self.presented = value, tries, tries, False


class Card:
    def __init__(self, folder, forgery):
        self.files, self.keys = {}, {}
        trust = folder / "trust"
        trust.mkdir(parents=True)
        parts = [("auth", AUTH_KEY, AUTH_PIN, AUTH_CERT, AUTH_CA), ("sign", SIGN_KEY, SIGN_PASSWORD, SIGN_CERT, SIGN_CA)]
        for kind, key_file, secret, certificate_file, ca_file in parts:
            issuer = Issuer(folder / kind, kind, forgery)
            key, certificate, ca = issuer.issue()
            (trust / f"{kind}.cer").write_bytes(ca)
            self.keys[key_file] = (key, secret)
            # Files are longer than what they hold.
            self.files[certificate_file] = certificate + b"\xff" * 90
            self.files[ca_file] = ca + b"\xff" * 90
        self.files[TOKEN] = b"JPKIAPICCTOKEN2".ljust(32) + bytes(128)
        self.files[AVAILABILITY] = b"\x8f\x8f\x00"
        self.secrets = {AUTH_PIN: Secret(PIN, 3), SIGN_PASSWORD: Secret(PASSWORD, 5)}
        self.replays = {} if forgery == "replayed-signature" else None
        self.application = self.current = None
        self.fresh = False

    def power_on(self):
        self.application = self.current = None
        self.fresh = True

    def power_off(self):
        # Only this closes what a secret has opened.
        for secret in self.secrets.values():
            secret.presented = False

    def reset(self):
        self.application = self.current = None

    def answer(self, command):
        data, status = self.run(command)
        return data + struct.pack(">H", status)

    def run(self, command):
        if self.fresh:
            self.fresh = False
            return b"", 0x6F00
        if len(command) < 4:
            return b"", WRONG_LENGTH
        cla, ins, p1, p2 = command[:4]
        body, expected = b"", None
        if len(command) == 5:
            expected = command[4] or 256
        elif len(command) > 5:
            size = command[4]
            body, rest = command[5:5 + size], command[5 + size:]
            if size == 0 or len(body) != size or len(rest) > 1:
                return b"", WRONG_LENGTH
            expected = (rest[0] or 256) if rest else None
        if (cla, ins) == (0x00, 0xA4):
            return b"", self.select(p1, p2, body)
        if (cla, ins) == (0x00, 0x20):
            return b"", self.verify(p1, p2, body, expected)
        if (cla, ins) == (0x00, 0xB0):
            return self.read(p1, p2, body, expected)
        if (cla, ins) == (0x80, 0x2A):
            return self.sign(p1, p2, body, expected)
        if (cla, ins) == (0x00, 0x84) and expected:
            return os.urandom(expected), OK
        if cla & 0x03:
            return b"", 0x6881
        return b"", 0x6D00 if cla in (0x00, 0x80) else 0x6E00

    def select(self, p1, p2, body):
        if p1 == 0x00 and not body:
            return OK if self.application else WRONG_P1_P2
        if p2 != 0x0C:
            return WRONG_P1_P2
        if p1 == 0x04 and body:
            found = [name for name in (JPKI, SECURITY_DOMAIN) if name.startswith(body)]
            if not found:
                return NOT_FOUND
            self.application, self.current = found[0], None
            if found[0] == JPKI:
                tell("select")
            return OK
        if p1 == 0x02 and len(body) == 2:
            file = int.from_bytes(body, "big")
            if not self.has(file):
                return NOT_FOUND
            self.current = file
            return OK
        return NOT_FOUND

    def has(self, file):
        everything = [*self.files, *self.keys, *self.secrets]
        return self.application == JPKI and file in everything

    def target(self, reference):
        """The file a parameter means: 80 the current one, or a short id in five bits."""
        if reference & 0xE0 != 0x80:
            return None
        return reference & 0x1F or self.current

    def verify(self, p1, p2, body, expected):
        file = self.target(p2)
        if p1 or file not in self.secrets or not self.has(file):
            return NOT_FOUND
        if expected is not None:
            return WRONG_LENGTH
        self.current, secret = file, self.secrets[file]
        tell("verify" if body else "query")
        if not secret.left:
            return BLOCKED
        if not body:
            return OK if secret.presented else 0x63C0 | secret.left
        if body == secret.value:
            secret.left, secret.presented = secret.full, True
            return OK
        secret.left, secret.presented = secret.left - 1, False
        return 0x63C0 | secret.left

    def read(self, p1, p2, body, expected):
        if body or not expected:
            return b"", WRONG_LENGTH
        offset = p2
        if p1 & 0x80:
            self.current = self.target(p1)
        else:
            offset |= p1 << 8
        if self.current not in self.files or not self.has(self.current):
            return b"", NOT_FOUND
        if self.current == SIGN_CERT and not self.secrets[SIGN_PASSWORD].presented:
            return b"", NOT_VERIFIED
        data = self.files[self.current][offset:offset + expected]
        return (data, OK) if data else (b"", BEHIND_END)

    def sign(self, p1, p2, body, expected):
        file = self.target(p2)
        if file not in self.keys or not self.has(file):
            return b"", NO_FILE
        key, secret = self.keys[file]
        if not self.secrets[secret].presented:
            return b"", NOT_VERIFIED
        if p1 != 0x00 or not 1 <= len(body) <= 245 or not expected:
            return b"", WRONG_P1_P2
        tell("sign")
        if self.replays is not None:
            # An honest signature, but of what somebody else once asked for.
            body = bytes.fromhex("3031300d060960864801650304020105000420") + bytes(32)
        signature = openssl("pkeyutl", "-sign", "-inkey", key, "-pkeyopt", "rsa_padding_mode:pkcs1", data=body)
        return signature, OK


def tell(word):
    print(word, flush=True)


def serve(card, port):
    line = socket.create_connection(("127.0.0.1", port))

    def receive(count):
        data = b""
        while len(data) < count:
            # The slot sends in two parts and waits for an acknowledgment in between.
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
            part = line.recv(count - len(data))
            if not part:
                raise EOFError
            data += part
        return data

    tell("ready")
    while True:
        body = receive(struct.unpack(">H", receive(2))[0])
        if body == b"\x00":
            card.power_off()
            tell("power-off")
        elif body == b"\x01":
            card.power_on()
            tell("power-on")
        elif body == b"\x02":
            card.reset()
        elif body:
            answer = ATR if body == b"\x04" else card.answer(body)
            line.sendall(struct.pack(">H", len(answer)) + answer)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--port", type=int, required=True)
    options.add_argument("--folder", type=pathlib.Path, required=True)
    options.add_argument("--forgery", choices=FORGERIES)
    chosen = options.parse_args()
    card = Card(chosen.folder, chosen.forgery)
    try:
        serve(card, chosen.port)
    except (EOFError, ConnectionError, BrokenPipeError):
        pass


if __name__ == "__main__":
    main()
