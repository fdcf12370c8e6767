import type { IngestReport } from "../../ingest/report.ts";
import type { Words } from "../../words/words.ts";
import { flow, hang } from "./flow.ts";
import { remarkSections } from "./remarks.ts";
import type { Style } from "./style.ts";
import { visibleLine } from "./visible.ts";

/** What an ingest did: counts, then every file that was added, changed, removed, skipped or read with remarks. */
export function renderIngest(report: IngestReport, style: Style, words: Words): string {
  const { bold, green, yellow, red } = style.colour;
  const read = report.added.length + report.changed.length;
  const nothing = read + report.removed.length === 0;
  const first = nothing
    ? report.unchanged > 0
      ? words.ingest.nothingNew
      : words.ingest.nothing
    : read > 0
      ? words.ingest.finished(words.articles(read), words.duration(report.elapsedMs))
      : words.ingest.removed(report.removed.length);
  const counts = flow(countsOf(report, words), style.columns);
  const files = [
    ...listOf(report.added, green("+"), style, words),
    ...listOf(report.changed, yellow("~"), style, words),
    ...listOf(report.removed, red("-"), style, words),
  ];
  return [
    [hang(bold(first), style.columns), ...(counts === "" ? [] : [counts]), ...files].join("\n"),
    ...remarkSections(report.skipped, report.warnings, style, words),
  ].join("\n\n");
}

/** One line on an ingest that ran before something else, or null when it changed nothing. */
export function renderIngestNote(report: IngestReport, words: Words): string | null {
  const { added, changed, removed, skipped, elapsedMs } = report;
  const read = added.length + changed.length;
  if (read + removed.length === 0) return null;
  const parts = [
    ...(read > 0 ? [words.ingest.finished(words.articles(read), words.duration(elapsedMs))] : []),
    ...(removed.length > 0 ? [words.ingest.removedNote(words.articles(removed.length))] : []),
    ...(skipped.length > 0 ? [words.ingest.skippedNote(skipped.length)] : []),
  ];
  return parts.join(" ");
}

// --- internal ---

/** A folder of thousands is told in counts, not in names. */
const MAX_LISTED = 20;

function countsOf(report: IngestReport, words: Words): string[] {
  const { added, changed, unchanged, removed, skipped, passages } = report;
  const some = (count: number, say: (count: number) => string) => (count > 0 ? [say(count)] : []);
  return [
    ...some(added.length, words.ingest.added),
    ...some(changed.length, words.ingest.changed),
    ...some(unchanged, words.ingest.unchanged),
    ...some(removed.length, words.ingest.removed),
    ...some(skipped.length, words.ingest.skipped),
    ...some(passages, words.passages),
  ];
}

function listOf(paths: readonly string[], sign: string, style: Style, words: Words): string[] {
  const shown = paths
    .slice(0, MAX_LISTED)
    .map((path) => hang(visibleLine(path), style.columns, `  ${sign} `));
  const left = paths.length - shown.length;
  return left > 0 ? [...shown, `    ${words.ingest.more(left)}`] : shown;
}
