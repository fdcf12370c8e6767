import { removeConsent } from "./consent.ts";
import { attribute, type DomNode, walk } from "./dom.ts";
import { claimsOfJsonLd, type HtmlClaims } from "./json-ld.ts";
import { measureMarkup } from "./markup-size.ts";
import { type ClaimElements, claimsOfElements } from "./meta-tags.ts";
import { simplifyHtml } from "./simplify.ts";
import { textOfHtml } from "./text.ts";

/** A web page, read. */
export type HtmlReading =
  | {
      readonly kind: "read";
      readonly text: string;
      readonly claims: HtmlClaims;
      readonly warnings: readonly string[];
    }
  | {
      readonly kind: "refused";
      /** One sentence. */
      readonly reason: string;
    };

/**
 * Extracts an article from a page: its main text by Mozilla's Readability, or all visible text where that finds
 * none or the page is larger or nested deeper than it can take in reasonable time. Scripts and styles are never
 * read or run. The libraries are loaded when the first page comes.
 */
export async function readHtml(html: string): Promise<HtmlReading> {
  const { html: simple, jsonLd } = simplifyHtml(html);
  const { tags, depth: openTags } = measureMarkup(simple);
  if (simple.length > LONGEST || tags > MOST_TAGS || openTags > MOST_OPEN_TAGS) {
    return {
      kind: "refused",
      reason: "The web page is too large or nested too deeply; save its article as text instead.",
    };
  }
  const page = await parsePage(simple);
  if (page === null) return { kind: "refused", reason: "The file could not be read as HTML." };
  if (page.documentElement !== null) removeConsent(page.documentElement);
  const { elements, size, depth, body } = survey(page);
  const claims = joinClaims(claimsOfJsonLd(jsonLd), claimsOfElements(elements));
  const all = body === null ? "" : textOfHtml(body, { withoutSurroundings: true }) || textOfHtml(body);
  if (all === "") return { kind: "refused", reason: "The web page has no visible text." };
  const simpleEnough = size <= MOST_ELEMENTS && depth <= DEEPEST;
  const main = simpleEnough ? await mainText(page) : null;
  if (main !== null) return { kind: "read", text: main, claims, warnings: [] };
  return { kind: "read", text: all, claims, warnings: simpleEnough ? [] : [WITHOUT_MAIN_TEXT] };
}

// --- internal ---

/** UTF-16 units of markup after simplification, and tags in it: what the parser does in a few seconds. */
const LONGEST = 4_000_000;
const MOST_TAGS = 100_000;
const MOST_OPEN_TAGS = 2_000;
/** Readability's time grows with the square of a page's depth and beyond; news pages are 20 to 40 deep. */
const DEEPEST = 100;
const MOST_ELEMENTS = 20_000;

const WITHOUT_MAIN_TEXT =
  "The web page is too large or nested too deeply to find its article; all of its visible text was taken.";

interface Survey {
  readonly elements: ClaimElements;
  readonly size: number;
  readonly depth: number;
  readonly body: DomNode | null;
}

async function parsePage(html: string): Promise<{ readonly documentElement: DomNode | null } | null> {
  const { parseHTML } = await import("linkedom");
  // Fragments get the frame that the parser does not add by itself.
  const framed = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  try {
    return parseHTML(framed).document;
  } catch {
    // The parser has no errors of its own: whatever it throws, the page is beyond it.
    return null;
  }
}

function survey({ documentElement }: { readonly documentElement: DomNode | null }): Survey {
  const found = new Map<string, DomNode[]>();
  let size = 0;
  let deepest = 0;
  let body: DomNode | null = null;
  if (documentElement !== null) {
    for (const { node, name, leaving, depth } of walk(documentElement, () => true)) {
      if (leaving || name === "#text") continue;
      size++;
      deepest = Math.max(deepest, depth);
      if (name === "body") body ??= node;
      for (const kind of claimKindsOf(node, name)) {
        const nodes = found.get(kind) ?? [];
        if (nodes.length < MOST_CLAIMS) found.set(kind, [...nodes, node]);
      }
    }
  }
  const of = (kind: string) => found.get(kind) ?? [];
  const elements = {
    metas: of("meta"),
    canonicals: of("canonical"),
    properties: of("itemprop"),
    times: of("time"),
    titles: of("title"),
    headings: of("h1"),
  };
  return { elements, size, depth: deepest, body: body ?? documentElement };
}

const MOST_CLAIMS = 100;

function claimKindsOf(node: DomNode, name: string): string[] {
  const kinds: string[] = [];
  if (name === "meta" || name === "title" || name === "h1" || name === "time") kinds.push(name);
  if (name === "link" && attribute(node, "rel").toLowerCase() === "canonical") kinds.push("canonical");
  if (name !== "meta" && attribute(node, "itemprop") !== "") kinds.push("itemprop");
  return kinds;
}

async function mainText(page: object): Promise<string | null> {
  const { Readability } = await import("@mozilla/readability");
  try {
    const reader = new Readability<DomNode>(page, {
      serializer: (node: DomNode) => node,
      disableJSONLD: true,
    });
    const content = reader.parse()?.content ?? null;
    return content === null ? null : textOfHtml(content) || null;
  } catch {
    // It gives up on pages that are no articles; then all visible text counts.
    return null;
  }
}

function joinClaims(first: HtmlClaims, second: HtmlClaims): HtmlClaims {
  return {
    titles: [...first.titles, ...second.titles],
    outlets: [...first.outlets, ...second.outlets],
    authors: [...first.authors, ...second.authors],
    dates: [...first.dates, ...second.dates],
    urls: [...first.urls, ...second.urls],
  };
}
