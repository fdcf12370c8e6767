import { join } from "node:path";
import { type Answerer, createAnswerer } from "./answer/answer-question.ts";
import { askedKindOf } from "./answer/asked-kind.ts";
import { CALIBRATION_NAME, type ReadCalibration } from "./answer/calibration-file.ts";
import { createEvidenceFinder, type FindEvidence } from "./answer/claims/find-evidence.ts";
import { followCalibration } from "./answer/follow-calibration.ts";
import { folderStateOf } from "./article/folder-state.ts";
import { readArticle } from "./article/read.ts";
import { modelFor, type OpenedLibrary, openLibraryOf } from "./compose-library.ts";
import type { Config } from "./config.ts";
import type { Embedder, ModelSpec } from "./embedding/embedder.ts";
import { createWordVectors } from "./embedding/word-vectors.ts";
import { createEmbedder } from "./embedding/worker-embedder.ts";
import { createEngine } from "./engine/create-engine.ts";
import { createTeamEngine } from "./engine/create-team-engine.ts";
import type { Engine } from "./engine/engine.ts";
import { createGoldenFile } from "./engine/hand-in/golden-file.ts";
import { Shelf } from "./engine/hand-in/shelf.ts";
import { StagedFiles } from "./engine/hand-in/staged-files.ts";
import type { TeamEngine } from "./engine/team.ts";
import { ingest } from "./ingest/ingest.ts";
import type { Library } from "./library/library.ts";
import { openLibrary } from "./library/sqlite.ts";
import type { WritableLibrary } from "./library/writing.ts";
import { createRetriever, type Retriever } from "./retrieval/retriever.ts";

/** What answers questions over one library. */
export interface Answering {
  readonly embedder: Embedder;
  readonly retriever: Retriever;
  readonly answerer: Answerer;
  readonly findEvidence: FindEvidence;
  /** When it answers and when it refuses, now. */
  readonly calibrated: () => ReadCalibration;
}

/**
 * Opens the engine in this thread: library, model and everything between them. To be closed.
 *
 * @param opened the library, where it was opened ahead; the engine closes it
 * @param onWarning told once what is not as it should be but does not hinder, in a sentence
 * @throws KutipError of the library, and `config` when another model than the library's own is asked for
 */
export async function openEngine(
  config: Config,
  opened: OpenedLibrary = openLibraryOf(config),
  onWarning: (message: string) => void = () => {},
): Promise<Engine> {
  const { library, embedder } = opened;
  const { model } = embedder;
  const calibrated = followCalibration(config.libraryFolder, model.name, onWarning);
  const answering = answeringOver(config, library, model, { embedder, calibrated });
  return engineOver(config, library, answering);
}

/**
 * Opens the engine of a team's bot in this thread. To be closed.
 *
 * @param onWarning as {@link openEngine}'s
 * @throws KutipError as {@link openEngine}
 */
export async function openTeamEngine(
  config: Config,
  onWarning: (message: string) => void = () => {},
): Promise<TeamEngine> {
  const { articlesFolder, libraryFolder, passages } = config;
  const library = openLibrary({ folder: libraryFolder });
  try {
    const model = modelFor(config, library);
    const calibrated = followCalibration(libraryFolder, model.name, onWarning);
    const answering = answeringOver(config, library, model, { calibrated });
    return createTeamEngine({
      engine: engineOver(config, library, answering, "kutip bot"),
      library,
      retriever: answering.retriever,
      team: library.team,
      staged: new StagedFiles(join(libraryFolder, "staged")),
      shelf: new Shelf({ articlesFolder, removedFolder: join(libraryFolder, "removed") }),
      passageOptions: passages,
      evidence: answering.findEvidence,
      golden: goldenFileOf(library),
    });
  } catch (error) {
    library.close();
    throw error;
  }
}

/** Embedder, retriever and answerer for a library, which heed its calibration as it is now. The embedder is to be closed. */
export function answeringOver(
  config: Config,
  library: Library,
  model: ModelSpec,
  {
    embedder = createEmbedder({ model, modelsFolder: config.modelsFolder }),
    calibrated = followCalibration(config.libraryFolder, model.name),
  }: Partial<Pick<Answering, "embedder" | "calibrated">> = {},
): Answering {
  // Only a model that pools in its graph is made of word vectors; others know words by their sentences alone.
  const wordVectors = model.pooling === "graph" ? createWordVectors(embedder) : null;
  const retriever = createRetriever({ library, embedder, wordVectors, kindOf: askedKindOf });
  const calibration = () => calibrated().calibration;
  const answerer = createAnswerer({ library, retriever, embedder, wordVectors, calibration });
  const findEvidence = createEvidenceFinder({ library, retriever, wordVectors });
  return { embedder, retriever, answerer, findEvidence, calibrated };
}

// --- internal ---

function engineOver(
  config: Config,
  library: WritableLibrary,
  { embedder, retriever, answerer, calibrated }: Answering,
  command = "kutip ingest",
): Engine {
  const { articlesFolder, libraryFolder, maxFileBytes } = config;
  const { model } = embedder;
  return createEngine({
    library,
    retriever,
    answerer,
    readNow: async (path) => {
      const read = await readArticle(articlesFolder, path, { maxBytes: maxFileBytes });
      return read.kind === "article" ? read.article : null;
    },
    ingest: async (options = {}) => {
      const report = await ingest({
        articlesFolder,
        library,
        embedder,
        passageOptions: config.passages,
        maxFileBytes,
        command,
        ...options,
      });
      await goldenFileOf(library).follow(report);
      return report;
    },
    status: async () => ({
      articlesFolder,
      articlesFolderState: await folderStateOf(articlesFolder),
      libraryFolder,
      ...library.counts(),
      ...library.state(),
      model,
      skipped: library.skipped(),
      warnings: [
        ...calibrationWarnings(calibrated()),
        ...library.articles().flatMap(({ path, warnings }) => warnings.map((message) => ({ path, message }))),
      ],
    }),
    close: async () => {
      await embedder.close();
      library.close();
    },
  });
}

function calibrationWarnings({ problem }: ReadCalibration) {
  return problem === null ? [] : [{ path: CALIBRATION_NAME, message: problem }];
}

function goldenFileOf({ team, folder }: WritableLibrary) {
  return createGoldenFile(team, join(folder, "feedback"));
}
