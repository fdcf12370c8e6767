import type { TeamEngine } from "../engine/team.ts";
import type { ArticleRecord } from "../library/library.ts";
import type { GuildSettings } from "../library/team.ts";
import { settingsOf } from "../library/team-settings.ts";
import { BotError } from "./bot-error.ts";
import type { Catalogue } from "./request.ts";

/**
 * Reads what the bot holds in memory. Where what the servers decided cannot be read, the catalogue's `settings` throws
 * `settings-unreadable`, so that nothing is shown to anybody.
 *
 * @throws KutipError of the library, when its articles cannot be listed
 */
export async function loadCatalogue(engine: Pick<TeamEngine, "articles" | "team">): Promise<Catalogue> {
  const [articles, settings] = await Promise.all([engine.articles(), loadSettings(engine)]);
  return {
    articles: articles.toSorted((a, b) => COLLATOR.compare(a.title, b.title) || compareIds(a, b)),
    collections: collectionsOf(articles),
    settings,
  };
}

// --- internal ---

const COLLATOR = new Intl.Collator("id", { sensitivity: "base", numeric: true });

function compareIds(a: ArticleRecord, b: ArticleRecord): number {
  return a.id < b.id ? -1 : 1;
}

async function loadSettings({ team }: Pick<TeamEngine, "team">): Promise<Catalogue["settings"]> {
  let all: readonly GuildSettings[];
  try {
    all = await team.allSettings();
  } catch (cause) {
    return () => {
      throw new BotError("settings-unreadable", null, { cause });
    };
  }
  const kept = new Map(all.map((settings) => [settings.guildId, settings]));
  return (guildId) => settingsOf(guildId, kept);
}

function collectionsOf(articles: readonly ArticleRecord[]): Catalogue["collections"] {
  const counts = new Map<string, number>();
  for (const { collection } of articles) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, articles: count }))
    .sort((a, b) => COLLATOR.compare(a.name, b.name));
}
