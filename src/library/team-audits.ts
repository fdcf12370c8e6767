import type { Connection, Query } from "./connection.ts";
import { oneOf, optionalTextOf, textOf } from "./rows.ts";
import type { AuditEntry } from "./team.ts";

/** Who changed what; nothing of it is ever dropped. */
export class Audits {
  readonly #insert: Query;
  readonly #select: Query;

  constructor(connection: Connection) {
    this.#insert = connection.prepare(
      "INSERT INTO audits (at, action, user_id, guild_id, what) VALUES (?, ?, ?, ?, ?)",
    );
    this.#select = connection.prepare(
      "SELECT * FROM audits WHERE guild_id IS ? OR guild_id IS NULL ORDER BY number DESC LIMIT ?",
    );
  }

  note({ action, userId, guildId, what }: Omit<AuditEntry, "at">): void {
    this.#insert.run(new Date().toISOString(), action, userId, guildId, what);
  }

  /** Newest first. */
  latest(guildId: string | null, limit: number): AuditEntry[] {
    return this.#select.all(guildId, limit).map((row) => ({
      at: textOf(row, "at"),
      action: oneOf(row, "action", ACTIONS),
      userId: textOf(row, "user_id"),
      guildId: optionalTextOf(row, "guild_id"),
      what: textOf(row, "what"),
    }));
  }
}

// --- internal ---

const ACTIONS: readonly AuditEntry["action"][] = ["add", "remove", "settings"];
