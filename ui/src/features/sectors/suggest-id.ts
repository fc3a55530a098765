/// Proposes an id for a guideline from the Latin letters of its title and, where it has no kanji, from the sounds of its kana.

const kana: Record<string, string> = {};
const rows = "アaイiウuエeオoカkaキkiクkuケkeコkoガgaギgiグguゲgeゴgoサsaシshiスsuセseソsoザzaジjiズzuゼzeゾzoタtaチchiツtsuテteトtoダdaヂjiヅzuデdeドdoナnaニniヌnuネneノnoハhaヒhiフfuヘheホhoバbaビbiブbuベbeボboパpaピpiプpuペpeポpoマmaミmiムmuメmeモmoヤyaユyuヨyoラraリriルruレreロroワwaヲoンn";
for (const [, letter = "", sound = ""] of rows.matchAll(/([ァ-ヶ])([a-z]+)/g)) kana[letter] = sound;
const small: Record<string, string> = { ャ: "ya", ュ: "yu", ョ: "yo", ァ: "a", ィ: "i", ゥ: "u", ェ: "e", ォ: "o" };

/** An id such as `furima-apuri`; empty when the title gives none. Beside kanji, whose sounds are not known, kana say too little. */
export function suggestId(title: string): string {
  const sounds = /\p{Script=Han}/u.test(title) ? {} : kana;
  const letters = title
    .normalize("NFKC")
    .toLowerCase()
    // Hiragana have the same sounds as katakana.
    .replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
  let made = "";
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? "";
    const glide = small[letters[at + 1] ?? ""];
    const sound = sounds[letter];
    if (sound && glide && sound.endsWith("i")) {
      made += sound.replace(/i$/, "") + (/(sh|ch|j)i$/.test(sound) ? glide.replace("y", "") : glide);
      at += 1;
    } else if (sound && glide) {
      made += sound.replace(/[aiueo]$/, "") + glide;
      at += 1;
    } else if (sound) made += sound;
    // A doubled consonant and a long vowel are not written.
    else if (letter !== "ー" && letter !== "ッ") made += /[a-z0-9]/.test(letter) ? letter : "-";
  }
  return made.replace(/-+/g, "-").replace(/^-|-$/g, "").slice(0, 40).replace(/-$/, "");
}
