import { createInterface, type Interface } from "node:readline";
import type { CommandContext, ExitStatus } from "./command.ts";
import { failureOf } from "./failure.ts";
import { hang } from "./render/flow.ts";
import { refresh, withEngine } from "./session.ts";
import { startTurns, type Turns } from "./turns.ts";

/** Question, answer, repeat, in a terminal, until Ctrl-D, `/quit`, or Ctrl-C on an empty line. */
export async function converse(context: CommandContext): Promise<ExitStatus> {
  return withEngine(context, async (engine) => {
    await refresh(engine, context, context.words);
    const status = await engine.status();
    await greet(status.articles, context);
    const readline = createInterface({
      input: context.io.stdin,
      output: context.io.stdout,
      terminal: context.io.env.TERM !== "dumb",
      prompt: PROMPT,
      historySize: 500,
      removeHistoryDuplicates: true,
    });
    await loop(readline, startTurns(engine, status.articlesFolder, context), context);
    await context.print(context.words.conversation.goodbye);
    return 0;
  });
}

// --- internal ---

const PROMPT = "› ";

async function greet(articles: number, { print, style, words }: CommandContext): Promise<void> {
  const { greeting, hint } = words.conversation;
  await print(hang(style.colour.bold(greeting(words.articles(articles))), style.columns));
  await print(`${hang(style.colour.dim(hint), style.columns)}\n`);
}

/** Takes lines one after the other; lines that are typed while an answer is worked on wait for their turn. */
function loop(readline: Interface, turns: Turns, context: CommandContext): Promise<void> {
  const { io, print, complain, words } = context;
  const waiting: string[] = [];
  let busy: AbortController | null = null;
  let closed = false;

  const work = async (): Promise<void> => {
    for (let line = waiting.shift(); line !== undefined && !closed; line = waiting.shift()) {
      busy = new AbortController();
      try {
        if ((await turns.take(line, busy.signal)) === "end") readline.close();
      } catch (error) {
        if (busy.signal.aborted) await print(words.conversation.stopped);
        else await complain(failureOf(error).message);
      }
    }
    busy = null;
    if (!closed) readline.prompt();
  };

  return new Promise((resolve) => {
    const end = () => readline.close();
    io.signal.addEventListener("abort", end, { once: true });
    readline.on("line", (line) => {
      waiting.push(line);
      if (busy === null) void work();
    });
    readline.on("SIGINT", () => {
      if (busy !== null) busy.abort();
      else if (readline.line === "") readline.close();
      else {
        readline.write(null, { ctrl: true, name: "e" });
        readline.write(null, { ctrl: true, name: "u" });
      }
    });
    readline.on("close", () => {
      closed = true;
      busy?.abort();
      io.signal.removeEventListener("abort", end);
      io.stdout.write("\n");
      resolve();
    });
    readline.prompt();
  });
}
