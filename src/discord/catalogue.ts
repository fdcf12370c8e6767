import { type PackedCatalogue, unpackPage } from "../engine/packed-catalogue.ts";
import type { TeamEngine } from "../engine/team.ts";
import type { ArticleRecord } from "../library/library.ts";
import type { GuildSettings } from "../library/team.ts";
import { settingsOf } from "../library/team-settings.ts";
import { BotError } from "./bot-error.ts";
import { inSlices } from "./in-slices.ts";
import type { Catalogue } from "./request.ts";
import { prepareSources } from "./sources/visible.ts";

/** What the bot holds in memory, and which state of the library it is from. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly generation: number;
}

/**
 * Reads what the bot holds in memory, a little in each turn of the event loop, and no article again while none has changed.
 * Where what the servers decided cannot be read, the catalogue's `settings` throws `settings-unreadable`, so that nothing is
 * shown to anybody.
 *
 * @param before what was read before
 * @throws KutipError of the library, when its articles cannot be listed
 */
export async function loadCatalogue(
  engine: Pick<TeamEngine, "catalogue" | "team">,
  before: LoadedCatalogue | null = null,
): Promise<LoadedCatalogue> {
  const [packed, settings] = await Promise.all([
    engine.catalogue(before?.generation ?? null),
    loadSettings(engine),
  ]);
  if (packed !== null) return { catalogue: await unpack(packed, settings), generation: packed.generation };
  if (before === null) throw new Error("What was never read cannot be unchanged.");
  return { ...before, catalogue: { ...before.catalogue, settings } };
}

// --- internal ---

async function unpack(
  { pages, newestFirst, collections }: PackedCatalogue,
  settings: Catalogue["settings"],
): Promise<Catalogue> {
  const articles: ArticleRecord[] = [];
  await inSlices(pages, (page) => void articles.push(...unpackPage(page)));
  const catalogue = { articles, collections, settings };
  const newest: ArticleRecord[] = [];
  await inSlices(newestFirst, (position) => {
    const article = articles[position];
    if (article !== undefined) newest.push(article);
  });
  await prepareSources(catalogue, newest);
  return catalogue;
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
