import type { ArticleRecord } from "../library/library.ts";

/** Everything that a library's articles are listed by, packed so that its receiver can read it a little at a time. */
export interface PackedCatalogue {
  /** Tells this state of the articles from every other. */
  readonly generation: number;
  /** The articles by title: UTF-8 of JSON, at most {@link PAGE_ARTICLES} of them each; for {@link unpackPage}. */
  readonly pages: readonly Uint8Array[];
  /** Positions in the order by title, the newest article first, those without a date last. */
  readonly newestFirst: Uint32Array;
  /** Names, with how many articles each has, by name. */
  readonly collections: readonly { readonly name: string; readonly articles: number }[];
}

/** Articles of a page: reading one takes a millisecond or two. */
export const PAGE_ARTICLES = 100;

/** Orders and packs articles; pure. */
export function packCatalogue(articles: readonly ArticleRecord[], generation: number): PackedCatalogue {
  const sorted = articles.toSorted((a, b) => COLLATOR.compare(a.title, b.title) || compareIds(a, b));
  const pages: Uint8Array[] = [];
  for (let from = 0; from < sorted.length; from += PAGE_ARTICLES) {
    pages.push(ENCODER.encode(JSON.stringify(sorted.slice(from, from + PAGE_ARTICLES))));
  }
  return { generation, pages, newestFirst: newestFirst(sorted), collections: collectionsOf(articles) };
}

/** The articles of a page, in order. */
export function unpackPage(page: Uint8Array): readonly ArticleRecord[] {
  // It comes from packCatalogue alone, in the same program.
  const articles: readonly ArticleRecord[] = JSON.parse(DECODER.decode(page));
  return articles;
}

/** Orders articles from the newest day to the oldest, those without a date last. */
export function laterFirst(a: ArticleRecord, b: ArticleRecord): number {
  const [dayA, dayB] = [a.published ?? "", b.published ?? ""];
  return dayA < dayB ? 1 : dayA > dayB ? -1 : 0;
}

// --- internal ---

const COLLATOR = new Intl.Collator("id", { sensitivity: "base", numeric: true });
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

function compareIds(a: ArticleRecord, b: ArticleRecord): number {
  return a.id < b.id ? -1 : 1;
}

/** Articles of one day stay in their order. */
function newestFirst(articles: readonly ArticleRecord[]): Uint32Array {
  const placed = articles.map((article, position) => ({ article, position }));
  placed.sort((a, b) => laterFirst(a.article, b.article));
  return Uint32Array.from(placed, ({ position }) => position);
}

function collectionsOf(articles: readonly ArticleRecord[]): PackedCatalogue["collections"] {
  const counts = new Map<string, number>();
  for (const { collection } of articles) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, articles: count }))
    .sort((a, b) => COLLATOR.compare(a.name, b.name));
}
