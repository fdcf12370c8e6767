import { MONTH_NAME } from "../../article/calendar.ts";
import { isFunctionWord, isQuestionWord } from "../../language/stopwords.ts";
import { wordsOf } from "../../language/words.ts";
import { type EarlierQuestion, type Topic, topicWithin } from "./topic.ts";
import type { TopicName } from "./topic-names.ts";

/**
 * What a piece of a question ("di Jakarta?", "in 2023?", "Biden?") asks after an earlier one: the earlier question with
 * the piece in place of what it stands for, or at its end. Where that is not plain, the earlier question with the piece
 * in brackets. Null for a piece that speaks of something of its own.
 */
export function completeFragment(
  piece: string,
  earlier: Topic,
  quotes: EarlierQuestion["quotes"],
): string | null {
  const bare = piece.replace(/[\s?!.]+$/u, "").trim();
  if (bare === "" || wordsOf(bare).length > LONGEST) return null;
  const language = earlier.language;
  const time = TIME.exec(bare);
  if (time !== null) return withTime(bare, earlier);
  const topic = topicWithin({ question: bare, quotes }, language);
  const [name] = topic.names;
  const words = wordsOf(bare);
  const content = words.filter(
    ({ folded }) => !isFunctionWord(folded, language) && !isQuestionWord(folded, language),
  );
  const isOnlyName =
    name !== undefined && content.every(({ start, end }) => name.start <= start && end <= name.end);
  if (name !== undefined && isOnlyName) return withName(bare, name, earlier);
  const shared = content.filter(({ folded }) =>
    wordsOf(earlier.question).some((word) => word.folded === folded),
  );
  if (shared.length > 0 && content.length - shared.length <= MOST_NEW) return beside(earlier, bare);
  if (name !== undefined || content.length > MOST_NEW) return null;
  return beside(earlier, bare);
}

// --- internal ---

/** Words of a piece; more are a sentence. */
const LONGEST = 6;
/** Content words that are new in a piece that still belongs to the earlier question. */
const MOST_NEW = 2;

const WHEN = `(?:(?:awal|pertengahan|akhir|early|late|the end of|the beginning of|mid-?)\\s*)?(?:tahun|bulan|tanggal|the year)?\\s*(?:(?:\\d{1,2}\\s+)?${MONTH_NAME}(?:\\s+\\d{1,2},?)?(?:\\s+\\d{4})?|(?:19|20)\\d{2})|(?:minggu|pekan|bulan|tahun) (?:lalu|ini|depan)|(?:last|this|next) (?:week|month|year)|kemarin|yesterday|sekarang|now|hari ini|today`;
const AT = "(?:pada|di|selama|sejak|untuk|in|on|during|since|for|by)\\s+";
const TIME = new RegExp(`^(?:${AT})?(?:${WHEN})$`, "iu");
const TIME_WITHIN = new RegExp(`(?<![\\p{L}\\p{N}])(${AT})?(?:${WHEN})(?![\\p{L}\\p{N}])`, "iu");

function withTime(bare: string, { question, language }: Topic): string {
  const at = new RegExp(`^${AT}`, "iu").exec(bare)?.[0] ?? "";
  const within = TIME_WITHIN.exec(question);
  if (within !== null) {
    const instead = at === "" ? `${within[1] ?? ""}${bare}` : bare;
    return replaced(question, { start: within.index, end: within.index + within[0].length }, instead);
  }
  const isOneLanguage = at === "" || /^(?:pada|di|selama|sejak|untuk)/i.test(at) === (language === "id");
  if (!isOneLanguage) return `${question} (${bare})`;
  return appended(
    question,
    at === "" && /^\d/.test(bare) ? `${language === "id" ? "pada" : "in"} ${bare}` : bare,
  );
}

function withName(bare: string, name: TopicName, earlier: Topic): string {
  const { names, question } = earlier;
  const { preposition } = name;
  const alike = names.filter((other) => other.preposition === preposition);
  const [same] = alike;
  if (preposition !== null) {
    if (same !== undefined && alike.length === 1) return replaced(question, same, name.text);
    return alike.length === 0 && !names.some(({ isPlace }) => isPlace)
      ? appended(question, bare)
      : `${question} (${bare})`;
  }
  const [only] = names;
  // One name for the only one; of several, which one is meant cannot be told but for a country's.
  if (only !== undefined && names.length === 1) return replaced(question, only, name.text);
  const ofKind = names.filter(({ isPlace }) => isPlace);
  const [place] = ofKind;
  if (name.isPlace && place !== undefined && ofKind.length === 1) return replaced(question, place, name.text);
  return `${question} (${bare})`;
}

function beside({ question }: Topic, bare: string): string {
  return `${question} (${bare})`;
}

function replaced(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  instead: string,
): string {
  return `${text.slice(0, start)}${instead}${text.slice(end)}`;
}

function appended(question: string, words: string): string {
  const [mark = ""] = /[\s?!.]*$/u.exec(question) ?? [];
  return `${question.slice(0, question.length - mark.length)} ${words}${mark}`;
}
