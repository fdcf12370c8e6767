import type { ArticleFilter, ArticleRecord } from "../../library/library.ts";
import { type Access, type Catalogue, mayShow } from "../request.ts";
import { type FoundTitle, indexTitles, type TitleIndex } from "./title-index.ts";

/** An article or a collection that can be chosen. */
export type Source =
  | { readonly kind: "collection"; readonly name: string }
  | { readonly kind: "article"; readonly article: ArticleRecord };

export interface FoundSource {
  readonly source: Source;
  readonly match: FoundTitle["match"];
}

type Where = { readonly access: Access; readonly catalogue: Catalogue };

/** Everything that may be shown, collections first. */
export function visibleSources({ access, catalogue }: Where): Source[] {
  return sourcesOf(catalogue).all.filter((source) => isVisible(access, source));
}

/** What was typed, among the titles and the collections' names that may be shown; the likeliest first. */
export function findVisible(typed: string, { access, catalogue }: Where): FoundSource[] {
  const { all, index } = sourcesOf(catalogue);
  return index.find(typed).flatMap(({ position, match }) => {
    const source = all[position];
    return source !== undefined && isVisible(access, source) ? [{ source, match }] : [];
  });
}

/** The articles of a filter that may be shown, the newest first, those without a date last. From memory. */
export function visibleArticles(filter: ArticleFilter, { access, catalogue }: Where): ArticleRecord[] {
  const { collections, articleIds, since, until } = filter;
  return sourcesOf(catalogue).newestFirst.filter(
    ({ id, collection, published }) =>
      mayShow(access, collection) &&
      (collections?.includes(collection) ?? true) &&
      (articleIds?.includes(id) ?? true) &&
      (since === undefined || (published !== null && published >= since)) &&
      (until === undefined || (published !== null && published <= until)),
  );
}

// --- internal ---

interface Sources {
  readonly all: readonly Source[];
  readonly index: TitleIndex;
  readonly newestFirst: readonly ArticleRecord[];
}

/** Read once for each state of the catalogue, because somebody waits at every key. */
const KNOWN = new WeakMap<readonly ArticleRecord[], Sources>();

function sourcesOf({ articles, collections }: Catalogue): Sources {
  const known = KNOWN.get(articles);
  if (known !== undefined) return known;
  const all: Source[] = [
    ...collections.map(({ name }) => ({ kind: "collection" as const, name })),
    ...articles.map((article) => ({ kind: "article" as const, article })),
  ];
  const index = indexTitles(
    all.map((source) => (source.kind === "article" ? source.article.title : source.name)),
  );
  const sources = { all, index, newestFirst: articles.toSorted(byDay) };
  KNOWN.set(articles, sources);
  return sources;
}

function isVisible(access: Access, source: Source): boolean {
  return mayShow(access, source.kind === "article" ? source.article.collection : source.name);
}

/** Articles of one day stay in the catalogue's order, by title. */
function byDay(a: ArticleRecord, b: ArticleRecord): number {
  const [dayA, dayB] = [a.published ?? "", b.published ?? ""];
  return dayA < dayB ? 1 : dayA > dayB ? -1 : 0;
}
