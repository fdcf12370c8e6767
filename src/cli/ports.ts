import type { ModelSpec } from "../embedding/embedder.ts";
import type { ListedModel } from "../embedding/list-models.ts";
import type { Engine } from "../engine/engine.ts";
import type { Check } from "./doctor/check.ts";

/** Values of the global options that say where things are; an absent one leaves it to the environment. */
export interface Places {
  readonly articles?: string;
  readonly library?: string;
  readonly model?: string;
}

/** What the commands are given to work with. The command's entry file composes it. */
export interface Services {
  readonly version: string;
  /** Absolute. */
  articlesFolder(places: Places): string;
  /** With `toAsk` the model begins to load at once, because a question follows. */
  openEngine(places: Places, options?: { readonly toAsk?: boolean }): Promise<Engine>;
  models(places: Places): ModelsPort;
  /** The checks in the order in which they are told; each is run when the one before has been told. */
  checks(places: Places): AsyncIterable<Check>;
  /** Puts a new library in the place of a damaged one and says in one sentence what was done. */
  repair(places: Places): Promise<string>;
  evaluate(places: Places, request: EvaluationRequest): Promise<Outcome>;
  calibrate(places: Places, request: CalibrationRequest): Promise<Outcome>;
  /** Runs the Discord bot until the signal, then tidily ends it. */
  runBot(places: Places, signal: AbortSignal): Promise<void>;
}

/** A result for people and for programs. */
export interface Outcome {
  /** Lines for people, at most `columns` wide where they can be; ends without a line break. */
  render(columns: number): string;
  /** What `--json` prints. */
  readonly json: unknown;
  /** False when the work was done and its result is bad, e.g. a figure under its floor: exit status 1. */
  readonly good: boolean;
}

export interface WorkProgress {
  /** What is being done, in words, e.g. `id→en questions`. */
  readonly label: string;
  readonly done: number;
  /** Null while unknown. */
  readonly total: number | null;
  /** What is counted. @default "things" */
  readonly unit?: "things" | "bytes";
}

export interface EvaluationRequest {
  /** Folder with `corpus.jsonl` and `queries.jsonl`. */
  readonly folder: string;
  /** A file that an earlier `kutip eval --json` wrote; null to compare with nothing. */
  readonly baseline: string | null;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}

export interface CalibrationRequest {
  /** Folder with `queries.jsonl`, and `corpus.jsonl` unless the library's own articles are meant; null for them. */
  readonly folder: string | null;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}

export interface ModelListing extends ListedModel {
  /** Whether it is the one that questions are asked with. */
  readonly current: boolean;
}

export interface ModelsPort {
  list(): Promise<readonly ModelListing[]>;
  /**
   * Downloads a model's files, going on where an earlier download stopped.
   *
   * @throws KutipError `model-unknown`, `model-download`, `cancelled`
   */
  fetch(name: string, options: ModelOptions): Promise<ModelSpec>;
  /**
   * Embeds the library with another model beside the present one, swaps them when that is done and remembers the
   * choice.
   *
   * @throws KutipError `model-unknown`, `model-download`, `model-corrupt`, `library-locked`, `cancelled`
   */
  use(name: string, options: ModelOptions): Promise<ModelSpec>;
}

export interface ModelOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}
