import type { Command } from "../command.ts";
import { renderStatus } from "../render/status.ts";
import { withEngine } from "../session.ts";

export const status = {
  name: "status",
  describe: "tell what the library holds, and what was skipped and why",
  examples: ["kutip status", "kutip status --json"],
  run: async (context) =>
    withEngine(context, async (engine) => {
      const found = await engine.status();
      await context.print(
        context.json ? JSON.stringify(found) : renderStatus(found, context.style, context.words),
      );
      return 0;
    }),
} satisfies Command;
