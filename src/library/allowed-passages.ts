import type { Connection, Query } from "./connection.ts";
import { conditionOf } from "./filters.ts";
import type { ArticleFilter } from "./library.ts";
import { integerOf, type Row, textOf } from "./rows.ts";

/** The passages that a filter leaves. */
export interface Allowed {
  /** Ascending. */
  readonly ids: readonly number[];
  has(id: number): boolean;
}

/** Finds which passages a filter leaves, and remembers the last few answers until the library changes. */
export class AllowedPassages {
  readonly #connection: Connection;
  readonly #generation: Query;
  readonly #remembered = new Map<string, { readonly generation: number; readonly allowed: Allowed }>();

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#generation = connection.prepare("SELECT generation FROM totals");
  }

  /** Null when the filter restricts nothing. */
  within(filter: ArticleFilter): Allowed | null {
    const { condition, values } = conditionOf(filter);
    if (condition === "") return null;
    const key = JSON.stringify([condition, values]);
    const generation = numberOf(this.#generation.get(), "generation");
    const remembered = this.#remembered.get(key);
    if (remembered?.generation === generation) return remembered.allowed;
    const query = this.#connection.prepare(
      `SELECT json_group_array(id) AS ids FROM (
         SELECT passages.id FROM articles JOIN passages ON passages.article = articles.key
         WHERE ${condition} ORDER BY passages.id)`,
    );
    const row = query.get(...values);
    const allowed = allowedOf(row === undefined ? [] : idsOf(textOf(row, "ids")));
    this.#remember(key, generation, allowed);
    return allowed;
  }

  #remember(key: string, generation: number, allowed: Allowed): void {
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size >= REMEMBERED_FILTERS && oldest !== undefined) this.#remembered.delete(oldest);
    this.#remembered.set(key, { generation, allowed });
  }
}

/** The numbers of a JSON array, which SQLite makes many times faster than as many rows. */
export function idsOf(json: string): number[] {
  return numbersIn(JSON.parse(json));
}

/** The numbers of a list that was parsed. */
export function numbersIn(parsed: unknown): number[] {
  return Array.isArray(parsed) ? parsed.filter((id) => typeof id === "number") : [];
}

// --- internal ---

/** People ask several questions under one filter; few filters are in use at once. */
const REMEMBERED_FILTERS = 8;

function allowedOf(ids: readonly number[]): Allowed {
  const first = ids[0] ?? 0;
  const flags = new Uint8Array((ids.at(-1) ?? 0) - first + 1);
  for (const id of ids) flags[id - first] = 1;
  return { ids, has: (id) => flags[id - first] === 1 };
}

function numberOf(row: Row | undefined, column: string): number {
  return row === undefined ? 0 : integerOf(row, column);
}
