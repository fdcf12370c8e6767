import type { Command } from "../command.ts";
import { flag } from "../options.ts";
import { renderIngest } from "../render/ingest.ts";
import { ingest as bringUpToDate, withEngine } from "../session.ts";

export const ingest = {
  name: "ingest",
  describe: "bring the library up to date with the articles folder",
  examples: ["kutip ingest", "kutip ingest --articles ~/kliping --library ~/kliping-library"],
  define: (parser) => {
    parser.option("--allow-empty", "when the folder has no articles any more, empty the library too");
  },
  run: async (context, _operands, options) =>
    withEngine(context, async (engine) => {
      const report = await bringUpToDate(engine, context, context.words, {
        allowEmpty: flag(options, "allowEmpty"),
      });
      await context.print(
        context.json ? JSON.stringify(report) : renderIngest(report, context.style, context.words),
      );
      return 0;
    }),
} satisfies Command;
