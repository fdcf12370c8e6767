import type { RankedSentence } from "../rank-sentences.ts";
import type { CandidateSentence } from "../sentence-features.ts";
import { softmax } from "../softmax.ts";
import type { CandidateToRead } from "./read-candidates.ts";

/** Sentences in the order of what a reader and the linear model say of the leading ones. */
export interface ReadRanking {
  /** Best first. What the reader says counts most, the linear score settles what is close; sentences that were not read come after. */
  readonly ranked: readonly RankedSentence[];
  /** Log-odds of the leading sentences, in the order of `ranked`; empty when there was no reader. */
  readonly readings: readonly number[];
}

/**
 * Has the leading sentences read and puts them in order; the others keep theirs, below.
 *
 * @param ranked best first, by the linear model
 * @param gathered the sentences that `ranked` refers to
 */
export function rankByReading(
  ranked: readonly RankedSentence[],
  read: (candidates: readonly CandidateToRead[]) => readonly number[],
  gathered: readonly CandidateSentence[],
): ReadRanking {
  const leading = ranked.slice(0, READ);
  const readings = read(
    leading.flatMap(({ index, score, measured }) => {
      const candidate = gathered[index];
      return candidate === undefined ? [] : [{ candidate, measured, score }];
    }),
  );
  const [top] = leading;
  if (top === undefined || readings.length !== leading.length) return { ranked, readings: [] };
  const both = leading.map(({ score }, at) => (readings[at] ?? 0) + LINEAR_WORTH * (score - top.score));
  const lowest = Math.min(...both);
  const lastScore = leading[leading.length - 1]?.score ?? top.score;
  const scores = ranked.map(({ score }, at) => both[at] ?? lowest + score - lastScore);
  const shares = softmax(scores);
  const order = ranked
    .map((each, at) => ({ ...each, score: scores[at] ?? 0, share: shares[at] ?? 0, reading: readings[at] }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  return {
    ranked: order.map(({ reading: _, ...each }) => each),
    readings: order.flatMap(({ reading }) => (reading === undefined ? [] : [reading])),
  };
}

// --- internal ---

/** All but one in forty answering sentences that were gathered are among so many that lead, and reading costs. */
const READ = 6;
/** What a nat of the linear score counts beside one of the reader's, which has seen that score: fitted, on a broad optimum. */
const LINEAR_WORTH = 0.5;
