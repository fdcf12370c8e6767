import type { Command } from "../command.ts";
import { renderIngest } from "../render/ingest.ts";
import { ingest as bringUpToDate, withEngine } from "../session.ts";

export const ingest = {
  name: "ingest",
  describe: "bring the library up to date with the articles folder",
  examples: ["kutip ingest", "kutip ingest --articles ~/kliping --library ~/kliping-library"],
  run: async (context) =>
    withEngine(context, async (engine) => {
      const report = await bringUpToDate(engine, context, context.words);
      await context.print(
        context.json ? JSON.stringify(report) : renderIngest(report, context.style, context.words),
      );
      return 0;
    }),
} satisfies Command;
