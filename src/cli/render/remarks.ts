import type { IngestReport } from "../../ingest/report.ts";
import type { SkippedFile } from "../../library/library.ts";
import type { Words } from "../../words/words.ts";
import { hang } from "./flow.ts";
import type { Style } from "./style.ts";
import { visibleLine } from "./visible.ts";

/** Which files were skipped and which were read with remarks, and why: a section each, where there are any. */
export function remarkSections(
  skipped: readonly SkippedFile[],
  warnings: IngestReport["warnings"],
  style: Style,
  words: Words,
): string[] {
  const remarks = warnings.map(({ path, message }) => ({ path, reason: message }));
  return [
    ...section(words.status.skipped, skipped, style, words),
    ...section(words.status.warnings, remarks, style, words),
  ];
}

// --- internal ---

/** A folder with thousands of them is told by its first ones. */
const MAX_LISTED = 50;

function section(heading: string, remarks: readonly SkippedFile[], style: Style, words: Words): string[] {
  if (remarks.length === 0) return [];
  const { bold, dim } = style.colour;
  const lines = remarks
    .slice(0, MAX_LISTED)
    .map(({ path, reason }) =>
      hang(`${visibleLine(path)}: ${dim(visibleLine(reason))}`, style.columns, "  "),
    );
  const left = remarks.length - lines.length;
  return [
    [
      hang(bold(`${heading} (${words.number(remarks.length)})`), style.columns),
      ...lines,
      ...(left > 0 ? [hang(words.status.more(left), style.columns, "  ")] : []),
    ].join("\n"),
  ];
}
