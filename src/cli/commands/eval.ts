import type { Command, CommandContext, ExitStatus } from "../command.ts";
import { text, usage } from "../options.ts";
import type { Outcome, WorkProgress } from "../ports.ts";
import { createShower } from "../shower.ts";

export const evaluate = {
  name: "eval",
  describe: "measure answers against questions with known answers",
  examples: [
    "kutip eval golden",
    "kutip eval golden --json > before.json",
    "kutip eval golden --compare before.json",
  ],
  define: (parser) => {
    parser
      .argument("[folder]", "a folder with corpus.jsonl and queries.jsonl")
      .option("--compare <file>", "name the questions that got better or worse since an earlier --json");
  },
  run: async (context, [folder], options) => {
    if (folder === undefined)
      throw usage("There is no folder: kutip eval FOLDER, with corpus.jsonl and queries.jsonl in it.");
    return showOutcome(context, (onProgress) =>
      context.services.evaluate(context.places, {
        folder,
        baseline: text(options, "compare") ?? null,
        signal: context.io.signal,
        onProgress,
      }),
    );
  },
} satisfies Command;

/** Runs long work with progress and prints what came of it. */
export async function showOutcome(
  context: CommandContext,
  work: (onProgress: (progress: WorkProgress) => void) => Promise<Outcome>,
): Promise<ExitStatus> {
  const shower = createShower(context.io, context.words, { quiet: context.quiet });
  let outcome: Outcome;
  try {
    outcome = await work((progress) => shower.show(progress));
  } finally {
    shower.clear();
  }
  await context.print(context.json ? JSON.stringify(outcome.json) : outcome.render(context.style.columns));
  return outcome.good ? 0 : 1;
}
