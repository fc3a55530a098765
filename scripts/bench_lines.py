"""Times `tashika assess --jsonl` on one core: all answers of the sample, as one line, many times."""
import json
import os
import re
import subprocess
import sys
import time

tashika, path, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
answers = {}
section = ""
for text in open("examples/answers.yaml", encoding="utf-8"):
    heading = re.match(r"([a-z]+):", text)
    section = heading[1] if heading else section
    found = re.match(r"  ([a-z][a-z-]+): (.+)$", text.rstrip())
    if section == "answers" and found:
        value = found[2].split(" #")[0].strip()
        if value.startswith("["):
            answers[found[1]] = [word.strip() for word in value.strip("[]").split(",")]
        elif re.fullmatch(r"[a-z0-9-]+", value):
            answers[found[1]] = value
line = json.dumps({"format": "tashika-answers/1", "service": {"name": "bench"}, "answers": answers}, ensure_ascii=False)
with open(path, "w", encoding="utf-8") as file:
    file.write((line + "\n") * count)
best = None
for _ in range(3):
    start = time.perf_counter()
    # Read by another program on another core, as a filter is used, and not kept.
    with open(path, "rb") as source:
        run = subprocess.Popen([tashika, "assess", "--jsonl"], stdin=source, stdout=subprocess.PIPE,
                               preexec_fn=lambda: os.sched_setaffinity(0, {0}))
    size, lines = (int(word) for word in subprocess.check_output(["wc", "-cl"], stdin=run.stdout).split()[::-1])
    assert run.wait() == 0 and lines == count, "one line out per line in"
    seconds = time.perf_counter() - start
    best = seconds if best is None else min(best, seconds)
print(f"{count / best:.0f} lines/s, {len(line.encode())} bytes in, {size // lines - 1} bytes out a line")
