import type { Command } from "../command.ts";
import { usage } from "../options.ts";
import { renderCitation } from "../render/citation.ts";
import { withEngine } from "../session.ts";
import { settingFor } from "../setting.ts";

export const cite = {
  name: "cite",
  describe: "reopen a citation and see whether it still holds",
  examples: ["kutip cite a3f9k", "kutip cite a3f9k --json"],
  define: (parser) => {
    parser.argument("[id]", "the short id at the end of a citation");
  },
  run: async (context, operands) => {
    const id = (operands[0] ?? "")
      .trim()
      .replace(/^\[|\]$/g, "")
      .toLowerCase();
    if (id === "")
      throw usage("There is no citation id: it stands at the end of a citation, kutip cite a3f9k.");
    return withEngine(context, async (engine) => {
      const reopened = await engine.cite(id);
      await context.print(
        context.json ? JSON.stringify(reopened) : renderCitation(reopened, settingFor("other", context)),
      );
      return 0;
    });
  },
} satisfies Command;
