import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { GoldenQuestion } from "../../library/team.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * Writes the questions that people's feedback amounts to where `kutip eval` reads them.
 *
 * @param folder made when it is missing
 */
export async function writeGoldenQuestions(
  folder: string,
  questions: readonly GoldenQuestion[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lines = questions.map((question) => `${JSON.stringify(question)}\n`);
  await writeWhole(join(folder, "queries.jsonl"), Buffer.from(lines.join("")));
}
