import { z } from "zod";
import { KutipError } from "../errors.ts";
import { segmentSentences } from "../passage/sentences.ts";
import type { Articles } from "./articles.ts";
import type { Connection, Query } from "./connection.ts";
import { CurrentCache } from "./current-cache.ts";
import type { ArticleRecord } from "./library.ts";
import { optionalTextOf, type Row, textOf } from "./rows.ts";
import type { AskedRecord, FeedbackInput, GoldenQuestion } from "./team.ts";

/** The newest verdicts that are kept: all of them are read for each that is given. */
const KEPT = 10_000;

/** What people thought of answers, and the golden questions that it amounts to. */
export class Feedback {
  readonly #connection: Connection;
  readonly #articles: Articles;
  readonly #insert: Query;
  readonly #select: Query;
  readonly #any: Query;
  readonly #drop: Query;
  /** By an article's id and some words: those of their sentences that are in the article. */
  readonly #found: CurrentCache<string, readonly string[]>;

  constructor(connection: Connection, articles: Articles) {
    this.#connection = connection;
    this.#articles = articles;
    this.#insert = connection.prepare(
      `INSERT OR REPLACE INTO feedback
         (asked_id, user_id, given_ms, verdict, question, language, "right", article_id, words)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#select = connection.prepare(`SELECT * FROM feedback WHERE "right" IS NOT NULL ORDER BY given_ms`);
    this.#any = connection.prepare("SELECT 1 AS one FROM feedback LIMIT 1");
    this.#drop = connection.prepare(
      `DELETE FROM feedback WHERE (asked_id, user_id) IN
         (SELECT asked_id, user_id FROM feedback ORDER BY given_ms DESC LIMIT -1 OFFSET ${KEPT})`,
    );
    this.#found = new CurrentCache(connection, KEPT_CHARACTERS);
  }

  isThere(): boolean {
    return this.#any.get() !== undefined;
  }

  keep(asked: AskedRecord | null, { askedId, userId, verdict, right }: FeedbackInput): void {
    if (asked === null)
      throw new KutipError("usage", `What was asked as "${askedId}" is not kept any more: ask it again.`);
    const known = verdict === "good" ? firstQuoteOf(asked) : right;
    this.#insert.run(
      asked.id,
      userId,
      Date.now(),
      verdict,
      asked.askedAs ?? asked.text,
      languageOf(asked),
      known?.kind ?? null,
      known?.kind === "passage" ? known.articleId : null,
      known?.kind === "passage" ? known.text : null,
    );
    this.#drop.run();
  }

  /** One for each question, as its latest verdict has it; none whose words no article has any more. */
  golden(): GoldenQuestion[] {
    const latest = new Map<string, Row>();
    for (const row of this.#select.all()) {
      const key = textOf(row, "question").normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
      latest.delete(key);
      latest.set(key, row);
    }
    // Within one view of the library it is asked once, not for each, whether an article has changed.
    return this.#connection.read(() =>
      [...latest.values()].map((row) => this.#goldenOf(row)).filter((golden) => golden !== null),
    );
  }

  #goldenOf(row: Row): GoldenQuestion | null {
    const base = {
      id: textOf(row, "asked_id"),
      question: textOf(row, "question"),
      lang: textOf(row, "language"),
    };
    const articleId = optionalTextOf(row, "article_id");
    const words = optionalTextOf(row, "words");
    if (articleId === null || words === null) return { ...base, answers: [], doc: null, answerable: false };
    const article = this.#articles.byId(articleId);
    if (article === null) return null;
    const answers = this.#answersIn(article, words);
    return answers.length === 0 ? null : { ...base, answers, doc: article.path, answerable: true };
  }

  #answersIn({ id, language }: Pick<ArticleRecord, "id" | "language">, words: string): readonly string[] {
    const key = `${id} ${words}`;
    const known = this.#found.current().get(key);
    if (known !== undefined) return known;
    const text = this.#articles.text(id)?.text ?? "";
    // A quote is a sentence or two: of a passage of many, each is as right as the others.
    const answers = segmentSentences(words, [], language)
      .map(({ start, end }) => words.slice(start, end))
      .filter((answer) => text.includes(answer));
    this.#found.keep(key, answers, 2 * key.length);
    return answers;
  }
}

// --- internal ---

/** Of what {@link Feedback} remembers: some 10 MB. */
const KEPT_CHARACTERS = 5_000_000;
/** Shorter answers ("3") stand in too many sentences to tell a right one by. */
const TELLING = 4;

const ANSWER = z.object({ language: z.string() });
const FOUND = z.object({
  kind: z.literal("found"),
  quotes: z.tuple(
    [
      z.object({
        text: z.string(),
        answer: z.object({ text: z.string() }).nullable(),
        article: z.object({ id: z.string() }),
      }),
    ],
    z.unknown(),
  ),
});

function languageOf({ result }: AskedRecord): string {
  const answer = ANSWER.safeParse(result);
  return answer.success ? answer.data.language : "other";
}

/** What was good about a good answer: its first quote. */
function firstQuoteOf({ result }: AskedRecord): FeedbackInput["right"] {
  const answer = FOUND.safeParse(result);
  if (!answer.success) return null;
  const [{ text, answer: marked, article }] = answer.data.quotes;
  const words = marked !== null && marked.text.length >= TELLING ? marked.text : text;
  return { kind: "passage", articleId: article.id, text: words };
}
