import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { termsOf } from "../../src/language/stem.ts";
import { wordsOf } from "../../src/language/words.ts";
import type { ArticleInput } from "../../src/library/writing.ts";

export const TEST_MODEL = { name: "bag-of-words-32", dimensions: 32 };

/** A folder that is gone when the test is. */
export function temporaryFolder(atEnd: (clean: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), "kutip-test-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A unit vector that texts with the same words share much of. */
export function vectorOf(text: string, dimensions = TEST_MODEL.dimensions): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const { folded } of wordsOf(text)) {
    const bytes = createHash("md5").update(folded).digest();
    for (let at = 0; at < dimensions; at++)
      vector[at] = (vector[at] ?? 0) + (bytes.readInt8(at % 16) / 128) * (1 + at);
  }
  const norm = Math.hypot(...vector) || 1;
  return vector.map((value) => value / norm);
}

/** An article of sentences that end in a full stop and a space or line break, each a passage. */
export function inputOf(
  path: string,
  text: string,
  overrides: Partial<ArticleInput["article"]> = {},
): ArticleInput {
  const sentences = [...text.matchAll(/[^\s.][^.]*\./g)].map(({ index, 0: sentence }) => ({
    start: index,
    end: index + sentence.length,
  }));
  const title = overrides.metadata?.title ?? path;
  return {
    article: {
      path,
      collection: path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "",
      format: "text",
      text,
      masks: [],
      metadata: {
        title,
        titleSource: "file-name",
        outlet: null,
        author: null,
        published: null,
        url: null,
        place: null,
      },
      language: "id",
      contentHash: createHash("sha256").update(text).digest("hex"),
      warnings: [],
      ...overrides,
    },
    stamp: { size: text.length, modifiedMs: 1_000_000 },
    checkedMs: 2_000_000,
    passageFormat: "1",
    contextTerms: termsOf(title, "id"),
    passages: sentences.map((sentence, ordinal) => ({
      ...sentence,
      ordinal,
      sentences: [sentence],
      terms: termsOf(text, "id", sentence.start, sentence.end),
      vector: vectorOf(text.slice(sentence.start, sentence.end)),
    })),
  };
}
