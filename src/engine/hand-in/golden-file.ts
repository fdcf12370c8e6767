import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { IngestReport } from "../../ingest/report.ts";
import type { TeamStore } from "../../library/team.ts";
import { writeWhole } from "./write-whole.ts";

/** The questions that people's feedback amounts to, in a folder that `kutip eval` can be given. */
export interface GoldenFile {
  write(): Promise<void>;
  /** After an ingest, since a question about an article that is gone would stop an evaluation. */
  follow(report: IngestReport): Promise<void>;
}

/** @param folder made with the first question */
export function createGoldenFile(team: TeamStore, folder: string): GoldenFile {
  const write = async () => {
    const lines = team.goldenQuestions().map((question) => `${JSON.stringify(question)}\n`);
    await mkdir(folder, { recursive: true });
    await writeWhole(join(folder, "queries.jsonl"), Buffer.from(lines.join("")));
  };
  return {
    write,
    async follow({ added, changed, removed }) {
      const isOther = added.length + changed.length + removed.length > 0;
      if (isOther && team.hasFeedback()) await write();
    },
  };
}
