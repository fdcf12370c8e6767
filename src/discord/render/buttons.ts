import type { Quote } from "../../answer/answer.ts";
import { label } from "../budget.ts";
import type { Action } from "../custom-id.ts";
import type { Button, Row } from "../message.ts";
import type { BotWords } from "../words/words.ts";

/** A button of Discord's grey kind. */
export function button(action: Action, text: string, rest: Partial<Button> = {}): Button {
  return { kind: "button", action, label: label(text), ...rest };
}

/** Rows without the empty ones. */
export function rowsOf(...rows: readonly (readonly Button[])[]): Row[] {
  return rows.filter((row) => row.length > 0);
}

/** One button for each quote's context, at most five. */
export function contextButtons(quotes: readonly Pick<Quote, "id">[], words: BotWords): Button[] {
  return quotes
    .slice(0, 5)
    .map(({ id }, at) => button({ name: "context", citation: id }, words.bot.button.context(at + 1)));
}

/** ◀ ▶ through the pages of what was asked; nothing where there is one page. */
export function pageButtons(asked: string | null, page: number, pages: number, words: BotWords): Button[] {
  if (asked === null || pages <= 1) return [];
  const { previous, next } = words.bot.button;
  return [
    button({ name: "page", asked, page: Math.max(0, page - 1) }, previous, {
      emoji: "◀️",
      disabled: page <= 0,
    }),
    button({ name: "page", asked, page: page + 1 }, next, { emoji: "▶️", disabled: page >= pages - 1 }),
  ];
}
