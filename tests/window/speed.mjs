// Measures the window: how soon it and its heading are on the screen beside those of an empty window, and how soon
// an answer is saved and drawn again.
//
// Run by scripts/bench.sh; prints figures, asserts nothing about time.

import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { openWindow } from "./driver.mjs";

const ROUNDS = 7;
/** Milliseconds without a change after which a picture counts as the one that stays. */
const QUIET = 700;

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function span(values) {
  return `${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)}-${Math.max(...values).toFixed(0)})`;
}

/** A display of its own whose pixels lie in a file, so that looking costs the program under test next to nothing. */
class Screen {
  static async start() {
    const folder = mkdtempSync(join(process.env.TASHIKA_WORK, "screen-"));
    const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp", "-fbdir", folder], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    const number = await new Promise((resolve, reject) => {
      server.stdio[3].once("data", (data) => resolve(data.toString().trim()));
      server.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
    });
    return new Screen(server, `:${number}`, openSync(join(folder, "Xvfb_screen0"), "r"));
  }

  constructor(server, display, file) {
    Object.assign(this, { server, display, file });
    // The head of an XWD file: 32-bit numbers, high byte first.
    const head = Buffer.alloc(100);
    readSync(file, head, 0, head.length, 0);
    const field = (index) => head.readUInt32BE(index * 4);
    this.start = field(0) + field(19) * 12;
    this.height = field(5);
    this.line = field(12);
    this.pixel = field(11) / 8;
  }

  /** The bytes of a rectangle. */
  part({ x, y, width, height }) {
    const bytes = Buffer.alloc(width * this.pixel * height);
    for (let row = 0; row < height; row++) {
      readSync(this.file, bytes, row * width * this.pixel, width * this.pixel, this.start + (y + row) * this.line + x * this.pixel);
    }
    return bytes;
  }

  /** Every tenth line of the whole screen. */
  sample() {
    const lines = [];
    for (let y = 5; y < this.height; y += 10) lines.push(this.part({ x: 0, y, width: this.line / this.pixel, height: 1 }));
    return Buffer.concat(lines);
  }

  async end() {
    closeSync(this.file);
    const ended = new Promise((resolve) => this.server.once("exit", resolve));
    this.server.kill();
    await ended;
  }
}

let screen;
before(async () => {
  screen = await Screen.start();
});
after(() => screen?.end());

/**
 * Milliseconds from the start of a program until something of it is on the screen, and until the picture in the
 * rectangle of its heading is the one that stays. Without a window manager, windows lie in the corner.
 */
async function untilPainted(binary, args, heading) {
  const blank = screen.sample();
  const start = performance.now();
  const env = { ...process.env, DISPLAY: screen.display, TAURI_AUTOMATION: "", TAURI_WEBVIEW_AUTOMATION: "" };
  const child = spawn(binary, args, { stdio: "ignore", env });
  let visible = null;
  try {
    let picture = screen.part(heading);
    let changed = null;
    for (;;) {
      const now = performance.now();
      visible ??= screen.sample().equals(blank) ? null : now - start;
      const next = screen.part(heading);
      if (!next.equals(picture)) [picture, changed] = [next, now];
      if (visible !== null && changed !== null && hasText(picture) && now - changed > QUIET) return { visible, heading: changed - start };
      if (now - start > 20_000) throw new Error(`${binary} never showed its heading`);
      await pause(3);
    }
  } finally {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
    while (!screen.sample().equals(blank)) await pause(20);
  }
}

/** Whether a picture is more than one colour. */
function hasText(picture) {
  return !picture.subarray(4).equals(picture.subarray(0, -4));
}

test("window and heading on the screen, beside an empty window", async () => {
  const work = mkdtempSync(join(process.env.TASHIKA_WORK, "speed-"));
  const window = await openWindow({ data: join(work, "place"), documents: work });
  await window.find("heading", "本人確認");
  const heading = await window.run(
    `const { x, y, width, height } = document.querySelector("h1").getBoundingClientRect();
     return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) };`,
  );
  await window.close();
  // The only thing in an empty window is its heading.
  const first = { x: 0, y: 0, width: 400, height: 80 };
  const ours = [];
  const empty = [];
  for (let round = 0; round < ROUNDS; round++) {
    empty.push(await untilPainted(process.env.TASHIKA_EMPTY, [], first));
    ours.push(await untilPainted(process.env.TASHIKA_BINARY, ["--data", join(work, `d${round}`), "--documents", work], heading));
  }
  const of = (rounds, what) => rounds.map((round) => round[what]);
  const ratio = median(of(ours, "visible")) / median(of(empty, "visible"));
  const more = median(of(ours, "heading")) - median(of(empty, "heading"));
  console.log(`window visible: ${span(of(ours, "visible"))}, an empty window ${span(of(empty, "visible"))}, ratio ${ratio.toFixed(2)}`);
  console.log(`heading painted: ${span(of(ours, "heading"))}, in an empty window ${span(of(empty, "heading"))}, ${more.toFixed(0)} ms more`);
});

test("answer saved, and drawn again", async () => {
  const work = mkdtempSync(join(process.env.TASHIKA_WORK, "speed-"));
  const window = await openWindow({ data: join(work, "d"), documents: work });
  await window.click("button", "見本の評価を開く");
  await window.click("button", "身元確認のリスク");
  await window.click("button", "すべての質問を並べて表示");
  const catalogue = await window.invoke("get_catalogue", { lang: "ja" });
  const question = catalogue.sections.flatMap((section) => section.questions).find((question) => question.id === "proofing-loss-per-case");
  const labels = ["small", "medium"].map((id) => question.options.find((option) => option.id === id).label);
  // From the click on an option until the frame after the last change of the page has been painted. The page must
  // say something else afterwards than the mark of the option alone, or nothing was drawn again.
  const { redrawn, mute } = await window.send("POST", "/execute/async", {
    script: `const [question, labels, done] = arguments;
      const flat = (text) => text.replace(/\\s+/g, " ").trim();
      const group = [...document.querySelectorAll("fieldset, [role=radiogroup]")].find((node) =>
        flat(node.querySelector("legend")?.textContent ?? node.getAttribute("aria-label") ?? "").includes(flat(question)));
      const inputs = labels.map((label) => [...group.querySelectorAll("input")].find((input) => flat(input.labels[0].textContent).includes(flat(label))));
      const once = (input) => new Promise((resolve) => {
        const before = document.body.innerText;
        const start = performance.now();
        let last = null;
        let quiet = setTimeout(() => end(), 3000);
        const end = () => { watch.disconnect(); resolve({ time: last === null ? null : last - start, same: document.body.innerText === before }); };
        const watch = new MutationObserver(() => {
          requestAnimationFrame(() => setTimeout(() => { last = performance.now(); }, 0));
          clearTimeout(quiet);
          quiet = setTimeout(end, 400);
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        input.click();
      });
      (async () => {
        const rounds = [];
        for (let round = 0; round < 22; round++) rounds.push(await once(inputs[round % 2]));
        // The first two bring the question to a known state.
        const counted = rounds.slice(2);
        done({ redrawn: counted.map((round) => round.time), mute: counted.filter((round) => round.time === null || round.same).length });
      })();`,
    args: [question.text, labels],
  });
  if (mute > 0) throw new Error(`${mute} answers changed nothing on the page`);
  console.log(`answer chosen, saved durably and drawn again: ${span(redrawn)}`);
  const view = await window.invoke("create_sample", { lang: "ja" });
  const saved = await window.send("POST", "/execute/async", {
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
  console.log(`of this, saved durably and view back: median ${median(saved).toFixed(1)} ms, worst ${Math.max(...saved).toFixed(1)} ms`);
  await window.close();
});
