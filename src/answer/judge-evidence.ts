import { inverseDocumentFrequency } from "../retrieval/bm25.ts";
import type { Retrieval } from "../retrieval/retriever.ts";
import { backgroundShare } from "./background-share.ts";
import { CALIBRATION } from "./calibration.ts";
import { type Calibration, confidenceOf } from "./confidence.ts";
import { type ConfidenceSignals, confidenceSignals } from "./confidence-signals.ts";
import type { GatheredSentence } from "./gather.ts";
import type { WordVectors } from "./match-terms.ts";
import { missingTerms } from "./missing-terms.ts";
import { isMentionedOtherwise } from "./other-names.ts";
import type { AskedQuestion } from "./question.ts";
import { type RankedSentence, rankSentences } from "./rank-sentences.ts";
import { withoutPossessive } from "./read-sentence.ts";
import { rankByReading } from "./reader/rank-by-reading.ts";
import type { Reader } from "./reader/read-candidates.ts";
import { type DirectionOf, measureSentences } from "./sentence-features.ts";

/** What the evidence is worth for a question. */
export interface JudgedEvidence {
  /** The gathered sentences, likeliest to answer first. */
  readonly ranked: readonly RankedSentence[];
  /** Null when there is no sentence. */
  readonly signals: ConfidenceSignals | null;
  /** Probability in [0, 1] that the first of them answers. */
  readonly confidence: number;
  /** Names and name-like words of the question that no article mentions. */
  readonly missing: readonly string[];
}

/**
 * Ranks the sentences of the evidence and says how sure the first is; pure.
 *
 * @param passages number of passages in the library
 * @param vectors of the content words of question and sentences, folded
 * @param reader null with vectors that no reader was trained for; the words' similarity has to do then
 */
export function judgeEvidence(
  question: AskedQuestion,
  { words }: Pick<Retrieval, "words">,
  gathered: readonly GatheredSentence[],
  passages: number,
  vectors: WordVectors,
  reader: Reader | null,
  calibration: Calibration = CALIBRATION,
  directionOf?: DirectionOf,
): JudgedEvidence {
  const known = new Map(words.map((word) => [withoutPossessive(word.folded), word]));
  const background = Math.max(0, LEAST_PASSAGES - passages);
  const rarest = inverseDocumentFrequency(1, passages + background);
  const found = question.terms.map(({ folded }) => {
    // Hyphenated words are looked up by their parts.
    const parts = folded.split(/[-‑]/).flatMap((part) => known.get(part) ?? []);
    if (parts.length === 0) return { containing: 1, expected: 1, weight: rarest / 2 };
    const expected = parts.map(
      ({ containing, variants }) => containing + background * backgroundShare(variants),
    );
    return {
      containing: Math.min(...parts.map(({ containing }) => containing)),
      expected: Math.min(...expected),
      weight: Math.max(...expected.map((each) => inverseDocumentFrequency(each, passages + background))),
    };
  });
  const weights = found.map(({ weight }) => weight);
  const measured = measureSentences(question, weights, gathered, vectors, directionOf);
  const statistics = { weights, containing: found.map(({ expected }) => Math.floor(expected)), rarest };
  const { ranked, readings } = rankByReading(
    rankSentences(measured, question),
    (candidates) => reader?.(question, statistics, candidates, vectors) ?? [],
    gathered,
  );
  const [best, ...others] = ranked;
  const language = best === undefined ? undefined : gathered[best.index]?.sentence.language;
  const crossLanguage = language !== undefined && language !== question.language;
  const presence = found.map(({ containing }, term) => ({
    containing,
    similarity: Math.max(0, ...measured.map(({ matches }) => matches[term]?.similarity ?? 0)),
  }));
  const missing = missingTerms(question, presence, crossLanguage, (name) =>
    isMentionedOtherwise(
      name,
      gathered.map(({ sentence }) => sentence.text),
    ),
  );
  if (best === undefined || question.terms.length === 0) {
    return { ranked, signals: null, confidence: 0, missing };
  }
  const articleOf = (index: number): string | undefined => gathered[index]?.evidence.article.id;
  const signals = confidenceSignals(
    question,
    [best, ...others],
    articleOf,
    statistics,
    crossLanguage,
    readings,
  );
  return { ranked, signals, confidence: confidenceOf(signals, calibration), missing };
}

// --- internal ---

/**
 * A smaller library is judged as if passages of texts at large made up this many, in which rare words never occur: what is rare
 * in a few articles is often common elsewhere ("kapan gempa *terjadi*", "*letak*"), and its absence says nothing. About as
 * many as the smallest library of the questions that the signals were fitted on.
 */
const LEAST_PASSAGES = 600;
