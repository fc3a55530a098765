// Measures the window: how soon it is there, and how soon an answer is saved and redrawn.
//
// Run by scripts/bench.sh; prints figures, asserts nothing about time.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { openWindow } from "./driver.mjs";

const ROUNDS = 7;

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Milliseconds until a window with this title is on the screen. */
async function untilVisible(binary, args, title) {
  const start = performance.now();
  const child = spawn(binary, args, { stdio: "ignore", env: { ...process.env, TAURI_AUTOMATION: "", TAURI_WEBVIEW_AUTOMATION: "" } });
  try {
    for (;;) {
      const tree = execFileSync("xwininfo", ["-root", "-tree"], { encoding: "utf8" });
      if (tree.includes(title)) return performance.now() - start;
      if (performance.now() - start > 20_000) throw new Error(`${binary} never showed “${title}”`);
    }
  } finally {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
  }
}

test("window visible, beside an empty one", async () => {
  const work = mkdtempSync(join(process.env.TASHIKA_WORK, "speed-"));
  const ours = [];
  const empty = [];
  for (let round = 0; round < ROUNDS; round++) {
    empty.push(await untilVisible(process.env.TASHIKA_EMPTY, [], "Empty"));
    ours.push(await untilVisible(process.env.TASHIKA_BINARY, ["--data", join(work, "d"), "--documents", work], "Tashika"));
  }
  console.log(`window visible: ${median(ours).toFixed(0)} ms, an empty window ${median(empty).toFixed(0)} ms, ratio ${(median(ours) / median(empty)).toFixed(2)}`);
});

test("first heading painted, answer saved and redrawn", async () => {
  const work = mkdtempSync(join(process.env.TASHIKA_WORK, "speed-"));
  const window = await openWindow({ data: join(work, "d"), documents: work });
  await window.find("heading", "本人確認");
  const painted = await window.run(
    "const entry = performance.getEntriesByName('first-contentful-paint')[0]; return entry ? entry.startTime : null",
  );
  console.log(`first content painted: ${painted === null ? "not reported by the web view" : `${painted.toFixed(0)} ms after navigation`}`);
  const view = await window.invoke("create_sample", { lang: "ja" });
  const times = await window.send("POST", "/execute/async", {
    script: `const [id, done] = arguments;
      (async () => {
        const times = [];
        for (let round = 0; round < 40; round++) {
          const options = [round % 2 ? "small" : "medium"];
          const request = { id, question: "proofing-loss-per-case", answer: { unknown: false, options, text: "" }, lang: "ja" };
          const start = performance.now();
          await window.__TAURI_INTERNALS__.invoke("save_answer", { request });
          times.push(performance.now() - start);
        }
        done(times);
      })();`,
    args: [view.id],
  });
  console.log(`answer saved durably and view back: median ${median(times).toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)} ms`);
  await window.close();
});
