import { collectionsWithin } from "../../engine/collections-within.ts";
import { localDay, publishedBound, type Side } from "../../engine/published-bound.ts";
import { fold } from "../../language/words.ts";
import type { ArticleFilter } from "../../library/library.ts";
import { BotError } from "../bot-error.ts";
import type { Options } from "../command.ts";
import { allowed, mayShow, type Request } from "../request.ts";
import { searchedWords } from "./title-index.ts";
import { readSourceValue } from "./values.ts";
import { findVisible } from "./visible.ts";

/** What somebody chose to search in, apart from what may be shown where they are. */
export type ChosenFilter = Omit<ArticleFilter, "languages">;

/**
 * The filter that `in`, `since` and `until` ask for. Text in `in` that is no suggestion means the collection of that
 * name, or the articles whose titles have its words.
 *
 * @throws BotError `source-unknown`, which is also what hides all that may not be shown; `date-unknown`, `dates-reversed`
 */
export function chosenFilter(options: Options, request: Request): ChosenFilter {
  const source = options.text("in");
  const since = options.text("since");
  const until = options.text("until");
  const today = localDay(new Date());
  const filter = {
    ...(source !== null && source.trim() !== "" && chosenSource(source, request)),
    ...(since !== null && { since: boundOf("since", since, today) }),
    ...(until !== null && { until: boundOf("until", until, today) }),
  };
  if (filter.since !== undefined && filter.until !== undefined && filter.since > filter.until) {
    throw new BotError("dates-reversed", `${since} – ${until}`);
  }
  return filter;
}

/**
 * What of a chosen filter may be searched here.
 *
 * @throws BotError `nothing-visible` when nothing may
 */
export function visibleFilter(chosen: ChosenFilter, { access }: Pick<Request, "access">): ArticleFilter {
  const filter = allowed(access, chosen);
  if (filter.collections?.length === 0) throw new BotError("nothing-visible");
  return filter;
}

/**
 * The article that a suggestion or a typed title means.
 *
 * @throws BotError `source-unknown` when it is none, not one alone, or may not be shown
 */
export function chosenArticle(given: string, request: Request): string {
  const { articleIds = [] } = chosenSource(given, request);
  const [id] = articleIds;
  if (id === undefined || articleIds.length > 1) throw new BotError("source-unknown", given.trim());
  return id;
}

// --- internal ---

/** Articles that typed words may mean together; more is no choice of articles. */
const MOST_ARTICLES = 25;

function chosenSource(given: string, request: Request): Pick<ArticleFilter, "articleIds" | "collections"> {
  const { access, catalogue } = request;
  const typed = given.trim();
  const value = readSourceValue(typed);
  if (value?.kind === "article") {
    const article = catalogue.articles.find(({ id }) => id === value.id);
    if (article !== undefined && mayShow(access, article.collection)) return { articleIds: [value.id] };
  }
  const name = value?.kind === "collection" ? value.name : typed.replace(/^\.?\/|\/+$/g, "");
  const collections = visibleWithin(name, request);
  if (collections.length > 0) return { collections };
  const articleIds = value === null ? articlesTitled(typed, request) : [];
  if (articleIds.length === 0)
    throw new BotError("source-unknown", value?.kind === "collection" ? value.name : typed);
  return { articleIds };
}

function visibleWithin(name: string, { access, catalogue }: Request): string[] {
  const visible = catalogue.collections.map((each) => each.name).filter((each) => mayShow(access, each));
  const exactly = collectionsWithin(name, visible);
  if (exactly.length > 0) return exactly;
  const folded = visible.filter((each) => fold(each) === fold(name));
  return folded.flatMap((each) => collectionsWithin(each, visible));
}

function articlesTitled(typed: string, request: Request): string[] {
  const titled = findVisible(typed, request).flatMap(({ source, match }) =>
    source.kind === "article" ? [{ article: source.article, match }] : [],
  );
  const whole = (text: string) => searchedWords(text).join(" ");
  const exactly = titled.filter(({ article }) => whole(article.title) === whole(typed));
  const meant = exactly.length > 0 ? exactly : titled.filter(({ match }) => match !== "nearly");
  return meant.length > MOST_ARTICLES ? [] : meant.map(({ article }) => article.id);
}

function boundOf(side: Side, given: string, today: string): string {
  const day = publishedBound(side, given, today);
  if (day === null) throw new BotError("date-unknown", given.trim());
  return day;
}
