import { laterFirst } from "../../engine/packed-catalogue.ts";
import type { ArticleFilter, ArticleRecord } from "../../library/library.ts";
import { inSlices } from "../in-slices.ts";
import { type Access, type Catalogue, mayShow } from "../request.ts";
import { createTitleIndex, type FoundTitle, indexTitles, type TitleIndex } from "./title-index.ts";

/** An article or a collection that can be chosen. */
export type Source =
  | { readonly kind: "collection"; readonly name: string }
  | { readonly kind: "article"; readonly article: ArticleRecord };

export interface FoundSource {
  readonly source: Source;
  readonly match: FoundTitle["match"];
}

type Where = { readonly access: Access; readonly catalogue: Catalogue };

/**
 * Reads a catalogue's titles ahead, a little in each turn of the event loop; otherwise whoever types first waits for it.
 *
 * @param newestFirst the catalogue's articles in that order, those without a date last
 */
export async function prepareSources(
  catalogue: Catalogue,
  newestFirst: readonly ArticleRecord[],
): Promise<void> {
  const all = allSources(catalogue);
  const index = createTitleIndex();
  await inSlices(all, (source) => index.add(titleOf(source)));
  KNOWN.set(catalogue.articles, { all, index, newestFirst });
}

/** Everything that may be shown: the collections, then the newest articles. */
export function* visibleSources({ access, catalogue }: Where): Iterable<Source> {
  for (const { name } of catalogue.collections) {
    if (mayShow(access, name)) yield { kind: "collection", name };
  }
  for (const article of sourcesOf(catalogue).newestFirst) {
    if (mayShow(access, article.collection)) yield { kind: "article", article };
  }
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

function sourcesOf(catalogue: Catalogue): Sources {
  const known = KNOWN.get(catalogue.articles);
  if (known !== undefined) return known;
  const all = allSources(catalogue);
  const index = indexTitles(all.map(titleOf));
  const sources = { all, index, newestFirst: catalogue.articles.toSorted(laterFirst) };
  KNOWN.set(catalogue.articles, sources);
  return sources;
}

function allSources({ articles, collections }: Catalogue): Source[] {
  return [
    ...collections.map(({ name }) => ({ kind: "collection" as const, name })),
    ...articles.map((article) => ({ kind: "article" as const, article })),
  ];
}

function titleOf(source: Source): string {
  return source.kind === "article" ? source.article.title : source.name;
}

function isVisible(access: Access, source: Source): boolean {
  return mayShow(access, source.kind === "article" ? source.article.collection : source.name);
}

/** Articles of one day stay in the catalogue's order, by title. */
