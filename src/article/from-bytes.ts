import { createHash } from "node:crypto";
import { detectLanguage } from "../language/detect.ts";
import type { Span } from "../language/span.ts";
import type { Article, ArticleFormat, Mask } from "./article.ts";
import { decodeArticle } from "./decode.ts";
import { kindOfFile } from "./format.ts";
import { readFrontMatter } from "./front-matter.ts";
import { declaredCharset } from "./html/charset.ts";
import type { HtmlClaims } from "./html/json-ld.ts";
import { readHtml } from "./html/read-html.ts";
import { type Lead, readLead } from "./lead.ts";
import { readMarkdown, withoutMarkup } from "./markdown.ts";
import { mergeMasks } from "./merge-masks.ts";
import { metadataOf } from "./metadata.ts";
import { createNoiseMasker } from "./noise/mask-noise.ts";
import { NOISE_RULES } from "./noise/rules.ts";
import { isDayOf } from "./open-day.ts";
import { proseOf } from "./prose.ts";
import { maskTitleLines } from "./title-line.ts";

/** An article, or one sentence that says why a file is none. */
export type ArticleReading =
  | { readonly kind: "article"; readonly article: Article }
  | { readonly kind: "skipped"; readonly reason: string };

/**
 * Reads an article from the bytes of its file. The same bytes under the same path give the same article.
 *
 * @param path relative to the articles folder, `/` between its parts
 */
export async function articleFromBytes(path: string, bytes: Uint8Array): Promise<ArticleReading> {
  const file = kindOfFile(path);
  if (file.kind === "ignored") return { kind: "skipped", reason: "Not a kind Kutip reads." };
  if (file.kind === "skipped") return file;
  const canonical = await canonicalText(file.format, bytes);
  if (canonical.kind === "refused") return { kind: "skipped", reason: canonical.reason };

  const { text, start, claims, frontMatter, heading } = canonical;
  const noise = mergeMasks([...canonical.masks, ...maskNoise(text, start)]);
  const lead = readLead(text, noise, start);
  const known = mergeMasks([...noise, ...lead.masks]);
  const words = heading === null ? null : withoutMarkup(text.slice(heading.start, heading.end));
  const metadata = metadataOf({
    path,
    text,
    masks: known,
    start,
    frontMatter,
    html: claims,
    heading: words,
    lead,
  });
  const told = mergeMasks([...known, ...maskKnownDays(lead, metadata.published)]);
  const masks = mergeMasks([...told, ...maskTitleLines(text, told, start, heading, metadata)]);
  const prose = proseSample(text, masks);
  const warnings = prose === "" ? [...canonical.warnings, NOTHING_TO_QUOTE] : canonical.warnings;
  const article: Article = {
    path,
    collection: path.split("/").slice(0, -1).join("/"),
    format: file.format,
    text,
    masks,
    metadata,
    language: await detectLanguage(prose),
    contentHash: createHash("sha256").update(bytes).digest("hex"),
    warnings,
  };
  return { kind: "article", article };
}

// --- internal ---

const maskNoise = createNoiseMasker(NOISE_RULES);

const NOTHING_TO_QUOTE = "Nothing in the file can be quoted: it holds advertisements, links or data only.";

interface CanonicalText {
  readonly kind: "text";
  readonly text: string;
  /** Where the prose begins: after the front matter. */
  readonly start: number;
  readonly masks: readonly Mask[];
  readonly frontMatter: ReadonlyMap<string, unknown>;
  readonly claims: HtmlClaims | null;
  /** The words of Markdown's heading. */
  readonly heading: Span | null;
  readonly warnings: readonly string[];
}

type Refused = { readonly kind: "refused"; readonly reason: string };

async function canonicalText(format: ArticleFormat, bytes: Uint8Array): Promise<CanonicalText | Refused> {
  const declared = format === "html" ? declaredCharset(bytes) : undefined;
  const decoding = decodeArticle(bytes, declared === undefined ? {} : { declared });
  if (decoding.kind === "refused") return decoding;
  const { text } = decoding;
  if (format === "html") {
    const page = await readHtml(text);
    if (page.kind === "refused") return page;
    const warnings = [...decoding.warnings, ...page.warnings];
    return {
      kind: "text",
      text: page.text,
      start: 0,
      masks: [],
      frontMatter: new Map(),
      claims: page.claims,
      heading: null,
      warnings,
    };
  }
  const block = await readFrontMatter(text);
  const start = block?.end ?? 0;
  const markdown = format === "markdown" ? readMarkdown(text, start) : { masks: [], heading: null };
  const masks =
    block === null
      ? markdown.masks
      : [{ start: 0, end: block.end, reason: "front-matter" }, ...markdown.masks];
  return {
    kind: "text",
    text,
    start,
    masks,
    frontMatter: block?.fields ?? new Map(),
    claims: null,
    heading: markdown.heading,
    warnings: [...decoding.warnings, ...(block?.warnings ?? [])],
  };
}

/** A dateline's day without its year is a fact, unless it is the day of publication. */
function maskKnownDays({ openDatelines }: Lead, published: string | null): readonly Mask[] {
  if (published === null) return [];
  return openDatelines
    .filter(({ day }) => isDayOf(day, published))
    .map(({ start, end, reason }) => ({ start, end, reason }));
}

/** The first 1,000 characters or so of unmasked prose. */
function proseSample(text: string, masks: readonly Mask[]): string {
  const lines: string[] = [];
  let length = 0;
  for (const { start, end } of proseOf(text, masks)) {
    lines.push(text.slice(start, Math.min(end, start + 1_000)));
    length += end - start;
    if (length > 1_000) break;
  }
  return lines.join("\n");
}
