import type { ArticleRecord } from "../library/library.ts";
import { type ReadSentence, readSentence } from "./read-sentence.ts";
import { parseValues } from "./values/parse.ts";
import type { Value } from "./values/value.ts";

/**
 * Reads a sentence of an article.
 *
 * @param withValues whether dates and amounts are read too
 */
export type SentenceReader = (
  article: Pick<ArticleRecord, "language" | "published">,
  text: string,
  withValues: boolean,
) => ReadSentence;

/**
 * Makes a reader that remembers what it read last: questions about the same events meet the same sentences, and articles
 * copy each other's.
 *
 * @param limit sentences that are kept; one takes about 7 kB, measured. @default 8000
 */
export function createSentenceReader(limit = 8_000): SentenceReader {
  // A Map iterates in the order of insertion; what is asked for is inserted anew, so the first is the oldest.
  const kept = new Map<string, ReadSentence>();
  const keep = (key: string, sentence: ReadSentence): ReadSentence => {
    kept.delete(key);
    kept.set(key, sentence);
    for (const oldest of kept.keys()) {
      if (kept.size <= limit) break;
      kept.delete(oldest);
    }
    return sentence;
  };
  return ({ language, published }, text, withValues) => {
    // A day, "null" or "-" stands in the one key where the other has "+".
    const dated = `${language} ${withValues ? published : "-"} ${text}`;
    const undated = `${language} + ${text}`;
    for (const key of [dated, ...(withValues && published !== null ? [undated] : [])]) {
      const known = kept.get(key);
      if (known !== undefined) return keep(key, known);
    }
    const sentence = readSentence(text, language, (words) =>
      withValues ? parseValues(words, { language, published }) : [],
    );
    const isUndated = withValues && published !== null && sentence.values.every(isDatedByItself);
    return keep(isUndated ? undated : dated, sentence);
  };
}

// --- internal ---

/** Whether a value is the same in articles of any date. */
function isDatedByItself(value: Value): boolean {
  return value.kind !== "date" || value.explicit;
}
