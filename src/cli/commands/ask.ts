import type { Answer } from "../../answer/answer.ts";
import { defineAsking, runAsking } from "../asking.ts";
import type { Command, CommandContext } from "../command.ts";
import { flag, wholeNumber } from "../options.ts";
import { renderFound } from "../render/answer.ts";
import { renderRefusal } from "../render/refusal.ts";
import { visibleLine } from "../render/visible.ts";
import { settingFor } from "../setting.ts";

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
      .option("--nearest", "when there is no answer, show the closest passages")
      .option("--limit <n>", "at most so many quotes, 1 to 3 (default 3)");
    defineAsking(parser);
  },
  run: async (context, operands, options) => {
    const maxQuotes = wholeNumber(options, "limit", { low: 1, high: 3, fallback: 3 });
    const nearest = flag(options, "nearest");
    return runAsking(context, operands, options, {
      what: "question",
      example: 'kutip ask "Kapan Putin tiba di Hanoi?"',
      work: (engine, question, filter) =>
        engine.ask(question, { filter, maxQuotes, signal: context.io.signal }),
      show: (answer) => renderAnswer(answer, context, nearest),
    });
  },
} satisfies Command;

// --- internal ---

function renderAnswer(answer: Answer, context: CommandContext, nearest: boolean): string {
  const setting = settingFor(answer.language, context);
  if (answer.kind === "found") return renderFound(answer, setting);
  const nearestCommand = commandFor(answer.question);
  return renderRefusal(answer, setting, { echo: true, nearest, nearestCommand });
}

/** A command line to copy, where the question is short and means nothing else to a shell. */
function commandFor(question: string): string {
  const plain = question.length <= 80 && !/["$`\\!]/.test(question) && visibleLine(question) === question;
  return `kutip ask --nearest ${plain ? `"${question}"` : "…"}`;
}
