import { defineAsking, runAsking } from "../asking.ts";
import type { Command } from "../command.ts";
import { wholeNumber } from "../options.ts";
import { renderSearch } from "../render/search.ts";
import { settingFor } from "../setting.ts";

export const search = {
  name: "search",
  describe: "list the best passages, without answering",
  examples: [
    "kutip search sanksi Rusia",
    'kutip search "trade and energy" --limit 5 --in ekonomi',
    "kutip search --stdin --json < queries.txt",
  ],
  define: (parser) => {
    parser
      .argument("[query...]", "words or a question")
      .option("--limit <n>", "at most so many passages, 1 to 100 (default 10)");
    defineAsking(parser);
  },
  run: async (context, operands, options) => {
    const limit = wholeNumber(options, "limit", { low: 1, high: 100, fallback: 10 });
    return runAsking(context, operands, options, {
      what: "query",
      example: "kutip search sanksi Rusia",
      work: (engine, query, filter) => engine.search(query, { filter, limit }),
      show: (result) => renderSearch(result, settingFor(result.language, context)),
    });
  },
} satisfies Command;
