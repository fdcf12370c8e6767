import type { ArticleRecord } from "../library/library.ts";
import { type ReadSentence, readSentence } from "./read-sentence.ts";
import { parseValues } from "./values/parse.ts";

/**
 * Reads a sentence of an article.
 *
 * @param start of the sentence in the article's canonical text
 * @param withValues whether dates and amounts are read too
 */
export type SentenceReader = (
  article: ArticleRecord,
  text: string,
  start: number,
  withValues: boolean,
) => ReadSentence;

/**
 * Makes a reader that remembers what it read last: questions about the same events meet the same sentences.
 *
 * @param limit sentences that are kept; one takes about 7 kB, measured. @default 8000
 */
export function createSentenceReader(limit = 8_000): SentenceReader {
  // A Map iterates in the order of insertion; what is asked for is inserted anew, so the first is the oldest.
  const kept = new Map<string, ReadSentence>();
  return (article, text, start, withValues) => {
    const { id, contentHash, published, language } = article;
    const key = `${id} ${contentHash} ${published} ${start} ${text.length} ${withValues}`;
    const known = kept.get(key);
    const sentence =
      known?.text === text && known.language === language
        ? known
        : readSentence(text, language, (words) =>
            withValues ? parseValues(words, { language, published }) : [],
          );
    kept.delete(key);
    kept.set(key, sentence);
    for (const oldest of kept.keys()) {
      if (kept.size <= limit) break;
      kept.delete(oldest);
    }
    return sentence;
  };
}
