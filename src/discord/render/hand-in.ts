import type { StagedArticle } from "../../engine/team.ts";
import type { ArticleRecord } from "../../library/library.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import { remarkIn } from "../words/remarks.ts";
import type { BotWords } from "../words/words.ts";
import { button, rowsOf } from "./buttons.ts";
import { verbatimPart } from "./excerpt.ts";
import { escapedLine, sourceLine } from "./source.ts";

/** What of a handed-in article may be told where it was handed in. */
export interface HandInSetting {
  readonly words: BotWords;
  /** No article is in its collection yet. */
  readonly isNewCollection: boolean;
  /** The article with the same content, if it may be shown. */
  readonly sameContent: ArticleRecord | null;
}

/** What was read of a file, to be confirmed. */
export function renderStaged(staged: StagedArticle, s: HandInSetting): BotMessage {
  const { words } = s;
  const { handIn: own } = words.bot;
  const { article, beginning } = staged;
  const excerpt = { text: beginning, bold: [], marks: ["", ""] as const };
  const into = staged.collection === "" ? words.status.top : escapedLine(staged.collection, NAME);
  const facts = [
    ...(article.published === null ? [own.undated] : []),
    words.languages[article.language],
    own.characters(words.number(staged.characters)),
    words.passages(staged.passages),
  ];
  const remarks = [
    ...(staged.replaces === null ? [] : [own.replaces(titleOf(staged.replaces))]),
    ...(s.sameContent === null ? [] : [own.sameContent(titleOf(s.sameContent))]),
    ...staged.warnings
      .slice(0, MOST_WARNINGS)
      .map((warning) => escapedLine(remarkIn(words.language, warning), WARNING)),
  ];
  return {
    content: content([
      `📥 **${own.confirm}**`,
      sourceLine(article, words),
      `-# ${facts.join(" · ")}`,
      `-# ${fileName(staged.path)} ${own.into(into)}${s.isNewCollection ? ` (${own.newCollection})` : ""}`,
      ...(beginning === "" ? [] : [verbatimPart(excerpt, 0.5)]),
      ...remarks.map((remark) => ({ text: `⚠ ${remark}`, weight: 2 })),
    ]),
    rows: rowsOf([
      button({ name: "add", staged: staged.id }, own.add, { style: "success" }),
      button({ name: "discard", staged: staged.id }, own.discard),
    ]),
  };
}

/** Why a file was not taken; `reason` as who read it wrote it. */
export function renderRefused(reason: string, words: BotWords): BotMessage {
  return plain(`⚠ ${words.bot.handIn.refused(escapedLine(remarkIn(words.language, reason), WARNING))}`);
}

/** Asks whether an article shall be taken out. */
export function renderRemoval(article: ArticleRecord, words: BotWords): BotMessage {
  const { handIn: own } = words.bot;
  return {
    content: content([
      `🗑️ **${own.confirmRemoval(titleOf(article))}**`,
      sourceLine(article, words),
      `-# ${own.removalKeepsFile}`,
    ]),
    rows: rowsOf([
      button({ name: "confirm-removal", article: article.id }, own.remove, { style: "danger" }),
      button({ name: "keep", article: article.id }, own.keep),
    ]),
  };
}

/** What became of an article that was handed in or was to be taken out. */
export function renderDone(
  what: "added" | "removed" | "kept",
  article: Pick<ArticleRecord, "title">,
  words: BotWords,
): BotMessage {
  const sign = { added: "✅", removed: "🗑️", kept: "↩️" }[what];
  return plain(`${sign} ${words.bot.handIn[what](titleOf(article))}`);
}

export function renderNothingAdded(why: "discarded" | "gone", words: BotWords): BotMessage {
  return plain(words.bot.handIn[why]);
}

// --- internal ---

const TITLE = 100;
const NAME = 60;
const WARNING = 300;
const MOST_WARNINGS = 3;

function titleOf({ title }: Pick<ArticleRecord, "title">): string {
  return `“${escapedLine(title, TITLE)}”`;
}

function fileName(path: string): string {
  return escapedLine(path.slice(path.lastIndexOf("/") + 1), NAME);
}

function plain(line: string): BotMessage {
  return { content: content([line]), rows: [] };
}
