// A number that looks like a My Number.
//
// Responsible for: making one at run time, because no such number may stand in a file. Not responsible for: what the
// program does with it.

/** Eleven digits with their check digit behind them. */
export function myNumber(digits) {
  const sum = [...digits].reverse().reduce((sum, digit, n) => sum + digit * (n < 6 ? n + 2 : n - 4), 0);
  const check = sum % 11 <= 1 ? 0 : 11 - (sum % 11);
  return [...digits, check].join("");
}
