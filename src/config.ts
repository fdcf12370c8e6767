import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { discordVariables } from "./discord-config.ts";
import type { ModelOverrides } from "./embedding/models.ts";
import type { PassageOptions } from "./passage/passage.ts";
import { type Environment, readVariables, wholeNumber } from "./variables.ts";

/** What every entry point needs; made once by `parseConfig` and passed on. Folders are absolute. */
export interface Config {
  readonly articlesFolder: string;
  readonly libraryFolder: string;
  /** Where the embedded model lies and downloaded ones are kept. */
  readonly modelsFolder: string;
  /** Null: the library's own, or the embedded one for a new library. */
  readonly model: string | null;
  /** For a model that Kutip does not know; see `modelSpec`. */
  readonly modelOverrides: ModelOverrides;
  readonly passages: PassageOptions;
  /** Larger files are skipped, and said to be. */
  readonly maxFileBytes: number;
  readonly debug: boolean;
}

/** Values given on the command line; they win over the environment. */
export interface ConfigFlags {
  readonly articles?: string;
  readonly library?: string;
  readonly model?: string;
}

/** The folder that holds package.json, in the checkout as in an installed package. */
export const packageFolder = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Reads the configuration from an environment and flags. Pure: relative folders are resolved against `cwd`.
 *
 * @throws KutipError `config` with one sentence that names the variable, its value and what it may be.
 */
export function parseConfig(env: Environment, flags: ConfigFlags = {}, cwd: string = process.cwd()): Config {
  const values = readVariables(VARIABLES, env);
  return {
    articlesFolder: resolve(cwd, flags.articles ?? values.KUTIP_ARTICLES),
    libraryFolder: resolve(cwd, flags.library ?? values.KUTIP_LIBRARY),
    modelsFolder: values.KUTIP_MODELS
      ? resolve(cwd, values.KUTIP_MODELS)
      : join(packageFolder, "embeddings", "models"),
    model: flags.model ?? values.KUTIP_MODEL ?? null,
    modelOverrides: {
      ...(values.KUTIP_MODEL_DIMENSIONS !== undefined && { dimensions: values.KUTIP_MODEL_DIMENSIONS }),
      ...(values.KUTIP_MODEL_POOLING !== undefined && { pooling: values.KUTIP_MODEL_POOLING }),
      ...(values.KUTIP_MODEL_MAX_TOKENS !== undefined && { maxTokens: values.KUTIP_MODEL_MAX_TOKENS }),
      ...((values.KUTIP_MODEL_QUESTION_PREFIX ?? values.KUTIP_MODEL_PASSAGE_PREFIX) !== undefined && {
        prefixes: {
          question: values.KUTIP_MODEL_QUESTION_PREFIX ?? "",
          passage: values.KUTIP_MODEL_PASSAGE_PREFIX ?? "",
        },
      }),
    },
    passages: {
      maxTokens: values.KUTIP_PASSAGE_TOKENS,
      overlapSentences: values.KUTIP_PASSAGE_OVERLAP === "1" ? 1 : 0,
    },
    maxFileBytes: values.KUTIP_MAX_FILE_MB * 1024 * 1024,
    debug: values.KUTIP_DEBUG !== undefined && values.KUTIP_DEBUG !== "0",
  };
}

/** The environment variables that are read, the bot's among them. */
export function configVariables(): readonly string[] {
  return [...Object.keys(VARIABLES.shape), ...discordVariables()];
}

// --- internal ---

const VARIABLES = z.object({
  KUTIP_ARTICLES: z.string().default("articles"),
  KUTIP_LIBRARY: z.string().default("embeddings"),
  KUTIP_MODELS: z.string().optional(),
  KUTIP_MODEL: z.string().optional(),
  KUTIP_MODEL_DIMENSIONS: wholeNumber(8, 8192).optional(),
  KUTIP_MODEL_POOLING: z.enum(["mean", "cls"], "it must be mean or cls").optional(),
  KUTIP_MODEL_MAX_TOKENS: wholeNumber(16, 32768).optional(),
  KUTIP_MODEL_QUESTION_PREFIX: z.string().optional(),
  KUTIP_MODEL_PASSAGE_PREFIX: z.string().optional(),
  KUTIP_PASSAGE_TOKENS: wholeNumber(16, 400).default(100),
  KUTIP_PASSAGE_OVERLAP: z.enum(["0", "1"], "it must be 0 or 1").default("1"),
  KUTIP_MAX_FILE_MB: wholeNumber(1, 1024).default(20),
  KUTIP_DEBUG: z.string().optional(),
});
