import type { Article } from "../../article/article.ts";
import { articleFromBytes } from "../../article/from-bytes.ts";
import { KutipError } from "../../errors.ts";
import { prepareArticle } from "../../ingest/prepare-article.ts";
import type { ArticleRecord, Library } from "../../library/library.ts";
import type { PassageOptions } from "../../passage/passage.ts";
import { segmentSentences } from "../../passage/sentences.ts";
import type { HandedIn, StagedArticle } from "../team.ts";
import { destinationOf, type Shelved } from "./destination.ts";
import type { Shelf } from "./shelf.ts";

export interface PreviewParts {
  readonly library: Library;
  readonly shelf: Pick<Shelf, "has">;
  readonly passageOptions: PassageOptions;
}

/**
 * What would become of a file if it were added.
 *
 * @param file whose name can be kept
 * @throws KutipError `article-refused` with the reason, when it is no article
 */
export async function previewOf(
  parts: PreviewParts,
  { fileName, collection, bytes }: HandedIn,
): Promise<Omit<StagedArticle, "id">> {
  const { library, passageOptions } = parts;
  const destination = await destinationOf(collection, fileName, shelvedIn(parts));
  const reading = await articleFromBytes(destination.path, bytes);
  if (reading.kind === "skipped") throw new KutipError("article-refused", reading.reason);
  const { article } = reading;
  const { title, outlet, published, url } = article.metadata;
  const stamp = { size: bytes.length, modifiedMs: 0 };
  const { passages } = prepareArticle(article, stamp, 0, passageOptions);
  return {
    path: destination.path,
    article: { title, outlet, published, url, language: article.language },
    collection: article.collection,
    characters: article.text.length,
    passages: passages.length,
    beginning: beginningOf(article),
    warnings: article.warnings,
    replaces: destination.replaces,
    sameContent: sameContent(library.articles(), article, destination.path),
  };
}

/** What lies in the articles folder already. */
export function shelvedIn({ library, shelf }: Pick<PreviewParts, "library" | "shelf">): Shelved {
  return { articles: library.articles(), isTaken: (path) => shelf.has(path) };
}

// --- internal ---

/** Of the beginning of an article. */
const SHOWN_SENTENCES = 3;
const SHOWN_CHARACTERS = 500;

function sameContent(
  articles: readonly ArticleRecord[],
  { contentHash }: Article,
  path: string,
): ArticleRecord | null {
  return articles.find((other) => other.contentHash === contentHash && other.path !== path) ?? null;
}

/** Whole sentences from the first on, with everything between them. */
function beginningOf({ text, masks, language }: Article): string {
  const sentences = segmentSentences(text.slice(0, MOST_LOOKED_AT), masksBefore(masks), language);
  const [first] = sentences;
  if (first === undefined) return "";
  const shown = sentences
    .slice(0, SHOWN_SENTENCES)
    .filter(({ end }, index) => index === 0 || end - first.start <= SHOWN_CHARACTERS);
  return text.slice(first.start, shown.at(-1)?.end ?? first.end);
}

/** The beginning of a long article is found without reading all of it. */
const MOST_LOOKED_AT = 20_000;

function masksBefore(masks: Article["masks"]): Article["masks"] {
  return masks
    .filter(({ start }) => start < MOST_LOOKED_AT)
    .map((mask) => ({ ...mask, end: Math.min(mask.end, MOST_LOOKED_AT) }));
}
