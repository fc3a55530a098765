// Live tests in the real window, over a real PC/SC service with a virtual reader.
//
// A demonstrator puts a card on the reader, runs a test, saves the evidence and finds it in the report; and what
// happens when the card is taken away, the PIN is wrong, one try is left, the card is locked, or the program is ended.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { openWindow } from "./driver.mjs";

const CLI = process.env.TASHIKA_CLI ?? "target/debug/tashika";
const ENTER = "\uE007";
const ESCAPE = "\uE00C";
const CONFIRMATION = "これは自分のカードです。動作の試験であり、本人確認の実施ではありません";
/** The PIN of every persona, on its own. */
const PIN = /(?<![0-9A-Za-z])1234(?![0-9A-Za-z])/;

let service;
let places;
let window;
let card;

/** Starts a PC/SC service of its own; it ends when its standard input closes. */
async function startService() {
  const child = spawn("tests/pcscd/start.sh", { stdio: ["pipe", "pipe", "inherit"] });
  const values = {};
  for await (const line of createInterface({ input: child.stdout })) {
    const [key, value] = line.split("=");
    values[key] = value;
    if (values.socket && values.port) return { ...values, child };
  }
  throw new Error("no PC/SC service for the window tests; the reason stands above");
}

/** Puts a virtual card on the reader; resolves when the reader has it. */
async function insert(persona, ...faults) {
  const options = faults.flatMap((fault) => ["--fault", fault]);
  card = spawn(CLI, ["card", "serve", "--persona", persona, "--port", service.port, ...options], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: card.stdout })) if (line === "ready") return;
  throw new Error(`the card of ${persona} never reached the reader`);
}

/** Takes the card away, and waits until the service has surely seen it. */
async function remove() {
  if (!card) return;
  const ended = new Promise((resolve) => card.once("exit", resolve));
  card.kill();
  await ended;
  card = undefined;
  await window.sees("カードがありません", 5_000);
  await pause(500);
}

/** Chooses a radio button whose label has this text. */
async function choose(label) {
  await window.click("radio", label);
}

/** Chooses the test and confirms, then starts. */
async function start(name) {
  await choose(name);
  await window.click("checkbox", CONFIRMATION);
  await window.click("button", "試験を始める");
}

/** Types a secret into the password field, and answers the field. */
async function type(secret) {
  const field = await window.until(
    () => window.run("return document.querySelector('input[type=password]')"),
    "the field for the secret",
  );
  const id = Object.values(field)[0];
  await window.run("arguments[0].focus()", field);
  await window.send("POST", `/element/${id}/value`, { text: secret });
  return field;
}

/** Types a secret into the password field and sends it. */
async function give(secret) {
  const field = await type(secret);
  await window.run("arguments[0].form.requestSubmit()", field);
}

/** What a field holds. */
async function held(field) {
  return window.run("return arguments[0].value", field);
}

/** Every file below a folder. */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** What stands in a file; of a PDF, what a reader sees. */
function textOf(file) {
  if (file.endsWith(".pdf")) return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  return readFileSync(file, "latin1");
}

before(async () => {
  service = await startService();
  process.env.PCSCLITE_CSOCK_NAME = service.socket;
  const work = mkdtempSync(join(process.env.TASHIKA_WORK, "cards-"));
  places = { data: join(work, "data"), documents: join(work, "documents") };
  window = await openWindow(places);
  await window.resize(1280, 800);
});

after(async () => {
  await window?.close();
  card?.kill();
  service?.child.stdin.end();
});

test("a card on the reader is seen within a second, and its removal too", async () => {
  await window.click("button", "実機検証");
  await window.sees("カードがありません");
  await window.shot("cards-1-empty");
  await insert("adult");
  // The service itself looks at its slots every 0.4 seconds.
  await window.sees("カードがあります", 1_500);
  await remove();
});

test("a right PIN passes, and the evidence is in the report", async () => {
  await window.click("button", "ホーム");
  await window.click("button", "見本");
  await window.sees("サービスの概要");
  await window.click("button", "検証0件");
  await window.shot("cards-2-step");
  await window.click("button", "実機検証を開く");
  await insert("adult");
  await window.sees("カードがあります");
  await start("利用者証明用電子証明書の試験");
  await window.sees("あと3回試せます");
  await window.shot("cards-3-asks");
  await give("1234");
  await window.sees("このカードと暗証番号で署名できることを確かめました(失効は未確認)");
  await window.sees("模擬カード");
  await window.shot("cards-4-passed");
  await window.click("button", "証跡を評価に保存");
  await window.sees("保存しました");
  await window.click("button", "戻る");
  await window.sees("利用者証明用電子証明書の試験");
  await window.shot("cards-5-evidence");
  await window.click("button", "報告書");
  await window.click("button", "報告書を保存");
  await window.sees("フォルダーを開く", 30_000);
  const folder = join(places.documents, "Tashika");
  const report = readdirSync(folder).find((name) => name.endsWith(".pdf"));
  const text = execFileSync("pdftotext", ["-layout", join(folder, report), "-"], { encoding: "utf8" });
  assert.ok(text.replace(/\s+/g, "").includes("このカードと暗証番号で署名できることを確かめました(失効は未確認)"), "the verdict stands in the report");
  assert.ok(text.includes("模擬カードによる結果です"), "the band stands on its page");
  const files = [...filesIn(places.documents), ...filesIn(places.data)];
  const told = files.filter((file) => textOf(file).includes("jpki-user-auth"));
  assert.ok(told.length > 0, "the evidence is found where it is kept, so a PIN would be found too");
  for (const file of files) assert.doesNotMatch(textOf(file), PIN, `no PIN in ${file}`);
});

test("a card that is taken away is not a wrong PIN", async () => {
  await window.click("button", "実機検証");
  await window.sees("カードがあります");
  await start("利用者証明用電子証明書の試験");
  await window.sees("あと3回試せます");
  card.kill();
  card = undefined;
  await pause(1_000);
  await give("1234");
  await window.sees("カードが離れました");
  await window.sees("暗証番号の間違いではありません");
  await window.shot("cards-6-removed");
  await window.click("button", "もう一度試験する");
});

test("a wrong PIN costs one try, and the card still works", async () => {
  await window.sees("カードがありません", 5_000);
  await pause(500);
  await insert("adult");
  await window.sees("カードがあります");
  await start("利用者証明用電子証明書の試験");
  await give("9999");
  await window.sees("入力したものが、カードに登録されたものと違います");
  await window.shot("cards-7-wrong");
  await window.click("button", "もう一度試験する");
  await start("利用者証明用電子証明書の試験");
  await window.sees("あと2回試せます");
  await give("1234");
  await window.sees("このカードと暗証番号で署名できることを確かめました");
  await window.click("button", "もう一度試験する");
  await remove();
});

test("a locked card is refused without asking", async () => {
  await insert("locked");
  await window.sees("カードがあります");
  await start("利用者証明用電子証明書の試験");
  await window.sees("ロックされているので、送りませんでした");
  assert.equal(await window.run("return document.querySelector('input[type=password]')"), null);
  await window.shot("cards-8-locked");
  await window.click("button", "もう一度試験する");
  await remove();
});

test("the last try is spent only by the button of a dialog of its own", async () => {
  await insert("last-try");
  await window.sees("カードがあります");
  await start("利用者証明用電子証明書の試験");
  await window.sees("あと1回だけ試せます");
  // Enter in the field opens the dialog; Enter and Esc there keep the try.
  for (const key of [ENTER, ESCAPE]) {
    const field = await type("1234");
    await window.press(ENTER);
    await window.sees("最後の1回を使いますか");
    assert.equal(await window.run("return document.activeElement.innerText"), "やめておく");
    await window.shot("cards-9-last-try");
    await window.press(key);
    await window.until(() => window.run("return document.querySelector('dialog') === null"), "the end of the dialog");
    assert.equal(await held(field), "", "nothing waits in the field");
    await window.until(() => window.run("return document.activeElement === arguments[0]", field), "the focus in the field");
  }
  const field = await type("1234");
  await window.press(ENTER);
  await window.click("button", "最後の1回を使って照合する");
  assert.equal(await held(field).catch(() => ""), "");
  await window.sees("このカードと暗証番号で署名できることを確かめました");
  await window.click("button", "もう一度試験する");
  await remove();
});

test("without hardware the virtual card runs the same tests, in English too", async () => {
  await choose("模擬カード");
  await window.shot("cards-10-virtual");
  await start("カードの状態の確認");
  await window.sees("カードの状態を読み取りました");
  await window.click("button", "もう一度試験する");
  await window.click("button", "English");
  await window.sees("Live tests");
  await window.shot("cards-11-english");
  await window.click("button", "日本語");
});

test("a program that is ended in the middle of a test leaves no card open", async () => {
  await window.click("button", "実機検証");
  await window.sees("カードがありません");
  await insert("adult", "slow-signature");
  await window.sees("カードがあります");
  await choose("カードがあります");
  await start("利用者証明用電子証明書の試験");
  await give("1234");
  const running = "return document.querySelector('[aria-current=step]')?.innerText.includes('カードでの署名') ?? false";
  await window.until(() => window.run(running), "the signature");
  await window.terminate(5_000);
  // At once: a card that nobody uses loses its power after some seconds in any case. A card left open keeps its
  // security status over a reset and would tell no counter.
  const { verdict, facts } = JSON.parse(execFileSync(CLI, ["card", "test", "card-info", "--json"], { encoding: "utf8" }));
  assert.equal(verdict, "passed");
  assert.equal(facts.find(({ id }) => id === "tries-authentication")?.value, "3");
});
