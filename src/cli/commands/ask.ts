import type { Answer } from "../../answer/answer.ts";
import { KutipError } from "../../errors.ts";
import { detectQuestionLanguage } from "../../language/detect.ts";
import type { Command, CommandContext, ExitStatus } from "../command.ts";
import { defineFilter, parseFilter, resolveFilter } from "../filter.ts";
import { flag, usage, wholeNumber } from "../options.ts";
import { renderFound } from "../render/answer.ts";
import { renderRefusal } from "../render/refusal.ts";
import { visibleLine } from "../render/visible.ts";
import { refresh, withEngine } from "../session.ts";
import { settingFor } from "../setting.ts";
import { answerLines } from "../stream.ts";
import { wordsFor } from "../words/choose.ts";

export const ask = {
  name: "ask",
  describe: "answer with quotes and citations",
  examples: [
    'kutip ask "Kapan Putin tiba di Hanoi?"',
    'kutip ask "When did Putin arrive in Hanoi?" --since 2024-06 --lang en',
    'kutip ask --nearest "Berapa panjang Tol Getaci?"',
    "kutip ask --stdin --json < questions.txt > answers.jsonl",
  ],
  define: (parser) => {
    parser
      .argument("[question...]", "the question; quotes around it keep the shell away from its ? and *")
      .option("--stdin", "answer every line of standard input")
      .option("--nearest", "when there is no answer, show the closest passages")
      .option("--limit <n>", "at most so many quotes, 1 to 3 (default 3)")
      .option("--no-ingest", "do not look for new articles first");
    defineFilter(parser);
  },
  run: async (context, operands, options) => {
    const question = operands.join(" ");
    const stdin = flag(options, "stdin");
    if (operands.length === 0 && !stdin) {
      throw usage('There is no question: kutip ask "Kapan Putin tiba di Hanoi?", or --stdin for one a line.');
    }
    if (operands.length > 0 && stdin) {
      throw usage(
        "The question comes from the command line or, with --stdin, from standard input, not from both.",
      );
    }
    if (!stdin) requireWords(question, "question");
    const wanted = parseFilter(options);
    const maxQuotes = wholeNumber(options, "limit", { low: 1, high: 3, fallback: 3 });
    return withEngine(context, async (engine): Promise<ExitStatus> => {
      const asked = wordsFor(stdin ? "other" : detectQuestionLanguage(question), context.words.language);
      if (flag(options, "ingest")) await refresh(engine, context, asked);
      const { filter, undated } = await resolveFilter(engine, wanted);
      if (undated > 0) await context.note(asked.withoutDate(undated));
      const asking = { filter, maxQuotes, signal: context.io.signal };
      const nearest = flag(options, "nearest");
      const show = (answer: Answer) => renderAnswer(answer, context, nearest);
      if (stdin) return answerLines(context, (line) => engine.ask(line, asking), show);
      const answer = await engine.ask(question, asking);
      await context.print(context.json ? JSON.stringify(answer) : show(answer));
      return 0;
    });
  },
} satisfies Command;

/** @throws KutipError `question-empty` */
export function requireWords(text: string, what: "question" | "query"): void {
  if (text.trim() !== "") return;
  throw new KutipError("question-empty", `The ${what} is empty: write what you want to know between quotes.`);
}

// --- internal ---

function renderAnswer(answer: Answer, context: CommandContext, nearest: boolean): string {
  const setting = settingFor(answer.language, context);
  if (answer.kind === "found") return renderFound(answer, setting);
  return renderRefusal(answer, setting, { echo: true, nearest, nearestCommand: commandFor(answer.question) });
}

/** A command line to copy, where the question is short and means nothing else to a shell. */
function commandFor(question: string): string {
  const plain = question.length <= 80 && !/["$`\\!]/.test(question) && visibleLine(question) === question;
  return `kutip ask --nearest ${plain ? `"${question}"` : "…"}`;
}
