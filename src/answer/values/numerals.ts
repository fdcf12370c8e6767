/** A figure written in digits. */
export interface Numeral {
  readonly value: number;
  /** Digits after the decimal mark. */
  readonly decimals: number;
}

/** Digits with points and commas between them, as `readNumeral` takes them. */
export const NUMERAL = "\\d+(?:[.,]\\d+)*";

/**
 * Reads digits with points and commas. A mark that comes twice, or before another mark, groups thousands, and one that
 * does not have three digits after it begins decimals, in either language; otherwise the language's own marks decide:
 * "1.200" is 1200 in Indonesian. The other language's mark before three digits ("1,200" in Indonesian) groups
 * thousands too, unless a scale or unit follows (`measured`), where "1,234 juta" is more likely than 1,234 million.
 * Null for what is no number ("1.2.3").
 */
export function readNumeral(digits: string, decimalMark: "," | ".", measured: boolean): Numeral | null {
  if (!digits.includes(".") && !digits.includes(",")) return { value: Number(digits), decimals: 0 };
  const marks = [...digits.matchAll(/[.,]/g)].map((match) => match[0]);
  const last = marks.at(-1);
  const grouping = last === "," ? "." : ",";
  if (new Set(marks).size === 2) {
    const [whole, fraction, rest] = digits.split(last ?? ",");
    if (whole === undefined || fraction === undefined || rest !== undefined) return null;
    return isGrouped(whole, grouping) ? decimal(whole.replaceAll(grouping, ""), fraction) : null;
  }
  const mark = marks[0] ?? decimalMark;
  if (marks.length > 1) return isGrouped(digits, mark) ? whole(digits.replaceAll(mark, "")) : null;
  const groups = isGrouped(digits, mark);
  const isThousands = groups && (mark !== decimalMark || !measured) && !digits.startsWith("0");
  const [before = "", after = ""] = digits.split(mark);
  return isThousands ? whole(before + after) : decimal(before, after);
}

// --- internal ---

function isGrouped(digits: string, mark: string): boolean {
  const [first = "", ...rest] = digits.split(mark);
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
}

function whole(digits: string): Numeral {
  return { value: Number(digits), decimals: 0 };
}

function decimal(before: string, after: string): Numeral {
  return { value: Number(`${before}.${after}`), decimals: after.length };
}
