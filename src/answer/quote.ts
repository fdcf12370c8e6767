import { lineAndParagraphOf } from "../article/position.ts";
import type { Span } from "../language/span.ts";
import type { ArticleRecord, Library } from "../library/library.ts";
import type { Quote } from "./answer.ts";

/** What is to be quoted. */
export interface Quotation extends Span {
  readonly article: ArticleRecord;
  /** The words that are expected at the offsets. */
  readonly text: string;
  /** The part that answers, relative to the text; null when none stands out. */
  readonly answer: Span | null;
  /** In [0, 1]. */
  readonly score: number;
}

/**
 * Verifies a quotation against the canonical text and gives it its citation id; null when the library no longer has
 * these words at these offsets, so that what is not verbatim is never shown.
 */
export function makeQuote(library: Library, quotation: Quotation): Quote | null {
  const { article, start, end, text, score } = quotation;
  const canonical = library.articleText(article.id)?.text;
  if (canonical === undefined || canonical.slice(start, end) !== text) return null;
  const { id } = library.cite({
    articleId: article.id,
    path: article.path,
    contentHash: article.contentHash,
    start,
    end,
    text,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    url: article.url,
  });
  const { title, outlet, published, url, language, path } = article;
  return {
    id,
    text,
    answer: answerWithin(text, quotation.answer),
    article: { id: article.id, path, title, outlet, published, url, language },
    start,
    end,
    ...lineAndParagraphOf(canonical, start),
    score,
  };
}

// --- internal ---

function answerWithin(text: string, span: Span | null): Quote["answer"] {
  if (span === null) return null;
  const { start, end } = span;
  return start < end && end <= text.length ? { start, end, text: text.slice(start, end) } : null;
}
