/// Methods as judged, roughly: the level alone decides.
import type { AssessmentView, MethodView } from "../bindings";
import type { Lang } from "../../i18n/words.svelte";
import { policies } from "./policies";
import type { Levels } from "./levels";
import type { Assessment } from "./record";

/** The part of a view about methods. */
export type Methods = Pick<AssessmentView, "methods" | "recommendation" | "choiceFindings" | "needsCompensating">;

/** Judges every method. */
export function methods(record: Assessment, levels: Levels, lang: Lang): Methods {
  const ja = lang === "ja";
  const judged = policies.methods.map((method): MethodView => {
    const required = (method.kind === "proofing" ? levels.ial : levels.aal)?.range ?? [1, 1];
    const value = method.level?.value ?? 0;
    const counted = Math.min(value, ...(method.level?.alternatives ?? [value]));
    const verdict = method["legal-only"] || counted < required[0] ? "excluded" : counted < required[1] ? "depends" : "fits";
    const words: Record<string, [string, string]> = {
      fits: ["適合", "fits"],
      depends: ["未確定の回答による", "depends on open answers"],
      excluded: ["対象外", "excluded"],
    };
    const seconds = method["user-seconds"]?.value ?? null;
    return {
      id: method.id,
      kind: method.kind,
      title: method["short-title"][lang],
      verdict,
      verdictText: words[verdict]![ja ? 0 : 1],
      overStrict: counted > required[1],
      level: method["legal-only"] ? "" : counted === value ? `${value}` : ja ? `推定 ${value}、判定には ${counted} を使用` : `inferred ${value}, counted as ${counted}`,
      levelValue: counted,
      userTime: seconds === null ? "" : ja ? `${seconds} 秒` : `${seconds} s`,
      userSeconds: seconds,
      reviewTime: method.review?.text?.[lang] ?? "",
      reviewOrder: ["none", "immediate", "hours", "days"].indexOf(method.review?.class ?? "days"),
      documents: method["documents-text"]?.text?.[lang] ?? "",
      pin: method.pin?.text?.[lang] ?? "",
      threats: "",
      until: "",
      cost: null,
      reasons:
        verdict === "excluded" && !method["legal-only"]
          ? [{ tone: "against", text: ja ? `レベルが ${required[0] - counted} 足りません。` : `The level is short by ${required[0] - counted}.`, source: method.level?.source ?? "" }]
          : [{ tone: "for", text: method.merits?.[0]?.text?.[lang] ?? method.summary[lang], source: method.merits?.[0]?.source ?? "" }],
      rank: null,
      score: null,
      pareto: verdict !== "excluded",
      intermediate: method.intermediate ?? false,
      legalOnly: method["legal-only"] ?? false,
      chosen: [...record.choice.proofing, ...record.choice.authentication].includes(method.id),
      recommended: "",
      burden: Math.min(100, Math.round(((seconds ?? 60) / 180) * 100)),
      assurance: Math.round((value / 3) * 90),
      acceptableLevel: counted === value ? null : value,
      acceptedReason: null,
    };
  });
  const line = (role: string, roleText: string, id: string | undefined) => {
    const method = judged.find((one) => one.id === id);
    return {
      role,
      roleText,
      method: method?.id ?? null,
      title: method?.title ?? (ja ? "該当なし" : "none"),
      reasons: method ? method.reasons.map(({ text }) => text) : [],
    };
  };
  const first = (test: (method: MethodView) => boolean) => judged.find((one) => one.verdict !== "excluded" && test(one))?.id;
  const main = record.choice.proofing[0];
  const short = judged.some((one) => one.chosen && one.id === main && one.levelValue < levels.ial.range[1]);
  return {
    methods: judged,
    recommendation: [
      line("proofing", ja ? "身元確認の手法" : "Proofing method", first(({ id }) => id === "ic-selfie")),
      line("intermediate", ja ? "中間的な手法" : "Intermediate method", first(({ intermediate }) => intermediate)),
      line("fallback", ja ? "代わりの手段" : "Fallback", first(({ id }) => id === "document-and-mail")),
      line("authentication", ja ? "当人認証の手法" : "Authentication method", first(({ id }) => id === "passkey")),
    ],
    choiceFindings: main ? [] : [ja ? "身元確認の手法がまだ選ばれていません。" : "No proofing method is chosen yet."],
    needsCompensating: short,
  };
}
