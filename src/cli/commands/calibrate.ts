import type { Command } from "../command.ts";
import { showOutcome } from "./eval.ts";

export const calibrate = {
  name: "calibrate",
  describe: "fit when to answer and when to refuse",
  examples: ["kutip calibrate golden"],
  define: (parser) => {
    parser.argument(
      "[folder]",
      "a folder with queries.jsonl, and corpus.jsonl where the questions have their own articles",
    );
  },
  run: async (context, [folder]) =>
    showOutcome(context, (onProgress) =>
      context.services.calibrate(context.places, {
        folder: folder ?? null,
        signal: context.io.signal,
        onProgress,
      }),
    ),
} satisfies Command;
