/// The words of the fake's live tests: what the host would have said.
import { parse } from "yaml";
import type { Lang } from "../../i18n/words.svelte";
import type { Both } from "./policies";

/** How a test of a virtual card is meant to end. */
export interface Expected {
  verdict: string;
  code?: string;
  check?: string;
}

/** A virtual card as its file writes it. */
export interface RawPersona {
  id: string;
  name: Both;
  note: Both;
  secrets: { pin: string; password: string; "number-b": string };
  holder: { name: string; address: string; birth: string; sex: string };
  tests: Record<string, Expected>;
}

/** A fault as its file writes it. */
export interface RawFault {
  id: string;
  note: Both;
  tests: string[];
  expected?: Expected;
}

const files = import.meta.glob<string>("../../../../assets/virtual-cards/*.yaml", { query: "?raw", import: "default", eager: true });
const parsed = Object.entries(files).map(([path, text]) => ({ path, value: parse(text) as unknown }));

/** The virtual cards that ship with the program; the ordinary one first. */
export const personas: RawPersona[] = parsed
  .filter(({ path }) => !path.endsWith("/faults.yaml"))
  .map(({ value }) => value as RawPersona)
  .sort((a, b) => Number(b.id === "adult") - Number(a.id === "adult"));

/** Their faults. */
export const faults: RawFault[] = parsed.filter(({ path }) => path.endsWith("/faults.yaml")).flatMap(({ value }) => value as RawFault[]);

/** A sentence in the language asked for. */
export function pick(lang: Lang, ja: string, en: string): string {
  return lang === "ja" ? ja : en;
}

/** A test: its words, the secret it needs, and its steps before and after that is asked for. */
export interface RawTest {
  id: string;
  name: Both;
  method: Both;
  reads: Both;
  needs: Both;
  reveals: Both;
  asks: "user-pin" | "signature-password" | "number-b" | null;
  before: string[];
  after: string[];
}

/** The tests on offer. */
export const tests: RawTest[] = [
  {
    id: "jpki-user-auth",
    name: { ja: "公的個人認証（利用者証明用）", en: "JPKI user authentication" },
    method: { ja: "公的個人認証（利用者証明用）", en: "JPKI user authentication" },
    reads: { ja: "利用者証明用電子証明書。氏名や住所は入っていません。", en: "The certificate for user authentication. It holds no name and no address." },
    needs: { ja: "マイナンバーカードと、数字4桁の暗証番号", en: "The My Number card and its four-digit PIN" },
    reveals: { ja: "結果だけが画面に出ます。マイナンバーは読みません。", en: "Only the result is shown. The My Number is never read." },
    asks: "user-pin",
    before: ["select", "token", "certificate", "chain", "counter"],
    after: ["verify", "sign", "possession", "close"],
  },
  {
    id: "jpki-signature",
    name: { ja: "公的個人認証（署名用）", en: "JPKI digital signature" },
    method: { ja: "公的個人認証（署名用）", en: "JPKI digital signature" },
    reads: { ja: "署名用電子証明書。氏名・住所・生年月日・性別が入っています。", en: "The certificate for digital signatures. It holds name, address, date of birth and sex." },
    needs: { ja: "マイナンバーカードと、6〜16文字の署名用パスワード", en: "The My Number card and its signature password of 6 to 16 characters" },
    reveals: { ja: "4情報が伏せ字で画面に出ます。マイナンバーは読みません。", en: "The four attributes are shown masked. The My Number is never read." },
    asks: "signature-password",
    before: ["select", "token", "counter"],
    after: ["verify", "certificate", "chain", "sign", "possession", "close"],
  },
  {
    id: "card-attributes",
    name: { ja: "券面事項入力補助（照合番号B）", en: "Attributes by verification number B" },
    method: { ja: "券面事項入力補助", en: "Attributes from the chip" },
    reads: { ja: "4情報（氏名・住所・生年月日・性別）", en: "The four attributes: name, address, date of birth and sex" },
    needs: { ja: "マイナンバーカードと、券面から作る14桁の照合番号B", en: "The My Number card and the 14 digits of verification number B, taken from its front" },
    reveals: { ja: "4情報が伏せ字で画面に出ます。照合番号Bではマイナンバーを読めません。", en: "The four attributes are shown masked. Number B cannot open the My Number." },
    asks: "number-b",
    before: ["select", "counter"],
    after: ["verify", "attributes", "close"],
  },
  {
    id: "card-info",
    name: { ja: "カードの状態", en: "State of the card" },
    method: { ja: "", en: "" },
    reads: { ja: "カードの種類、電子証明書の有無と期限、残りの試行回数", en: "Kind of card, certificates and their validity, tries left" },
    needs: { ja: "マイナンバーカードだけ。暗証番号は要りません。", en: "Only the My Number card; no PIN" },
    reveals: { ja: "カードの状態だけが画面に出ます。", en: "Only the state of the card is shown." },
    asks: null,
    before: ["select", "token", "certificate", "counter", "close"],
    after: [],
  },
];

/** Names of steps. */
export const steps: Record<string, Both> = {
  select: { ja: "アプリケーションを選ぶ", en: "Select the application" },
  token: { ja: "カードの種類を読む", en: "Read the kind of card" },
  certificate: { ja: "電子証明書を読む", en: "Read the certificate" },
  chain: { ja: "電子証明書を検証する", en: "Check the certificate" },
  counter: { ja: "残りの試行回数を確かめる", en: "Ask how many tries are left" },
  verify: { ja: "暗証番号を照合する", en: "Verify the PIN" },
  sign: { ja: "カードで署名する", en: "Sign with the card" },
  possession: { ja: "署名を検証する", en: "Check the signature" },
  attributes: { ja: "4情報を読む", en: "Read the four attributes" },
  close: { ja: "カードの電源を切る", en: "Power the card off" },
};

/** Names of checks. */
export const checks: Record<string, Both> = {
  "signature-to-root": { ja: "認証局までの署名", en: "Signature up to the root" },
  validity: { ja: "有効期間", en: "Validity" },
  "basic-constraints": { ja: "利用者の証明書であること", en: "Not an authority" },
  "key-usage": { ja: "鍵用途", en: "Key usage" },
  "extended-key-usage": { ja: "拡張鍵用途", en: "Extended key usage" },
  policy: { ja: "証明書ポリシー", en: "Certificate policy" },
  "key-identifier": { ja: "鍵の識別子", en: "Key identifier" },
  algorithm: { ja: "アルゴリズム", en: "Algorithm" },
  possession: { ja: "秘密鍵の保持", en: "Possession of the key" },
  revocation: { ja: "失効", en: "Revocation" },
};

/** Problems by code: what happened, and what to do. */
export const problems: Record<string, { what: Both; remedy: Both }> = {
  "wrong-pin": {
    what: { ja: "暗証番号が違います。残りは2回です。", en: "The PIN is wrong. Two tries are left." },
    remedy: { ja: "正しい暗証番号を確かめてから、もう一度試験してください。", en: "Make sure of the PIN before you test again." },
  },
  "secret-locked": {
    what: { ja: "この暗証番号は使えなくなっています。照合は行っていません。", en: "This PIN is locked. Nothing was verified." },
    remedy: { ja: "お住まいの市区町村の窓口で、暗証番号を設定し直せます。", en: "Your municipal office can set a new one." },
  },
  "counter-unknown": {
    what: { ja: "残りの回数がわからないため、照合しませんでした。", en: "The number of tries left is unknown, so nothing was verified." },
    remedy: { ja: "カードをいったん外し、置き直してから、もう一度試験してください。", en: "Take the card off, put it back and test again." },
  },
  "card-removed": {
    what: { ja: "試験の途中でカードが離れました。暗証番号の誤りではありません。", en: "The card went away during the test. That is no wrong PIN." },
    remedy: { ja: "カードを置き直し、試験が終わるまで動かさないでください。", en: "Put the card back and leave it there until the test has ended." },
  },
};
