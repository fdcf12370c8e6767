import { join } from "node:path";
import { createAnswerer } from "../../src/answer/answer-question.ts";
import { readArticle } from "../../src/article/read.ts";
import { createEngine } from "../../src/engine/create-engine.ts";
import { createTeamEngine } from "../../src/engine/create-team-engine.ts";
import { createGoldenFile } from "../../src/engine/hand-in/golden-file.ts";
import { Shelf } from "../../src/engine/hand-in/shelf.ts";
import { StagedFiles } from "../../src/engine/hand-in/staged-files.ts";
import type { TeamEngine } from "../../src/engine/team.ts";
import { type IngestOptions, ingest } from "../../src/ingest/ingest.ts";
import { openLibrary } from "../../src/library/sqlite.ts";
import type { WritableLibrary } from "../../src/library/writing.ts";
import { createRetriever } from "../../src/retrieval/retriever.ts";
import { bagOfWordsEmbedder, writeArticles } from "./ingest-folder.ts";
import { temporaryFolder } from "./ingest-inputs.ts";

export interface TeamWorld {
  readonly engine: TeamEngine;
  readonly library: WritableLibrary;
  readonly articlesFolder: string;
  readonly libraryFolder: string;
}

/** A team's engine over a folder of articles that was read once. Its embedder knows words alone. */
export async function teamWorld(
  files: Readonly<Record<string, string>>,
  {
    beforeIngest,
    refuse,
  }: { readonly beforeIngest?: () => Promise<void>; readonly refuse?: (text: string) => Error | null } = {},
): Promise<TeamWorld> {
  const articlesFolder = temporaryFolder();
  const libraryFolder = temporaryFolder();
  writeArticles(articlesFolder, files);
  const library = openLibrary({ folder: libraryFolder });
  const embedder = bagOfWordsEmbedder(refuse);
  const passageOptions = { maxTokens: 100, overlapSentences: 1 } as const;
  const retriever = createRetriever({ library, embedder, wordVectors: null });
  const options: IngestOptions = { articlesFolder, library, embedder, passageOptions };
  await ingest(options);
  const golden = createGoldenFile(library.team, join(libraryFolder, "feedback"));
  const engine = createTeamEngine({
    engine: createEngine({
      library,
      retriever,
      answerer: createAnswerer({ library, retriever, embedder, wordVectors: null }),
      readNow: async (path) => {
        const read = await readArticle(articlesFolder, path);
        return read.kind === "article" ? read.article : null;
      },
      ingest: async (given) => {
        await beforeIngest?.();
        const report = await ingest({ ...options, ...given });
        await golden.follow(report);
        return report;
      },
      status: () => {
        throw new Error("Not asked for.");
      },
      close: async () => library.close(),
    }),
    library,
    retriever,
    team: library.team,
    staged: new StagedFiles(join(libraryFolder, "staged")),
    shelf: new Shelf({ articlesFolder, removedFolder: join(libraryFolder, "removed") }),
    passageOptions,
    evidence: () => Promise.reject(new Error("Not asked for.")),
    golden,
  });
  return { engine, library, articlesFolder, libraryFolder };
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
