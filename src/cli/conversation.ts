import { createInterface, type Interface } from "node:readline";
import type { CommandContext, ExitStatus } from "./command.ts";
import { sentenceOf } from "./failure.ts";
import { hang } from "./render/flow.ts";
import { refresh, withEngine } from "./session.ts";
import { settingFor } from "./setting.ts";
import { startTurns, type Turns } from "./turns.ts";

/** Question, answer, repeat, in a terminal, until Ctrl-D, `/quit`, or Ctrl-C on an empty line. */
export async function converse(context: CommandContext): Promise<ExitStatus> {
  return withEngine(
    context,
    async (engine) => {
      await refresh(engine, context, context.words);
      await greet((await engine.status()).articles, context);
      const readline = createInterface({
        input: context.io.stdin,
        output: context.io.stdout,
        terminal: context.io.env.TERM !== "dumb",
        prompt: PROMPT,
        historySize: 500,
        removeHistoryDuplicates: true,
      });
      const end = () => readline.close();
      context.io.signal.addEventListener("abort", end, { once: true });
      try {
        await takeTurns(readline, startTurns(engine, context), context);
      } finally {
        context.io.signal.removeEventListener("abort", end);
        readline.close();
      }
      return 0;
    },
    { toAsk: true },
  );
}

// --- internal ---

const PROMPT = "› ";

async function greet(articles: number, context: CommandContext): Promise<void> {
  const { print, style, words } = context;
  const { greeting, hint } = words.conversation;
  if (articles === 0) {
    const { articlesFolder } = settingFor("other", context);
    return print(`${hang(words.answer.addArticles(articlesFolder), style.columns)}\n`);
  }
  await print(hang(style.colour.bold(greeting(words.articles(articles))), style.columns));
  await print(`${hang(style.colour.dim(hint), style.columns)}\n`);
}

/** One line after the other; what is typed while an answer is worked on waits for its turn. */
async function takeTurns(readline: Interface, turns: Turns, context: CommandContext): Promise<void> {
  const { io, print, complain, words } = context;
  let working: AbortController | null = null;
  const input = readInput(readline);
  readline.on("SIGINT", () => {
    if (working !== null) {
      input.forget();
      working.abort();
    } else if (readline.line === "") {
      readline.close();
    } else {
      // To the end of the line, then away with all of it, as shells do.
      readline.write(null, { ctrl: true, name: "e" });
      readline.write(null, { ctrl: true, name: "u" });
    }
  });
  for (;;) {
    if (input.waiting() === 0) readline.prompt();
    const line = await input.next();
    if (line === null || io.signal.aborted) break;
    working = new AbortController();
    const { signal } = working;
    try {
      if ((await turns.take(line, signal)) === "end") return print(words.conversation.goodbye);
    } catch (error) {
      if (signal.aborted) await print(words.conversation.stopped);
      else await complain(sentenceOf(error, words));
    } finally {
      working = null;
    }
  }
  // The cursor still stands behind the prompt.
  await print(`\n${words.conversation.goodbye}`);
}

interface Input {
  /** Lines that were typed and not yet taken. */
  waiting(): number;
  /** The next line, or null when the input has ended. */
  next(): Promise<string | null>;
  /** Drops the waiting lines. */
  forget(): void;
}

function readInput(readline: Interface): Input {
  const lines: string[] = [];
  let ended = false;
  let wake = () => {};
  readline.on("line", (line) => {
    lines.push(line);
    wake();
  });
  readline.on("close", () => {
    ended = true;
    wake();
  });
  return {
    waiting: () => lines.length,
    forget: () => {
      lines.length = 0;
    },
    async next() {
      while (lines.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return lines.shift() ?? null;
    },
  };
}
