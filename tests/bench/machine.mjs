// What every benchmark prints beside its figures, and how figures are summed up.
import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** One line: processor, cores, memory, Node, and the commit that is measured. */
export function machine() {
  const processor = cpus()[0]?.model ?? "unknown processor";
  let commit = "no commit";
  try {
    commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  } catch {}
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${processor} × ${cpus().length}, ${memory} GiB, Node ${process.versions.node}, ${process.platform}, commit ${commit}`;
}

/** The value below which the share `p` in (0, 1] of the figures lies (nearest rank). */
export function percentile(figures, p) {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
}

export const milliseconds = (figure) => `${figure < 10 ? figure.toFixed(2) : figure.toFixed(1)} ms`;
