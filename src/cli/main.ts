#!/usr/bin/env node
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "dotenv";
import { createSupportsHyperlinks } from "supports-hyperlinks";
import { z } from "zod";
import { configVariables, packageFolder, parseConfig } from "../config.ts";
import { clientIdOf, parseDiscordConfig } from "../discord-config.ts";
import type { Environment } from "../variables.ts";
import { calibrateWith } from "./calibration.ts";
import { broken, type Check } from "./doctor/check.ts";
import { examine, type Patient } from "./doctor/examine.ts";
import { libraryFile } from "./doctor/library.ts";
import { repairIfDamaged } from "./doctor/repair.ts";
import { evaluateWith } from "./evaluation.ts";
import { failureOf, stackOf } from "./failure.ts";
import type { Io } from "./io.ts";
import { createModels } from "./models.ts";
import type { Places, Services } from "./ports.ts";
import { INTERRUPTED, runCli } from "./program.ts";

/** After an interruption, work has this long to end tidily; supervisors kill after ten seconds. */
const TIDY_MS = 9_000;

const LINGER_MS = 500;

const MANIFEST = z.object({ version: z.string(), engines: z.object({ node: z.string() }) });

async function main(): Promise<number> {
  const stop = new AbortController();
  let decided: number | null = null;
  const stopWithin = (status: number) => {
    stop.abort();
    setTimeout(() => process.exit(status), TIDY_MS).unref();
  };
  const stopWith = (status: number) => {
    decided = status;
    stopWithin(status);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      // A second signal is not asked to wait.
      if (stop.signal.aborted) process.exit(decided ?? INTERRUPTED);
      stopWithin(INTERRUPTED);
    });
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (decided !== null) return;
      // The reader went away (`kutip … | head -1`): it has what it wanted.
      if (error.code === "EPIPE") return stopWith(0);
      stopWith(1);
      if (stream === process.stdout) {
        process.stderr.write(`kutip: The output cannot be written (${error.code ?? error.message}).\n`);
      }
    });
  }
  const env: Environment = { ...readDotEnv(), ...process.env };
  const io: Io = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env,
    hyperlinks: createSupportsHyperlinks(process.stdout),
    signal: stop.signal,
  };
  // From a connection, say, that nobody waits for any more.
  process.on("uncaughtException", (error) => {
    if (stop.signal.aborted) return;
    process.stderr.write(`kutip: ${failureOf(error).message}\n`);
    if (io.env.KUTIP_DEBUG) process.stderr.write(`${stackOf(error)}\n`);
    stopWith(1);
  });
  const status = await runCli(process.argv.slice(2), io, servicesOf(env));
  return decided ?? status;
}

/** What is heavy is loaded when it is asked for, so that help is quick, and works where a native package does not. */
function servicesOf(env: Environment): Services {
  return {
    version: manifest().version,
    articlesFolder: (places) => parseConfig(env, places).articlesFolder,
    openEngine: (places, options) => openEngine(env, places, options),
    models: (places) => {
      const { modelsFolder, libraryFolder, modelOverrides } = parseConfig(env, places);
      const current = () => currentModel(env, places);
      return createModels({ modelsFolder, libraryFolder, overrides: modelOverrides, current });
    },
    checks: (places) => examineAll(env, places),
    repair: (places) => repairIfDamaged(parseConfig(env, places).libraryFolder),
    evaluate: async (places, request) => {
      const { evaluateFolder } = await import("../compose-evaluation.ts");
      const config = parseConfig(env, places);
      return evaluateWith((folder, options) => evaluateFolder(config, folder, options), request);
    },
    calibrate: async (places, request) => {
      const { calibrateLibrary } = await import("../compose-evaluation.ts");
      const config = parseConfig(env, places);
      return calibrateWith((folder, options) => calibrateLibrary(config, folder, options), request);
    },
    runBot: async (places, signal) => {
      const config = parseConfig(env, places);
      const bot = parseDiscordConfig(env);
      const { runKutipBot } = await import("../compose-bot.ts");
      await runKutipBot(config, bot, signal);
    },
  };
}

async function openEngine(env: Environment, places: Places, { toAsk = false } = {}) {
  const config = parseConfig(env, places);
  const { openLibraryOf } = await import("../compose-library.ts");
  const opened = openLibraryOf(config, { atOnce: toAsk });
  // While the rest of the program is read, the model loads in its own thread.
  const compose = await import("../compose.ts");
  return compose.openEngine(config, opened, (message) => process.stderr.write(`kutip: ${message}\n`));
}

/** The model that questions are asked with; null where there is neither a choice nor a library. */
async function currentModel(env: Environment, places: Places): Promise<string | null> {
  const { model, libraryFolder } = parseConfig(env, places);
  if (model !== null || !existsSync(libraryFile(libraryFolder))) return model;
  const engine = await openEngine(env, places);
  try {
    return (await engine.status()).model.name;
  } finally {
    await engine.close();
  }
}

async function* examineAll(env: Environment, places: Places): AsyncGenerator<Check> {
  let patient: Patient;
  try {
    patient = patientOf(env, places);
  } catch (error) {
    yield { name: "configuration", ...broken(failureOf(error).message, "Correct it, or remove it.") };
    return;
  }
  yield* examine(patient);
}

function patientOf(env: Environment, places: Places): Patient {
  const { articlesFolder, libraryFolder, modelsFolder, modelOverrides } = parseConfig(env, places);
  return {
    node: { version: process.versions.node, required: manifest().engines.node },
    environment: { names: Object.keys(env), known: configVariables(), file: describeDotEnv() },
    articlesFolder,
    libraryFolder,
    discordApplication: () => clientIdOf(env),
    openEngine: () => openEngine(env, places),
    openEmbedder: async () => {
      const { EMBEDDED_MODEL, modelSpec } = await import("../embedding/models.ts");
      const { createEmbedder } = await import("../embedding/worker-embedder.ts");
      const name = (await currentModel(env, places)) ?? EMBEDDED_MODEL;
      return createEmbedder({ model: modelSpec(name, modelOverrides), modelsFolder });
    },
  };
}

const DOT_ENV = ".env";

/** The variables of a `.env` in the current folder; those of the environment win over them. */
function readDotEnv(): Record<string, string> {
  try {
    return parse(readFileSync(DOT_ENV));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code !== "ENOENT") {
      process.stderr.write(
        `kutip: ${DOT_ENV} cannot be read (${code ?? String(error)}), so only the environment counts: mend it, or remove it.\n`,
      );
    }
    return {};
  }
}

function describeDotEnv(): Patient["environment"]["file"] {
  if (!existsSync(DOT_ENV)) return null;
  return {
    path: DOT_ENV,
    // POSIX permission bits for the others: read.
    othersMayRead: (statSync(DOT_ENV).mode & 0o004) !== 0,
    hasToken: Object.keys(readDotEnv()).some((name) => /TOKEN|SECRET/.test(name)),
  };
}

function manifest() {
  return MANIFEST.parse(JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")));
}

process.exitCode = await main();

// Everything is done and closed. What lingers all the same, such as a client that tries for ever to reach its server, is not
// waited for; a slow reader of the output is.
setInterval(() => {
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
}, LINGER_MS).unref();
