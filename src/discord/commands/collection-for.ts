import { safeCollectionName } from "../../engine/hand-in/file-name.ts";
import { fold } from "../../language/words.ts";
import { wordsFor } from "../../words/choose.ts";
import { BotError } from "../bot-error.ts";
import { optionText } from "../budget.ts";
import type { Choice } from "../command.ts";
import { mayShow, type Request } from "../request.ts";
import { collectionValue, readSourceValue } from "../sources/values.ts";
import { botWords } from "../words/words.ts";

type Where = Pick<Request, "access" | "catalogue">;

/**
 * The collection that a new article goes into: one that may be shown here, or, where all may, a new one. Without a
 * choice it is the top of the articles folder, or the only one there is to choose.
 *
 * @throws BotError `source-unknown`, for what may not be shown as for what there is not; `collection-needed`,
 *   `nothing-visible`
 */
export function collectionFor(typed: string | null, where: Where): string {
  const visible = visibleCollections(where);
  if (where.access.collections?.length === 0) throw new BotError("nothing-visible");
  if (typed === null || typed.trim() === "") {
    if (mayShow(where.access, "")) return "";
    const [only, ...others] = visible;
    if (only === undefined || others.length > 0) throw new BotError("collection-needed");
    return only;
  }
  const value = readSourceValue(typed.trim());
  const name = value?.kind === "collection" ? value.name : namedBy(typed.trim());
  const found = visible.find((each) => each === name) ?? visible.find((each) => fold(each) === fold(name));
  if (found !== undefined) return found;
  const created = where.access.collections === null ? safeCollectionName(name) : null;
  if (created === null) throw new BotError("source-unknown", name);
  return visible.find((each) => fold(each) === fold(created)) ?? created;
}

/** Collections to add to, while somebody types; last a new one of that name, where one may be made. */
export function suggestCollections(typed: string, request: Request): Choice[] {
  const words = botWords(request.language);
  const wanted = fold(typed.trim());
  const found = visibleCollections(request)
    .map((name) => ({
      name: optionText(name === "" ? words.status.top : name),
      value: collectionValue(name),
    }))
    .filter(({ name, value }) => fold(name).includes(wanted) && value.length <= LONGEST_VALUE)
    .slice(0, MOST_CHOICES - 1);
  const made = request.access.collections === null ? safeCollectionName(typed) : null;
  const isThere = visibleCollections(request).some((name) => fold(name) === fold(made ?? ""));
  if (made === null || isThere || made.length > LONGEST_VALUE) return found;
  return [...found, { name: optionText(`${made} (${words.bot.handIn.newCollection})`), value: made }];
}

// --- internal ---

/** The top of the articles folder is called as suggestions show it, in either language. */
function namedBy(typed: string): string {
  const tops = LANGUAGES.map((language) => fold(wordsFor(language, language).status.top));
  return tops.includes(fold(typed)) ? "" : typed;
}

const LANGUAGES = ["id", "en"] as const;

/** Discord's limits for suggestions. */
const MOST_CHOICES = 25;
const LONGEST_VALUE = 100;

/** Those that have articles, those that a rule names though they have none, and the top. */
function visibleCollections({ access, catalogue }: Where): string[] {
  const names = [...catalogue.collections.map(({ name }) => name), ...(access.collections ?? [""])];
  return [...new Set(names)].filter((name) => mayShow(access, name));
}
