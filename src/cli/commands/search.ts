import type { SearchResult } from "../../engine/engine.ts";
import { detectQuestionLanguage } from "../../language/detect.ts";
import type { Command, ExitStatus } from "../command.ts";
import { defineFilter, parseFilter, resolveFilter } from "../filter.ts";
import { flag, usage, wholeNumber } from "../options.ts";
import { renderSearch } from "../render/search.ts";
import { refresh, withEngine } from "../session.ts";
import { settingFor } from "../setting.ts";
import { answerLines } from "../stream.ts";
import { wordsFor } from "../words/choose.ts";
import { requireWords } from "./ask.ts";

export const search = {
  name: "search",
  describe: "list the best passages, without answering",
  examples: [
    "kutip search sanksi Rusia",
    'kutip search "trade and energy" --limit 5 --in dunia',
    "kutip search --stdin --json < queries.txt",
  ],
  define: (parser) => {
    parser
      .argument("[query...]", "words or a question")
      .option("--stdin", "search for every line of standard input")
      .option("--limit <n>", "at most so many passages, 1 to 100 (default 10)")
      .option("--no-ingest", "do not look for new articles first");
    defineFilter(parser);
  },
  run: async (context, operands, options) => {
    const query = operands.join(" ");
    const stdin = flag(options, "stdin");
    if (operands.length === 0 && !stdin) {
      throw usage(
        "There is nothing to look for: kutip search sanksi Rusia, or --stdin for one query a line.",
      );
    }
    if (operands.length > 0 && stdin) {
      throw usage(
        "The query comes from the command line or, with --stdin, from standard input, not from both.",
      );
    }
    if (!stdin) requireWords(query, "query");
    const wanted = parseFilter(options);
    const limit = wholeNumber(options, "limit", { low: 1, high: 100, fallback: 10 });
    return withEngine(context, async (engine): Promise<ExitStatus> => {
      const asked = wordsFor(stdin ? "other" : detectQuestionLanguage(query), context.words.language);
      if (flag(options, "ingest")) await refresh(engine, context, asked);
      const { filter, undated } = await resolveFilter(engine, wanted);
      if (undated > 0) await context.note(asked.withoutDate(undated));
      const find = (words: string) => engine.search(words, { filter, limit });
      const show = (result: SearchResult) => renderSearch(result, settingFor(result.language, context));
      if (stdin) return answerLines(context, find, show);
      const result = await find(query);
      await context.print(context.json ? JSON.stringify(result) : show(result));
      return 0;
    });
  },
} satisfies Command;
