import { KutipError } from "../errors.ts";
import type { Articles } from "./articles.ts";
import type { Connection } from "./connection.ts";
import type {
  AskedInput,
  AskedRecord,
  AuditEntry,
  FeedbackInput,
  GoldenQuestion,
  GuildSettings,
  TeamStore,
} from "./team.ts";
import { Asked } from "./team-asked.ts";
import { Audits } from "./team-audits.ts";
import { Feedback } from "./team-feedback.ts";
import { KeptSettings, settingsOf } from "./team-settings.ts";

/** What a team keeps, in the library's own database. Where it can't be written everything is read. */
export class SqliteTeamStore implements TeamStore {
  readonly #connection: Connection;
  readonly #writable: boolean;
  readonly #settings: KeptSettings;
  readonly #asked: Asked;
  readonly #feedback: Feedback;
  readonly #audits: Audits;

  constructor(connection: Connection, articles: Articles, writable: boolean) {
    this.#connection = connection;
    this.#writable = writable;
    this.#settings = new KeptSettings(connection);
    this.#asked = new Asked(connection, writable);
    this.#feedback = new Feedback(connection, articles);
    this.#audits = new Audits(connection);
  }

  settings(guildId: string): GuildSettings {
    return settingsOf(guildId, this.#settings.all());
  }

  allSettings(): GuildSettings[] {
    return [...this.#settings.all().values()];
  }

  saveSettings(settings: GuildSettings, entry: Omit<AuditEntry, "at">): void {
    this.#write("Settings", () => {
      this.#settings.save(settings);
      this.#audits.note(entry);
    });
  }

  remember(asked: AskedInput): AskedRecord {
    return this.#asked.remember(asked);
  }

  asked(id: string): AskedRecord | null {
    return this.#asked.find(id);
  }

  lastAsked(channelId: string, sinceMs: number): AskedRecord | null {
    return this.#asked.lastIn(channelId, sinceMs);
  }

  feedback(input: FeedbackInput): void {
    this.#write("Feedback", () => this.#feedback.keep(this.#asked.find(input.askedId), input));
  }

  hasFeedback(): boolean {
    return this.#feedback.isThere();
  }

  goldenQuestions(): GoldenQuestion[] {
    return this.#feedback.golden();
  }

  audit(entry: Omit<AuditEntry, "at">): void {
    this.#write("Changes", () => this.#audits.note(entry));
  }

  audits(guildId: string | null, limit: number): AuditEntry[] {
    return this.#audits.latest(guildId, limit);
  }

  #write(what: string, work: () => void): void {
    if (!this.#writable) {
      throw new KutipError(
        "library-unwritable",
        `${what} can't be kept: the library ${this.#connection.file} can't be written; check the folder's permissions.`,
      );
    }
    this.#connection.write(work);
  }
}
