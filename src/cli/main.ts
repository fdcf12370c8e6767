#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "dotenv";
import { createSupportsHyperlinks } from "supports-hyperlinks";
import { openEngine } from "../compose.ts";
import { packageFolder, parseConfig } from "../config.ts";
import { KutipError } from "../errors.ts";
import type { Io } from "./io.ts";
import type { Services } from "./ports.ts";
import { runCli } from "./program.ts";

process.exitCode = await main();

// --- internal ---

/** After an interruption, work has this long to end tidily. */
const TIDY_MS = 5_000;

async function main(): Promise<number> {
  const stop = new AbortController();
  let status: number | null = null;
  const interrupt = (signal: "SIGINT" | "SIGTERM", code: number) => {
    process.on(signal, () => {
      // A second signal, or work that does not end, is not waited for.
      if (status !== null) process.exit(status);
      status = code;
      stop.abort();
      setTimeout(() => process.exit(code), TIDY_MS).unref();
    });
  };
  interrupt("SIGINT", 130);
  interrupt("SIGTERM", 130);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // The reader went away (`kutip … | head -1`): it has what it wanted.
      status = error.code === "EPIPE" ? 0 : 1;
      stop.abort();
    });
  }
  const env = { ...dotEnv(), ...process.env };
  const io: Io = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env,
    hyperlinks: createSupportsHyperlinks(process.stdout),
    signal: stop.signal,
  };
  const code = await runCli(process.argv.slice(2), io, servicesOf(env));
  return status ?? code;
}

function servicesOf(env: NodeJS.ProcessEnv): Services {
  const absent = (what: string) => () => {
    throw new KutipError("usage", `kutip ${what} is not in this version.`);
  };
  return {
    version: version(),
    openEngine: async (places) => openEngine(parseConfig(env, places)),
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
    if (code === "ENOENT" || code === "EISDIR") return {};
    process.stderr.write(`kutip: .env was not read: ${error instanceof Error ? error.message : error}\n`);
    return {};
  }
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known ? String(manifest.version) : "unknown";
}
