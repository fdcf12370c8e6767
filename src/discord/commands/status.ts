import type { ArticleRecord } from "../../library/library.ts";
import type { AuditEntry } from "../../library/team.ts";
import type { SlashCommand } from "../command.ts";
import { collectionOf } from "../kept/standing.ts";
import { renderStatus, type VisibleLibrary } from "../render/status.ts";
import { type Access, mayShow, type Request } from "../request.ts";
import { visibleFilter } from "../sources/chosen.ts";
import { visibleArticles } from "../sources/visible.ts";
import { botWords } from "../words/words.ts";
import { EVERYWHERE } from "./options.ts";

/** `/status`: what may be asked about here, and for those who may change it, who did last. */
export const status: SlashCommand = {
  definition: {
    type: 1,
    name: "status",
    description: "What can be asked about here, and when it was read",
    description_localizations: { id: "Apa yang bisa ditanyakan di sini, dan kapan dibaca" },
    ...EVERYWHERE,
  },
  costly: false,
  isPrivate: () => true,
  async run(_options, request) {
    const { engine } = request;
    const articles = visibleArticles(visibleFilter({}, request), request);
    const [library, audits] = await Promise.all([engine.status(), visibleAudits(request)]);
    return renderStatus(library, {
      words: botWords(request.language),
      visible: visibleOf(articles, request.access),
      audits,
    });
  },
};

// --- internal ---

/** Entries that are looked through, and those of them that are shown. */
const AUDITS = { read: 50, shown: 5 };

function visibleOf(articles: readonly ArticleRecord[], access: Access): VisibleLibrary {
  const counts = new Map<string, number>();
  for (const { collection } of articles) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  const collections = [...counts].map(([name, count]) => ({ name, articles: count }));
  return {
    articles: articles.length,
    collections: collections.sort((a, b) => (a.name < b.name ? -1 : 1)),
    everything: access.collections === null,
  };
}

async function visibleAudits({ engine, access, asker }: Request): Promise<AuditEntry[]> {
  if (!access.mayFeed && !access.maySettle) return [];
  const audits = await engine.team.audits(asker.guildId, AUDITS.read);
  return audits.filter((entry) => mayRead(entry, access)).slice(0, AUDITS.shown);
}

function mayRead({ action, what }: AuditEntry, access: Access): boolean {
  return action === "settings" ? access.maySettle : mayShow(access, collectionOf(what));
}
