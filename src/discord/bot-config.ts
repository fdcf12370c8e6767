/** Severities of the log, from the most to the least that is written. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "silent"] as const;

/** What the bot is run with; made once by `parseDiscordConfig` and passed on. */
export interface BotConfig {
  /** Secret: it is never written anywhere. */
  readonly token: string;
  /** The REST base without a version, e.g. `https://discord.com/api`. */
  readonly api: string;
  /** Whether `api` is another than Discord's own; attachments may then come from its host too. */
  readonly ownApi: boolean;
  /** Where `GET /healthz` is answered; null: nowhere. */
  readonly health: { readonly host: string; readonly port: number } | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Questions a minute. */
  readonly limits: { readonly perUser: number; readonly perGuild: number };
  /** Within so long Discord must have let the bot in. */
  readonly connectMs: number;
  /** Of a file that somebody hands in. */
  readonly maxAttachmentBytes: number;
}
