/**
 * Tells whether an odd number of straight double quote marks stands before a place, so that a quotation is open there.
 * Counts from where it last stood; ask in ascending order for time in proportion to the text.
 */
export function quoteCounter(text: string, from: number): (at: number) => boolean {
  let counted = from;
  let marks = 0;
  return (at) => {
    if (at < counted) {
      for (let i = at; i < counted; i += 1) if (text.charAt(i) === '"') marks -= 1;
    } else {
      for (let i = counted; i < at; i += 1) if (text.charAt(i) === '"') marks += 1;
    }
    counted = at;
    return marks % 2 === 1;
  };
}

/** Farthest that a closing parenthesis is looked for, and its opening one. */
const REACH = 300;

/**
 * Whether `at` lies within a parenthesis that was opened in the middle of the sentence that begins at `start`:
 * "Bung Tomo (lahir 1920. Wafat 1981) dikenal …" stays whole, "(Ia lahir 1920. Ia wafat 1981.)" does not.
 */
export function enclosureAt(text: string, start: number, at: number, limit: number): boolean {
  const before = text.slice(Math.max(start, at - REACH), at);
  const open = before.lastIndexOf("(");
  if (open === -1 || before.indexOf(")", open) !== -1) return false;
  if (open === 0 && at - start <= REACH) return false;
  const after = text.slice(at, Math.min(limit, at + REACH));
  const close = after.indexOf(")");
  return close !== -1 && !after.slice(0, close).includes("(");
}
