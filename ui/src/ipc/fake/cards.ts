/// Readers and live tests as a script: every poll moves a run on by one step.
import type { CardAttributeRow, CardsView, CardSecretRequest, ErrorView, EvidenceView, ReaderView, StartCardTestRequest } from "../bindings";
import type { Commands } from "../commands";
import type { Lang } from "../../i18n/words.svelte";
import { outcome, runView, holderRows } from "./card-run";
import { faults, personas, pick, tests, type Expected, type RawPersona, type RawTest } from "./card-texts";

/** A run as the fake keeps it; words are added when it is shown. */
export interface Run {
  test: RawTest;
  persona: RawPersona;
  reader: string | null;
  simulated: boolean;
  faults: string[];
  expected: Expected;
  state: "working" | "asks" | "done";
  /** Names of steps so far; the last one runs while the state is `working`. */
  steps: string[];
  failedStep: boolean;
  asked: boolean;
  lastTry: boolean;
  wrongForm: boolean;
  end: Expected | null;
}

/** What tests may do to the readers. */
export interface FakeCards {
  /** Names of the readers; one that begins with “Virtual” is a program. */
  readers: ReaderView["name"][];
  /** The reader that holds a card, if one does. */
  inserted: string | null;
  /** Without a service there are no readers. */
  service: boolean;
  /** Steps that a run takes between two polls. */
  pace: number;
  /** Takes the card away, also in the middle of a run. */
  remove: () => void;
}

type CardCommand =
  | "card_offer"
  | "cards_state"
  | "start_card_test"
  | "give_card_secret"
  | "cancel_card_test"
  | "card_attributes"
  | "forget_card_test"
  | "close_cards"
  | "diagnose_readers";

type CardHandlers = { [N in CardCommand]: (request: Commands[N]["request"]) => Commands[N]["response"] };

/** Makes the readers and their commands. */
export function createCards(): { cards: FakeCards; handlers: CardHandlers; evidence: (key: string, lang: Lang, time: string) => EvidenceView } {
  let run: Run | null = null;
  const cards: FakeCards = {
    readers: ["SONY FeliCa RC-S300/P 00 00", "Virtual PCD 00 00"],
    inserted: null,
    service: true,
    pace: 1,
    remove: () => {
      cards.inserted = null;
      if (run && run.reader !== null && run.state !== "done") finish({ verdict: "error", code: "card-removed" }, true);
    },
  };

  function finish(end: Expected, failedStep = false) {
    if (!run) return;
    run.failedStep = failedStep;
    run.end = end;
    run.state = "done";
  }

  function advance() {
    if (!run || run.state !== "working") return;
    const { test, expected } = run;
    const now = run.steps.at(-1);
    if (now === "counter" && expected.verdict === "refused" && expected.code !== "last-try") return finish(expected, true);
    if (now === "verify" && expected.verdict === "error") return finish(expected, true);
    if (now === "chain" && expected.check && expected.check !== "possession") return finish(expected, true);
    if (now === "possession" && expected.check === "possession") return finish(expected, true);
    const plan = run.asked ? [...test.before, ...test.after] : test.before;
    const next = plan[run.steps.length];
    if (next) run.steps = [...run.steps, next];
    else if (test.asks && !run.asked) run.state = "asks";
    else finish({ verdict: "passed" });
  }

  const handlers: CardHandlers = {
    card_offer: ({ lang }) => offer(lang as Lang),
    cards_state: ({ lang }): CardsView => {
      const shown = { serviceNotice: notice(lang as Lang), readers: readers(lang as Lang), run: run && runView(run, lang as Lang) };
      for (let step = 0; step < cards.pace; step += 1) advance();
      return shown;
    },
    start_card_test: (request) => {
      run = begin(request, cards);
      return null;
    },
    give_card_secret: ({ secret, spendLastTry }: CardSecretRequest) => {
      if (!run || run.state !== "asks") return null;
      const forms = { "user-pin": /^\d{4}$/, "signature-password": /^[A-Za-z0-9]{6,16}$/, "number-b": /^\d{14}$/ };
      const kind = run.test.asks ?? "user-pin";
      run.wrongForm = !forms[kind].test(secret);
      if (run.wrongForm) return null;
      const right = { "user-pin": run.persona.secrets.pin, "signature-password": run.persona.secrets.password, "number-b": run.persona.secrets["number-b"] }[kind];
      run.asked = true;
      run.state = "working";
      run.steps = [...run.steps, "verify"];
      if (run.lastTry && !spendLastTry) finish({ verdict: "refused", code: "last-try" });
      else if (secret.toUpperCase() !== right) finish({ verdict: "failed", code: "wrong-pin" }, true);
      else if (run.lastTry) run.expected = { verdict: "passed" };
      return null;
    },
    cancel_card_test: () => {
      if (run?.state !== "done") finish({ verdict: "cancelled" }, run?.state === "working");
      return null;
    },
    card_attributes: ({ lang }): CardAttributeRow[] => (run ? holderRows(run.persona, lang as Lang) : []),
    forget_card_test: () => {
      run = null;
      return null;
    },
    close_cards: () => {
      run = null;
      return null;
    },
    diagnose_readers: ({ lang }) => ({ findings: findings(lang as Lang) }),
  };

  function notice(lang: Lang): string {
    return cards.service ? "" : pick(lang, "スマートカードのサービスが動いていません。pcscd を起動してください。", "The smart card service is not running. Start pcscd.");
  }

  function readers(lang: Lang): ReaderView[] {
    if (!cards.service) return [];
    return cards.readers.map((name) => {
      const card = name === cards.inserted;
      return { name, state: card ? "card" : "empty", text: card ? pick(lang, "カードがあります", "holds a card") : pick(lang, "カードがありません", "no card"), simulated: name.startsWith("Virtual") };
    });
  }

  function findings(lang: Lang) {
    const ready = cards.readers.map((reader) => ({
      code: "reader-ready",
      reader,
      weight: reader.startsWith("Virtual") ? "note" : "ready",
      cause: reader.startsWith("Virtual") ? pick(lang, "機器ではなく、プログラムが作るリーダーです。", "This reader is a program, not a device.") : pick(lang, "カードを読めます。", "Cards can be read."),
      remedy: reader.startsWith("Virtual") ? pick(lang, "試験に使うときは、結果に模擬カードと記されます。", "Results made with it are marked as simulated.") : "",
    }));
    if (cards.service) return ready;
    return [
      {
        code: "no-service",
        reader: "",
        weight: "problem",
        cause: pick(lang, "スマートカードのサービスが動いていません。", "The smart card service is not running."),
        remedy: pick(lang, "pcscd を起動してから、もう一度診断してください。", "Start pcscd, then run the diagnosis again."),
      },
    ];
  }

  return {
    cards,
    handlers,
    evidence: (key, lang, time) => {
      if (!run?.end) throw { code: "internal", params: {}, place: null } satisfies ErrorView;
      const shown = outcome(run, lang);
      return {
        key,
        name: run.test.name[lang],
        verdict: shown.verdict,
        sentence: shown.sentence,
        bands: shown.bands,
        time,
        reader: run.reader ?? "",
        checks: shown.checks,
        steps: runView(run, lang).steps.map(({ label, ms }) => ({ label, ms: ms ?? 0 })),
        totals: shown.traffic,
      };
    },
  };
}

function begin({ test, reader, persona, faults: chosen, confirmed }: StartCardTestRequest, cards: FakeCards): Run {
  const found = tests.find(({ id }) => id === test);
  const card = personas.find(({ id }) => id === (persona ?? "adult"));
  if (!found || !card || !confirmed) throw { code: "internal", params: {}, place: null } satisfies ErrorView;
  if (reader !== null && cards.inserted !== reader) throw { code: "internal", params: {}, place: null } satisfies ErrorView;
  const fault = faults.find(({ id, expected, tests: touched }) => chosen.includes(id) && expected && touched.includes(test));
  const expected = fault?.expected ?? card.tests[test] ?? { verdict: "passed" };
  return {
    test: found,
    persona: card,
    reader,
    simulated: persona !== null || (reader ?? "").startsWith("Virtual"),
    faults: chosen,
    expected,
    state: "working",
    steps: found.before.slice(0, 1),
    failedStep: false,
    asked: false,
    lastTry: expected.code === "last-try",
    wrongForm: false,
    end: null,
  };
}

function offer(lang: Lang) {
  return {
    confirmation: pick(lang, "これは自分のカードです。動作の試験であり、本人確認の実施ではありません。", "This is my own card. It is a trial of how things work, not an identity check."),
    tests: tests.map((test) => ({ id: test.id, name: test.name[lang], method: test.method[lang], reads: test.reads[lang], needs: test.needs[lang], reveals: test.reveals[lang] })),
    personas: personas.map(({ id, name, note, secrets, tests: able }) => ({
      id,
      name: name[lang],
      note: note[lang],
      tests: Object.keys(able),
      secrets: [
        pick(lang, `利用者証明用の暗証番号: ${secrets.pin}`, `PIN for user authentication: ${secrets.pin}`),
        pick(lang, `署名用パスワード: ${secrets.password}`, `Signature password: ${secrets.password}`),
        pick(lang, `照合番号B: ${secrets["number-b"]}`, `Verification number B: ${secrets["number-b"]}`),
      ],
    })),
    faults: faults.map(({ id, note }) => ({ id, text: note[lang] })),
  };
}
