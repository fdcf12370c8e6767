import type { Check } from "../doctor/check.ts";
import { hang } from "./flow.ts";
import type { Style } from "./style.ts";
import { visibleLine } from "./visible.ts";

/** One check: a sign, what was found and, on a line of its own, what to do. */
export function renderCheck({ outcome, finding, action }: Check, style: Style): string {
  const { green, yellow, red, bold } = style.colour;
  const sign = { good: green("✓"), warning: yellow("⚠"), broken: red("✗") }[outcome];
  const found = hang(visibleLine(finding), style.columns, `${sign} `);
  return action === null ? found : `${found}\n${hang(bold(visibleLine(action)), style.columns, "  → ")}`;
}

/** The last line: how it stands on the whole. */
export function renderVerdict(checks: readonly Check[], style: Style): string {
  const { green, yellow, red } = style.colour;
  const count = (outcome: Check["outcome"]) => checks.filter((check) => check.outcome === outcome).length;
  const broken = count("broken");
  const warnings = count("warning");
  if (broken > 0)
    return red(`${broken === 1 ? "One thing is" : `${broken} things are`} broken; see → above.`);
  if (warnings > 0)
    return yellow(`Kutip works; ${warnings === 1 ? "one thing" : `${warnings} things`} could be better.`);
  return green("Everything is in order.");
}
