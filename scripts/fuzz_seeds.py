"""Writes small corpora to start from into a folder: `scripts/fuzz_seeds.py FOLDER`, one folder per fuzz target.

Made of the certificates and personas of the repository; the shapes are those that the targets describe.
"""
import glob
import os
import sys

out = sys.argv[1]
JPKI = bytes.fromhex("D392F000260100000001")
TEXT = bytes.fromhex("D3921000310001010408")


def seed(target, name, data):
    folder = os.path.join(out, target)
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "seed-" + name)
    if not os.path.exists(path):
        with open(path, "wb") as file:
            file.write(data)


def piece(data):
    return bytes([len(data)]) + data


def tlv(tag, value):
    return bytes.fromhex(tag) + bytes([len(value)]) + value


for path in sorted(glob.glob("assets/virtual-cards/certificates/*.cer") + glob.glob("assets/trust-anchors/*/*.cer")
                   + glob.glob("crates/evidence/tests/fixtures/*.der")):
    name = path.replace("/", "-")
    with open(path, "rb") as file:
        der = file.read()
    seed("certificates", name, der)
    if "adult" in name:
        seed("tlv", name, der)

people = [("見本　花子", "雛形県見本市中央一丁目２番３号", "19850615", "2"), ("𠮷", "", "00000000", "9")]
for number, (name, address, birth, sex) in enumerate(people):
    body = b"".join(tlv("DF2" + tag, text.encode()) for tag, text in (("2", name), ("3", address), ("4", birth), ("5", sex)))
    record = bytes.fromhex("FF2081") + bytes([len(body)]) + body + b"\xff" * 20
    seed("attribute_records", f"record-{number}", record)
    seed("attribute_records", f"written-{number}", bytes([number]) + sex.encode() + piece(name.encode()) + piece(address.encode()))
    seed("tlv", f"record-{number}", record)

for word in (b"JPKIAPICCTOKEN2", b"JPKIAPICCTOKEN", b"JPKIAPGPSETOKEN", b"JPKIAPIOSTOKEN", b"\xff"):
    seed("token", word.hex()[:40], piece(word.ljust(32) + b"\x90\x00") + piece(bytes.fromhex("8F8F009000")))
seed("token", "errors", piece(bytes.fromhex("6A82")) + piece(bytes.fromhex("6B00")))

# Test in the two low bits, a card behind the line by the third; what the person does; persona; fault.
for test in range(4):
    for persona in (0, 1, 8, 9):
        for person in (0, 2):
            seed("apdu_answers", f"card-{test}-{persona}-{person}", bytes([test | 4, person, persona, 0]))
    seed("apdu_answers", f"no-card-{test}", bytes([test, 0, 0]))
for fault in range(1, 60):
    seed("apdu_answers", f"fault-{fault}", bytes([fault % 4 | 4, 0, 0, fault]))
# Without a card: success, a token, a certificate cut short, a counter, whatever comes.
token = b"JPKIAPICCTOKEN2".ljust(32)
with open("assets/virtual-cards/certificates/adult-auth.cer", "rb") as file:
    start = file.read(200)
invented = bytes([0]) + bytes([10]) + piece(token) + bytes([10]) + piece(start) + bytes([14]) + piece(b"\x63\xC3")
seed("apdu_answers", "invented", bytes([0, 0, 0]) + invented)
# A selection asks for no answer, so there is no length to correct.
seed("apdu_answers", "wrong-length-at-select", bytes([0, 0, 0, 14]) + piece(b"\x6C\x00"))


def select(name):
    return bytes.fromhex("00A4040C") + piece(name)


def verify(reference, text):
    return bytes([0x00, 0x20, 0x00, reference]) + piece(text)


sign = bytes.fromhex("802A009733" + "3031300d060960864801650304020105000420" + "5A" * 32 + "00")
flows = {
    "auth": [select(JPKI), bytes.fromhex("00B0860020"), bytes.fromhex("00200098"), bytes.fromhex("00B08A0000"),
             bytes.fromhex("00B0010000"), verify(0x98, b"1234"), sign],
    "sign": [select(JPKI), bytes.fromhex("0020009B"), verify(0x9B, b"ABC123"), bytes.fromhex("00B0810000"),
             sign.replace(b"\x97", b"\x9A", 1)],
    "wrong": [select(JPKI), verify(0x98, b"9999"), verify(0x98, b"9999"), b"", b"\x03", verify(0x98, b"9999"),
              bytes.fromhex("00200098")],
    "text": [select(TEXT), bytes.fromhex("00200095"), verify(0x95, b"60061520344821"), bytes.fromhex("00B0820000")],
    "trap": [select(TEXT), bytes.fromhex("00B0810000"), bytes.fromhex("00A4020C020002")],
    "files": [select(JPKI), bytes.fromhex("00A4020C02000A"), bytes.fromhex("00B0000000"), bytes.fromhex("00C0000000"),
              bytes.fromhex("0084000008"), bytes.fromhex("0024000004") + b"1234"],
}
for name, commands in flows.items():
    # A piece without length is an event of power, told by the byte behind it.
    stream = b"".join(command if command == b"\x03" else piece(command) for command in commands)
    for persona, fault in ((0, 0), (0, 12), (10, 0), (1, 5)):
        seed("virtual_card", f"{name}-{persona}-{fault}", bytes([persona, fault, 0]) + stream)
