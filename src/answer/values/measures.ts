import { type Measure, UNIT_NAMES, UNIT_SYMBOLS } from "./units.ts";

/** The unit that `text` begins with after optional white space, and its length; null when none does. */
export function measureAt(text: string): { readonly measure: Measure; readonly length: number } | null {
  const symbol = SYMBOL.exec(text);
  const name = NAME.exec(text);
  // "m persegi" is no "m".
  const match = (name?.[0].length ?? 0) > (symbol?.[0].length ?? 0) ? name : symbol;
  const written = match?.[1];
  if (match === null || written === undefined) return null;
  const measure = match === symbol ? UNIT_SYMBOLS[written] : UNIT_NAMES[plain(written)];
  return measure === undefined ? null : { measure, length: match[0].length };
}

// --- internal ---

const SYMBOL = new RegExp(`^[\\s-]?(${alternatives(Object.keys(UNIT_SYMBOLS))})(?![\\p{L}\\p{N}/²³])`, "u");
/** White space and hyphens are alike between the words of a unit. */
const NAME = new RegExp(
  `^[\\s-]*(${alternatives(Object.keys(UNIT_NAMES))})(?![\\p{L}\\p{N}²³]|/(?!\\s))`,
  "iu",
);

function alternatives(names: readonly string[]): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.]/g, "\\.").replaceAll(" ", "[\\s-]+").replaceAll("/", "\\s?/\\s?"))
    .join("|");
}

function plain(written: string): string {
  return written
    .toLowerCase()
    .replace(/\s?\/\s?/g, "/")
    .replace(/[\s-]+/g, " ");
}
