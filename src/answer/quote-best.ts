import type { Library } from "../library/library.ts";
import type { Quote } from "./answer.ts";
import { clusterCopies, type ShinglesOf } from "./copies.ts";
import type { GatheredSentence } from "./gather.ts";
import type { AskedQuestion } from "./question.ts";
import { makeQuote } from "./quote.ts";
import type { RankedSentence } from "./rank-sentences.ts";
import { selectQuotes } from "./select.ts";
import { answeringSpan } from "./span.ts";

/** The quotes of an answer, and from how many articles that do not copy one another they are. */
export interface ChosenQuotes {
  readonly quotes: readonly Quote[];
  readonly independentArticles: number;
}

/** Best sentences whose articles are compared for copies. */
const COMPARED = 12;

/**
 * Quotes the best sentences, verified against the canonical texts; one that no longer stands there is left out.
 *
 * @param ranked best first
 * @param gathered the sentences that `ranked` refers to
 */
export function quoteBest(
  library: Library,
  question: AskedQuestion,
  ranked: readonly RankedSentence[],
  gathered: readonly GatheredSentence[],
  count: number,
  shinglesOf?: ShinglesOf,
): ChosenQuotes {
  const clusterOf = clusterArticles(library, ranked, gathered, shinglesOf);
  const quotables = gathered.map(({ sentence, evidence }) => ({
    article: evidence.article.id,
    cluster: clusterOf(evidence.article.id),
    text: sentence.text,
  }));
  const quotes = selectQuotes(ranked, quotables, count).flatMap(({ index, share, measured }) => {
    const chosen = gathered[index];
    if (chosen === undefined) return [];
    const { evidence, sentence, start, end } = chosen;
    const words = { start, end, text: sentence.text, answer: answeringSpan(question, sentence, measured) };
    return makeQuote(library, { ...words, article: evidence.article, score: share }) ?? [];
  });
  const independent = new Set(quotes.map(({ article }) => clusterOf(article.id)));
  return { quotes, independentArticles: independent.size };
}

// --- internal ---

/** Tells for an article which cluster of copies it belongs to; articles that were not compared stand alone. */
function clusterArticles(
  library: Library,
  ranked: readonly RankedSentence[],
  gathered: readonly GatheredSentence[],
  shinglesOf: ShinglesOf | undefined,
): (articleId: string) => string {
  const best = ranked.slice(0, COMPARED).flatMap(({ index }) => gathered[index]?.evidence.article ?? []);
  const articles = new Map(best.map((article) => [article.id, article]));
  if (articles.size < 2) return (id) => id;
  const compared = [...articles.values()].flatMap(({ id, published, contentHash }) => {
    const text = library.articleText(id)?.text;
    return text === undefined ? [] : [{ id, published, contentHash, text }];
  });
  const clusters = new Map<string, string>();
  for (const { representative, ids } of clusterCopies(compared, shinglesOf)) {
    for (const id of ids) clusters.set(id, representative);
  }
  return (id) => clusters.get(id) ?? id;
}
