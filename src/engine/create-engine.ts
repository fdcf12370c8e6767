import type { Answerer } from "../answer/answer-question.ts";
import type { Article } from "../article/article.ts";
import { lineAndParagraphOf } from "../article/position.ts";
import { KutipError } from "../errors.ts";
import type { ArticleRecord, CitationRecord, Library } from "../library/library.ts";
import type { Evidence } from "../retrieval/evidence.ts";
import type { Retriever } from "../retrieval/retriever.ts";
import type { Engine, FoundPassage, LibraryStatus } from "./engine.ts";
import { type CurrentArticle, reopenCitation } from "./reopen.ts";

export interface EngineParts {
  readonly library: Library;
  readonly retriever: Retriever;
  readonly answerer: Answerer;
  /** Reads one file of the articles folder as it is now; null when it is gone or can't be read. */
  readonly readNow: (path: string) => Promise<Article | null>;
  readonly ingest: Engine["ingest"];
  readonly status: () => Promise<LibraryStatus>;
  readonly close: () => Promise<void>;
}

/** Articles that are looked through for the words of a citation whose file no longer has them. */
const MOVED_CANDIDATES = 5;

/** The engine in this thread, over parts that were made elsewhere. */
export function createEngine(parts: EngineParts): Engine {
  const { library, answerer } = parts;
  return {
    ask: (question, options) => answerer.answer(question, options),
    async search(query, { filter, limit = 10 } = {}) {
      const started = performance.now();
      const { question, evidence } = await answerer.search(query, { limit, ...(filter && { filter }) });
      return {
        query,
        language: question.language,
        passages: showPassages(library, evidence),
        scope: library.counts(),
        elapsedMs: performance.now() - started,
      };
    },
    ingest: (options) => parts.ingest(options),
    articles: async (filter) => library.articles(filter),
    async cite(id) {
      const citation = library.citation(id.toLowerCase());
      if (!citation) {
        throw new KutipError(
          "citation-not-found",
          `No citation is called "${id}"; ids look like a3f9k and stand under each quote.`,
          { about: id },
        );
      }
      return reopen(parts, citation);
    },
    status: () => parts.status(),
    close: () => parts.close(),
  };
}

// --- internal ---

function showPassages(library: Library, evidence: readonly Evidence[]): FoundPassage[] {
  return evidence.flatMap(({ passage, article, score, why }) => {
    const stored = library.articleText(article.id);
    // Verified when shown: a passage that is no longer what its article says is not shown.
    if (stored?.text.slice(passage.start, passage.end) !== passage.text) return [];
    return [
      {
        article: {
          id: article.id,
          path: article.path,
          title: article.title,
          outlet: article.outlet,
          published: article.published,
          url: article.url,
          language: article.language,
        },
        start: passage.start,
        end: passage.end,
        text: passage.text,
        line: lineAndParagraphOf(stored.text, passage.start).line,
        score,
        why,
      },
    ];
  });
}

async function reopen({ retriever, readNow }: EngineParts, citation: CitationRecord) {
  const original = await current(citation.articleId, citation.path, readNow);
  const first = reopenCitation(citation, original, []);
  if (first.state !== "gone") return first;
  const { evidence } = await retriever.retrieve(citation.text.slice(0, 500), { limit: MOVED_CANDIDATES });
  const records = new Map<string, ArticleRecord>(evidence.map(({ article }) => [article.id, article]));
  records.delete(citation.articleId);
  const others = await Promise.all([...records.values()].map(({ id, path }) => current(id, path, readNow)));
  return reopenCitation(
    citation,
    original,
    others.filter((other) => other !== null),
  );
}

async function current(
  id: string,
  path: string,
  readNow: EngineParts["readNow"],
): Promise<CurrentArticle | null> {
  const article = await readNow(path);
  return article ? { id, article } : null;
}
