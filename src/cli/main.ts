#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "dotenv";
import { createSupportsHyperlinks } from "supports-hyperlinks";
import { packageFolder, parseConfig } from "../config.ts";
import { KutipError } from "../errors.ts";
import type { Services } from "./ports.ts";
import { runCli } from "./program.ts";

/** After an interruption, work has this long to end tidily. */
const TIDY_MS = 5_000;

async function main(): Promise<number> {
  const stop = new AbortController();
  let decided: number | null = null;
  const stopWith = (status: number) => {
    decided = status;
    stop.abort();
    setTimeout(() => process.exit(status), TIDY_MS).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      // A second signal is not asked to wait.
      if (decided !== null) process.exit(decided);
      stopWith(130);
    });
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // The reader went away (`kutip … | head -1`): it has what it wanted.
      if (decided === null) stopWith(error.code === "EPIPE" ? 0 : 1);
    });
  }
  const env = { ...dotEnv(), ...process.env };
  const io = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env,
    hyperlinks: createSupportsHyperlinks(process.stdout),
    signal: stop.signal,
  };
  const status = await runCli(process.argv.slice(2), io, servicesOf(env));
  return decided ?? status;
}

/** What is heavy is loaded when it is asked for, so that help is quick, and works where a native package does not. */
function servicesOf(env: NodeJS.ProcessEnv): Services {
  const absent = (command: string) => () => {
    throw new KutipError("usage", `kutip ${command} is not in this version.`);
  };
  return {
    version: version(),
    articlesFolder: (places) => parseConfig(env, places).articlesFolder,
    openEngine: async (places) => {
      const config = parseConfig(env, places);
      const { openEngine } = await import("../compose.ts");
      return openEngine(config);
    },
    models: absent("model"),
    checks: absent("doctor"),
    evaluate: absent("eval"),
    calibrate: absent("calibrate"),
    runBot: absent("bot"),
  };
}

/** The variables of a `.env` in the current folder; those of the environment win over them. */
function dotEnv(): Record<string, string> {
  try {
    return parse(readFileSync(".env"));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code !== "ENOENT") process.stderr.write(`kutip: .env is not read: ${String(error)}\n`);
    return {};
  }
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known ? String(manifest.version) : "unknown";
}

process.exitCode = await main();
