import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTeamEngine } from "../../src/compose.ts";
import { packageFolder, parseConfig } from "../../src/config.ts";
import type { TeamEngine } from "../../src/engine/team.ts";

export interface SampleLibrary {
  readonly engine: TeamEngine;
  clear(): Promise<void>;
}

/** The whole engine, with the embedded model, over articles (the sample ones unless told otherwise). */
export async function sampleLibrary(articles = join(packageFolder, "articles")): Promise<SampleLibrary> {
  const library = await mkdtemp(join(tmpdir(), "kutip-sample-"));
  const engine = await openTeamEngine(parseConfig({}, { articles, library }, packageFolder));
  await engine.ingest();
  return {
    engine,
    async clear() {
      await engine.close();
      await rm(library, { recursive: true, force: true });
    },
  };
}
