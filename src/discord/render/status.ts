import type { LibraryStatus } from "../../engine/engine.ts";
import type { AuditEntry } from "../../library/team.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import type { Part } from "../part.ts";
import type { BotWords } from "../words/words.ts";
import { listPart } from "./listing.ts";
import { settledPlace } from "./settings.ts";
import { escapedLine } from "./source.ts";
import { timeAgo, timeAt } from "./time.ts";

/** What a channel may see of the library. */
export interface VisibleLibrary {
  readonly articles: number;
  /** By name. */
  readonly collections: readonly { readonly name: string; readonly articles: number }[];
  /** Whether it may see whatever the library holds, and so the figures that tell of all of it. */
  readonly everything: boolean;
}

export interface StatusSetting {
  readonly words: BotWords;
  readonly visible: VisibleLibrary;
  /** Newest first; only those that may be read here. */
  readonly audits: readonly AuditEntry[];
}

/** What the library holds as far as the channel may see it, when it was read, and who changed it last. */
export function renderStatus(status: LibraryStatus, s: StatusSetting): BotMessage {
  const { words, visible } = s;
  const { status: text } = words.bot;
  const collections = visible.collections.map(
    ({ name, articles }) =>
      `${name === "" ? words.status.top : `${escapedLine(name, 60)}/`} ${words.number(articles)}`,
  );
  return {
    content: content([
      `📚 **${text.heading}**`,
      visible.articles === 0 ? text.empty : `${words.status.articles}: ${words.number(visible.articles)}`,
      ...(collections.length > 0
        ? [listPart(`${words.status.collections}:`, collections, words.ingest.more, 3)]
        : []),
      ...(visible.everything ? wholeLibrary(status, words) : []),
      `${words.status.lastIngest}: ${status.lastIngest === null ? words.status.never : timeAgo(status.lastIngest)}`,
      ...(status.articlesFolderState === "articles" || visible.articles === 0
        ? []
        : [`⚠ ${words.status.folder[status.articlesFolderState]}`]),
      ...(status.writer === null ? [] : [text.reading]),
      ...(s.audits.length > 0
        ? [`**${text.history}**`, ...s.audits.map((entry) => auditPart(entry, words))]
        : []),
    ]),
    rows: [],
  };
}

// --- internal ---

/** Figures that count what is in every collection. */
function wholeLibrary(status: LibraryStatus, words: BotWords): string[] {
  const languages = (["id", "en", "other"] as const)
    .filter((language) => status.languages[language] > 0)
    .map((language) => `${words.number(status.languages[language])} ${words.languages[language]}`);
  return [
    ...(languages.length > 0 ? [`${words.status.languages}: ${languages.join(" · ")}`] : []),
    `${words.status.passages}: ${words.number(status.passages)}`,
    `${words.status.citations}: ${words.number(status.citations)}`,
    ...(status.undated > 0 ? [words.bot.status.undated(status.undated)] : []),
    ...(status.skipped.length > 0 ? [words.bot.status.skipped(status.skipped.length)] : []),
    `${words.status.model}: ${escapedLine(status.model.name, 60)}`,
  ];
}

function auditPart({ at, userId, action, what }: AuditEntry, words: BotWords): Part {
  const who = /^\d{15,20}$/.test(userId) ? `<@${userId}>` : escapedLine(userId, 40);
  const whatChanged = action === "settings" ? settledPlace(what, words) : escapedLine(what, 100);
  return { text: `-# ${timeAt(at)} · ${words.bot.status.done[action](who, whatChanged)}` };
}
