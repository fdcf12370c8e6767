import type { FoundPassage } from "../../engine/engine.ts";
import type { Language } from "../../language/language.ts";
import { matchingWords } from "../../language/matching-words.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import type { Part } from "../part.ts";
import type { BotWords } from "../words/words.ts";
import { button, pageButtons, rowsOf } from "./buttons.ts";
import { excerptPart } from "./quote.ts";
import { escapedLine, shortSourceLine, sourceLine } from "./source.ts";

export interface PassagesSetting {
  readonly words: BotWords;
  /** The words that were searched for, or the question whose further passages these are. */
  readonly query: string;
  /** Null when it could not be kept: there are no buttons to other pages. */
  readonly askedId: string | null;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Of all pages. */
  readonly total: number;
}

/** How many passages a page has. */
export const PASSAGES_A_PAGE = 5;

/** A page of passages, best first: each with where it stands, and the words that were looked for in bold. */
export function renderPassages(passages: readonly FoundPassage[], s: PassagesSetting): BotMessage {
  const { words } = s;
  const before = s.page * PASSAGES_A_PAGE;
  const counts = [
    words.passages(s.total),
    ...(s.pages > 1 ? [words.bot.list.page(s.page + 1, s.pages)] : []),
  ];
  return {
    content: content([
      `🔎 ${escapedLine(s.query, 200)}`,
      passages.length === 0 ? words.search.none : `-# ${counts.join(" · ")}`,
      ...passages.map((passage, at) => passagePart(passage, before + at + 1, words)),
    ]),
    rows: rowsOf(
      passages.map(({ article, start }, at) =>
        button({ name: "read", article: article.id, from: start }, words.bot.button.read(before + at + 1)),
      ),
      pageButtons(s.askedId, s.page, s.pages, words),
    ),
  };
}

// --- internal ---

const LANGUAGES: readonly Language[] = ["id", "en"];

function passagePart(passage: FoundPassage, number: number, words: BotWords): Part {
  const { article, why } = passage;
  // A passage may run over paragraphs; the blank lines between them only take room here.
  const text = passage.text.replace(/\n\s*\n/g, "\n");
  const bold = matchingWords(text, why.terms, LANGUAGES);
  const place = [words.line(passage.line)];
  return excerptPart(
    { text, bold, matters: bold[0] ?? null, marks: ["", ""] },
    {
      text: `**${number}** ${sourceLine(article, words, place)}`,
      short: `**${number}** ${shortSourceLine(article, words, place)}`,
      stands: "above",
    },
  );
}
