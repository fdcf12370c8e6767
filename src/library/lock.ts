import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { KutipError } from "../errors.ts";
import { Connection } from "./connection.ts";
import { isBusy } from "./failures.ts";

/** Who writes to a library. */
export interface Writer {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
  /** What it is doing, e.g. `kutip ingest`. */
  readonly command: string;
}

/** The right to write, until it is released or the process ends, however it ends. */
export interface Lock {
  release(): void;
}

/**
 * Takes the right to write to a library. The lock is an exclusive transaction on a second SQLite file, which the
 * operating system ends with the process; a text file beside it says whose it is.
 *
 * @throws KutipError `library-locked` that names the holder; `library-unwritable`, `disk-full`
 */
export function takeLock(folder: string, command: string): Lock {
  const connection = new Connection(join(folder, LOCK_NAME), { timeoutMs: PATIENCE_MS });
  try {
    connection.pragma("journal_mode = MEMORY");
    connection.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    connection.close();
    throw isBusy(error) ? lockedBy(folder, error) : error;
  }
  const writer = { pid: process.pid, host: hostname(), since: new Date().toISOString(), command };
  const temporary = join(folder, `${HOLDER_NAME}.${process.pid}`);
  writeFileSync(temporary, JSON.stringify(writer));
  renameSync(temporary, join(folder, HOLDER_NAME));
  return {
    release() {
      rmSync(join(folder, HOLDER_NAME), { force: true });
      connection.close();
    },
  };
}

/** Who is writing now; null when nobody is. */
export function currentWriter(folder: string): Writer | null {
  const holder = readHolder(folder);
  return holder !== null && isHeld(folder) ? holder : null;
}

/** `kutip ingest (process 4711 on kiki, since 10:31:05)`; the time is that of the machine's zone. */
export function describeWriter({ command, pid, host, since }: Writer): string {
  return `${command} (process ${pid} on ${host}, since ${new Date(since).toLocaleTimeString("en-GB")})`;
}

// --- internal ---

const LOCK_NAME = "library.lock";
const HOLDER_NAME = "library.writer.json";
/** Others who look whether the lock is free hold it for a moment. */
const PATIENCE_MS = 300;

function isWriter(parsed: unknown): parsed is Writer {
  if (typeof parsed !== "object" || parsed === null) return false;
  if (!("pid" in parsed && "host" in parsed && "since" in parsed && "command" in parsed)) return false;
  const { pid, host, since, command } = parsed;
  const texts = [host, since, command].every((text) => typeof text === "string");
  return Number.isInteger(pid) && texts && !Number.isNaN(Date.parse(String(since)));
}

function lockedBy(folder: string, cause: unknown): KutipError {
  const holder = readHolder(folder);
  const who = holder === null ? "another program" : describeWriter(holder);
  return new KutipError(
    "library-locked",
    `The library ${folder} is being written by ${who}; try again when it has finished.`,
    { cause, ...(holder !== null && { about: `${holder.command}, PID ${holder.pid} (${holder.host})` }) },
  );
}

function readHolder(folder: string): Writer | null {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(folder, HOLDER_NAME), "utf8"));
    return isWriter(parsed) ? parsed : null;
  } catch {
    return null; // Nobody writes, or the file is another program's: the lock itself decides.
  }
}

/** A holder's file may be left by a process that was killed: the lock is free then. */
function isHeld(folder: string): boolean {
  let connection: Connection | null = null;
  try {
    connection = new Connection(join(folder, LOCK_NAME), { readOnly: true, timeoutMs: 0 });
    connection.prepare("SELECT count(*) FROM sqlite_schema").get();
    return false;
  } catch (error) {
    return isBusy(error);
  } finally {
    connection?.close();
  }
}
