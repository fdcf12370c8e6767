import type { Command } from "../command.ts";
import { flag, usage } from "../options.ts";
import { renderCitation } from "../render/citation.ts";
import { refresh, withEngine } from "../session.ts";
import { settingFor } from "../setting.ts";

export const cite = {
  name: "cite",
  describe: "reopen a citation and see whether it still holds",
  examples: ["kutip cite a3f9k", "kutip cite a3f9k --json"],
  define: (parser) => {
    parser
      .argument("[id]", "the short id at the end of a citation")
      .option("--no-ingest", "do not look for the words in new articles when their file has them no more");
  },
  run: async (context, operands, options) => {
    const id = (operands[0] ?? "").replace(AROUND, "").toLowerCase();
    if (id === "")
      throw usage("There is no citation id: it stands at the end of a citation, kutip cite a3f9k.");
    return withEngine(context, async (engine) => {
      let reopened = await engine.cite(id);
      // A file that was renamed is found under its new name once it has been read.
      if (reopened.state === "gone" && flag(options, "ingest")) {
        await refresh(engine, context, context.words);
        reopened = await engine.cite(id);
      }
      await context.print(
        context.json ? JSON.stringify(reopened) : renderCitation(reopened, settingFor("other", context)),
      );
      return 0;
    });
  },
} satisfies Command;

// --- internal ---

/** What is copied along with an id: spaces, brackets, a full stop. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
