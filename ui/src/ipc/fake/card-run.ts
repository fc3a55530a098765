/// Puts the words to a run of the fake.
import type { CardAttributeRow, CardCheckRow, CardOutcomeView, CardRunView } from "../bindings";
import type { Lang } from "../../i18n/words.svelte";
import { checks, pick, problems, steps, type RawPersona } from "./card-texts";
import type { Run } from "./cards";

/** Milliseconds of a step; fixed, so that pictures can be compared. */
const took: Record<string, number> = { select: 44.6, token: 38.2, certificate: 1293.4, chain: 2.1, counter: 31.7, verify: 61.3, sign: 708.9, possession: 1.4, attributes: 187.2, close: 40.5 };

/** A run as the host would send it. */
export function runView(run: Run, lang: Lang): CardRunView {
  const shown = run.steps.map((name, at) => {
    const last = at === run.steps.length - 1;
    const running = last && run.state === "working";
    return { label: steps[name]?.[lang] ?? name, state: running ? "running" : last && run.failedStep ? "failed" : "done", ms: running ? null : (took[name] ?? 1) };
  });
  return {
    test: run.test.id,
    name: run.test.name[lang],
    card: run.reader ?? run.persona.name[lang],
    bands: bands(run, lang),
    state: run.state,
    steps: shown,
    ask: run.state === "asks" ? ask(run, lang) : null,
    outcome: run.state === "done" ? outcome(run, lang) : null,
  };
}

function bands(run: Run, lang: Lang): string[] {
  return run.simulated ? [pick(lang, "模擬カードによる結果です", "The result of a virtual card")] : [];
}

function ask(run: Run, lang: Lang) {
  const kind = run.test.asks ?? "user-pin";
  const labels = {
    "user-pin": { label: pick(lang, "利用者証明用の暗証番号", "PIN for user authentication"), hint: pick(lang, "数字4桁", "Four digits") },
    "signature-password": { label: pick(lang, "署名用パスワード", "Signature password"), hint: pick(lang, "英大文字と数字で6〜16文字", "6 to 16 capital letters and digits") },
    "number-b": { label: pick(lang, "照合番号B", "Verification number B"), hint: pick(lang, "生年月日6桁、有効期限の西暦4桁、セキュリティコード4桁", "Six digits of the birth date, four of the year of expiry, four of the security code") },
  };
  const tries = run.lastTry ? 1 : run.faults.includes("tries-2") ? 2 : kind === "user-pin" ? 3 : 5;
  return {
    kind,
    ...labels[kind],
    tries: pick(lang, `あと${tries}回まちがえると使えなくなります。`, tries === 1 ? "One more mistake locks it." : `${tries} mistakes in a row lock it.`),
    lastTry: run.lastTry ? pick(lang, "まちがえるとこの暗証番号は使えなくなり、市区町村の窓口での再設定が必要になります。それでも試します。", "If it is wrong, it is locked and only the municipal office can reset it. I want to try all the same.") : "",
    wrongForm: run.wrongForm ? pick(lang, "形が違います。カードには何も送っていません。", "It does not have the right form. Nothing was sent to the card.") : "",
  };
}

/** What came out of a run. */
export function outcome(run: Run, lang: Lang): CardOutcomeView {
  const end = run.end ?? { verdict: "passed" };
  const problem = problems[end.code ?? ""];
  const holder = end.verdict === "passed" && (run.test.asks === "signature-password" || run.test.asks === "number-b");
  return {
    verdict: end.verdict,
    sentence: sentence(run, end.verdict, lang),
    problem: problem?.what[lang] ?? (end.code ? pick(lang, "カードの答えを読み取れませんでした。", "The answer of the card could not be read.") : ""),
    remedy: problem?.remedy[lang] ?? "",
    code: end.code ?? "",
    bands: bands(run, lang),
    trust: run.simulated ? pick(lang, "模擬カードの認証局", "Root of the virtual cards") : pick(lang, "公的個人認証サービスの認証局（第2世代）", "Roots of the JPKI (second generation)"),
    checks: run.test.asks === "number-b" || run.test.asks === null ? [] : checkRows(end, run, lang),
    facts: [
      { label: pick(lang, "カードの種類", "Kind of card"), value: pick(lang, "マイナンバーカード", "My Number card") },
      { label: pick(lang, "鍵", "Key"), value: "RSA-2048" },
    ],
    cardMs: run.steps.reduce((sum, name) => sum + (took[name] ?? 1), 0),
    personMs: run.asked ? 4210 : 0,
    timing: run.test.id === "jpki-signature" && end.verdict === "passed" ? pick(lang, "カードと人の時間の合計は約6秒です。ガイドラインの目安は約20秒です。", "Card and person together took about 6 seconds; the guideline reckons with about 20.") : "",
    traffic: pick(lang, "13個のコマンド、送信 101 バイト、受信 1,847 バイト", "13 commands, 101 bytes sent, 1,847 bytes received"),
    attributes: holder ? holderRows(run.persona, lang).map(({ label }) => ({ label, value: "••••••" })) : [],
    trace: [
      { name: "SELECT", command: "00 A4 04 0C 07 A0 00 00 01 51 …", answer: "90 00", ms: 44.6 },
      { name: "READ BINARY", command: "00 B0 86 00 20", answer: pick(lang, "90 00、32 バイト", "90 00, 32 bytes"), ms: 38.2 },
      { name: "VERIFY", command: pick(lang, "00 20 00 98 04（4 バイト）", "00 20 00 98 04 (4 bytes)"), answer: "90 00", ms: 61.3 },
    ],
    canSave: ["passed", "failed", "refused"].includes(end.verdict),
  };
}

function sentence(run: Run, verdict: string, lang: Lang): string {
  if (verdict === "passed" && run.test.asks === null) return pick(lang, "カードの状態を読み取れました", "The state of the card was read");
  if (verdict === "passed" && run.test.asks === "number-b") return pick(lang, "照合番号Bで4情報を読み取れました（真正性は未確認）", "The four attributes were read with number B (authenticity not checked)");
  const sentences: Record<string, string> = {
    passed: pick(lang, "このカードと暗証番号で署名できることを確かめました（失効は未確認）", "This card and its PIN can sign (revocation not checked)"),
    failed: pick(lang, "確かめられない点がありました", "Something could not be confirmed"),
    refused: pick(lang, "カードを守るため、試験を進めませんでした", "The test was not carried on, to keep the card usable"),
    cancelled: pick(lang, "試験を中止しました", "The test was cancelled"),
    error: pick(lang, "試験を最後まで行えませんでした", "The test could not be completed"),
  };
  return sentences[verdict] ?? verdict;
}

function checkRows(end: { verdict: string; check?: string }, run: Run, lang: Lang): CardCheckRow[] {
  const skipped = run.test.asks === "signature-password" ? ["extended-key-usage"] : [];
  return Object.entries(checks)
    .filter(([id]) => !skipped.includes(id))
    .map(([id, label]) => {
      const result = id === "revocation" ? "not-checked" : id === end.check ? "fail" : id === "possession" && end.verdict !== "passed" ? "not-checked" : "pass";
      const sentences: Record<string, string> = {
        pass: pick(lang, "決まりどおりです。", "As it should be."),
        fail: pick(lang, "決まりと合いません。", "Not as it should be."),
        "not-checked": id === "revocation" ? pick(lang, "失効の情報を受け取れるのは、法律で定められた検証者だけです。", "By law only approved verifiers receive revocation data.") : pick(lang, "ここまで進みませんでした。", "The test did not come this far."),
      };
      return { id, label: label[lang], result, sentence: sentences[result] ?? "" };
    });
}

/** The four attributes as they stand on the card. */
export function holderRows(persona: RawPersona, lang: Lang): CardAttributeRow[] {
  const { name, address, birth, sex } = persona.holder;
  return [
    { label: pick(lang, "氏名", "Name"), value: name },
    { label: pick(lang, "住所", "Address"), value: address },
    { label: pick(lang, "生年月日", "Date of birth"), value: birth },
    { label: pick(lang, "性別", "Sex"), value: sex === "1" ? pick(lang, "男", "male") : pick(lang, "女", "female") },
  ];
}
