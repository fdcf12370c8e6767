import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Embedder, ModelSpec } from "../../src/embedding/embedder.ts";
import { TEST_MODEL, vectorOf } from "./ingest-inputs.ts";

/** Writes files below a folder, modified long ago so that ingest trusts their times, and each a second later than the one before; null removes one. */
export function writeArticles(folder: string, files: Readonly<Record<string, string | null>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    if (text === null) {
      rmSync(file, { force: true });
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    seconds += 1;
    utimesSync(file, seconds, seconds);
  }
}

let seconds = 1_700_000_000;

const SPEC: ModelSpec = {
  ...TEST_MODEL,
  maxTokens: 512,
  prefixes: { question: "", passage: "" },
  pooling: "graph",
  quantized: false,
  downloadMegabytes: 0,
  languages: "any",
  licence: "none",
};

/**
 * An embedder without a model: bags of hashed words. Unlike the real one it can be told to fail.
 *
 * @param refuse texts for which a call fails with what this returns
 */
export function bagOfWordsEmbedder(
  refuse: (text: string) => Error | null = () => null,
  name = TEST_MODEL.name,
): Embedder & { readonly embedded: string[] } {
  const embedded: string[] = [];
  return {
    model: { ...SPEC, name },
    embedded,
    async embed(texts) {
      for (const text of texts) {
        const error = refuse(text);
        if (error !== null) throw error;
      }
      embedded.push(...texts);
      return texts.map((text) => vectorOf(text));
    },
    async close() {},
  };
}
