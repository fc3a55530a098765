// A window that is closed by its frame: what was typed a moment before is stored, and what cannot be stored is asked
// about. Only the real window shows that the page is asked at all, and that it can let go.

import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { openWindow } from "./driver.mjs";
import { myNumber } from "./my-number.mjs";
import { sentences } from "./words.mjs";

const say = sentences("ja");

let places;
let window;

/** Opens the program on the assessment. */
async function open() {
  window = await openWindow(places);
  await window.resize(1280, 800);
}

/** The note of the only assessment, as it is stored. */
async function note() {
  const { groups } = await window.invoke("list_assessments", { query: "", offset: 0, limit: 10 });
  return (await window.invoke("open_assessment", { id: groups[0].rows[0].id, lang: "ja" })).service.note;
}

/** Types the note and answers while it is not stored yet; on a slow machine that takes more than one try. */
async function writeNote(text) {
  const written = async () => {
    await window.write(say("ui-service-note"), text);
    return (await window.text()).includes(say("ui-field-unsaved"));
  };
  await window.until(written, "a text that is not stored yet");
}

describe("a window that is closed", () => {
  before(async () => {
    const work = mkdtempSync(join(process.env.TASHIKA_WORK, "closing-"));
    places = { data: join(work, "data"), documents: join(work, "documents") };
    await open();
    await window.click("button", say("ui-first-sample"));
    await window.sees(say("ui-service-title"));
  });

  after(async () => window?.close());

  test("has stored what was typed a moment before", async () => {
    await writeNote("閉じる直前の覚え書き");
    await window.closeByFrame();
    await window.ended(5_000);
    await window.close();
    await open();
    assert.equal(await note(), "閉じる直前の覚え書き");
  });

  test("asks before a text is lost, stays open, and closes when told so", async () => {
    await window.click("button", "売上金の出金");
    await window.sees(say("ui-service-title"));
    await window.write(say("ui-service-note"), myNumber([2, 9, 6, 3, 0, 7, 4, 1, 8, 5, 2]));
    await window.closeByFrame();
    await window.sees(say("ui-closing-title"));
    await window.shot("closing-question");
    // For longer than the program waits for a page that does not hear: the page has heard.
    await pause(3_500);
    await window.sees(say("ui-closing-title"));
    await window.click("button", say("ui-closing-stay"));
    await window.sees(say("ui-field-held"));
    const focused = await window.run("return document.activeElement?.value ?? ''");
    assert.equal(focused.length, 12, "the field has the focus, with what was typed");
    await window.shot("closing-stayed");
    await window.closeByFrame();
    await window.sees(say("ui-closing-title"));
    // The answer to this click may be lost with the window; whether it was made is seen by the end.
    await window.click("button", say("ui-closing-do")).catch(() => {});
    await window.ended(5_000);
    await window.close();
    await open();
    assert.equal(await note(), "閉じる直前の覚え書き", "what was refused is nowhere");
  });

  test("stores what was typed when the system ends the program", async () => {
    await window.click("button", "売上金の出金");
    await window.sees(say("ui-service-title"));
    await writeNote("終了の直前");
    await window.terminate(5_000);
    await window.close();
    await open();
    assert.equal(await note(), "終了の直前");
  });

  test("closes at once with nothing to store", async () => {
    await window.closeByFrame();
    await window.ended(2_500);
    await window.close();
    await open();
  });

  test("closes although the page no longer hears anything", async () => {
    await window.run("setTimeout(() => { for (;;); }, 200)");
    await pause(500);
    await window.closeByFrame();
    await window.ended(10_000);
  });
});
