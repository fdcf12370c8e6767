import type { Command as Parser } from "commander";
import { collectionsWithin } from "../engine/collections-within.ts";
import type { Engine } from "../engine/engine.ts";
import { isoBound } from "../engine/published-bound.ts";
import type { Language } from "../language/language.ts";
import type { ArticleFilter } from "../library/library.ts";
import type { Options } from "./command.ts";
import { gather, text, texts, usage } from "./options.ts";
import { nearestWord } from "./suggest.ts";

/** The options that restrict what is searched or listed. */
export function defineFilter(parser: Parser): void {
  parser
    .option("--in <collection>", "only this subfolder of the articles folder (repeatable)", gather)
    .option("--since <date>", "only articles published on or after YYYY-MM-DD, YYYY-MM or YYYY")
    .option("--until <date>", "only articles published on or before it")
    .option("--lang <language>", "only articles in id, en or other (repeatable)", gather);
}

/**
 * The filter that the options ask for.
 *
 * @throws KutipError `usage` when a value cannot be meant
 */
export function parseFilter(options: Options): ArticleFilter {
  const since = text(options, "since");
  const until = text(options, "until");
  const collections = texts(options, "in").map((name) => name.replace(/^\.\/|\/+$/g, ""));
  const languages = texts(options, "lang")
    .flatMap((given) => given.split(","))
    .map(parseLanguage);
  const filter = {
    ...(collections.length > 0 && { collections }),
    ...(languages.length > 0 && { languages }),
    ...(since !== undefined && { since: parseDay("since", since) }),
    ...(until !== undefined && { until: parseDay("until", until) }),
  };
  if (filter.since !== undefined && filter.until !== undefined && filter.since > filter.until) {
    throw usage(`--since ${since} is later than --until ${until}, so no article can be meant.`);
  }
  return filter;
}

/** A filter over what the library holds. */
export interface ResolvedFilter {
  readonly filter: ArticleFilter;
  /** Articles that are left out because they have no date; 0 unless dates restrict. */
  readonly undated: number;
}

/**
 * Looks a filter's collections up, each with those within it: `dunia` means `dunia/asia` too.
 *
 * @throws KutipError `usage` when there is no such collection
 */
export async function resolveFilter(engine: Engine, wanted: ArticleFilter): Promise<ResolvedFilter> {
  const { since, until, ...undated } = await withCollections(engine, wanted);
  const dates = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
  if (since === undefined && until === undefined) return { filter: undated, undated: 0 };
  const articles = await engine.articles(undated);
  return {
    filter: { ...undated, ...dates },
    undated: articles.filter(({ published }) => published === null).length,
  };
}

// --- internal ---

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ["id", "id"],
  ["en", "en"],
  ["other", "other"],
]);

async function withCollections(engine: Engine, wanted: ArticleFilter): Promise<ArticleFilter> {
  if (wanted.collections === undefined) return wanted;
  const names = (await engine.status()).collections.map(({ name }) => name).filter((name) => name !== "");
  const collections = wanted.collections.flatMap((name) => {
    const within = collectionsWithin(name, names);
    if (within.length === 0) throw usage(`There is no collection "${name}": ${otherThan(name, names)}`);
    return within;
  });
  return { ...wanted, collections: [...new Set(collections)] };
}

function otherThan(name: string, names: readonly string[]): string {
  const near = nearestWord(name, names);
  if (near !== null) return `did you mean --in "${near}"?`;
  if (names.length === 0) return "the articles folder has no subfolders with articles.";
  return `there are ${names.map((known) => `"${known}"`).join(", ")}.`;
}

function parseLanguage(given: string): Language {
  const language = LANGUAGES.get(given.trim().toLowerCase());
  if (language !== undefined) return language;
  throw usage(`--lang is "${given}", but it must be id (Indonesian), en (English) or other.`);
}

function parseDay(name: "since" | "until", given: string): string {
  const day = isoBound(name, given);
  if (day !== null) return day;
  throw usage(`--${name} is "${given}", but it must be a date like 2024-06-20, 2024-06 or 2024.`);
}
