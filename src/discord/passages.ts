import type { Answer } from "../answer/answer.ts";
import type { FoundPassage } from "../engine/engine.ts";
import type { ArticleFilter } from "../library/library.ts";
import { keep } from "./kept/asked.ts";
import { standingPassages } from "./kept/standing.ts";
import type { BotMessage } from "./message.ts";
import { PASSAGES_A_PAGE, renderPassages } from "./render/passages.ts";
import type { Request } from "./request.ts";
import { type ChosenFilter, visibleFilter } from "./sources/chosen.ts";
import { botWords } from "./words/words.ts";

/** Passages that are kept of one search: five pages. */
export const MOST_PASSAGES = 25;

/**
 * Passages about a question beyond those that its answer quotes.
 *
 * @throws BotError `nothing-visible`
 */
export async function furtherPassages(
  answer: Answer,
  { query, chosen }: { readonly query: string; readonly chosen: ChosenFilter },
  request: Request,
): Promise<readonly FoundPassage[]> {
  const filter = within(visibleFilter(chosen, request), answer);
  const { passages } = await request.engine.search(query, { filter, limit: MOST_PASSAGES });
  const quotes = answer.kind === "found" ? answer.quotes : [];
  return passages.filter(({ article, start, end }) =>
    quotes.every((quote) => quote.article.id !== article.id || quote.end <= start || end <= quote.start),
  );
}

/** Keeps passages that were found, so that they can be paged through; null where they cannot be kept. */
export function keepPassages(
  passages: readonly FoundPassage[],
  { text, chosen }: { readonly text: string; readonly chosen: ChosenFilter },
  request: Request,
): Promise<string | null> {
  return keep({ kind: "search", text, askedAs: null, chosen, result: passages }, request);
}

/** One page of passages, those of it that still stand and may be shown; a page beyond the last is the last. */
export async function showPassages(
  all: readonly FoundPassage[],
  s: { readonly query: string; readonly askedId: string | null; readonly page: number },
  request: Request,
): Promise<BotMessage> {
  const pages = Math.max(1, Math.ceil(all.length / PASSAGES_A_PAGE));
  const page = Math.min(s.page, pages - 1);
  const first = page * PASSAGES_A_PAGE;
  const passages = await standingPassages(all.slice(first, first + PASSAGES_A_PAGE), request);
  return renderPassages(passages, {
    words: botWords(request.language),
    query: s.query,
    askedId: s.askedId,
    page,
    pages,
    total: all.length,
  });
}

// --- internal ---

/** A filter with the dates that were read from the question's own words, the narrower bound counting. */
function within(filter: ArticleFilter, { period }: Answer): ArticleFilter {
  const since = [filter.since, period?.since].filter(isDay).sort().at(-1);
  const until = [filter.until, period?.until].filter(isDay).sort().at(0);
  return { ...filter, ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
}

function isDay(day: string | null | undefined): day is string {
  return typeof day === "string";
}
