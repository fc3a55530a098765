/// Answers that hold one line per method: `method-id=number` or `method-id=number: reason`.

/** What stands behind the equals sign, by method. */
export function readLines(text: string): Map<string, string> {
  const lines = new Map<string, string>();
  for (const line of text.split("\n")) {
    const at = line.indexOf("=");
    if (at > 0) lines.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  return lines;
}

/** The text with the line of one method replaced; null takes the line away. */
export function withLine(text: string, method: string, value: string | null): string {
  const lines = readLines(text);
  if (value === null) lines.delete(method);
  else lines.set(method, value.replace(/\s*\n\s*/g, " ").trim());
  return [...lines].map(([id, rest]) => `${id}=${rest}`).join("\n");
}

/** A whole number as people type it, also in full-width digits and with separators; null when it is none. */
export function readNumber(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/[,\s円¥]/g, "");
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}
