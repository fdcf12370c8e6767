import type { ArticleMetadata, Mask } from "./article.ts";
import { dateInName, parseDate } from "./dates.ts";
import type { HtmlClaims } from "./html/json-ld.ts";
import type { Lead } from "./lead.ts";
import { mergeMasks } from "./merge-masks.ts";
import { toOneLine } from "./one-line.ts";
import { outletOf } from "./outlets.ts";
import { headlineOf, LONGEST_TITLE, titleFromFirstSentence, titleFromPath } from "./title.ts";

/** Everything that may say something about an article. */
export interface MetadataSources {
  readonly path: string;
  readonly text: string;
  readonly masks: readonly Mask[];
  /** Where the prose begins: after the front matter. */
  readonly start: number;
  readonly frontMatter: ReadonlyMap<string, unknown>;
  readonly html: HtmlClaims | null;
  /** Markdown's heading. */
  readonly heading: string | null;
  readonly lead: Lead;
}

/** The metadata of an article: what its front matter says, then its page, then its text, then its file name. */
export function metadataOf(sources: MetadataSources): ArticleMetadata {
  const { frontMatter, html, lead, path } = sources;
  const own = (...keys: readonly string[]) => keys.flatMap((key) => wordsIn(frontMatter.get(key)));
  const url = [
    ...own(
      "url",
      "link",
      "canonical",
      "canonical_url",
      "canonicalurl",
      "source_url",
      "original_url",
      "source",
    ),
    ...(html?.urls ?? []),
  ]
    .map(webAddress)
    .find((address) => address !== null);
  const names = [
    ...own(
      "outlet",
      "publisher",
      "publication",
      "media",
      "site",
      "site_name",
      "website",
      "source",
      "sumber",
      "penerbit",
    ),
    ...(html?.outlets ?? []),
  ].filter((name) => webAddress(name) === null);
  const dates = [
    ...own(
      "date",
      "published",
      "published_at",
      "publishedat",
      "publish_date",
      "publishdate",
      "pubdate",
      "datepublished",
    ),
    ...own(
      "date_published",
      "published_date",
      "publication_date",
      "tanggal",
      "tanggal_terbit",
      "created",
      "created_at",
    ),
    ...(html?.dates ?? []),
  ];
  const outlet = firstLine(names) ?? lead.outlet ?? (url ? outletOfAddress(url) : null);
  const authors = [
    ...own("author", "authors", "byline", "by", "penulis", "reporter", "writer"),
    ...(html?.authors ?? []),
  ];
  return {
    ...titleOf(sources, own("title", "judul", "headline"), outlet),
    outlet: outlet === null ? null : (outletOf(outlet)?.name ?? outlet),
    author: firstLine(authors) ?? lead.author ?? authorOf(sources),
    published:
      dates.map(parseDate).find((date) => date !== null) ??
      (url ? dateInName(new URL(url).pathname) : null) ??
      lead.published ??
      dateInName(path.split("/").at(-1) ?? path),
    url: url ?? null,
    place: firstLine(own("place", "location", "dateline", "lokasi", "tempat")) ?? lead.place,
  };
}

// --- internal ---

const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 2_000;

/** The strings of a value: itself, the parts of a list, the name of a thing. A list of authors is one string. */
function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (Array.isArray(value)) {
    const names = value.slice(0, 20).flatMap(wordsIn);
    return names.length === 0 ? [] : [names.join(", ")];
  }
  return typeof value === "object" && value !== null && "name" in value ? wordsIn(value.name) : [];
}

function firstLine(values: readonly string[]): string | null {
  return values.map((value) => toOneLine(value, LONGEST_NAME)).find((line) => line !== "") ?? null;
}

function webAddress(value: string): string | null {
  const trimmed = value.trim();
  if (trimmed.length > LONGEST_ADDRESS || !/^https?:\/\/[^\s/]/i.test(trimmed)) return null;
  return URL.canParse(trimmed) ? new URL(trimmed).href : null;
}

function outletOfAddress(address: string): string | null {
  const host = new URL(address).hostname.replace(/^(?:www|m|amp|news|en|id)\./, "");
  return outletOf(host)?.name ?? null;
}

function titleOf(
  { path, text, masks, start, html, heading, lead }: MetadataSources,
  own: readonly string[],
  outlet: string | null,
): Pick<ArticleMetadata, "title" | "titleSource"> {
  const apart = mergeMasks([...masks, ...lead.openDatelines]);
  const candidates: readonly (readonly [ArticleMetadata["titleSource"], () => string | null | undefined])[] =
    [
      ["front-matter", () => own[0]],
      [
        "html",
        () => html?.titles.map((title) => withoutOutlet(title, outlet)).find((title) => title.trim() !== ""),
      ],
      ["heading", () => heading],
      ["heading", () => (html === null ? headlineOf(text, apart, start) : null)],
      ["first-sentence", () => titleFromFirstSentence(text, apart, start)],
    ];
  for (const [titleSource, candidate] of candidates) {
    const title = toOneLine(candidate() ?? "", LONGEST_TITLE);
    if (/[\p{L}\p{N}]/u.test(title)) return { title, titleSource };
  }
  return { title: titleFromPath(path), titleSource: "file-name" };
}

/** "Putin Tiba di Hanoi - Kompas.com" → "Putin Tiba di Hanoi", where the last part names an outlet. */
function withoutOutlet(title: string, outlet: string | null): string {
  const [, headline, last] = /^(.{5,})\s[|–—-]\s([^|–—-]{2,40})$/su.exec(title.trim()) ?? [];
  if (headline === undefined || last === undefined) return title;
  const named = outletOf(last)?.name;
  return named !== undefined || last.toLowerCase() === outlet?.toLowerCase() ? headline : title;
}

/** The first name in the article's bylines. */
function authorOf({ text, masks }: MetadataSources): string | null {
  const byline = masks.find(({ reason }) => reason === "byline");
  if (byline === undefined) return null;
  const words = text
    .slice(byline.start, byline.end)
    .replace(/[*_()[\]]/g, "")
    .trim();
  const [, name] =
    /^(?:[\p{L} ]{1,20}?\s?:|by|oleh|(?:written|reported|edited) by)\s*([^|/;•·:]+)/iu.exec(words) ?? [];
  const [author = ""] = (name ?? "").split(/\s[–—-]\s|\s(?=(?:Editor|Penulis|Reporter|Pewarta)\b)/);
  return /^editor/i.test(words) || author.trim() === ""
    ? null
    : toOneLine(author.replace(/,\s*$/, ""), LONGEST_NAME);
}
