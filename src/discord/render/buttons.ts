import type { Quote } from "../../answer/answer.ts";
import { label } from "../budget.ts";
import type { Action } from "../custom-id.ts";
import type { Button, LinkButton, Row } from "../message.ts";
import type { BotWords } from "../words/words.ts";

/** A button, grey unless `rest` says otherwise. */
export function button(
  action: Action,
  text: string,
  rest: Pick<Button, "emoji" | "style" | "disabled"> = {},
): Button {
  return { kind: "button", action, label: label(text), ...rest };
}

/** Rows of at most five buttons; none for no buttons. */
export function rowsOf(...groups: readonly (readonly (Button | LinkButton)[])[]): Row[] {
  return groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / ROW) }, (_, at) => group.slice(at * ROW, at * ROW + ROW)),
  );
}

/** One button for each quote's context, named by the number that the quote has in the message. */
export function contextButtons(quotes: readonly Pick<Quote, "id">[], words: BotWords): Button[] {
  const ids = quotes.map(({ id }) => id);
  // Discord refuses a message in which two buttons mean the same.
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? [button({ name: "context", citation: id }, words.bot.button.context(at + 1))]
      : [],
  );
}

/** ◀ ▶ through the pages of what was asked; nothing where there is one page. `page` is counted from 0. */
export function pageButtons(asked: string | null, page: number, pages: number, words: BotWords): Button[] {
  if (asked === null || pages <= 1) return [];
  return turnButtons(
    page > 0 ? { name: "page", asked, page: page - 1 } : null,
    page < pages - 1 ? { name: "page", asked, page: page + 1 } : null,
    // What a button that cannot be pressed would do, only different from the other's.
    { name: "page", asked, page },
    words,
  );
}

/** Back and on; where there is nothing to turn to, the button cannot be pressed, and stands for `here`. */
export function turnButtons(back: Action | null, on: Action | null, here: Action, words: BotWords): Button[] {
  if (back === null && on === null) return [];
  const { previous, next } = words.bot.button;
  return [
    button(back ?? here, previous, { emoji: "◀️", disabled: back === null }),
    button(on ?? here, next, { emoji: "▶️", disabled: on === null }),
  ];
}

// --- internal ---

const ROW = 5;
