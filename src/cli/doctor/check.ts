/** One thing that was looked at. */
export interface Check {
  /** Stable, for programs, e.g. `node` or `articles-folder`. */
  readonly name: string;
  /** `warning`: Kutip works, but should be looked after; `broken`: something does not work. */
  readonly outcome: "good" | "warning" | "broken";
  /** One sentence: what was found. */
  readonly finding: string;
  /** What to do, as one sentence; null when there is nothing to do. */
  readonly action: string | null;
}

/** Outcome and sentences of a check; its name is the check's own. */
export type Finding = Omit<Check, "name">;

export const good = (finding: string): Finding => ({ outcome: "good", finding, action: null });
export const warning = (finding: string, action: string): Finding => ({
  outcome: "warning",
  finding,
  action,
});
export const broken = (finding: string, action: string | null): Finding => ({
  outcome: "broken",
  finding,
  action,
});
