/// Methods as judged, roughly: level, what the users lack, and a few conditions decide.
import type { AssessmentView, MethodView, ReasonView } from "../bindings";
import type { Lang } from "../../i18n/words.svelte";
import { holds, type Levels } from "./levels";
import { policies, type Both, type Condition, type RawMethod } from "./policies";
import type { Assessment } from "./record";

/** The part of a view about methods. */
export type Methods = Pick<AssessmentView, "methods" | "recommendation" | "choiceFindings" | "needsCompensating">;

type Method = RawMethod & {
  "user-steps"?: { value: number };
  threats?: Record<string, number>;
  requirements?: { text: Both; source: string; "lacking-when"?: Condition; "partly-when"?: Condition; "scarcely-when"?: Condition }[];
  factors?: string[];
  "phishing-resistance"?: string;
  "phishing-resistant"?: string;
};

const worstSeconds = 300;
const secondsPerStep = 15;

/** Judges every method. */
export function methods(record: Assessment, levels: Levels, lang: Lang): Methods {
  const ja = lang === "ja";
  const judged = policies.methods.map((method) => judge(method, record, levels, lang));
  const pick = (test: (method: MethodView) => boolean) => judged.find((one) => one.verdict !== "excluded" && !one.legalOnly && test(one));
  const roles: [string, string, MethodView | undefined][] = [
    ["proofing", ja ? "身元確認の主な手法" : "Main proofing method", pick(({ id }) => id === "ic-selfie")],
    ["intermediate", ja ? "中間的な手法" : "Intermediate method", pick(({ intermediate }) => intermediate)],
    ["fallback", ja ? "代わりの手法" : "Fallback", pick(({ id }) => id === "document-and-mail")],
    ["authentication", ja ? "当人認証の手法" : "Authentication method", pick(({ id }) => id === "passkey")],
  ];
  for (const [role, , method] of roles) if (method && method.recommended === "") method.recommended = role === "intermediate" || role === "fallback" ? role : "main";
  judged.filter(({ verdict, legalOnly }) => verdict !== "excluded" && !legalOnly).forEach((method, at) => (method.rank = at + 1));
  const proofing = judged.filter(({ kind, legalOnly }) => kind === "proofing" && !legalOnly);
  for (const one of proofing) one.pareto = !proofing.some((other) => other !== one && other.burden <= one.burden && other.assurance >= one.assurance && (other.burden < one.burden || other.assurance > one.assurance));
  const main = record.choice.proofing[0];
  const short = judged.some((one) => one.chosen && one.id === main && one.levelValue < levels.ial.range[0]);
  const findings = [
    !main && (ja ? "身元確認の手法を選んでいません。" : "No proofing method is chosen."),
    short && (ja ? "選んだ手法は、必要なレベルより低くなっています。" : "The chosen method is below the required level."),
    short && record.choice.compensating.length === 0 && (ja ? "補う対策と、残るリスクの記録が必要です。" : "Compensating controls and the remaining risk must be recorded."),
    record.choice.reason === "" && (ja ? "手法を選んだ理由がありません。" : "The reason for the choice is missing."),
    record.choice.acceptedBy === "" && (ja ? "残るリスクを承認した人（役職）がありません。" : "Nobody is named who accepts the remaining risk."),
  ];
  return {
    methods: judged,
    recommendation: roles.map(([role, roleText, method]) => ({
      role,
      roleText,
      method: method?.id ?? null,
      title: method?.title ?? (ja ? "該当なし" : "none"),
      reasons: method ? method.reasons.map(({ text }) => text).slice(0, 2) : [ja ? "必要なレベルを満たす手法がありません。" : "No method reaches the level."],
    })),
    choiceFindings: findings.filter((finding) => typeof finding === "string"),
    needsCompensating: short,
  };
}

function judge(method: Method, record: Assessment, levels: Levels, lang: Lang): MethodView {
  const ja = lang === "ja";
  const required = (method.kind === "proofing" ? levels.ial : levels.aal)?.range ?? [1, 1];
  const value = method.level?.value ?? 0;
  const accepted = line(record, "accepted-levels", method.id);
  const counted = accepted ? value : Math.min(value, ...(method.level?.alternatives ?? [value]));
  const reasons: ReasonView[] = [];
  const add = (tone: string, text: string, source = "") => reasons.push({ tone, text, source });
  const own = method.level?.source ?? "";
  if (method["legal-only"]) add("against", ja ? "法令の一覧だけにある手法です。" : "Exists only in a statute's list.");
  else if (counted < required[0]) add("against", ja ? `保証レベル ${counted} は、必要な ${required[0]} に ${required[0] - counted} 足りません。` : `Level ${counted} is ${required[0] - counted} short of the required ${required[0]}.`, own);
  else if (counted < required[1]) add("open", ja ? `保証レベル ${counted} で足りるかどうかは、未確定の回答によります。` : `Whether level ${counted} is enough depends on open answers.`, own);
  else add("for", ja ? `保証レベル ${counted} は、必要な ${required[1]} を満たします。` : `Level ${counted} meets the required ${required[1]}.`, own);
  for (const need of method.requirements ?? []) {
    if (need["lacking-when"] && holds(need["lacking-when"], record)) add("against", need.text[lang], need.source);
    else if ([need["partly-when"], need["scarcely-when"]].some((condition) => condition && holds(condition, record))) add("condition", need.text[lang], need.source);
  }
  if (method.merits?.[0]?.text) add("for", method.merits[0].text[lang], method.merits[0].source);
  const has = (tone: string) => reasons.some((reason) => reason.tone === tone);
  const verdict = has("against") ? "excluded" : has("open") ? "depends" : has("condition") ? "fits-with-conditions" : "fits";
  const words: Record<string, [string, string]> = {
    fits: ["適合", "fits"],
    "fits-with-conditions": ["条件付きで適合", "fits with conditions"],
    depends: ["回答次第", "depends on answers"],
    excluded: ["対象外", "excluded"],
  };
  const overStrict = !method["legal-only"] && counted > required[1];
  const seconds = method["user-seconds"]?.value ?? null;
  const resisted = Object.values(method.threats ?? {});
  const many = (n: number) => resisted.filter((one) => one === n).length;
  const cost = line(record, "cost-per-check", method.id);
  return {
    id: method.id,
    kind: method.kind,
    title: method["short-title"][lang],
    verdict,
    verdictText: words[verdict]![ja ? 0 : 1] + (overStrict ? (ja ? "(過剰)" : " (over-strict)") : ""),
    overStrict,
    level: method["legal-only"] ? "" : accepted ? (ja ? `推定 ${value} を承認して使用` : `inferred ${value}, accepted`) : counted === value ? `${value}` : ja ? `推定 ${value}、判定には ${counted} を使用` : `inferred ${value}, counted as ${counted}`,
    levelValue: counted,
    userTime: seconds === null ? (ja ? "資料なし" : "no figure") : ja ? `約 ${seconds} 秒` : `about ${seconds} s`,
    userSeconds: seconds,
    reviewTime: method.review?.text?.[lang] ?? "",
    reviewOrder: ["none", "immediate", "hours", "days"].indexOf(method.review?.class ?? "days"),
    documents: method["documents-text"]?.text?.[lang] ?? (ja ? "所持・生体" : "possession, inherence"),
    pin: method.pin?.text?.[lang] ?? (ja ? "強く防ぐ" : "resists"),
    threats: ja ? `強く防ぐ ${many(2)}・一部 ${many(1)}・防がない ${many(0)}` : `strong ${many(2)}, partly ${many(1)}, not ${many(0)}`,
    until: method.id === "photo-selfie" ? (ja ? "2027年3月31日" : "31 Mar 2027") : "",
    cost: cost ? Number(cost) : null,
    reasons,
    rank: null,
    score: null,
    pareto: false,
    intermediate: method.intermediate ?? false,
    legalOnly: method["legal-only"] ?? false,
    chosen: [...record.choice.proofing, ...record.choice.authentication].includes(method.id),
    recommended: "",
    burden: Math.round((Math.min(seconds ?? (method["user-steps"]?.value ?? 3) * secondsPerStep, worstSeconds) / worstSeconds) * 100),
    assurance: Math.max(0, counted - 1) * 33 + 3 + Math.round((resisted.reduce((sum, one) => sum + one, 0) / Math.max(1, resisted.length * 2)) * 28),
    acceptableLevel: accepted || Math.min(value, ...(method.level?.alternatives ?? [value])) < value ? value : null,
    acceptedReason: accepted ? accepted.slice(accepted.indexOf(":") + 1).trim() : null,
  };
}

function line(record: Assessment, question: string, method: string): string | undefined {
  const lines = (record.answers[question]?.text ?? "").split("\n").map((one) => one.split(/=(.*)/s));
  return lines.find(([id]) => id?.trim() === method)?.[1]?.trim();
}
