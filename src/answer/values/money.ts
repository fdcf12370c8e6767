import type { Language } from "../../language/language.ts";
import { CURRENCY_NAMES, CURRENCY_SIGNS } from "./currencies.ts";
import { anyOf, type Lexicon } from "./lexicon.ts";
import { applyModifiers, modifiersAround } from "./modifiers.ts";
import type { NumberMatch } from "./numbers.ts";
import { scaledInterval } from "./short-scales.ts";
import type { MoneyValue } from "./value.ts";

/** The sum of money that a number is part of: "Rp1,2 triliun", "7.2 billion dollars", "$7.2bn". Null when it is none. */
export function moneyAt(
  text: string,
  number: NumberMatch,
  language: Language,
  lexicon: Lexicon,
): MoneyValue | null {
  const sign = SIGN.exec(text.slice(Math.max(0, number.start - 6), number.start));
  const after = text.slice(number.end, number.end + 40);
  const names = language === "id" ? NAMES.id : NAMES.en;
  const scale = SHORT_SCALE.exec(after);
  // "7.2B" alone may be anything; "$7.2B" and "7.2B dollars" are sums.
  const isSum = scale !== null && (sign !== null || names.test(after.slice(scale[0].length)));
  const shortScale = isSum ? scale : null;
  const end = number.end + (shortScale?.[0].length ?? 0);
  const name = names.exec(text.slice(end, end + 30));
  const named =
    name === null ? undefined : CURRENCY_NAMES[language === "id" ? "id" : "en"][plain(name[1] ?? "")];
  const signed = sign === null ? undefined : CURRENCY_SIGNS[sign[1] ?? ""];
  const currency = signed ?? named;
  if (currency === undefined) return null;
  if (signed === undefined && isWeight(currency, text, end)) return null;
  const factor = shortScale === null ? 1 : shortScaleOf(shortScale[1] ?? "", language);
  const span = {
    start: sign === null ? number.start : number.start - sign[0].length,
    end: named === currency ? end + (name?.[0].length ?? 0) : end,
  };
  const modifiers = modifiersAround(text, span, lexicon);
  const scaled = shortScale === null ? number.interval : scaledInterval(number.interval, factor);
  const { interval, approximate } = applyModifiers(scaled, modifiers);
  return {
    kind: "money",
    ...span,
    text: text.slice(span.start, span.end),
    approximate: approximate || number.approximate,
    modifiers,
    amount: number.amount * factor,
    interval,
    currency,
  };
}

// --- internal ---

const SIGN = new RegExp(`(?<![\\p{L}\\p{N}])(${anyOf(Object.keys(CURRENCY_SIGNS))})\\.?\\s?$`, "u");
const NAMES = {
  id: new RegExp(`^\\s+(${anyOf(Object.keys(CURRENCY_NAMES.id))})(?![\\p{L}\\p{N}])`, "iu"),
  en: new RegExp(`^[\\s-]+(${anyOf(Object.keys(CURRENCY_NAMES.en))})(?![\\p{L}\\p{N}])`, "iu"),
};

const SHORT_SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  m: 1e6,
  jt: 1e6,
  mn: 1e6,
  bn: 1e9,
  B: 1e9,
  b: 1e9,
  T: 1e12,
  tn: 1e12,
};
const SHORT_SCALE = /^\s?(jt|mn|bn|tn|k|K|m|M|b|B|T)(?![\p{L}\p{N}])/u;

/** "M" is a million in English and a milyar in Indonesian. */
function shortScaleOf(letters: string, language: Language): number {
  if (letters === "M") return language === "id" ? 1e9 : 1e6;
  return SHORT_SCALES[letters] ?? 1;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\s+/g, " ");
}

/** "won 3-0" and pounds of weight are not money. */
function isWeight(currency: string, text: string, end: number): boolean {
  return currency === "GBP" && /^\s+pounds?\s+(?:of|heavier|lighter)\b/i.test(text.slice(end, end + 24));
}
