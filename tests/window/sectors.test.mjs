// Sector guidelines in the real window: an association begins a draft from the shipped example, the checker looks at
// every change, and the draft is there after a restart.

import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { openWindow } from "./driver.mjs";

let places;
let window;

before(async () => {
  const root = mkdtempSync(join(process.env.TASHIKA_WORK, "sectors-"));
  places = { data: join(root, "data"), documents: join(root, "documents") };
  window = await openWindow(places);
});

after(async () => {
  await window?.close();
});

test("finds the guidelines from the first page", async () => {
  await window.click("button", "業界ガイドラインを開く");
  await window.sees("JFA 2023年ガイドラインを題材にした例。協会の公表物ではありません", 20_000);
  await window.shot("sectors-list");
});

test("begins a draft and sees what the checker finds after a change", async () => {
  const { shipped } = await window.invoke("list_sectors", { lang: "ja" });
  const from = shipped.find((row) => row.id === "jfa-alcohol-tobacco-2023").key;
  const draft = await window.invoke("new_sector_draft", {
    from, id: "meeting-rooms", title: "会議室の貸し出し", publisher: "会議室協会", lang: "ja",
  });
  const errors = (view) => view.findings.filter((finding) => finding.severity === "error").map((finding) => finding.code);
  assert.deepEqual([...new Set(errors(draft))], ["missing-translation"], "the English title is still to be written");
  const set = (place, path, value) => window.invoke("set_sector_field", { key: draft.key, place, path, value, lang: "ja" });
  await set("header", "/title/en", "Lending meeting rooms");
  const titled = await set("header", "/short-title/en", "Meeting rooms");
  assert.deepEqual(errors(titled.draft), []);
  const edited = await set("operations/require-ial", "/level", "1");
  assert.ok(edited.draft.errors > 0, "an example fails");
  assert.equal((await window.invoke("undo_sector_draft", { key: draft.key, lang: "ja" })).errors, 0);
});

test("opens the draft in the editor after a restart", async () => {
  await window.close();
  window = await openWindow(places);
  await window.click("button", "業界ガイドラインを開く");
  await window.sees("会議室の貸し出し", 20_000);
  await window.click("button", "会議室の貸し出し");
  await window.sees("許容手法", 20_000);
  await window.shot("sectors-editor");
});
