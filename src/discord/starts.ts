import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { stateFile } from "./state-file.ts";

/** Remembers starts that ended badly, so that a supervisor which starts the bot again and again does not use up Discord's identifies. */
export interface Starts {
  /** Milliseconds to wait before Discord is asked to let the bot in. */
  waitMs(): number;
  /** How many starts in a row ended badly. */
  failed(): number;
  /** To be called before each attempt; it counts as failed until `good` is called. */
  begin(): void;
  /** The bot was let in and works, it ended in order, or Discord was not reached at all. */
  good(): void;
}

/**
 * @param folder of the library
 * @param token another one starts counting anew
 * @param now milliseconds since 1970
 */
export function createStarts(folder: string, token: string, now: () => number): Starts {
  const file = stateFile(join(folder, "discord-starts.json"), STARTS);
  const bot = createHash("sha256").update(token).digest("hex").slice(0, 16);
  const failed = () => {
    const state = file.read();
    return state?.bot === bot ? state.failed : 0;
  };
  return {
    failed,
    waitMs() {
      const since = now() - Date.parse(file.read()?.at ?? "");
      // A clock that was put back must not keep the bot away.
      return since >= 0 ? Math.max(0, waitAfter(failed()) - since) : 0;
    },
    begin: () => void file.write({ bot, failed: failed() + 1, at: new Date(now()).toISOString() }),
    good: () => void file.write({ bot, failed: 0, at: new Date(now()).toISOString() }),
  };
}

/** How long to wait after so many bad starts: 2, 4, 8 … seconds from the second on, two minutes at most. */
export function waitAfter(failed: number): number {
  return failed < 2 ? 0 : Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(failed - 1, 20));
}

// --- internal ---

/** 720 times a day; Discord grants 1,000 identifies. */
const LONGEST_WAIT_MS = 120_000;

const STARTS = z.object({ bot: z.string(), failed: z.int().min(0), at: z.iso.datetime() });
