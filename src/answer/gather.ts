import type { Evidence } from "../retrieval/evidence.ts";
import { type AnswerKind, isFigure } from "./answer-kind.ts";
import type { ReadSentence } from "./read-sentence.ts";
import type { CandidateSentence } from "./sentence-features.ts";
import { createSentenceReader, type SentenceReader } from "./sentence-reader.ts";

/** A candidate sentence and where it stands. */
export interface GatheredSentence extends CandidateSentence {
  readonly evidence: Evidence;
  /** Range of the sentence in its article's canonical text. */
  readonly start: number;
  readonly end: number;
}

/** Most sentences that are read. */
const LIMIT = 60;

/**
 * The sentences of the evidence, best passage first, each once although passages overlap.
 *
 * @param kind what is asked for: dates and amounts are only read where they may be the answer
 */
export function gatherSentences(
  evidence: readonly Evidence[],
  kind: AnswerKind,
  read: SentenceReader = createSentenceReader(),
): GatheredSentence[] {
  const seen = new Map<string, ReadSentence>();
  const headings = new Map<string, ReadSentence | null>();
  const gathered: GatheredSentence[] = [];
  for (const [position, each] of evidence.entries()) {
    const { article, passage } = each;
    if (!headings.has(article.id)) headings.set(article.id, readHeading(each, read));
    let previous: ReadSentence | null = null;
    for (const { start, end } of passage.sentences) {
      if (gathered.length >= LIMIT) return gathered;
      const key = `${article.id} ${start}`;
      const known = seen.get(key);
      const text = passage.text.slice(start - passage.start, end - passage.start);
      const sentence = known ?? read(article, text, isFigure(kind));
      if (known === undefined) {
        seen.set(key, sentence);
        const heading = headings.get(article.id) ?? null;
        gathered.push({
          sentence,
          previous,
          heading,
          passage: position,
          score: each.score,
          evidence: each,
          start,
          end,
        });
      }
      previous = sentence;
    }
  }
  return gathered;
}

// --- internal ---

/** What a reader knows from above the text: the title, and the year in which the article was published. */
function readHeading({ article }: Evidence, read: SentenceReader): ReadSentence | null {
  // A file's name, or the article's own first sentence, tells nothing that its passages don't.
  const isOwn = article.titleSource !== "file-name" && article.titleSource !== "first-sentence";
  const year = article.published?.slice(0, 4);
  const heading = [...(isOwn ? [article.title] : []), ...(year === undefined ? [] : [year])].join(" · ");
  return heading === "" ? null : read(article, heading, false);
}
