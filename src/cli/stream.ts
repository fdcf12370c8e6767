import { KutipError } from "../errors.ts";
import type { CommandContext, ExitStatus } from "./command.ts";
import { failureOf, sentenceOf } from "./failure.ts";
import { MAX_LINE, readLines } from "./lines.ts";

/**
 * Works through standard input, one line after the other, and writes each result before the next line is read. A
 * line that fails is told in its place and the rest go on: with `--json` as an error object that carries the line's
 * number, otherwise on `stderr`. Blank lines are failures with `--json`, where results are matched to lines, and are passed over
 * otherwise.
 *
 * @returns 1 when a line failed for another reason than what it says
 */
export async function answerLines<Result>(
  context: CommandContext,
  work: (line: string) => Promise<Result>,
  show: (result: Result) => string,
): Promise<ExitStatus> {
  const { io, json } = context;
  let status: ExitStatus = 0;
  let first = true;
  for await (const { number, text, tooLong } of readLines(io.stdin, io.signal)) {
    if (text.trim() === "" && !json) continue;
    try {
      if (text.trim() === "") throw new KutipError("question-empty", `Line ${number} is empty.`);
      if (tooLong) {
        throw new KutipError("question-too-long", `Line ${number} is longer than ${MAX_LINE} characters.`);
      }
      const result = await work(text);
      const shown = json ? JSON.stringify(result) : show(result);
      await context.print(json || first ? shown : `\n${shown}`);
      first = false;
    } catch (error) {
      const failure = failureOf(error);
      if (io.signal.aborted || failure.code === "cancelled") throw error;
      if (!ABOUT_THE_LINE.has(failure.code)) status = 1;
      if (json) await context.print(JSON.stringify({ error: failure, line: number }));
      else await context.complain(`${context.words.line(number)}: ${sentenceOf(error, context.words)}`);
    }
  }
  return status;
}

// --- internal ---

const ABOUT_THE_LINE: ReadonlySet<string> = new Set(["question-empty", "question-too-long"]);
