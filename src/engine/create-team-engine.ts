import type { QuotedArticle } from "../answer/answer.ts";
import { KutipError } from "../errors.ts";
import type { ArticleRecord, Library } from "../library/library.ts";
import type { TeamStore } from "../library/team.ts";
import type { PassageOptions } from "../passage/passage.ts";
import { segmentSentences } from "../passage/sentences.ts";
import type { Retriever } from "../retrieval/retriever.ts";
import type { Engine } from "./engine.ts";
import { findWords } from "./find-words.ts";
import type { GoldenFile } from "./hand-in/golden-file.ts";
import { createHandIn } from "./hand-in/hand-in.ts";
import type { Shelf } from "./hand-in/shelf.ts";
import type { StagedFiles } from "./hand-in/staged-files.ts";
import { createOneAtATime } from "./one-at-a-time.ts";
import { packCatalogue } from "./packed-catalogue.ts";
import { readPage } from "./read-page.ts";
import type { TeamCalls, TeamEngine } from "./team.ts";

export interface TeamEngineParts {
  readonly engine: Engine;
  readonly library: Library;
  readonly retriever: Retriever;
  readonly team: TeamStore;
  readonly staged: StagedFiles;
  readonly shelf: Shelf;
  readonly passageOptions: PassageOptions;
  readonly evidence: TeamEngine["evidence"];
  readonly golden: GoldenFile;
}

/** The engine with what a team's bot needs beside it, in this thread. */
export function createTeamEngine(parts: TeamEngineParts): TeamEngine {
  const { engine, evidence } = parts;
  // Of two at once in one process the second would be refused as another program's is.
  const inTurn = createOneAtATime();
  const ingest: Engine["ingest"] = (options) => inTurn(() => engine.ingest(options));
  return {
    ...engine,
    ingest,
    read: async (articleId, offset, limit) => read(parts.library, articleId, offset, limit),
    catalogue: async (known) => {
      // Read before the articles: what is added meanwhile is a later state.
      const generation = parts.library.generation();
      return generation === known ? null : packCatalogue(parts.library.articles(), generation);
    },
    evidence,
    team: { ...keptCalls(parts), ...createHandIn({ ...parts, ingest: () => ingest({ allowEmpty: true }) }) },
  };
}

// --- internal ---

/** Articles that are looked through first for words. */
const LIKELY = 10;
/** Of words, to find those articles by. */
const TELLING_CHARACTERS = 500;

function keptCalls({ team, library, retriever, golden }: TeamEngineParts) {
  return {
    allSettings: async () => team.allSettings(),
    saveSettings: async (settings, entry) => team.saveSettings(settings, entry),
    remember: async (asked) => team.remember(asked),
    asked: async (id) => team.asked(id),
    lastAsked: async (channelId, sinceMs) => team.lastAsked(channelId, sinceMs),
    async feedback(input) {
      team.feedback(input);
      await golden.write();
    },
    audits: async (guildId, limit) => team.audits(guildId, limit),
    async find(words, filter = {}) {
      const query = words.trim().slice(0, TELLING_CHARACTERS);
      if (query === "") return null;
      const { evidence } = await retriever.retrieve(query, { limit: LIKELY, filter });
      const likely = evidence.map(({ article }) => article);
      return findWords(library, words, filter, likely);
    },
  } satisfies Partial<TeamCalls>;
}

function read(library: Library, articleId: string, offset: number, limit: number) {
  const article = library.article(articleId);
  const stored = library.articleText(articleId);
  if (article === null || stored === null) {
    throw new KutipError("article-not-found", `No article is called "${articleId}".`);
  }
  const { text, masks } = stored;
  const sentences = segmentSentences(text, masks, article.language);
  return readPage({ article: quoted(article), text, sentences }, offset, limit);
}

function quoted({ id, path, title, outlet, published, url, language }: ArticleRecord): QuotedArticle {
  return { id, path, title, outlet, published, url, language };
}
