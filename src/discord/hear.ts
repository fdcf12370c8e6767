import { BotError } from "./bot-error.ts";
import type { AnswerMention } from "./command.ts";
import { decodeAction } from "./custom-id.ts";
import { createHere } from "./here.ts";
import { isThread, type SpokenMessage } from "./incoming.ts";
import { type Log, logFailure } from "./log.ts";
import type { BotMessage } from "./message.ts";
import { messageBody } from "./payload.ts";
import { firstMissing, permissionToSend } from "./permissions.ts";
import type { Access } from "./request.ts";
import { languageOf, requestId } from "./requests.ts";
import type { Rest, Ways } from "./rest.ts";
import { sendToChannel, sendToPerson } from "./send.ts";
import { type ServingParts, servingOnce } from "./serving.ts";
import { whileTyping } from "./typing.ts";

export interface HearParts extends ServingParts {
  readonly answerMention: AnswerMention;
  readonly ways: Pick<Ways, "bot" | "once">;
  /** True once for a person and a reason in a while: what nobody asked for is not said again and again. */
  mayTell(userId: string, reason: string): boolean;
}

/**
 * Answers one message that speaks to the bot with a reply to it. Where the bot may not speak, the person is told so by a
 * direct message; where the channel was deleted meanwhile, only the log is.
 *
 * @returns resolves when the answer is sent; never rejects
 */
export function createHear(parts: HearParts): (message: SpokenMessage) => Promise<void> {
  return servingOnce(parts, (message, log) => serve(parts, message, log));
}

// --- internal ---

async function serve(parts: HearParts, message: SpokenMessage, log: Log): Promise<void> {
  const { requests } = parts;
  const { bot } = parts.ways;
  let language = languageOf(message, message.text);
  try {
    const access = await requests.access(message);
    language = access.language ?? language;
    // Who may not write here could not have written this.
    if (!access.mentions) return log.debug("mentions are not answered here");
    demandToSpeak(message);
    const answer = await answerOf(parts, message, access);
    if (answer === null) return;
    await reply(bot, message, answer);
    const ms = Math.round(performance.now() - message.arrivedAt);
    log.info({ name: "mention", guild: message.guildId, ms }, "answered");
  } catch (error) {
    logFailure(log, error, "mention");
    const reason = error instanceof BotError ? error.code : "failure";
    // Nobody asked for a direct message about a channel that is not there.
    if (reason === "channel-gone") return log.warn({ channel: message.channelId }, "the channel is gone");
    if (!parts.mayTell(message.userId, `${reason} ${message.channelId}`)) return;
    const failure = parts.explain(error, language, requestId(message));
    if (reason !== "missing-permission") return reply(bot, message, failure);
    const sent = { body: messageBody(failure, "public"), nonce: message.id };
    if (!(await sendToPerson(bot, message.userId, sent)))
      log.warn({ channel: message.channelId }, "may not speak");
  }
}

async function answerOf(
  parts: HearParts,
  message: SpokenMessage,
  access: Access,
): Promise<BotMessage | null> {
  if (parts.isEnding()) throw new BotError("ending");
  const { ways, requests, download } = parts;
  const here = createHere({ ways, origin: message, under: message.id, download });
  const request = requests.make(message, { access, isPrivate: false, here, text: message.text });
  const ticket = parts.limits.admit(message.userId, message.guildId);
  try {
    return await whileTyping(ways.bot, message.channelId, async () => {
      await ticket.turn();
      return parts.answerMention({ text: message.text, repliesTo: askedUnder(message) }, request);
    });
  } finally {
    ticket.leave();
  }
}

function reply(bot: Rest, message: SpokenMessage, answer: BotMessage): Promise<void> {
  const body = messageBody(answer, "public");
  const channel = { id: message.channelId, isThread: isThread(message) };
  return sendToChannel(bot, channel, { body, nonce: message.id, replyTo: message.id });
}

function demandToSpeak(message: SpokenMessage): void {
  if (message.place !== "server") return;
  const needed = permissionToSend(isThread(message));
  const missing = firstMissing(message.botPermissions, ["View Channels", needed]);
  if (missing !== null) throw new BotError("missing-permission", missing);
}

/** What was asked in the message that this one replies to, as its buttons name it. */
function askedUnder({ repliesTo }: SpokenMessage): string | null {
  for (const customId of repliesTo) {
    const action = decodeAction(customId);
    if (action !== null && "asked" in action) return action.asked;
  }
  return null;
}
