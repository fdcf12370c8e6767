import { Routes } from "discord.js";
import type { Rest } from "./rest.ts";

/**
 * Shows "is typing" in a channel while something is worked on, unless that is done at once. It never outlives the work,
 * whether that succeeds or fails.
 */
export async function whileTyping<Result>(
  bot: Rest,
  channelId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const show = () => void bot.post(Routes.channelTyping(channelId)).catch(() => {}); // A courtesy, no more.
  let timer = setTimeout(function again() {
    show();
    timer = setTimeout(again, EVERY_MS);
  }, AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

// --- internal ---

const AFTER_MS = 400;
/** Discord shows it for ten seconds. */
const EVERY_MS = 8_000;
