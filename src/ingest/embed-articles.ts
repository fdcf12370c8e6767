import type { Embedder } from "../embedding/embedder.ts";
import { KutipError } from "../errors.ts";
import type { SkippedFile } from "../library/library.ts";
import type { ArticleInput } from "../library/writing.ts";
import { type PreparedArticle, withVectors } from "./prepare-article.ts";

/** Articles with their vectors, and those that could not be given any. */
export interface EmbeddedArticles {
  readonly embedded: readonly ArticleInput[];
  readonly failed: readonly SkippedFile[];
}

/**
 * Embeds the passages of several articles in one call. When that fails, each article is tried alone, so that one
 * that can't be embedded does not keep the others out.
 *
 * @throws KutipError of the embedder, when no article of several can be embedded or the failure is not about texts
 */
export async function embedArticles(
  articles: readonly PreparedArticle[],
  embedder: Embedder,
  signal?: AbortSignal,
): Promise<EmbeddedArticles> {
  try {
    return { embedded: await embedTogether(articles, embedder, signal), failed: [] };
  } catch (error) {
    if (!isAboutTexts(error)) throw error;
    if (articles.length === 1)
      return { embedded: [], failed: articles.map((article) => failure(article, error)) };
    return embedOneByOne(articles, embedder, signal, error);
  }
}

// --- internal ---

async function embedTogether(
  articles: readonly PreparedArticle[],
  embedder: Embedder,
  signal?: AbortSignal,
): Promise<ArticleInput[]> {
  const texts = articles.flatMap((article) => article.texts);
  const vectors = texts.length === 0 ? [] : await embedder.embed(texts, "passage", signal ? { signal } : {});
  let from = 0;
  return articles.map((article) => {
    const own = vectors.slice(from, from + article.texts.length);
    from += article.texts.length;
    return withVectors(article, own);
  });
}

async function embedOneByOne(
  articles: readonly PreparedArticle[],
  embedder: Embedder,
  signal: AbortSignal | undefined,
  reason: unknown,
): Promise<EmbeddedArticles> {
  const embedded: ArticleInput[] = [];
  const failed: SkippedFile[] = [];
  for (const article of articles) {
    const one = await embedArticles([article], embedder, signal);
    embedded.push(...one.embedded);
    failed.push(...one.failed);
  }
  // Not one of them: it is the model or its worker that fails, not an article.
  if (embedded.length === 0) throw reason;
  return { embedded, failed };
}

function isAboutTexts(error: unknown): error is KutipError {
  return error instanceof KutipError && error.code === "embedding-failed";
}

function failure({ article }: PreparedArticle, error: KutipError): SkippedFile {
  return { path: article.path, reason: `It could not be embedded: ${error.message}` };
}
