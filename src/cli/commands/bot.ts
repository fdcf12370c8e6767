import type { Command } from "../command.ts";

export const bot = {
  name: "bot",
  describe: "run the Discord bot (as npm start does)",
  examples: ["kutip bot"],
  runsUntilStopped: true,
  run: async (context) => {
    await context.services.runBot(context.places, context.io.signal);
    return 0;
  },
} satisfies Command;
