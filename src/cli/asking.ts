import type { Command as Parser } from "commander";
import type { Engine } from "../engine/engine.ts";
import { KutipError } from "../errors.ts";
import { detectQuestionLanguage } from "../language/detect.ts";
import type { ArticleFilter } from "../library/library.ts";
import { wordsFor } from "../words/choose.ts";
import type { CommandContext, ExitStatus, Options } from "./command.ts";
import { defineFilter, parseFilter, resolveFilter } from "./filter.ts";
import { flag, usage } from "./options.ts";
import { refresh, withEngine } from "./session.ts";
import { answerLines } from "./stream.ts";

/** What a command does with each question that it is given. */
export interface Asking<Result> {
  /** What it calls a question. */
  readonly what: "question" | "query";
  /** A command line that is right, for those that are not. */
  readonly example: string;
  work(engine: Engine, question: string, filter: ArticleFilter): Promise<Result>;
  show(result: Result): string;
}

/** The options of every command that is asked something. */
export function defineAsking(parser: Parser): void {
  parser
    .option("--stdin", "take one question a line from standard input")
    .option("--no-ingest", "do not look for new articles first");
  defineFilter(parser);
}

/**
 * Brings the library up to date, then works on the question of the command line, or on those of standard input as
 * they come.
 *
 * @throws KutipError `usage` when there is no question or there are two sources of them; `question-empty`
 */
export async function runAsking<Result>(
  context: CommandContext,
  operands: readonly string[],
  options: Options,
  { what, example, work, show }: Asking<Result>,
): Promise<ExitStatus> {
  const stdin = flag(options, "stdin");
  const question = operands.join(" ");
  if (operands.length === 0 && !stdin)
    throw usage(`There is no ${what}: ${example}, or --stdin for one a line.`);
  if (operands.length > 0 && stdin) {
    throw usage(
      `The ${what} comes from the command line or, with --stdin, from standard input, not from both.`,
    );
  }
  if (!stdin && question.trim() === "") {
    throw new KutipError("question-empty", `The ${what} is empty: write what you want to know, ${example}.`);
  }
  const wanted = parseFilter(options);
  return withEngine(
    context,
    async (engine) => {
      const words = wordsFor(stdin ? "other" : detectQuestionLanguage(question), context.words.language);
      if (flag(options, "ingest")) await refresh(engine, context, words);
      const { filter, undated } = await resolveFilter(engine, wanted);
      if (undated > 0) await context.note(words.withoutDate(undated));
      if (stdin) return answerLines(context, (line) => work(engine, line, filter), show);
      const result = await work(engine, question, filter);
      await context.print(context.json ? JSON.stringify(result) : show(result));
      return 0;
    },
    { toAsk: true },
  );
}
