/// What the fake keeps about one assessment, and the sample.
import type { AnswerValue, ChoiceForm, EvidenceView, ItemForm, OverrideForm, ServiceForm } from "../bindings";
import type { Lang } from "../../i18n/words.svelte";

/** One assessment as the fake keeps it. Replaced as a whole with every change. */
export interface Assessment {
  id: string;
  service: ServiceForm;
  answers: Record<string, AnswerValue>;
  /** Key: axis and category with a slash. */
  ratings: Record<string, OverrideForm>;
  choice: ChoiceForm;
  items: Record<string, ItemForm>;
  draftTexts: Record<string, string>;
  evidence: EvidenceView[];
  asOf: string | null;
  framework: string;
  /** `id@version` of the sector guideline; empty without one. */
  sector: string;
  reading: string;
  changed: string;
}

/** An assessment with nothing in it but its name. */
export function emptyRecord(id: string, name: string, changed: string): Assessment {
  return {
    id,
    service: { name, transaction: "", users: "", organisation: "", note: "" },
    answers: {},
    ratings: {},
    choice: { proofing: [], authentication: [], compensating: [], reason: "", acceptedBy: "", acceptedOn: "" },
    items: {},
    draftTexts: {},
    evidence: [],
    asOf: null,
    framework: "ds500-2019",
    sector: "",
    reading: "strict",
    changed,
  };
}

const sampleAnswers: Record<string, string | string[]> = {
  "needs-personal-information": "yes",
  "needs-validated-attributes": "yes",
  "shows-personal-data-online": "yes",
  "has-login": "yes",
  "service-type": "c2c-market",
  "checks-per-month": "some",
  "result-speed": "immediate",
  purposes: ["prevent", "respond"],
  "fraud-incentive": "moderate",
  "attributes-needed": ["name", "address", "birth-date"],
  "law-aml": "no",
  "law-mobile": "no",
  "law-secondhand": "no",
  "law-dating": "no",
  "law-alcohol-tobacco": "no",
  "law-sector": ["none"],
  "law-my-number": "no",
  "users-minors": "from-15",
  "proofing-user-trouble": "brief",
  "proofing-people-affected": "some",
  "proofing-loss-per-case": "medium",
  "proofing-liability": "small",
  "proofing-operation": "none",
  "proofing-third-parties": "annoyed",
  "proofing-information": "contact",
  "authentication-user-trouble": "brief",
  "authentication-loss-per-case": "small",
  "authentication-liability": "unknown",
  "users-my-number-card": "some",
  "users-nfc-phone": "most",
};

/** The sample: a flea market whose sellers are checked. Some questions are left open on purpose. */
export function sampleRecord(id: string, lang: Lang, changed: string): Assessment {
  const service =
    lang === "ja"
      ? { name: "フリマアプリ「ゆずりば」", transaction: "初めての出品", users: "個人の出品者", organisation: "ゆずりば株式会社", note: "" }
      : { name: "Flea market app Yuzuriba", transaction: "First listing", users: "Private sellers", organisation: "Yuzuriba Inc.", note: "" };
  const answers = Object.fromEntries(
    Object.entries(sampleAnswers).map(([question, value]) => [
      question,
      value === "unknown"
        ? { unknown: true, options: [], text: "" }
        : { unknown: false, options: typeof value === "string" ? [value] : value, text: "" },
    ]),
  );
  const choice = { ...emptyRecord(id, "", "").choice, proofing: ["ic-selfie"], authentication: ["passkey"] };
  return { ...emptyRecord(id, service.name, changed), service, answers, choice };
}
