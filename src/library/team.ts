/** A rule for what is shown and done in one channel; an absent field leaves it to the server's default rule. */
export interface ChannelRule {
  /** Names of collections ("" is the top of the articles folder); `all` means those to come as well. */
  readonly collections?: "all" | readonly string[];
  /** Whether mentions of the bot are answered. */
  readonly mentions?: boolean;
  /** The language of the bot's own words; `asker` is each person's own. */
  readonly language?: "asker" | "id" | "en";
}

/** What a Discord server has decided. Ids are Discord's snowflakes. */
export interface GuildSettings {
  readonly guildId: string;
  /** For channels without a rule of their own; complete. */
  readonly everywhere: Required<ChannelRule>;
  readonly channels: Readonly<Record<string, ChannelRule>>;
  /** Who may add and remove articles, beside members that may manage the server. */
  readonly feeders: { readonly roles: readonly string[]; readonly users: readonly string[] };
}

/** Where and by whom something was asked, by Discord's ids; `guildId` is null in a direct message. */
export interface Asker {
  readonly userId: string;
  readonly guildId: string | null;
  readonly channelId: string;
}

/** What was asked, kept so that the buttons under its answer work for as long as the record is kept. */
export interface AskedInput<Result = unknown> extends Asker {
  readonly kind: "ask" | "search" | "articles" | "evidence";
  /** The words as the asker wrote them; for `evidence` the message that was looked into. */
  readonly text: string;
  /** How a follow-up was understood; null for a question that stands alone. */
  readonly askedAs: string | null;
  /** What the asker chose to search in, apart from what the channel may see. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly private: boolean;
  /** What was answered; JSON. */
  readonly result: Result;
}

export interface AskedRecord<Result = unknown> extends AskedInput<Result> {
  /** Short and permanent; five or more characters, as a citation's. */
  readonly id: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** What a person thought of an answer; a later one of the same person about the same answer takes its place. */
export interface FeedbackInput {
  readonly askedId: string;
  readonly userId: string;
  readonly verdict: "good" | "bad";
  /** For `bad`: the passage that would have been right, or that the articles do not answer; null when not said. */
  readonly right:
    | { readonly kind: "passage"; readonly articleId: string; readonly text: string }
    | { readonly kind: "unanswerable" }
    | null;
}

/** A question with its known answer, as `kutip eval` reads it. */
export interface GoldenQuestion {
  readonly id: string;
  readonly question: string;
  readonly lang: string;
  readonly answers: readonly string[];
  readonly doc: string | null;
  readonly answerable: boolean;
}

export interface AuditEntry {
  readonly action: "add" | "remove" | "settings";
  readonly userId: string;
  readonly guildId: string | null;
  /** What was changed, as people read it: a path, a channel. */
  readonly what: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What a team keeps in its library beside the articles. All calls are synchronous. */
export interface TeamStore {
  /** The decisions of a server; the permissive default when it has made none. */
  settings(guildId: string): GuildSettings;
  /** Every server's. */
  allSettings(): GuildSettings[];
  saveSettings(settings: GuildSettings, entry: Omit<AuditEntry, "at">): void;
  /** Keeps what was asked and gives it an id; the oldest are dropped beyond a documented number. */
  remember(asked: AskedInput): AskedRecord;
  asked(id: string): AskedRecord | null;
  /**
   * The latest question in a channel that everybody there could read, if it is no older than `sinceMs` (milliseconds
   * since 1970): a question that was asked in private is nothing that others follow up.
   */
  lastAsked(channelId: string, sinceMs: number): AskedRecord | null;
  feedback(input: FeedbackInput): void;
  /** Whether anybody has ever given any. */
  hasFeedback(): boolean;
  /** What `bad` feedback with a right passage, and `good` feedback, amounts to, as questions for `kutip eval`. */
  goldenQuestions(): GoldenQuestion[];
  audit(entry: Omit<AuditEntry, "at">): void;
  /** The latest entries of a server and of direct messages, or of those alone; newest first. */
  audits(guildId: string | null, limit: number): AuditEntry[];
}
