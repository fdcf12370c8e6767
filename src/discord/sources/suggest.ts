import { toOneLine } from "../../article/one-line.ts";
import { collectionsWithin } from "../../engine/collections-within.ts";
import type { ArticleRecord } from "../../library/library.ts";
import { wordsFor } from "../../words/choose.ts";
import type { Words } from "../../words/words.ts";
import type { Choice } from "../command.ts";
import type { Request } from "../request.ts";
import { articleValue, collectionValue } from "./values.ts";
import { findVisible, type Source, visibleSources } from "./visible.ts";

/**
 * What an article or collection may be, of those that may be shown here: while nothing is typed the collections and the
 * newest articles, then what was typed as the beginning of a title, of its words, or nearly so.
 */
export function suggestSources(typed: string, request: Request): Choice[] {
  return choicesOf(listed(typed, request, ["collection", "article"]), request);
}

/** The same for articles alone. */
export function suggestArticles(typed: string, request: Request): Choice[] {
  return choicesOf(listed(typed, request, ["article"]), request);
}

// --- internal ---

/** Discord's limits for suggestions. */
const MOST_CHOICES = 25;
const LONGEST = 100;

function* listed(typed: string, request: Request, kinds: readonly Source["kind"][]): Iterable<Source> {
  const found =
    typed.trim() === "" ? visibleSources(request) : findVisible(typed, request).map(({ source }) => source);
  for (const source of found) if (kinds.includes(source.kind)) yield source;
}

/** At most 25, each with a name of its own. */
function choicesOf(sources: Iterable<Source>, request: Request): Choice[] {
  const words = wordsFor(request.language, request.language);
  const choices: Choice[] = [];
  const names = new Set<string>();
  for (const source of sources) {
    if (choices.length === MOST_CHOICES) break;
    const value = source.kind === "article" ? articleValue(source.article.id) : collectionValue(source.name);
    if (value.length > LONGEST) continue;
    const name =
      source.kind === "article"
        ? articleName(source.article, words, names)
        : collectionName(source.name, request, words);
    names.add(name);
    choices.push({ name, value });
  }
  return choices;
}

function articleName(article: ArticleRecord, words: Words, taken: ReadonlySet<string>): string {
  const source = [article.outlet, article.published === null ? null : words.date(article.published)];
  const name = nameOf(article.title, source);
  return taken.has(name) ? nameOf(article.title, [...source, article.id]) : name;
}

function collectionName(name: string, { catalogue, access }: Request, words: Words): string {
  const within = collectionsWithin(
    name,
    access.collections ?? catalogue.collections.map((each) => each.name),
  );
  const articles = catalogue.collections
    .filter((each) => within.includes(each.name))
    .reduce((sum, each) => sum + each.articles, 0);
  return nameOf(name === "" ? words.status.top : `${name}/`, [words.articles(articles)]);
}

/** A title, cut where it must be, and what follows it, which is not. */
function nameOf(title: string, details: readonly (string | null)[]): string {
  const rest = toOneLine(
    details.flatMap((detail) => (detail === null ? [] : ` · ${detail}`)).join(""),
    LONGEST / 2,
  );
  const after = rest === "" ? "" : ` ${rest}`;
  return `${toOneLine(title, LONGEST - after.length)}${after}`;
}
