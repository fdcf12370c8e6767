import { cosine } from "../../embedding/cosine.ts";
import type { WordVectors as WordVectorSource } from "../../embedding/word-vectors.ts";
import type { ReadQuote } from "../disagreement-quote.ts";
import type { WordSimilarity } from "../disagreement-topic.ts";
import type { ReadClaim } from "./compare-claim.ts";

/**
 * How near in meaning the words of a claim are to those of sentences in another language; 0 for all without a source of
 * vectors, or where all sentences are in the claim's own language.
 */
export async function meaningsOf(
  claim: ReadClaim,
  sentences: readonly ReadQuote[],
  source: WordVectorSource | null,
): Promise<WordSimilarity> {
  const others = sentences.filter(({ quote }) => quote.language !== claim.quote.language);
  if (source === null || others.length === 0) return () => 0;
  const words = [claim, ...others].flatMap(({ topic }) => topic.map(({ folded }) => folded));
  const vectors = await source.vectorsOf([...new Set(words)]);
  return (a, b) => {
    const [first, second] = [vectors.get(a), vectors.get(b)];
    return first && second ? cosine(first, second) : 0;
  };
}
