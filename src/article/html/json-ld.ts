import { z } from "zod";

/** What a page says about its article, as it says it: not cleaned, not parsed. First choice first. */
export interface HtmlClaims {
  readonly titles: readonly string[];
  readonly outlets: readonly string[];
  readonly authors: readonly string[];
  readonly dates: readonly string[];
  readonly urls: readonly string[];
}

/** Reads schema.org articles from the contents of `application/ld+json` scripts; broken scripts say nothing. */
export function claimsOfJsonLd(scripts: readonly string[]): HtmlClaims {
  const articles = scripts.slice(0, 20).flatMap((script) => articlesIn(parse(script)));
  const [article] = articles;
  if (article === undefined) return { titles: [], outlets: [], authors: [], dates: [], urls: [] };
  const authors = namesOf(article.author);
  return {
    titles: present([article.headline, article.name]),
    outlets: namesOf(article.publisher).slice(0, 1),
    authors: authors.length === 0 ? [] : [authors.join(", ")],
    dates: present([article.datePublished, article.dateCreated]),
    urls: present([article.url, idOf(article.mainEntityOfPage)]),
  };
}

// --- internal ---

const LONGEST_SCRIPT = 500_000;
const MOST_NODES = 2_000;

const text = z.string().optional().catch(undefined);
// Few pages say all of it: what is absent says nothing about the rest.
const anything = z.unknown().optional();
const articleSchema = z.object({
  "@type": z.union([z.string(), z.array(z.string())]).transform((type) => [type].flat()),
  headline: text,
  name: text,
  datePublished: text,
  dateCreated: text,
  url: text,
  author: anything,
  publisher: anything,
  mainEntityOfPage: anything,
});
type JsonLdArticle = z.infer<typeof articleSchema>;

const thing = z.object({ name: text, "@id": text });

function parse(script: string): unknown {
  if (script.length > LONGEST_SCRIPT) return null;
  try {
    // Some pages wrap the script in CDATA.
    return JSON.parse(script.replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$/g, ""));
  } catch {
    // A broken script is common and says nothing about the article; the page's other claims stand.
    return null;
  }
}

/** Articles in a value, its lists and `@graph`s, breadth first. */
function articlesIn(value: unknown): JsonLdArticle[] {
  const found: JsonLdArticle[] = [];
  const queue: unknown[] = [value];
  for (let index = 0; index < queue.length && index < MOST_NODES; index++) {
    const node = queue[index];
    if (Array.isArray(node)) queue.push(...node.slice(0, MOST_NODES));
    else if (typeof node === "object" && node !== null) {
      const parsed = articleSchema.safeParse(node);
      if (
        parsed.success &&
        parsed.data["@type"].some((type) => /(?:Article|BlogPosting|Report)$/.test(type))
      ) {
        found.push(parsed.data);
      }
      if ("@graph" in node) queue.push(node["@graph"]);
      if ("mainEntity" in node) queue.push(node.mainEntity);
    }
  }
  return found;
}

function namesOf(value: unknown): string[] {
  return [value]
    .flat()
    .slice(0, 10)
    .flatMap((item) => {
      if (typeof item === "string") return [item];
      return present([thing.safeParse(item).data?.name]);
    });
}

function idOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : thing.safeParse(value).data?.["@id"];
}

function present(values: readonly (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined && value.trim() !== "").map((value) => String(value));
}
