import { attribute, type DomNode } from "./dom.ts";
import type { HtmlClaims } from "./json-ld.ts";

/** The elements of a page that carry claims about its article, in document order. */
export interface ClaimElements {
  readonly metas: readonly DomNode[];
  /** `link rel=canonical`. */
  readonly canonicals: readonly DomNode[];
  /** Elements with `itemprop`. */
  readonly properties: readonly DomNode[];
  readonly times: readonly DomNode[];
  readonly titles: readonly DomNode[];
  readonly headings: readonly DomNode[];
}

/**
 * Reads meta tags (Open Graph, article, Twitter, Dublin Core, Parsely, outlets' own), microdata, `time`, `h1` and
 * `title`.
 */
export function claimsOfElements(elements: ClaimElements): HtmlClaims {
  const tags = new Map<string, string>();
  for (const meta of elements.metas) {
    const content = attribute(meta, "content");
    for (const name of ["property", "name", "itemprop"].map((kind) => attribute(meta, kind).toLowerCase())) {
      if (name !== "" && content !== "" && !tags.has(name)) tags.set(name, content);
    }
  }
  const named = (...names: readonly string[]) => names.flatMap((name) => tags.get(name) ?? []);
  const property = (name: string) =>
    elements.properties.filter((node) => attribute(node, "itemprop").toLowerCase() === name).map(contentOf);
  const [heading, ...moreHeadings] = elements.headings.map(contentOf);
  return {
    titles: [
      ...named("og:title", "twitter:title", "headline", "dc.title", "dcterms.title", "parsely-title"),
      ...property("headline"),
      ...(heading !== undefined && moreHeadings.length === 0 ? [heading] : []),
      ...elements.titles.map(contentOf),
    ],
    outlets: named("og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "publisher"),
    authors: [
      ...named(
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "content_author",
        "byl",
      ),
      ...property("author"),
    ].filter((author) => !/^https?:/i.test(author)),
    dates: [
      ...named(
        "article:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
      ),
      ...named(
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.date",
        "dcterms.issued",
        "sailthru.date",
      ),
      ...named("parsely-pub-date", "content_publisheddate", "og:article:published_time", "article.published"),
      ...property("datepublished"),
      ...elements.times.map((time) => attribute(time, "datetime") || contentOf(time)),
    ],
    urls: [...elements.canonicals.map((link) => attribute(link, "href")), ...named("og:url", "twitter:url")],
  };
}

// --- internal ---

/** An element's value as microdata gives it. */
function contentOf(node: DomNode): string {
  const named = attribute(node, "content") || attribute(node, "datetime");
  return named === "" ? (node.textContent ?? "").slice(0, 1_000).trim() : named;
}
