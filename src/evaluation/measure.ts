import { areaUnderRoc } from "./abstention-metrics.ts";
import { bootstrap, bootstrapMean, percentile } from "./bootstrap.ts";
import { normalisedGain, recallAt, reciprocalRank } from "./ranking-metrics.ts";
import type {
  AnswerFigures,
  GroupReport,
  Latency,
  MeasuredArm,
  RankingFigures,
  RetrievalFigures,
} from "./report.ts";

/** A ranking of one question. */
export interface Ranking {
  readonly relevance: readonly boolean[];
  /** Number of relevant results there are, found or not. */
  readonly relevant: number;
}

/** Everything that is measured of one question. */
export interface Measurement {
  /** E.g. `id→en`. */
  readonly pair: string;
  readonly answerable: boolean;
  /** Null for an unanswerable question; `passage` is null too where no span is known. */
  readonly rankings: Readonly<
    Record<MeasuredArm, { readonly article: Ranking; readonly passage: Ranking | null }>
  > | null;
  readonly found: boolean;
  readonly confidence: number;
  /** For each quote, shown or held back, whether it has a known span; null where none is known. */
  readonly quoteHits: readonly boolean[] | null;
  /** For each quote, shown or held back, whether it is verbatim. */
  readonly verbatim: readonly boolean[];
  readonly elapsedMs: number;
}

/** The figures of a group of questions. */
export function measureGroup(measurements: readonly Measurement[]): GroupReport {
  return {
    questions: measurements.length,
    answerable: measurements.filter(({ answerable }) => answerable).length,
    retrieval: {
      hybrid: retrievalFigures(measurements, "hybrid"),
      lexical: retrievalFigures(measurements, "lexical"),
      dense: retrievalFigures(measurements, "dense"),
    },
    answers: answerFigures(measurements),
  };
}

/** Percentiles in milliseconds; 0 without measurements. */
export function latencyOf(measurements: readonly Measurement[]): Latency {
  const sorted = measurements.map(({ elapsedMs }) => elapsedMs).sort((a, b) => a - b);
  const at = (share: number): number => percentile(sorted, share) ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

// --- internal ---

function retrievalFigures(measurements: readonly Measurement[], arm: MeasuredArm): RetrievalFigures {
  const rankings = measurements.flatMap((measurement) => measurement.rankings?.[arm] ?? []);
  return {
    article: rankingFigures(rankings.map(({ article }) => article)),
    passage: rankingFigures(rankings.flatMap(({ passage }) => passage ?? [])),
  };
}

function rankingFigures(rankings: readonly Ranking[]): RankingFigures {
  const mean = (score: (ranking: Ranking) => number) => bootstrapMean(rankings.map(score));
  return {
    recallAt1: mean(({ relevance }) => recallAt(relevance, 1)),
    recallAt5: mean(({ relevance }) => recallAt(relevance, 5)),
    recallAt10: mean(({ relevance }) => recallAt(relevance, 10)),
    reciprocalRankAt10: mean(({ relevance }) => reciprocalRank(relevance, 10)),
    normalisedGainAt10: mean(({ relevance, relevant }) => normalisedGain(relevance, relevant, 10)),
  };
}

function answerFigures(measurements: readonly Measurement[]): AnswerFigures {
  const answerable = measurements.filter((measurement) => measurement.answerable);
  const unanswerable = measurements.filter((measurement) => !measurement.answerable);
  const spanned = answerable.flatMap(({ found, quoteHits }) =>
    quoteHits === null ? [] : [{ found, quoteHits }],
  );
  const share = <T>(items: readonly T[], holds: (item: T) => boolean) =>
    bootstrapMean(items.map((item) => (holds(item) ? 1 : 0)));
  const verbatim = measurements.flatMap((measurement) => measurement.verbatim);
  return {
    firstQuote: share(spanned, ({ found, quoteHits }) => found && quoteHits[0] === true),
    anyQuote: share(spanned, ({ found, quoteHits }) => found && quoteHits.slice(0, 3).includes(true)),
    firstQuoteBeforeRefusing: share(spanned, ({ quoteHits }) => quoteHits[0] === true),
    anyQuoteBeforeRefusing: share(spanned, ({ quoteHits }) => quoteHits.slice(0, 3).includes(true)),
    abstention: bootstrap(measurements, areaUnderRoc),
    falseAnswers: share(unanswerable, ({ found }) => found),
    falseRefusals: share(answerable, ({ found }) => !found),
    verbatim: verbatim.length === 0 ? null : verbatim.filter(Boolean).length / verbatim.length,
    quotes: verbatim.length,
  };
}
