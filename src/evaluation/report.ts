import type { Figure } from "./bootstrap.ts";

/** The shipped hybrid, and each arm alone beside it. */
export const MEASURED_ARMS = ["hybrid", "lexical", "dense"] as const;
export type MeasuredArm = (typeof MEASURED_ARMS)[number];

/** Figures in [0, 1]; null where there is no question to measure it on. */
export interface RankingFigures {
  readonly recallAt1: Figure | null;
  readonly recallAt5: Figure | null;
  readonly recallAt10: Figure | null;
  readonly reciprocalRankAt10: Figure | null;
  readonly normalisedGainAt10: Figure | null;
}

export interface RetrievalFigures {
  /** Over answerable questions: the rank of the first article that answers. */
  readonly article: RankingFigures;
  /** Over those with known spans: the rank of the first passage that has one. */
  readonly passage: RankingFigures;
}

export interface AnswerFigures {
  /**
   * Over answerable questions with known spans: the first quote, or one of the first three, has one. A refusal has
   * none; `before…` counts the quotes that it held back.
   */
  readonly firstQuote: Figure | null;
  readonly anyQuote: Figure | null;
  readonly firstQuoteBeforeRefusing: Figure | null;
  readonly anyQuoteBeforeRefusing: Figure | null;
  /** Area under the ROC curve of the confidence; null unless there are questions of both kinds. */
  readonly abstention: Figure | null;
  /** Share of the unanswerable questions that were answered. */
  readonly falseAnswers: Figure | null;
  /** Share of the answerable questions that were refused. */
  readonly falseRefusals: Figure | null;
  /** Share of all shown quotes that are what their article says at their offsets; null without quotes. Must be 1. */
  readonly verbatim: number | null;
  readonly quotes: number;
}

/** The questions of one language about articles of one language, or all. */
export interface GroupReport {
  readonly questions: number;
  readonly answerable: number;
  readonly retrieval: Readonly<Record<MeasuredArm, RetrievalFigures>>;
  readonly answers: AnswerFigures;
}

/** What became of one question; enough to compare two reports. */
export interface QuestionOutcome {
  readonly id: string;
  readonly question: string;
  /** E.g. `id→en`. */
  readonly pair: string;
  readonly answerable: boolean;
  /** Rank from 1 of the first article that answers, by the hybrid; null when it is not among the results. */
  readonly articleRank: number | null;
  readonly found: boolean;
  readonly confidence: number;
  /** Why it was refused; null when it was answered. */
  readonly refusal: string | null;
  /** The first quote, as shown or held back; null without any. */
  readonly firstQuote: string | null;
  /** Whether that quote has a known span; null where none is known. */
  readonly firstQuoteHits: boolean | null;
  readonly elapsedMs: number;
}

export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** What `kutip eval --json` prints. Fields may be added. */
export interface EvaluationReport {
  readonly version: 1;
  readonly model: string;
  readonly documents: number;
  readonly overall: GroupReport;
  /** By language of question and article, e.g. `id→en`. */
  readonly pairs: Readonly<Record<string, GroupReport>>;
  /** Of answering, in milliseconds. */
  readonly latency: Latency;
  readonly questions: readonly QuestionOutcome[];
}
