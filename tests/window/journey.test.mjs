// A planner who is new here: first start, a whole assessment, the report in both languages, a restart.
//
// Everything is done as a person would do it: finding controls by role and name, choosing, typing.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { openWindow } from "./driver.mjs";

const NAME = "窓の試験サービス";
/** Harm questions are answered with the second option, so that levels above the lowest come out. */
const SECTIONS_WITH_HARM = ["proofing", "authentication"];
const ANSWERS = { "needs-personal-information": "yes", "needs-validated-attributes": "yes", "shows-personal-data-online": "yes", "has-login": "yes", "law-aml": "no", "law-mobile": "no", "law-secondhand": "no", "law-dating": "no" };

let places;
let window;

before(async () => {
  const work = mkdtempSync(join(process.env.TASHIKA_WORK, "journey-"));
  places = { data: join(work, "data"), documents: join(work, "documents") };
  window = await openWindow(places);
  await window.resize(1280, 800);
});

after(async () => window?.close());

/** Chooses an option in the group of a question; false when the question is not on the page. */
async function choose(question, option) {
  return window.run(
    `const [question, option] = arguments;
     const flat = (text) => text.replace(/\\s+/g, " ").trim();
     const group = [...document.querySelectorAll("fieldset, [role=radiogroup], [role=group]")]
       .find((node) => flat(node.querySelector("legend")?.textContent ?? node.getAttribute("aria-label") ?? "").includes(flat(question)));
     if (!group) return false;
     const input = [...group.querySelectorAll("input")].find((node) => flat(node.labels[0]?.textContent ?? "").includes(flat(option)));
     if (!input) throw new Error("no option " + option + " in " + group.textContent);
     if (!input.checked) input.click();
     return true;`,
    question,
    option,
  );
}

/** Answers every question of a step, in the list of all questions. */
async function answerStep(step, catalogue) {
  const listed = await window.find("button", "すべての質問を並べて表示");
  assert.ok(listed);
  const pressed = await window.run("return [...document.querySelectorAll('button')].find((b) => b.innerText.includes('すべての質問を並べて表示'))?.getAttribute('aria-pressed')");
  if (pressed !== "true") await window.click("button", "すべての質問を並べて表示");
  let count = 0;
  for (const section of catalogue.sections.filter((section) => section.step === step)) {
    for (const question of section.questions) {
      if (question.options.length === 0) continue;
      const wanted = ANSWERS[question.id];
      const option =
        question.options.find((option) => option.id === wanted) ??
        question.options.find((option) => option.exclusive) ??
        question.options[SECTIONS_WITH_HARM.includes(step) ? 1 : 0];
      if (await choose(question.text, option.label)) count += 1;
    }
  }
  return count;
}

function reports() {
  return readdirSync(join(places.documents, "Tashika")).filter((name) => name.endsWith(".pdf"));
}

test("a new user sees what the program is for and starts an assessment", async () => {
  await window.sees("本人確認の厳しさを決める");
  await window.shot("journey-1-first-start");
  await window.click("button", "新しい評価");
  await window.type("サービス名", NAME);
  await window.click("button", "評価を始める");
  await window.sees("評価する対象");
});

test("every question of the steps can be answered, and the levels change live", async () => {
  const catalogue = await window.invoke("get_catalogue", { lang: "ja" });
  let count = 0;
  for (const step of ["service", "law", "proofing", "authentication"]) {
    const titles = { service: "サービスの概要", law: "法令の確認", proofing: "身元確認のリスク", authentication: "当人認証のリスク" };
    await window.click("button", titles[step]);
    await window.sees(titles[step]);
    count += await answerStep(step, catalogue);
    await window.shot(`journey-2-${step}`);
  }
  assert.ok(count >= 35, `only ${count} questions were on the pages`);
  await window.until(async () => /IAL[^\n]*\n2\n確定/.test(await window.text()), "IAL 2, settled, in the instrument");
});

test("the level has its reasons", async () => {
  await window.until(async () => /AAL[^\n]*\n2\n確定/.test(await window.text()), "AAL 2, settled, in the instrument");
  await window.click("button", "5 保証レベル");
  await window.sees("どのように決まったか");
  await window.sees("DS-500");
  await window.sees("決め手");
  await window.shot("journey-3-level");
});

test("methods are compared, the recommendation is taken, the statement is complete", async () => {
  const catalogue = await window.invoke("get_catalogue", { lang: "ja" });
  await window.click("button", "手法の選択");
  await window.sees("利用者と制約についての質問");
  assert.ok((await answerStep("method", catalogue)) >= 8);
  await window.sees("手法の比較");
  await window.until(async () => (await window.text()).includes("すべての質問に答えがあります"), "all answers in the instrument");
  await window.click("button", "おすすめの手法を選ぶ");
  await window.sees("おすすめの手法を選びました");
  await window.type("この手法を選んだ理由", "負担と保証のつり合いがよいため");
  await window.type("残るリスクを引き受ける人", "事業責任者");
  await window.run(
    `const field = [...document.querySelectorAll("input[type=date]")].at(-1);
     field.focus(); field.value = "2026-11-20";
     field.dispatchEvent(new Event("input", { bubbles: true })); field.dispatchEvent(new Event("change", { bubbles: true })); field.blur();`,
  );
  await window.sees("選択に足りないものはありません");
  await window.shot("journey-4-method");
});

test("the five checkpoints stand in two groups", async () => {
  await window.click("button", "対応事項");
  await window.sees("導入前");
  await window.shot("journey-5-checkpoint");
});

test("the report is saved at once, in Japanese and in English", async () => {
  await window.click("button", "報告書");
  await window.click("button", "報告書を保存");
  await window.sees("フォルダーを開く", 20_000);
  await window.shot("journey-6-report");
  const [japanese] = reports();
  assert.ok(japanese, "a report in the export folder");
  const text = execFileSync("pdftotext", [join(places.documents, "Tashika", japanese), "-"], { encoding: "utf8" });
  assert.ok(text.includes(NAME) && text.includes("DS-511") && text.includes("事業責任者"), "the report says what was entered");

  await window.invoke("save_settings", { lang: "en", theme: null, textSize: null, exportFolder: null });
  const { groups } = await window.invoke("list_assessments", { query: "", offset: 0, limit: 10 });
  const saved = await window.invoke("export_file", { id: groups[0].rows[0].id, what: "report", lang: "en" });
  assert.equal(reports().length, 2, "never over an existing file");
  const english = execFileSync("pdftotext", [saved.path, "-"], { encoding: "utf8" });
  assert.ok(/assurance/i.test(english) && english.includes("not legal advice"), "the English report is English");
});

test("after a restart everything is there, in the other language", async () => {
  await window.close();
  window = await openWindow(places);
  await window.resize(1280, 800);
  await window.sees(NAME);
  assert.match(await window.text(), /New assessment|Assessments/);
  await window.shot("journey-7-restart-english");
  await window.click("button", "Transaction and users not given yet");
  await window.sees("IAL");
  await window.shot("journey-8-english");
});

test("a number that looks like a My Number is not saved and stays in the field", async () => {
  const body = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1];
  const sum = [...body].reverse().reduce((sum, digit, n) => sum + digit * (n < 6 ? n + 2 : n - 4), 0);
  const check = sum % 11 <= 1 ? 0 : 11 - (sum % 11);
  const number = [...body, check].join("");
  await assert.rejects(
    window.invoke("create_assessment", { name: `試験 ${number}`, lang: "en" }),
    (error) => error.view.code === "my-number" && error.view.place[0] === 3,
  );
  const { total } = await window.invoke("list_assessments", { query: "", offset: 0, limit: 10 });
  assert.equal(total, 1);
  const bytes = readFileSync(join(places.data, "tashika.db"));
  assert.ok(!bytes.includes(number), "the number is nowhere in the data file");
});
