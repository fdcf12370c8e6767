import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CALIBRATION_NAME, readCalibration, writeCalibration } from "./answer/calibration-file.ts";
import { type Answering, answeringOver, openEngine } from "./compose.ts";
import { modelFor } from "./compose-library.ts";
import type { Config } from "./config.ts";
import { KutipError } from "./errors.ts";
import { type CalibrationResult, calibrate } from "./evaluation/calibrate.ts";
import { type Dataset, type DatasetFiles, parseDataset, parseQuestions } from "./evaluation/dataset.ts";
import { storeDataset } from "./evaluation/dataset-library.ts";
import { judgeQuestions } from "./evaluation/judge-questions.ts";
import type { EvaluationReport } from "./evaluation/report.ts";
import { runEvaluation } from "./evaluation/run.ts";
import type { Library } from "./library/library.ts";
import { openLibrary } from "./library/sqlite.ts";

export interface EvaluationOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (phase: "articles" | "questions", done: number, total: number) => void;
}

/** A library, what answers over it, and the document that each of its articles was made from. */
export interface MeasuredLibrary extends Answering {
  readonly library: Library;
  readonly dataset: Dataset;
  /** By the article's path. */
  readonly documents: ReadonlyMap<string, string>;
}

/**
 * Measures answers on a folder's questions: over its `corpus.jsonl` in a library of its own that is thrown away, or,
 * without one, over the articles folder, where questions name articles by their paths.
 *
 * @throws KutipError `evaluation-input`, `cancelled`, and those of the engine
 */
export async function evaluateFolder(
  config: Config,
  folder: string,
  options: EvaluationOptions = {},
): Promise<EvaluationReport> {
  const { signal, onProgress } = options;
  return withMeasuredLibrary(config, folder, options, ({ library, dataset, documents, ...answering }) =>
    runEvaluation({
      dataset,
      ports: {
        model: answering.embedder.model.name,
        ask: (question) => answering.answerer.answer(question),
        search: async (query, arm, limit) => {
          const { answerer, retriever } = answering;
          const found =
            arm === "hybrid" ? answerer.search(query, { limit }) : retriever.retrieve(query, { arm, limit });
          return (await found).evidence;
        },
        documentOf: (path) => documents.get(path) ?? null,
        textOf: (id) => library.articleText(id)?.text ?? null,
      },
      ...(signal && { signal }),
      onProgress: (done, total) => onProgress?.("questions", done, total),
    }),
  );
}

/** What a calibration came to, and where it is. */
export interface LibraryCalibration extends CalibrationResult {
  /** Null when what was there was as good and is kept. */
  readonly savedAs: string | null;
}

/**
 * Fits when to answer and when to refuse to a folder's questions, asked as {@link evaluateFolder} asks them, and keeps
 * it in the library's folder if it is better.
 *
 * @param folder null for the questions that feedback to the bot left in the library's folder
 * @throws KutipError `evaluation-input`, `cancelled`, and those of the engine
 */
export async function calibrateLibrary(
  config: Config,
  folder: string | null,
  options: EvaluationOptions = {},
): Promise<LibraryCalibration> {
  const { libraryFolder } = config;
  const { signal, onProgress } = options;
  const feedback = join(libraryFolder, "feedback");
  if (folder === null && !existsSync(join(feedback, "queries.jsonl"))) {
    throw new KutipError(
      "evaluation-input",
      "There are no questions to calibrate with: name a folder that has queries.jsonl, as `kutip eval` takes it.",
    );
  }
  return withMeasuredLibrary(
    config,
    folder ?? feedback,
    options,
    async ({ dataset, documents, answerer, embedder, calibrated }) => {
      const { calibration: present } = calibrated();
      const judged = await judgeQuestions(dataset.questions, {
        ask: (question) => answerer.answer(question, { maxQuotes: 1 }),
        documentOf: (path) => documents.get(path) ?? null,
        ...(signal && { signal }),
        onProgress: (done, total) => onProgress?.("questions", done, total),
      });
      const result = calibrate(judged, present);
      if (!result.better) return { ...result, savedAs: null };
      const { name: model } = embedder.model;
      writeCalibration(libraryFolder, result.calibration, { model, questions: result.questions });
      return { ...result, savedAs: join(libraryFolder, CALIBRATION_NAME) };
    },
  );
}

/** Makes a folder's dataset answerable for as long as `use` takes. */
export async function withMeasuredLibrary<T>(
  config: Config,
  folder: string,
  options: EvaluationOptions,
  use: (measured: MeasuredLibrary) => Promise<T>,
): Promise<T> {
  const queries = await readQueries(folder);
  const corpus = await read(join(folder, "corpus.jsonl")).catch((error: unknown) => {
    if (error instanceof KutipError && isMissing(error.cause)) return null;
    throw error;
  });
  return corpus === null
    ? overArticles(config, () => readQueries(folder), options, use)
    : overCorpus(
        config,
        parseDataset({ corpus: { name: join(folder, "corpus.jsonl"), text: corpus }, queries }),
        options,
        use,
      );
}

// --- internal ---

async function overCorpus<T>(
  config: Config,
  dataset: Dataset,
  { signal, onProgress }: EvaluationOptions,
  use: (measured: MeasuredLibrary) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "kutip-eval-"));
  const library = openLibrary({ folder });
  const answering = measuredOver(config, library);
  try {
    const documents = await storeDataset(dataset.documents, {
      library,
      embedder: answering.embedder,
      passageOptions: config.passages,
      ...(signal && { signal }),
      onProgress: (done, total) => onProgress?.("articles", done, total),
    });
    return await use({ ...answering, library, dataset, documents });
  } finally {
    await answering.embedder.close();
    library.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function overArticles<T>(
  config: Config,
  readQuestions: () => Promise<DatasetFiles["queries"]>,
  { signal, onProgress }: EvaluationOptions,
  use: (measured: MeasuredLibrary) => Promise<T>,
): Promise<T> {
  const engine = await openEngine(config);
  try {
    await engine.ingest({
      ...(signal && { signal }),
      onProgress: ({ done, total }) => total !== null && onProgress?.("articles", done, total),
    });
  } finally {
    await engine.close();
  }
  // After the articles were read in, which brings the questions of the team's feedback up to date.
  const queries = await readQuestions();
  const library = openLibrary({ folder: config.libraryFolder });
  const answering = measuredOver(config, library);
  try {
    const articles = library.articles();
    const dataset = {
      documents: articles.map(({ id, path, title, language }) => ({
        id: path,
        title,
        text: library.articleText(id)?.text ?? "",
        language,
      })),
      questions: parseQuestions(queries, new Set(articles.map(({ path }) => path)), config.articlesFolder),
    };
    return await use({
      ...answering,
      library,
      dataset,
      documents: new Map(articles.map(({ path }) => [path, path])),
    });
  } finally {
    await answering.embedder.close();
    library.close();
  }
}

/** All questions are judged by the calibration that is there at the start, whatever replaces it meanwhile. */
function measuredOver(config: Config, library: Library): Answering {
  const model = modelFor(config, library);
  const present = readCalibration(config.libraryFolder, model.name);
  return answeringOver(config, library, model, { calibrated: () => present });
}

async function readQueries(folder: string): Promise<DatasetFiles["queries"]> {
  const name = join(folder, "queries.jsonl");
  return { name, text: await read(name) };
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new KutipError(
      "evaluation-input",
      `${path} can't be read: an evaluation needs a folder with queries.jsonl, and corpus.jsonl unless it asks about the articles folder.`,
      { cause },
    );
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
