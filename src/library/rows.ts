import type { z } from "zod";
import type { Mask } from "../article/article.ts";
import { KutipError } from "../errors.ts";

/** A row as SQLite gives it. The tables are STRICT, so a column of another type is damage and said to be. */
export type Row = Readonly<Record<string, unknown>>;

export function integerOf(row: Row, column: string): number {
  const value = row[column];
  return typeof value === "number" ? value : refuse(column, "a number");
}

export function textOf(row: Row, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : refuse(column, "a text");
}

export function optionalTextOf(row: Row, column: string): string | null {
  return isNull(row, column) ? null : textOf(row, column);
}

export function isNull(row: Row, column: string): boolean {
  return row[column] === null;
}

export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column];
  return value instanceof Uint8Array ? value : refuse(column, "a blob");
}

/** Bytes whose number is known. */
export function bytesOfLength(row: Row, column: string, length: number): Uint8Array {
  const bytes = bytesOf(row, column);
  return bytes.length === length ? bytes : refuse(column, `a blob of ${length} bytes`);
}

/** A text that is one of a few known ones, e.g. a language. */
export function oneOf<T extends string>(row: Row, column: string, known: readonly T[]): T {
  const value = textOf(row, column);
  return known.find((candidate) => candidate === value) ?? refuse(column, `one of ${known.join(", ")}`);
}

export function masksOf(row: Row, column: string): Mask[] {
  return listOf(row, column, isMask);
}

export function textsOf(row: Row, column: string): string[] {
  return listOf(row, column, (entry) => typeof entry === "string");
}

/** What is stored as JSON, and is what a schema says. */
export function jsonOf<T>(row: Row, column: string, schema: z.ZodType<T>): T {
  const text = textOf(row, column);
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    return refuse(column, "what was stored", cause);
  }
}

/** @throws KutipError `library-corrupt`: a value of a column is not what it was stored as */
export function refuse(column: string, expected: string, cause?: unknown): never {
  throw new KutipError(
    "library-corrupt",
    `The library is damaged: a value of its column "${column}" is not ${expected}; \`kutip doctor --repair\` sets it aside, keeps its citations and builds a new one from the articles.`,
    { cause },
  );
}

// --- internal ---

/** A list that is stored as JSON. */
function listOf<T>(row: Row, column: string, isEntry: (entry: unknown) => entry is T): T[] {
  const text = textOf(row, column);
  // Most lists are empty.
  if (text === "[]") return [];
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list) && list.every(isEntry)) return list;
  } catch (cause) {
    return refuse(column, "what was stored", cause);
  }
  return refuse(column, "what was stored");
}

function isMask(entry: unknown): entry is Mask {
  if (typeof entry !== "object" || entry === null) return false;
  if (!("start" in entry && "end" in entry && "reason" in entry)) return false;
  return Number.isInteger(entry.start) && Number.isInteger(entry.end) && typeof entry.reason === "string";
}
