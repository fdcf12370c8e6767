import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const CHILD = fileURLToPath(new URL("./ingest-child.mjs", import.meta.url));
const BUILT = fileURLToPath(new URL("../../dist/ingest/ingest.js", import.meta.url));

export interface Ended {
  readonly output: string;
  readonly signal: NodeJS.Signals | null;
  /** From the first word to the end, in milliseconds. */
  readonly elapsedMs: number;
}

/**
 * Ingests in a process of its own.
 *
 * @param killAfterMs after it began, SIGKILL; never, when it is null
 * @param prefix what to run before node, e.g. a shell's limits
 */
export async function ingestInChild(
  articles: string,
  library: string,
  {
    killAfterMs = null,
    fileLimitKb = null,
  }: { killAfterMs?: number | null; fileLimitKb?: number | null } = {},
): Promise<Ended> {
  if (!existsSync(BUILT)) throw new Error("These tests run the built program: npm run build");
  const child = start([CHILD, articles, library], fileLimitKb);
  let output = "";
  const ended = new Promise<NodeJS.Signals | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (_, signal) => resolve(signal));
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  await Promise.race([new Promise((resolve) => child.stdout.once("data", resolve)), ended]);
  const began = performance.now();
  if (killAfterMs !== null) {
    await Promise.race([setTimeout(killAfterMs), ended]);
    child.kill("SIGKILL");
  }
  const signal = await ended;
  return { output, signal, elapsedMs: performance.now() - began };
}

// --- internal ---

function start(argv: readonly string[], fileLimitKb: number | null): ChildProcessWithoutNullStreams {
  if (fileLimitKb === null) return spawn(process.execPath, argv);
  // The shell's unit for file sizes is 512 or 1024 bytes, depending on the shell; dash, bash and busybox differ.
  const command = `ulimit -f ${fileLimitKb} && exec "$0" "$@"`;
  return spawn("bash", ["-c", command, process.execPath, ...argv]);
}
