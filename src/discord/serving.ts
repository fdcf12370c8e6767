import type { WordsLanguage } from "../language/language.ts";
import type { Download } from "./download.ts";
import type { Limits } from "./limits.ts";
import type { Log } from "./log.ts";
import type { BotMessage } from "./message.ts";
import type { Once } from "./once.ts";
import { type Requests, requestId } from "./requests.ts";

/** What serving an interaction and serving a message share. */
export interface ServingParts {
  readonly requests: Requests;
  readonly limits: Limits;
  readonly once: Once;
  readonly download: Download;
  readonly log: Log;
  /** Puts a failure into words. */
  explain(error: unknown, language: WordsLanguage, requestId: string): BotMessage;
  /** True from when the bot is asked to end. */
  isEnding(): boolean;
}

/**
 * Serves each event once, with a log of its own, though Discord may tell of it twice.
 *
 * @returns resolves when everything that belongs to the event is done; never rejects
 */
export function servingOnce<Event extends { readonly id: string }>(
  { once, log: logOfAll }: Pick<ServingParts, "once" | "log">,
  serve: (event: Event, log: Log) => Promise<void>,
): (event: Event) => Promise<void> {
  return async (event) => {
    const log = logOfAll.child({ request: requestId(event) });
    if (!once.first(event.id)) return log.debug("told again");
    try {
      await serve(event, log);
    } catch (error) {
      log.error({ error }, "not answered");
    }
  };
}
