import type { Article } from "../article/article.ts";
import { lineAndParagraphOf } from "../article/position.ts";
import type { Language } from "../language/language.ts";
import type { Span } from "../language/span.ts";
import type { CitationRecord } from "../library/library.ts";
import { segmentSentences } from "../passage/sentences.ts";
import type { ReopenedCitation } from "./engine.ts";

/** An article as it is now, and its id and listing. */
export interface CurrentArticle {
  readonly id: string;
  readonly article: Article;
}

/** Neighbouring sentences that are shown on either side of a reopened quote. */
const NEIGHBOURS = 2;

/**
 * Finds a citation's words in what its file, or another one, says now. Pure.
 *
 * @param original the cited file as it is on disk now; null when it is gone or can't be read
 * @param others articles that may hold the words when the file no longer does, best first
 */
export function reopenCitation(
  citation: CitationRecord,
  original: CurrentArticle | null,
  others: readonly CurrentArticle[],
): ReopenedCitation {
  if (original) {
    const { text } = original.article;
    if (text.slice(citation.start, citation.end) === citation.text) {
      return found(citation, "intact", original, citation);
    }
  }
  for (const candidate of original ? [original, ...others] : others) {
    const start = nearestOccurrence(candidate.article.text, citation.text, citation.start);
    if (start !== null) {
      return found(citation, "moved", candidate, { start, end: start + citation.text.length });
    }
  }
  return { citation, state: "gone", quote: null, before: [], after: [] };
}

// --- internal ---

/** The words have moved: of all places where they stand now, the one nearest to where they stood. */
function nearestOccurrence(text: string, words: string, wanted: number): number | null {
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
    else break; // occurrences come in order: from here on they only get farther away
  }
  return best;
}

function found(
  citation: CitationRecord,
  state: "intact" | "moved",
  { id, article }: CurrentArticle,
  span: Span,
): ReopenedCitation {
  const { text, metadata, masks } = article;
  const language: Language = article.language;
  const sentences = segmentSentences(text, masks, language);
  const show = ({ start, end }: Span) => ({ start, end, text: text.slice(start, end) });
  return {
    citation,
    state,
    quote: {
      id: citation.id,
      text: text.slice(span.start, span.end),
      start: span.start,
      end: span.end,
      answer: null,
      article: {
        id,
        path: article.path,
        title: metadata.title,
        outlet: metadata.outlet,
        published: metadata.published,
        url: metadata.url,
        language,
      },
      ...lineAndParagraphOf(text, span.start),
      score: 1,
    },
    before: sentences
      .filter((sentence) => sentence.end <= span.start)
      .slice(-NEIGHBOURS)
      .map(show),
    after: sentences
      .filter((sentence) => sentence.start >= span.end)
      .slice(0, NEIGHBOURS)
      .map(show),
  };
}
