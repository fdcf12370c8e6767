/**
 * What one kind of noise looks like. Rules are data: the lines of every article are tried against all of them, and
 * what one matches is masked. The examples are part of a rule, and the tests hold it to them.
 */
export interface NoiseRule {
  /** The mask's reason. */
  readonly reason: string;
  /**
   * `line`: the pattern matches a whole line of at most 300 characters, without the signs around it (`*`, `–`, `>`,
   * one pair of brackets), and the line is masked. `end`: it matches the end of a line, which is masked.
   * `anywhere`: it matches, and what it matches is masked.
   */
  readonly scope: "line" | "end" | "anywhere";
  readonly languages: readonly ("id" | "en")[];
  /**
   * With the flag `u`, and `i` where case says nothing; not anchored. Its parts must not compete for the same
   * characters.
   */
  readonly pattern: RegExp;
  /**
   * Whether a `line` or `end` rule may match at all: cheap, because most lines are prose, and a large pattern takes
   * long to be made ready. It is given the line, or the end of it.
   */
  readonly hint?: (text: string) => boolean;
  /**
   * Where in the article such lines stand: among the first or last eight lines that are not blank. @default
   * anywhere
   */
  readonly at?: "top" | "bottom" | "edges";
  /** A line before or after it that makes it part of a list of facts, so that it stays. */
  readonly notBeside?: RegExp;
  /**
   * It introduces headlines of other articles: lines right after it that look like headlines are masked with it.
   */
  readonly introducesHeadlines?: true;
  /** Lines it masks; in `end` and `anywhere` rules `⟦ ⟧` stand around the masked part. */
  readonly masks: readonly string[];
  /** Lines that look like it, carry facts, and stay. */
  readonly keeps: readonly string[];
}

/** Source of a pattern for one to seven capitalised words: people, teams, newsrooms. Case matters. */
export const NAMES =
  "(?:\\p{Lu}[\\p{L}.'’-]*|detik\\p{L}+)(?:,? (?:\\p{Lu}[\\p{L}.'’-]*|detik\\p{L}+|dan|and|bin|binti|van|de|al)){0,6}";
