import type { Embedder } from "../../embedding/embedder.ts";
import type { Engine } from "../../engine/engine.ts";
import { failureOf } from "../failure.ts";
import { examineArticles } from "./articles.ts";
import { broken, type Check, type Finding } from "./check.ts";
import { type DiscordApplication, examineDiscord } from "./discord.ts";
import { examineDisk } from "./disk.ts";
import { type EnvironmentFacts, examineEnvironment } from "./environment.ts";
import { examineFreshness } from "./freshness.ts";
import { examineLibrary } from "./library.ts";
import { examineModel } from "./model.ts";
import { examineNative } from "./native.ts";
import { examineNode } from "./node.ts";

/** What the checks look at. Nothing of it is opened before its check runs. */
export interface Patient {
  readonly node: { readonly version: string; readonly required: string };
  readonly environment: EnvironmentFacts;
  /** Absolute. */
  readonly articlesFolder: string;
  /** Absolute. */
  readonly libraryFolder: string;
  /** @throws KutipError `config` */
  discordApplication(): DiscordApplication | null;
  openEngine(): Promise<Engine>;
  openEmbedder(): Promise<Embedder>;
}

/**
 * Looks at everything that an installation needs, from the ground up. A check that fails itself is a broken one; the
 * rest go on.
 */
export async function* examine(patient: Patient): AsyncGenerator<Check> {
  const { articlesFolder, libraryFolder } = patient;
  const checks: readonly (readonly [name: string, look: () => Finding | Promise<Finding>])[] = [
    ["node", () => examineNode(patient.node)],
    ["better-sqlite3", () => examineNative("better-sqlite3")],
    ["hnswlib-node", () => examineNative("hnswlib-node")],
    ["environment", () => examineEnvironment(patient.environment)],
    ["articles-folder", () => examineArticles(articlesFolder)],
    ["library", () => examineLibrary(libraryFolder)],
    ["disk-space", () => examineDisk(libraryFolder)],
    ["model", () => examineModel(() => patient.openEmbedder())],
    ["freshness", () => examineFreshness(patient, () => patient.openEngine())],
    ["discord", () => examineDiscord(patient.discordApplication())],
  ];
  for (const [name, look] of checks) {
    yield { name, ...(await survive(look)) };
  }
}

// --- internal ---

async function survive(look: () => Finding | Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    return broken(failureOf(error).message, null);
  }
}
