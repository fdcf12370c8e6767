import stringWidth from "string-width";
import { hang } from "./flow.ts";
import type { Style } from "./style.ts";

/** Labels and values, the values in a column of their own; where lines are short each value goes under its label. */
export function renderPairs(
  pairs: readonly (readonly [label: string, value: string])[],
  style: Style,
): string {
  const width = Math.max(...pairs.map(([label]) => stringWidth(label)));
  const stacked = style.columns < width * 2 + 12;
  return pairs
    .map(([label, value]) =>
      stacked
        ? `${style.colour.dim(label)}\n${hang(value, style.columns, "  ")}`
        : hang(
            value,
            style.columns,
            style.colour.dim(label.padEnd(label.length + width - stringWidth(label) + 2)),
          ),
    )
    .join("\n");
}
