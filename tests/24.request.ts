import { loadCatalogue } from "../src/discord/catalogue.ts";
import type { Handler } from "../src/discord/command.ts";
import type { Action } from "../src/discord/custom-id.ts";
import type { BotMessage } from "../src/discord/message.ts";
import type { Access, Request } from "../src/discord/request.ts";
import type { TeamEngine } from "../src/engine/team.ts";

/** A request, and what was posted and opened through it. */
export interface AskedHere {
  readonly request: Request;
  readonly posted: BotMessage[];
  readonly threads: { readonly name: string; readonly first: BotMessage }[];
}

export interface Circumstances {
  readonly access?: Partial<Access>;
  readonly isPrivate?: boolean;
  readonly isThread?: boolean;
  readonly language?: "id" | "en";
  readonly userId?: string;
  readonly guildId?: string | null;
  readonly channelId?: string;
}

export const OPENED_THREAD = "423456789012345678";

/** What the runtime would make of something done in a channel. */
export async function requestTo(engine: TeamEngine, given: Circumstances = {}): Promise<AskedHere> {
  const posted: BotMessage[] = [];
  const threads: { name: string; first: BotMessage }[] = [];
  const { catalogue } = await loadCatalogue(engine);
  const { userId = "1", guildId = "2", channelId = "3" } = given;
  const request: Request = {
    id: "r",
    asker: { userId, guildId, channelId },
    isThread: given.isThread ?? false,
    ruleChannelId: channelId,
    access: {
      collections: null,
      mentions: true,
      mayFeed: false,
      maySettle: false,
      language: null,
      alwaysPrivate: false,
      ...given.access,
    },
    isPrivate: given.isPrivate ?? false,
    language: given.language ?? "en",
    engine,
    catalogue,
    signal: new AbortController().signal,
    refresh: async () => {},
    here: {
      threads: true,
      async openThread(name, first) {
        threads.push({ name, first });
        return { mention: `<#${OPENED_THREAD}>` };
      },
      async post(message) {
        posted.push(message);
      },
      download: () => Promise.reject(new Error("Nothing is attached.")),
    },
  };
  return { request, posted, threads };
}

/** What a click does. */
export function click<Name extends Action["name"]>(
  handler: Handler<Name>,
  action: Extract<Action, { name: Name }>,
  { request }: AskedHere,
  fields: Readonly<Record<string, string>> = {},
): Promise<BotMessage> {
  const work = handler.shows === "form" ? handler.sent : handler;
  return work.run(action, { chosen: [], fields }, request);
}

/** The id that a message's buttons name what was asked by. */
export function askedIn({ rows }: BotMessage): string {
  for (const row of rows) {
    if (!("kind" in row)) {
      for (const each of row) if (each.kind === "button" && "asked" in each.action) return each.action.asked;
    }
  }
  throw new Error("No button names what was asked.");
}
