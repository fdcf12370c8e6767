import type { Span } from "../../language/span.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NumberMatch } from "./numbers.ts";
import type { Numeral } from "./numerals.ts";

/** A number word, or a figure in digits (`numeral` is null when the digits are no number), of a text. */
export interface NumberToken extends Span {
  readonly word: string | null;
  readonly numeral: Numeral | null;
}

/**
 * The longest number that begins at a token and goes on through its neighbours: "dua puluh satu ribu", "3,5 juta",
 * "one and a half million". Null when none begins there.
 */
export function composeNumber(
  text: string,
  tokens: readonly NumberToken[],
  first: number,
  lexicon: Lexicon,
): { readonly number: NumberMatch; readonly next: number } | null {
  const state = new Composition();
  let last: number | null = null;
  for (let i = first; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (i > first && !/^(?:\s{1,2}|[-‑])$/.test(text.slice(tokens[i - 1]?.end ?? 0, token.start))) break;
    const outcome = state.take(token, lexicon);
    if (outcome === "stop") break;
    if (outcome === "complete") last = i;
  }
  const begin = tokens[first];
  const end = last === null ? undefined : tokens[last];
  if (begin === undefined || end === undefined || last === null) return null;
  return { number: { start: begin.start, end: end.end, ...state.result() }, next: last + 1 };
}

// --- internal ---

type Figures = Omit<NumberMatch, "start" | "end">;

/** What has been read so far; `result` is of the last token that completed a number. */
class Composition {
  private total = 0;
  private group = 0;
  private unit = 0;
  private lastScale = Number.POSITIVE_INFINITY;
  private last:
    | "start"
    | "unit"
    | "tens"
    | "full"
    | "hundred"
    | "scale"
    | "article"
    | "one"
    | "joiner"
    | "half"
    | "digits" = "start";
  private decimals = 0;
  private digits = false;
  private halfBefore = false;
  private figures: Figures | null = null;

  result(): Figures {
    return (
      this.figures ?? {
        amount: 0,
        interval: { low: 0, high: 0 },
        approximate: false,
        digits: false,
        scaled: false,
        range: null,
      }
    );
  }

  take(token: NumberToken, lexicon: Lexicon): "complete" | "open" | "stop" {
    if (token.word === null) return this.takeDigits(token.numeral);
    if (lexicon.oneWords.includes(token.word)) return this.takeOne();
    if (lexicon.joiners.includes(token.word)) return this.takeJoiner();
    const word = lexicon.numberWords[token.word];
    if (word === undefined) return "stop";
    if (word.role === "half") return this.takeHalf();
    if (word.role === "scale") return this.takeScale(word.value, word.one === true);
    if (word.role === "hundred") return this.takeHundred(word.one === true);
    return this.takeSmall(word.role, word.value);
  }

  private takeDigits(numeral: Numeral | null): "complete" | "stop" {
    if (numeral === null || (this.last !== "start" && this.last !== "scale")) return "stop";
    if (this.last === "scale" && numeral.value >= this.lastScale) return "stop";
    this.group = numeral.value;
    this.decimals = numeral.decimals;
    this.digits = true;
    return this.complete("digits", 10 ** -numeral.decimals, false);
  }

  private takeOne(): "open" | "stop" {
    if (this.last !== "start" && this.last !== "joiner" && this.last !== "half") return "stop";
    if (this.last === "start") this.unit = 1;
    this.last = this.last === "start" ? "article" : "one";
    return "open";
  }

  private takeJoiner(): "open" | "stop" {
    if (!["hundred", "scale", "unit", "full", "tens"].includes(this.last)) return "stop";
    this.last = "joiner";
    return "open";
  }

  /** "setengah juta", "half a million", "satu setengah juta", "two and a half". */
  private takeHalf(): "complete" | "open" | "stop" {
    if (this.last === "start" || this.last === "article") {
      this.halfBefore = true;
      this.decimals = 1;
      this.unit = 0;
      this.last = "half";
      return "open";
    }
    if (!["unit", "full", "one"].includes(this.last) || this.lastScale < Number.POSITIVE_INFINITY)
      return "stop";
    this.unit += 0.5;
    this.decimals = 1;
    return this.complete("half", 0.1, false);
  }

  private takeScale(value: number, prefixed: boolean): "complete" | "stop" {
    if (value >= this.lastScale || (this.last === "joiner" && !prefixed)) return "stop";
    const before = this.halfBefore ? 0.5 : this.group + this.unit;
    if (prefixed ? before !== 0 : before === 0) return "stop";
    const isDozen = value < 100;
    this.total += (prefixed ? 1 : before) * value;
    this.group = 0;
    this.unit = 0;
    this.lastScale = value;
    this.halfBefore = false;
    const step = prefixed || isDozen ? 0 : value * 10 ** -this.decimals;
    return this.complete("scale", step, true, isDozen);
  }

  private takeHundred(prefixed: boolean): "complete" | "stop" {
    if (prefixed) {
      if (this.unit !== 0 || this.group !== 0 || this.last === "one") return "stop";
      this.group = 100;
    } else {
      if (this.unit === 0 && !(this.last === "digits" && this.group < 100) && this.group === 0) return "stop";
      if (this.group >= 100) return "stop";
      this.group = (this.group + this.unit) * 100;
    }
    this.unit = 0;
    return this.complete("hundred", 0, this.last === "digits");
  }

  private takeSmall(role: string, value: number): "complete" | "stop" {
    if (role === "belas" || role === "puluh") {
      if (this.last !== "unit") return "stop";
      this.group += role === "belas" ? this.unit + 10 : this.unit * 10;
      this.unit = 0;
      return this.complete(role === "belas" ? "full" : "tens", 0, false);
    }
    // "7,2 miliar dua hari": a word does not go on with what digits began.
    if (this.digits) return "stop";
    const isOpen = ["start", "hundred", "scale", "joiner"].includes(this.last);
    if (role === "unit" ? !isOpen && this.last !== "tens" : !isOpen) return "stop";
    if (role === "unit") this.unit = value;
    else this.group += value;
    return this.complete(role === "unit" ? "unit" : role === "tens" ? "tens" : "full", 0, false);
  }

  /** @param step distance of neighbouring numbers of the same precision; 0 for an exact number */
  private complete(
    last: "unit" | "tens" | "full" | "hundred" | "scale" | "half" | "digits",
    step: number,
    scaled: boolean,
    isDozen = false,
  ): "complete" {
    this.last = last;
    const amount = this.total + this.group + this.unit;
    // A whole figure without scale is meant exactly; digits after the mark or a scale word were rounded.
    const half = step === 1 ? 0 : isDozen ? amount / 6 : step / 2;
    const interval = { low: amount - half, high: amount + half };
    this.figures = { amount, interval, approximate: isDozen, digits: this.digits, scaled, range: null };
    return "complete";
  }
}
