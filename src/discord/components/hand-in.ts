import { KutipError } from "../../errors.ts";
import type { ArticleRecord } from "../../library/library.ts";
import { BotError } from "../bot-error.ts";
import type { Handlers } from "../command.ts";
import { renderDone, renderNothingAdded, renderRefused, renderRemoval } from "../render/hand-in.ts";
import { mayShow, type Request } from "../request.ts";
import { botWords } from "../words/words.ts";

/** What is done with articles that are handed in or taken out; who clicks must be allowed to at every click. */
export const HAND_IN_HANDLERS = {
  add: {
    shows: "update",
    costly: true,
    async run({ staged: id }, _given, request) {
      const words = botWords(request.language);
      const { team } = request.engine;
      if (!request.access.mayFeed) throw new BotError("not-allowed");
      const staged = await team.staged(id);
      if (staged === null) return renderNothingAdded("gone", words);
      if (!mayShow(request.access, staged.collection)) throw new BotError("not-allowed");
      try {
        const article = await team.add(id, whoOf(request));
        return renderDone("added", article, words);
      } catch (error) {
        if (!(error instanceof KutipError)) throw error;
        if (error.code === "article-not-found") return renderNothingAdded("gone", words);
        if (error.code === "article-refused") return renderRefused(error.message, words);
        throw error;
      } finally {
        await request.refresh();
      }
    },
  },
  discard: {
    shows: "update",
    costly: false,
    async run({ staged }, _given, request) {
      if (!request.access.mayFeed) throw new BotError("not-allowed");
      await request.engine.team.unstage(staged);
      return renderNothingAdded("discarded", botWords(request.language));
    },
  },
  remove: {
    shows: "aside",
    costly: false,
    run: async ({ article }, _given, request) =>
      renderRemoval(removable(article, request), botWords(request.language)),
  },
  "confirm-removal": {
    shows: "update",
    costly: true,
    async run({ article: id }, _given, request) {
      const article = removable(id, request);
      try {
        await request.engine.team.remove(article.id, whoOf(request));
      } finally {
        await request.refresh();
      }
      return renderDone("removed", article, botWords(request.language));
    },
  },
  keep: {
    shows: "update",
    costly: false,
    run: async ({ article }, _given, request) =>
      renderDone("kept", removable(article, request), botWords(request.language)),
  },
} satisfies Partial<Handlers>;

/**
 * An article that who asks may take out.
 *
 * @throws BotError `not-allowed`; `source-unknown` for one that may not be shown here, as for one that there is not
 */
export function removable(id: string, { access, catalogue }: Request): ArticleRecord {
  if (!access.mayFeed) throw new BotError("not-allowed");
  const article = catalogue.articles.find((each) => each.id === id);
  if (article === undefined || !mayShow(access, article.collection)) throw new BotError("source-unknown", id);
  return article;
}

// --- internal ---

function whoOf({ asker: { userId, guildId } }: Request) {
  return { userId, guildId };
}
