import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const PROGRAM = join(import.meta.dirname, "..", "dist", "cli", "main.js");

/** A line of the bot's log. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly level: string; readonly msg: string };

/** The built program, running `kutip bot` in a folder of its own. */
export interface BotProcess {
  readonly child: ChildProcess;
  readonly stderr: () => string;
  readonly log: () => readonly LogLine[];
  /** The first line of the log that says so. */
  said(message: string, withinMs?: number): Promise<LogLine>;
  /** Resolves with the exit status, and after how many milliseconds since the start it came. */
  ended(withinMs?: number): Promise<{ readonly status: number | null; readonly afterMs: number }>;
}

export interface Home {
  readonly folder: string;
  write(path: string, text: string): void;
  /** Another folder that holds what this one holds now. */
  copy(): Home;
  start(env: Readonly<Record<string, string>>): BotProcess;
  remove(): void;
}

/** A folder with articles, in which the bot can be started. */
export function createHome(articles: Readonly<Record<string, string>>): Home {
  const folder = mkdtempSync(join(tmpdir(), "kutip-bot-"));
  mkdirSync(join(folder, "articles"));
  const home = homeIn(folder);
  for (const [path, text] of Object.entries(articles)) home.write(path, text);
  return home;
}

// --- internal ---

function homeIn(folder: string): Home {
  const running = new Set<ChildProcess>();
  const write = (path: string, text: string) => {
    const file = join(folder, "articles", path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
  };
  return {
    folder,
    write,
    copy() {
      const other = mkdtempSync(join(tmpdir(), "kutip-bot-"));
      cpSync(folder, other, { recursive: true });
      return homeIn(other);
    },
    start(env) {
      const child = spawn(process.execPath, [PROGRAM, "bot"], {
        cwd: folder,
        env,
        stdio: ["ignore", "pipe", "pipe"],
      });
      running.add(child);
      return follow(child);
    },
    remove() {
      for (const child of running) child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function follow(child: ChildProcess): BotProcess {
  const startedAt = performance.now();
  let stdout = "";
  let stderr = "";
  let end: { status: number | null; afterMs: number } | undefined;
  child.stdout?.on("data", (data: Buffer) => {
    stdout += data.toString();
  });
  child.stderr?.on("data", (data: Buffer) => {
    stderr += data.toString();
  });
  child.on("close", (status) => {
    end = { status, afterMs: performance.now() - startedAt };
  });
  const log = () =>
    stdout
      .split("\n")
      .slice(0, -1)
      .map((line): LogLine => JSON.parse(line));
  const until = async <T>(look: () => T | undefined, what: string, withinMs: number): Promise<T> => {
    const deadline = performance.now() + withinMs;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      const waited = end === undefined ? performance.now() > deadline && `Waited ${withinMs} ms` : "Ended";
      if (waited) throw new Error(`${waited} without ${what}.\n${stdout}\n${stderr}`);
      await wait(20);
    }
  };
  return {
    child,
    stderr: () => stderr,
    log,
    said: (message, withinMs = 40_000) =>
      until(() => log().find(({ msg }) => msg === message), `"${message}" in the log`, withinMs),
    ended: (withinMs = 40_000) => until(() => end, "the end", withinMs),
  };
}
