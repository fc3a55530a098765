"""Times a cold `tashika assess --report`: wall clock, peak memory, file size, pages."""
import os
import resource
import subprocess
import sys
import time

tashika, lang, out = sys.argv[1:4]
times = []
for _ in range(5):
    start = time.perf_counter()
    subprocess.run([tashika, "assess", "examples/answers.yaml", "--lang", lang, "--report", out], check=True,
                   stdout=subprocess.DEVNULL)
    times.append((time.perf_counter() - start) * 1000)
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
pages = next(line.split()[1] for line in subprocess.check_output(["pdfinfo", out], text=True).splitlines() if line.startswith("Pages"))
print(f"{lang}: {min(times):.0f}-{max(times):.0f} ms, {os.path.getsize(out) / 1000:.0f} kB, {memory:.0f} MB, {pages} pages")
