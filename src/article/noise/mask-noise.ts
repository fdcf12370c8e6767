import type { Span } from "../../language/span.ts";
import type { Mask } from "../article.ts";
import { linesOf, trimSpan } from "../lines.ts";
import { mergeMasks } from "../merge-masks.ts";
import type { NoiseRule } from "./rule.ts";

/** Finds the noise of a text between `start` and `end`; the masks are sorted and disjoint. */
export type MaskNoise = (text: string, start?: number, end?: number) => Mask[];

/**
 * Makes the function that applies rules of noise. Its time is linear in the text: line rules look at lines of at
 * most 300 characters, end rules at the last 260 of a line.
 */
export function createNoiseMasker(rules: readonly NoiseRule[]): MaskNoise {
  let compiled: CompiledRules | undefined;
  return (text, start = 0, end = text.length) => {
    // Not before: a command that reads no article is spared the time.
    compiled ??= compileRules(rules);
    const { lineRules, endRules, anywhereRules } = compiled;
    const masks = anywhereRules.flatMap((rule) => maskAnywhere(text, start, end, rule));
    const positioned: { readonly mask: Mask; readonly rule: NoiseRule; readonly ordinal: number }[] = [];
    let ordinal = 0;
    let underLabel = false;
    const plain = new Set<string>();
    for (const line of linesOf(text, start, end)) {
      const span = trimSpan(text, line);
      if (span.start === span.end) {
        underLabel = false;
        continue;
      }
      ordinal++;
      const rule = matchLine(text, span, lineRules, plain);
      if (rule !== null) {
        positioned.push({ mask: { ...span, reason: rule.reason }, rule, ordinal });
        underLabel = rule.introducesHeadlines === true;
        continue;
      }
      underLabel &&= looksLikeHeadline(text, span);
      if (underLabel) masks.push({ ...span, reason: "related-link" });
      const ending = matchEnd(text, span, endRules);
      if (ending !== null) positioned.push({ ...ending, ordinal });
    }
    const kept = positioned.filter(({ rule, ordinal: at }) => standsRight(rule.at, at, ordinal));
    return mergeMasks([...masks, ...kept.map(({ mask }) => mask)]);
  };
}

// --- internal ---

const LONGEST_LINE = 300;
const LONGEST_END = 260;
/** Of the lines that are remembered to match no rule; longer ones seldom return. */
const LONGEST_REMEMBERED = 40;
const MOST_REMEMBERED = 1_000;
/** Lines that are not blank at the top and at the bottom of an article. */
const EDGE = 8;

interface CompiledRule {
  readonly rule: NoiseRule;
  readonly pattern: RegExp;
  /** The pattern is tried on the line in small letters. */
  readonly lowerCase: boolean;
}

interface CompiledRules {
  readonly lineRules: readonly CompiledRule[];
  readonly endRules: readonly CompiledRule[];
  readonly anywhereRules: readonly NoiseRule[];
}

function compileRules(rules: readonly NoiseRule[]): CompiledRules {
  return {
    lineRules: rules.filter(({ scope }) => scope === "line").map(compileLineRule),
    endRules: rules.filter(({ scope }) => scope === "end").map(compileEndRule),
    anywhereRules: rules.filter(({ scope }) => scope === "anywhere"),
  };
}

// `#` only as Markdown's heading mark: "#Hanoi" is a tag.
const DECORATION_BEFORE = /^(?:[\s*_>•►▶→‣◦~=|–—-]|#+\s)+/u;
const DECORATION: ReadonlySet<string> = new Set(" *_•◄←~=|–—-");
const DECORATION_AFTER = /[\s*_•◄←~=|–—-]+$/u;

function undecorated(line: string): string {
  const start = line.replace(DECORATION_BEFORE, "");
  // Looked at first: a pattern for the end of a line is tried at each of its characters.
  return DECORATION.has(start.charAt(start.length - 1)) ? start.replace(DECORATION_AFTER, "") : start;
}

function compileLineRule(rule: NoiseRule): CompiledRule {
  const { source, flags } = rule.pattern;
  // Getting a pattern ready that heeds no case takes three times as long, and a short run of Kutip does little else.
  const lowerCase = flags.includes("i") && !CAPITAL.test(source.replace(ESCAPE, ""));
  return {
    rule,
    pattern: new RegExp(`^[([]?\\s?(?:${source})\\s?[)\\]]?$`, lowerCase ? flags.replace("i", "") : flags),
    lowerCase,
  };
}

/** In the source of a pattern: a class of characters that has capitals as well as small letters, or no letters. */
const ESCAPE = /\\(?:[bBdDsSwW]|p\{(?:L|N|M)\})/g;
const CAPITAL = /\p{Lu}/u;

function compileEndRule(rule: NoiseRule): CompiledRule {
  return {
    rule,
    pattern: new RegExp(`(?:${rule.pattern.source})[*_]*$`, rule.pattern.flags),
    lowerCase: false,
  };
}

/** @param plain lines that match no rule, wherever they stand: a file may be one line over and over */
function matchLine(
  text: string,
  span: Span,
  rules: readonly CompiledRule[],
  plain: Set<string>,
): NoiseRule | null {
  if (span.end - span.start > LONGEST_LINE) return null;
  const written = text.slice(span.start, span.end);
  if (plain.has(written)) return null;
  const line = written.replaceAll("\u00a0", " ");
  const bare = undecorated(line) || line;
  const small = bare.toLowerCase();
  let isPlain = written.length <= LONGEST_REMEMBERED && plain.size < MOST_REMEMBERED;
  for (const { rule, pattern, lowerCase } of rules) {
    if (rule.hint?.(bare) === false || !pattern.test(lowerCase ? small : bare)) continue;
    isPlain = false;
    if (rule.notBeside === undefined || !neighbours(text, span).some((near) => rule.notBeside?.test(near)))
      return rule;
  }
  if (isPlain) plain.add(written);
  return null;
}

function matchEnd(
  text: string,
  span: Span,
  rules: readonly CompiledRule[],
): { mask: Mask; rule: NoiseRule } | null {
  const from = Math.max(span.start, span.end - LONGEST_END);
  const ending = text.slice(from, span.end);
  for (const { rule, pattern } of rules) {
    const match = rule.hint?.(ending) === false ? null : pattern.exec(ending);
    if (match !== null)
      return { mask: { start: from + match.index, end: span.end, reason: rule.reason }, rule };
  }
  return null;
}

function maskAnywhere(text: string, start: number, end: number, rule: NoiseRule): Mask[] {
  const pattern = new RegExp(rule.pattern.source, `g${rule.pattern.flags}`);
  const matches = text.slice(start, end).matchAll(pattern);
  return Array.from(matches, (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    reason: rule.reason,
  }));
}

/** The lines before and after one, without blank ones; only their beginnings matter. */
function neighbours(text: string, { start, end }: Span): string[] {
  const before =
    text
      .slice(Math.max(0, start - 2 * LONGEST_LINE), start)
      .trimEnd()
      .split(/[\r\n]/)
      .at(-1) ?? "";
  const after =
    text
      .slice(end, end + 2 * LONGEST_LINE)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? "";
  return [before, after].map((line) => line.replace(DECORATION_BEFORE, ""));
}

function standsRight(at: NoiseRule["at"], ordinal: number, total: number): boolean {
  if (at === undefined) return true;
  const top = ordinal <= EDGE;
  const bottom = ordinal > total - EDGE;
  return at === "top" ? top : at === "bottom" ? bottom : top || bottom;
}

/** Short, without a sentence's end, and most of its longer words in capitals or capitalised. */
function looksLikeHeadline(text: string, { start, end }: Span): boolean {
  if (end - start > 150) return false;
  const line = text.slice(start, end).replace(DECORATION_BEFORE, "");
  if (/[.!?:;,"”]$/.test(line)) return false;
  const words = line.split(/\s+/).filter((word) => /^["'“‘(]?\p{L}{4,}/u.test(word));
  const capitalised = words.filter((word) => /^["'“‘(]?\p{Lu}/u.test(word)).length;
  return words.length >= 2 && capitalised >= 0.7 * words.length;
}
