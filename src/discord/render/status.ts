import type { LibraryStatus } from "../../engine/engine.ts";
import type { AuditEntry } from "../../library/team.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { short } from "./source.ts";

/** What a channel may see of the library. */
export interface VisibleLibrary {
  readonly articles: number;
  /** By name. */
  readonly collections: readonly { readonly name: string; readonly articles: number }[];
}

export interface StatusSetting {
  readonly words: BotWords;
  readonly visible: VisibleLibrary;
  /** Newest first; empty for those who may not see them. */
  readonly audits: readonly AuditEntry[];
}

/** What the library holds as far as the channel may see it, when it was read, and who changed it last. */
export function renderStatus(status: LibraryStatus, s: StatusSetting): BotMessage {
  const { words, visible } = s;
  return {
    content: content([
      `📚 **${words.bot.status.heading}**`,
      words.articles(visible.articles),
      ...visible.collections.map(
        ({ name, articles }) => `${short(name, 60) || words.status.top}: ${words.number(articles)}`,
      ),
      `${words.status.lastIngest}: ${status.lastIngest === null ? words.status.never : words.date(status.lastIngest)}`,
      ...s.audits.map(
        (entry) =>
          `-# ${words.date(entry.at)} <@${entry.userId}> ${words.bot.status.action[entry.action]} ${short(entry.what, 100)}`,
      ),
    ]),
    rows: [],
  };
}
