/** One thing that was looked at. */
export interface Check {
  /** Stable, for programs, e.g. `node` or `articles-folder`. */
  readonly name: string;
  /** `warning`: Kutip works, but should be looked after; `broken`: something does not work. */
  readonly outcome: "good" | "warning" | "broken";
  /** One sentence: what was found. */
  readonly finding: string;
  /** What to do, as a sentence or a command; null when there is nothing to do. */
  readonly action: string | null;
}
