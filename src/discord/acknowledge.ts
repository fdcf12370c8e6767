import { setTimeout } from "node:timers/promises";
import { type APIInteractionResponse, Routes } from "discord.js";
import { z } from "zod";
import type { Interaction } from "./incoming.ts";
import { type Rest, refusalOf } from "./rest.ts";

/** What became of an acknowledgement. */
export type Acknowledgement =
  /** `messageId` is that of the reply, where Discord told it. */
  | { readonly kind: "ours"; readonly messageId: string | null }
  /** `unknown`: it came too late; `taken`: another process of the bot has answered. Nothing may be sent any more. */
  | { readonly kind: "lost"; readonly why: "unknown" | "taken" | "rate-limited" };

/**
 * Sends the first answer to an interaction. Discord waits three seconds for it: within that time it is tried again when it
 * fails for a reason that may pass.
 *
 * @throws DiscordAPIError when Discord finds the response itself wrong
 */
export async function acknowledge(
  callbacks: Rest,
  { id, token, arrivedAt }: Interaction,
  response: APIInteractionResponse,
): Promise<Acknowledgement> {
  // After a failure that says nothing, "already acknowledged" means: by the attempt before.
  let perhapsDone = false;
  for (;;) {
    try {
      const answer = await callbacks.post(Routes.interactionCallback(id, token), {
        body: response,
        query: WITH_RESPONSE,
        auth: false,
      });
      return { kind: "ours", messageId: messageIdOf(answer) };
    } catch (error) {
      const refusal = refusalOf(error);
      const left = ACKNOWLEDGE_WITHIN_MS - (performance.now() - arrivedAt);
      if (refusal.kind === "refused") {
        if (refusal.code === ALREADY_ACKNOWLEDGED) return perhapsDone ? OURS : { kind: "lost", why: "taken" };
        if (refusal.code === UNKNOWN_INTERACTION) return { kind: "lost", why: "unknown" };
        throw error;
      }
      const wait = refusal.kind === "rate-limited" ? refusal.waitMs : PAUSE_MS;
      perhapsDone ||= refusal.kind === "uncertain";
      // Whether it arrived shows when the answer itself is sent.
      if (wait >= left) return perhapsDone ? OURS : { kind: "lost", why: "rate-limited" };
      await setTimeout(wait);
    }
  }
}

// --- internal ---

const ACKNOWLEDGE_WITHIN_MS = 2_900;
const PAUSE_MS = 50;
const UNKNOWN_INTERACTION = 10_062;
const ALREADY_ACKNOWLEDGED = 40_060;

const OURS: Acknowledgement = { kind: "ours", messageId: null };
const WITH_RESPONSE = new URLSearchParams({ with_response: "true" });

const CALLBACK = z.object({ resource: z.object({ message: z.object({ id: z.string() }) }) });

function messageIdOf(answer: unknown): string | null {
  const parsed = CALLBACK.safeParse(answer);
  return parsed.success ? parsed.data.resource.message.id : null;
}
