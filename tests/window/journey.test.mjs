// A planner who is new here: first start, a whole assessment, the report, a restart; once in each language.
//
// Everything is done as a person would do it: choosing the language, finding controls by role and name, choosing,
// typing. Sentences come from the catalogues, so a better wording needs no change here.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { openWindow } from "./driver.mjs";
import { myNumber } from "./my-number.mjs";
import { answerAll } from "./questionnaire.mjs";
import { sentences } from "./words.mjs";

/** What the planner types, in either language. */
const TYPED = {
  ja: { name: "窓の試験サービス", reason: "負担と保証のつり合いがよいため", by: "事業責任者" },
  en: { name: "Window trial", reason: "Burden and assurance are in balance", by: "Head of business" },
};
const STEPS = ["service", "law", "proofing", "authentication", "level", "method", "checkpoint", "verification", "report"];
/** Harm questions are answered with the second option, so that levels above the lowest come out. */
const STEPS_WITH_HARM = ["proofing", "authentication"];
const ANSWERS = { "needs-personal-information": "yes", "needs-validated-attributes": "yes", "shows-personal-data-online": "yes", "has-login": "yes", "law-aml": "no", "law-mobile": "no", "law-secondhand": "no", "law-dating": "no" };

let places;
let window;

/** The option that is taken: the one that matters here, else "none of these", else the first or, for harm, the second. */
const wanted = (step) => (question) =>
  question.options.find((option) => option.id === ANSWERS[question.id]) ??
  question.options.find((option) => option.exclusive) ??
  question.options[STEPS_WITH_HARM.includes(step) ? 1 : 0];

/** Answers every question of a step, in the list of all questions. */
const answerStep = (say, step, catalogue) =>
  answerAll(window, say, catalogue.sections.filter((section) => section.step === step), wanted(step));

/** All that the host knows of the only assessment, but for what the last answer changed. */
async function kept() {
  const { groups } = await window.invoke("list_assessments", { query: "", offset: 0, limit: 10 });
  const view = await window.invoke("open_assessment", { id: groups[0].rows[0].id, lang: "ja" });
  return { ...view, lastChange: [] };
}

/** Names of the reports in the export folder, which is made with the first of them. */
function reports() {
  const folder = join(places.documents, "Tashika");
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".pdf")) : [];
}

for (const lang of ["ja", "en"]) {
  const say = sentences(lang);
  const typed = TYPED[lang];
  const shot = (name) => window.shot(`journey-${lang}-${name}`);
  /** Goes to a step by its number and title in the list of steps. */
  const go = (step) => window.click("button", `${STEPS.indexOf(step) + 1} ${say(`ui-step-${step}`)}`);
  const settled = (scale) => async () => new RegExp(`${scale}[^\\n]*\\n2\\n${say("level-state-settled")}`).test(await window.text());

  describe(`a new user, ${lang}`, () => {
    before(async () => {
      const work = mkdtempSync(join(process.env.TASHIKA_WORK, `journey-${lang}-`));
      places = { data: join(work, "data"), documents: join(work, "documents") };
      window = await openWindow(places);
      await window.resize(1280, 800);
    });

    after(async () => window?.close());

    test("sees what the program is for and starts an assessment", async () => {
      await window.sees(sentences("ja")("ui-first-title"));
      if (lang === "en") await window.click("button", sentences("ja")("ui-lang-en"));
      await window.sees(say("ui-first-title"));
      await shot("1-first-start");
      await window.click("button", say("ui-home-new"));
      await window.type(say("ui-service-name"), typed.name);
      await window.click("button", say("ui-new-create"));
      await window.sees(say("ui-service-title"));
    });

    test("answers every question of the steps, and the levels change live", async () => {
      const catalogue = await window.invoke("get_catalogue", { lang });
      let count = 0;
      for (const step of ["service", "law", "proofing", "authentication"]) {
        await go(step);
        await window.sees(say(`ui-step-${step}`));
        count += await answerStep(say, step, catalogue);
        await shot(`2-${step}`);
      }
      assert.ok(count >= 35, `only ${count} questions were on the pages`);
      await window.until(settled("IAL"), "IAL 2, settled, in the instrument");
    });

    test("reads the reasons of the level", async () => {
      await window.until(settled("AAL"), "AAL 2, settled, in the instrument");
      await go("level");
      await window.sees(say("ui-path-title"));
      await window.sees("DS-500");
      await window.sees(say("ui-path-decisive"));
      await shot("3-level");
    });

    test("compares methods, takes the recommendation, and completes the statement", async () => {
      const catalogue = await window.invoke("get_catalogue", { lang });
      await go("method");
      await window.sees(say("ui-method-questions"));
      assert.ok((await answerStep(say, "method", catalogue)) >= 8);
      await window.sees(say("ui-method-section-comparison"));
      await window.until(async () => (await window.text()).includes(say("ui-instrument-none-left")), "all answers in the instrument");
      await window.click("button", say("ui-recommend-take"));
      await window.sees(say("ui-recommend-taken"));
      await window.type(say("ui-choice-reason"), typed.reason);
      // The button of the message would take back what was typed last, so it is gone.
      await window.until(async () => !(await window.text()).includes(say("ui-recommend-taken")), "the message to go");
      await window.type(say("ui-choice-accepted-by"), typed.by);
      await window.type(say("ui-choice-accepted-on"), "2026-11-20");
      const missing = ["open-choice-reason-missing", "open-accepted-by-missing", "open-accepted-on-missing"].map(say);
      await window.until(async () => {
        const text = await window.text();
        return missing.every((sentence) => !text.includes(sentence));
      }, "a statement that lacks nothing");
      await shot("4-method");
    });

    test("finds the five checkpoints in two groups, and verification as a step of its own", async () => {
      await go("checkpoint");
      await window.sees(say("ui-phase-before"));
      await shot("5-checkpoint");
      await go("verification");
      await window.sees(say("ui-cards-evidence"));
      await shot("6-verification");
    });

    test("saves the report with one button, twice without loss", async () => {
      await go("report");
      await window.click("button", say("ui-report-save"));
      await window.until(async () => reports().length === 1, "a report in the export folder", 20_000);
      await window.sees(say("ui-export-open"), 20_000);
      await shot("7-report");
      const [name] = reports();
      const text = execFileSync("pdftotext", [join(places.documents, "Tashika", name), "-"], { encoding: "utf8" });
      assert.ok(text.includes(typed.name) && text.includes("DS-511") && text.includes(typed.by), "the report says what was entered");
      assert.ok(text.includes(say("report-summary")), "in the language of the screens");
      if (lang === "en") assert.ok(/assurance/i.test(text) && text.includes("not legal advice"));
      await window.click("button", say("ui-report-save"));
      await window.until(async () => reports().length === 2, "a second report beside the first", 20_000);
    });

    test("finds everything after a restart, and reads it in the other language", async () => {
      const before = await kept();
      for (const text of [typed.reason, typed.by]) assert.ok(JSON.stringify(before.choice).includes(text), text);
      await window.close();
      window = await openWindow(places);
      await window.resize(1280, 800);
      assert.deepEqual(await kept(), before, "every answer, rating, choice and item");
      await window.sees(typed.name);
      await window.sees(say("ui-home-title"));
      const other = lang === "ja" ? "en" : "ja";
      await window.click("button", say(`ui-lang-${other}`));
      await window.sees(sentences(other)("ui-home-title"));
      await shot("8-restart");
      await window.click("button", sentences(other)("ui-home-untitled"));
      await window.sees(sentences(other)("ui-service-title"));
      await window.sees("IAL");
      await shot("9-other-language");
    });

    test("cannot save a number that looks like a My Number", async () => {
      const number = myNumber([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);
      await assert.rejects(
        window.invoke("create_assessment", { name: `試験 ${number}`, lang: "en" }),
        (error) => error.view.code === "my-number" && error.view.place[0] === 3,
      );
      const { total } = await window.invoke("list_assessments", { query: "", offset: 0, limit: 10 });
      assert.equal(total, 1);
      const bytes = readFileSync(join(places.data, "tashika.db"));
      assert.ok(!bytes.includes(number), "the number is nowhere in the data file");
    });
  });
}
