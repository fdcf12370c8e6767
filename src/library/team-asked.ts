import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Connection, Query } from "./connection.ts";
import { isBusy } from "./failures.ts";
import { integerOf, jsonOf, oneOf, optionalTextOf, type Row, textOf } from "./rows.ts";
import { idsFor, normalizeId } from "./short-id.ts";
import type { AskedInput, AskedRecord } from "./team.ts";

/** The newest that are kept; at some 3 KB each they take about 60 MB. */
const KEPT = 20_000;
/** Those that are only held in memory, because the library can't be written or somebody else writes to it. */
const HELD = 1000;

/** What was asked, by its id. */
export class Asked {
  readonly #connection: Connection;
  readonly #writable: boolean;
  readonly #insert: Query;
  readonly #drop: Query;
  readonly #byId: Query;
  readonly #last: Query;
  readonly #held = new Map<string, AskedRecord>();

  constructor(connection: Connection, writable: boolean) {
    this.#connection = connection;
    this.#writable = writable;
    this.#insert = connection.prepare(
      `INSERT INTO asked (id, created_ms, kind, user_id, guild_id, channel_id, text, asked_as, filter, private, result)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#drop = connection.prepare("DELETE FROM asked WHERE number <= ?");
    this.#byId = connection.prepare("SELECT * FROM asked WHERE id = ?");
    this.#last = connection.prepare(
      "SELECT * FROM asked WHERE channel_id = ? AND kind = 'ask' AND private = 0 ORDER BY number DESC LIMIT 1",
    );
  }

  /** Where the library can't be written, the record is held in memory until the process ends. */
  remember(asked: AskedInput): AskedRecord {
    const record: AskedRecord = { ...asked, id: this.#freeId(), createdAt: new Date().toISOString() };
    try {
      if (this.#writable) this.#connection.write(() => this.#store(record));
      else this.#hold(record);
    } catch (error) {
      if (!isBusy(error)) throw error;
      this.#hold(record);
    }
    return record;
  }

  find(typed: string): AskedRecord | null {
    const id = normalizeId(typed);
    const row = this.#byId.get(id);
    return row === undefined ? (this.#held.get(id) ?? null) : recordOf(row);
  }

  /** The latest question that everybody in a channel could read; null when it is older than `sinceMs`. */
  lastIn(channelId: string, sinceMs: number): AskedRecord | null {
    const row = this.#last.get(channelId);
    const held = [...this.#held.values()].filter(
      (record) => record.channelId === channelId && record.kind === "ask" && !record.private,
    );
    const latest = held.at(-1) ?? (row === undefined ? undefined : recordOf(row));
    return latest !== undefined && Date.parse(latest.createdAt) >= sinceMs ? latest : null;
  }

  #freeId(): string {
    for (const id of idsFor([randomUUID()])) {
      if (this.#byId.get(id) === undefined && !this.#held.has(id)) return id;
    }
    throw new Error("No id is free for what was asked");
  }

  #store(record: AskedRecord): void {
    const { lastId } = this.#insert.run(
      record.id,
      Date.parse(record.createdAt),
      record.kind,
      record.userId,
      record.guildId,
      record.channelId,
      record.text,
      record.askedAs,
      JSON.stringify(record.filter),
      record.private ? 1 : 0,
      JSON.stringify(record.result ?? null),
    );
    this.#drop.run(lastId - KEPT);
  }

  #hold(record: AskedRecord): void {
    this.#held.set(record.id, record);
    const [oldest] = this.#held.keys();
    if (this.#held.size > HELD && oldest !== undefined) this.#held.delete(oldest);
  }
}

// --- internal ---

const KINDS: readonly AskedRecord["kind"][] = ["ask", "search", "articles", "evidence"];
const FILTER = z.record(z.string(), z.unknown());
const RESULT = z.unknown();

function recordOf(row: Row): AskedRecord {
  return {
    id: textOf(row, "id"),
    createdAt: new Date(integerOf(row, "created_ms")).toISOString(),
    kind: oneOf(row, "kind", KINDS),
    userId: textOf(row, "user_id"),
    guildId: optionalTextOf(row, "guild_id"),
    channelId: textOf(row, "channel_id"),
    text: textOf(row, "text"),
    askedAs: optionalTextOf(row, "asked_as"),
    filter: jsonOf(row, "filter", FILTER),
    private: integerOf(row, "private") === 1,
    result: jsonOf(row, "result", RESULT),
  };
}
