import type { NotFoundAnswer } from "../../answer/answer.ts";
import { renderCited } from "./answer.ts";
import { hang } from "./flow.ts";
import { periodSentences } from "./period.ts";
import type { Setting } from "./source.ts";
import { visibleLine } from "./visible.ts";

export interface RefusalOptions {
  /** Begin with the question. */
  readonly echo: boolean;
  /** Show the closest passages too. */
  readonly nearest: boolean;
  /** The command that shows them; null where there is none to tell of. */
  readonly nearestCommand: string | null;
}

/** "Not in the articles", why, and what was searched. No sources: an answer that is not there has none. */
export function renderRefusal(answer: NotFoundAnswer, setting: Setting, options: RefusalOptions): string {
  const { style, words } = setting;
  const { bold, dim, yellow } = style.colour;
  const lines = [
    ...(options.echo ? [hang(bold(visibleLine(answer.question)), style.columns)] : []),
    hang(`${yellow(words.answer.notFound)}. ${whyOf(answer, setting)}`, style.columns, `${yellow("∅")} `),
    hang(dim(scopeOf(answer, setting)), style.columns, "  "),
  ];
  if (options.nearest) return `${lines.join("\n")}\n\n${renderNearest(answer, setting)}`;
  if (answer.nearest.length > 0 && options.nearestCommand !== null) {
    lines.push(hang(dim(words.answer.nearestHint(options.nearestCommand)), style.columns, "  "));
  }
  return lines.join("\n");
}

/** The closest passages, numbered unlike citations and labelled for what they are. */
export function renderNearest({ nearest }: NotFoundAnswer, setting: Setting): string {
  const { style, words } = setting;
  if (nearest.length === 0) return hang(words.answer.nothingNear, style.columns);
  const passages = nearest.map((quote, at) => renderCited(quote, `(${at + 1})`, setting));
  return [hang(words.answer.nearest, style.columns), ...passages].join("\n\n");
}

// --- internal ---

function whyOf({ reason, missingTerms }: NotFoundAnswer, { words }: Setting): string {
  const missing = missingTerms.map(visibleLine);
  if (reason === "missing-terms" && missing.length > 0) return words.answer.missing(missing);
  const why = words.answer.reason[reason];
  return missing.length > 0 ? `${why} ${words.answer.missing(missing)}` : why;
}

function scopeOf(answer: NotFoundAnswer, { words, articlesFolder }: Setting): string {
  const { reason, scope } = answer;
  if (reason === "empty-library") return words.answer.addArticles(articlesFolder);
  const searched = words.answer.searched(words.articles(scope.articles), words.passages(scope.passages));
  return [...periodSentences(answer, words), searched].join(" ");
}
