/// Days as people type them. The web view's own date field shows the form of the machine's language, not of the
/// screen's, so a day is a text of one form.

/** Takes 2026-11-23, also in full-width digits and as 2026/11/23 or 2026年11月23日; null when it is no day, empty for none. */
export function dayOf(text: string): string | null {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return "";
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain.replace(/[−‐–—ー]/g, "-"));
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return null;
  return moment.toISOString().slice(0, 10);
}
