/// Finds and masks what looks like a My Number. Test numbers are computed, never written down.

/** Where a text holds twelve digits in a row whose last one checks the others. */
export function myNumber(text: string): [number, number] | null {
  for (const match of text.matchAll(/\d{12}/g)) {
    const digits = [...match[0]].map(Number);
    if (checkDigit(digits.slice(0, 11)) === digits[11]) return [match.index, match.index + 12];
  }
  return null;
}

/** The check digit of eleven digits, by the ministerial ordinance's rule. */
export function checkDigit(digits: number[]): number {
  const sum = digits.reduce((total, digit, at) => {
    const n = 11 - at;
    return total + digit * (n <= 6 ? n + 1 : n - 5);
  }, 0);
  const rest = sum % 11;
  return rest <= 1 ? 0 : 11 - rest;
}

/** Covers every run of twelve digits. */
export function mask(text: string): string {
  return text.replace(/\d{12}/g, "●".repeat(12));
}
