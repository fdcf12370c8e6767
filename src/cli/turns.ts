import type { Answer } from "../answer/answer.ts";
import type { Engine } from "../engine/engine.ts";
import type { CommandContext } from "./command.ts";
import { renderFound } from "./render/answer.ts";
import { renderArticles } from "./render/articles.ts";
import { renderCitation } from "./render/citation.ts";
import { renderPairs } from "./render/pairs.ts";
import { renderNearest, renderRefusal } from "./render/refusal.ts";
import { renderSearch } from "./render/search.ts";
import { refresh } from "./session.ts";
import { settingFor } from "./setting.ts";

/** The turns of one conversation; what `/open` and `/nearest` mean depends on the turn before. */
export interface Turns {
  /** Answers one line that was typed; `end` when it asked to end. */
  take(line: string, signal: AbortSignal): Promise<"go on" | "end">;
}

export function startTurns(engine: Engine, context: CommandContext): Turns {
  const { print, style, words } = context;
  let last: Answer | null = null;
  const upToDate = keepUpToDate(engine, context);

  const question = async (line: string, signal: AbortSignal) => {
    await upToDate();
    last = await engine.ask(line, { signal });
    const setting = settingFor(last.language, context);
    await print(
      last.kind === "found"
        ? renderFound(last, setting, false)
        : renderRefusal(last, setting, { echo: false, nearest: false, nearestCommand: "/nearest" }),
    );
  };

  const open = async (which: string) => {
    const quotes = last === null ? [] : last.kind === "found" ? last.quotes : last.nearest;
    const quote =
      quotes[/^\d+$/.test(which) ? Number(which) - 1 : which === "" && quotes.length === 1 ? 0 : -1];
    if (quotes.length === 0 || last === null) return print(words.conversation.nothingToOpen);
    if (quote === undefined) return print(words.conversation.noSuchQuote(quotes.length));
    await print(renderCitation(await engine.cite(quote.id), settingFor(last.language, context)));
  };

  const search = async (query: string) => {
    if (query === "") return print(words.conversation.searchWhat);
    const result = await engine.search(query, { limit: 5 });
    await print(renderSearch(result, settingFor(result.language, context)));
  };

  const nearest = async () => {
    if (last === null) return print(words.conversation.nothingAsked);
    if (last.kind === "found") return search(last.question);
    await print(renderNearest(last, settingFor(last.language, context)));
  };

  const list = async () => print(renderArticles(await engine.articles(), settingFor("other", context)));

  const commands: Readonly<Record<string, (rest: string) => Promise<void>>> = {
    open,
    search,
    nearest,
    articles: list,
    help: () => print(renderPairs(words.conversation.help, style)),
  };

  return {
    async take(line, signal) {
      const typed = line.trim();
      const [, name, rest = ""] = /^\/(\S*)\s*(.*)$/s.exec(typed) ?? [];
      if (typed === "") return "go on";
      if (name === "quit" || name === "exit" || name === "q") return "end";
      const command = name === undefined ? null : Object.hasOwn(commands, name) ? commands[name] : undefined;
      if (command === null) await question(typed, signal);
      else if (command === undefined) await print(words.conversation.unknownCommand(`/${name}`));
      else await command(rest.trim());
      await print("");
      return "go on";
    },
  };
}

// --- internal ---

/** Share of a conversation's time that looking for changed articles may take. */
const REFRESH_SHARE = 0.05;

/** Looks for changed articles before a question, the more rarely the longer it takes. */
function keepUpToDate(engine: Engine, context: CommandContext): () => Promise<void> {
  let nextAt = 0;
  return async () => {
    const started = performance.now();
    if (started < nextAt) return;
    await refresh(engine, context, context.words);
    const finished = performance.now();
    nextAt = finished + (finished - started) / REFRESH_SHARE;
  };
}
