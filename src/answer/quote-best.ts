import type { Library } from "../library/library.ts";
import type { Quote } from "./answer.ts";
import { createCopyFinder, type ShinglesOf } from "./copies.ts";
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
    // Asked for where it decides: most sentences are out of the question before.
    get cluster() {
      return clusterOf(evidence.article.id);
    },
    text: sentence.text,
  }));
  const selected = library.read(() => selectQuotes(ranked, quotables, count));
  const quotes = selected.flatMap(({ index, share, measured }) => {
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

/** Tells for an article which cluster of copies it belongs to; articles that are not compared stand alone. */
function clusterArticles(
  library: Library,
  ranked: readonly RankedSentence[],
  gathered: readonly GatheredSentence[],
  shinglesOf: ShinglesOf | undefined,
): (articleId: string) => string {
  const best = ranked.slice(0, COMPARED).flatMap(({ index }) => gathered[index]?.evidence.article ?? []);
  const articles = new Map(best.map((article) => [article.id, article]));
  if (articles.size < 2) return (id) => id;
  const find = createCopyFinder(shinglesOf);
  const clusters = new Map<string, string>();
  // A cluster does not depend on the articles that come later.
  const waiting = articles.values();
  return (wanted) => {
    while (articles.has(wanted) && !clusters.has(wanted)) {
      const next = waiting.next();
      if (next.done) break;
      const { id, contentHash } = next.value;
      const text = library.articleText(id)?.text;
      clusters.set(id, text === undefined ? id : String(find({ id, contentHash, text })));
    }
    return clusters.get(wanted) ?? wanted;
  };
}
