import { PassThrough, Writable } from "node:stream";
import type { Io } from "../../src/cli/io.ts";
import type { Services } from "../../src/cli/ports.ts";
import { runCli } from "../../src/cli/program.ts";

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly services?: Partial<Services>;
  readonly stdin?: string | Buffer;
  readonly env?: Io["env"];
  /** Columns of a terminal on both outputs; none when they are pipes. */
  readonly terminal?: number;
  readonly hyperlinks?: boolean;
  readonly signal?: AbortSignal;
}

/** Runs a command line with pipes or a terminal of memory. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const stdout = new Memory(options.terminal);
  const stderr = new Memory(options.terminal);
  const stdin = new PassThrough();
  stdin.end(options.stdin ?? "");
  const io: Io = {
    stdin,
    stdout,
    stderr,
    env: options.env ?? {},
    hyperlinks: options.hyperlinks ?? false,
    signal: options.signal ?? new AbortController().signal,
  };
  const status = await runCli(argv, io, { ...NOTHING, ...options.services });
  return { status, stdout: stdout.text, stderr: stderr.text };
}

/** A writable that remembers; with columns it says of itself that it is a terminal. */
export class Memory extends Writable {
  readonly isTTY: boolean;
  readonly columns: number;
  text = "";

  constructor(columns?: number) {
    super({ decodeStrings: false });
    this.isTTY = columns !== undefined;
    this.columns = columns ?? 0;
  }

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.text += String(chunk);
    this.emit("grown");
    done();
  }

  /** Resolves when more text has come. */
  grown(): Promise<void> {
    return new Promise((resolve) => this.once("grown", () => resolve()));
  }
}

const missing = (): never => {
  throw new Error("this run was given no such service");
};

export const NOTHING: Services = {
  version: "1.2.3",
  articlesFolder: () => "/home/ana/articles",
  openEngine: missing,
  models: missing,
  checks: missing,
  repair: missing,
  evaluate: missing,
  calibrate: missing,
  runBot: missing,
};
