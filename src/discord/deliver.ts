import { Routes } from "discord.js";
import type { Acknowledgement } from "./acknowledge.ts";
import { BotError } from "./bot-error.ts";
import { type Interaction, isThread } from "./incoming.ts";
import type { BotMessage } from "./message.ts";
import { messageBody } from "./payload.ts";
import { isRefusedWith, UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, type Ways } from "./rest.ts";
import { persist, sendToChannel, sendToPerson } from "./send.ts";

/** Where the answer to an acknowledged interaction stands: in place of "is thinking", or of the message that was clicked. */
export type Mode = "public" | "private" | "update";

/** Sends what follows the acknowledgement of one interaction. */
export interface Delivery {
  /**
   * Sends the answer. When the interaction's 15 minutes are over it still arrives: in the channel, or as a direct message
   * when it is for the asker alone.
   *
   * @returns what became of it
   */
  answer(message: BotMessage): Promise<Delivered>;
  /** Tells the asker alone why there is no answer. */
  explain(message: BotMessage): Promise<Delivered>;
}

/**
 * `late`: by another way, the interaction being over; `gone`: its message or channel was deleted; `refused`: nobody can be
 * told.
 */
export type Delivered = "delivered" | "late" | "gone" | "refused";

export function createDelivery(
  ways: Ways,
  interaction: Interaction,
  mode: Mode,
  { messageId }: Extract<Acknowledgement, { kind: "ours" }>,
): Delivery {
  const { applicationId, token, id, channelId, userId, deed } = interaction;
  const original = Routes.webhookMessage(applicationId, token);
  const channel = { id: channelId, isThread: isThread(interaction) };
  const clicked = deed.kind === "click" || deed.kind === "form" ? deed.message : null;

  const edit = (message: BotMessage) =>
    persist(() => ways.answers.patch(original, { body: messageBody(message, "public"), auth: false }));
  const followUp = (message: BotMessage) =>
    ways.answers.post(Routes.webhook(applicationId, token), {
      body: messageBody(message, "ephemeral"),
      auth: false,
    });
  const toAsker = async (message: BotMessage): Promise<Delivered> => {
    const sent = { body: messageBody(message, "public"), nonce: id };
    return (await sendToPerson(ways.bot, userId, sent)) ? "late" : "refused";
  };
  const deleteThinking = async () => {
    if (messageId === null || mode !== "public") return;
    await ways.bot.delete(Routes.channelMessage(channelId, messageId)).catch(ignoreRefusal);
  };

  const answerLate = async (message: BotMessage): Promise<Delivered> => {
    const body = messageBody(message, "public");
    if (mode === "private" || clicked?.isEphemeral === true) return toAsker(message);
    if (mode === "update" && clicked !== null) {
      try {
        await persist(() => ways.bot.patch(Routes.channelMessage(channelId, clicked.id), { body }));
        return "late";
      } catch (error) {
        if (isRefusedWith(error, GONE)) return "gone";
        throw error;
      }
    }
    await deleteThinking();
    try {
      await sendToChannel(ways.bot, channel, { body, nonce: id });
      return "late";
    } catch (error) {
      if (error instanceof BotError) return toAsker(message);
      throw error;
    }
  };

  return {
    async answer(message) {
      try {
        await edit(message);
        return "delivered";
      } catch (error) {
        if (isRefusedWith(error, GONE)) return "gone";
        if (isRefusedWith(error, NEVER_ACKNOWLEDGED)) return "refused";
        if (isRefusedWith(error, OVER)) return answerLate(message);
        throw error;
      }
    },
    async explain(message) {
      try {
        if (mode === "private") {
          await edit(message);
          return "delivered";
        }
        if (mode === "public") {
          // The first message after a deferred reply takes its place, for everybody to see: it has to go first.
          await persist(() => ways.answers.delete(original, { auth: false })).catch(ignoreRefusal);
        }
        await followUp(message);
        return "delivered";
      } catch (error) {
        if (isRefusedWith(error, NEVER_ACKNOWLEDGED)) return "refused";
        if (isRefusedWith(error, [UNKNOWN_CHANNEL])) return "gone";
        if (!isRefusedWith(error, OVER)) throw error;
        await deleteThinking();
        return toAsker(message);
      }
    },
  };
}

// --- internal ---

const GONE = [UNKNOWN_CHANNEL, UNKNOWN_MESSAGE];
/** Discord knows no acknowledgement: unknown webhook, unknown interaction. */
const NEVER_ACKNOWLEDGED = [10_015, 10_062];
/** Invalid webhook token: the 15 minutes are over. */
const OVER = [50_027];

/** What is to be deleted may be gone, or out of reach: then nothing of it is seen. */
function ignoreRefusal(error: unknown): void {
  if (!isRefusedWith(error, [...GONE, 50_001, 50_013, 50_027])) throw error;
}
